/** Whom yum, dnf and zypper take packages from, and whether they check who signed them. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import { fail, seen, type Outcome } from './define.ts'
import type { SystemView } from './systems.ts'

type Setting = Fact<'setting'>

export interface RpmSources {
  readonly failing: readonly Outcome[]
  /** Sources whose signatures are checked, by the setting that names their address. */
  readonly verified: readonly Setting[]
  /** Sources for which nothing that was read says whether they are. */
  readonly open: readonly Setting[]
}

const programs: ReadonlySet<string> = new Set(['dnf', 'zypper'])
const addressKeys = ['baseurl', 'mirrorlist', 'metalink'] as const
const isOff = (value: string): boolean => /^(?:no|false|0|off)$/iu.test(value)
const isOn = (value: string): boolean => /^(?:yes|true|1|on)$/iu.test(value)
const isLocal = (address: string): boolean => address.split(/\s+/u).every((part) => /^(?:file:|cdrom:|dvd:|dir:|hd:|\/)/u.test(part))

export const isRpmSetting = (fact: Setting): boolean => programs.has(fact.program)

/** The sources of a system; those that are switched off or lie on the unit itself are left out. */
export function rpmSources(view: SystemView, settings: readonly Setting[]): RpmSources {
  const failing: Outcome[] = []
  const verified: Setting[] = []
  const open: Setting[] = []
  const own = settings.filter(isRpmSetting)
  const unverified = new Map<Setting, Outcome>()
  const mainOf = (program: string, key: string): Setting | undefined => own.findLast((fact) => fact.program === program && fact.section === 'main' && fact.key === key)
  for (const [, facts] of Map.groupBy(own.filter(({ section }) => section !== 'main'), ({ program, file, section }) => `${program} ${file} ${section}`)) {
    const value = (key: string): Setting | undefined => facts.findLast((fact) => fact.key === key)
    const address = addressKeys.map(value).find((fact) => fact !== undefined && fact.value !== '')
    if (address === undefined || isOff(value('enabled')?.value ?? '1') || isLocal(address.value)) continue
    const { program, section } = address
    const either = (key: string): Setting | undefined => value(key) ?? mainOf(program, key)
    const packages = either('gpgcheck') ?? either('pkg_gpgcheck')
    const lists = either('repo_gpgcheck')
    const server = either('sslverify')
    if (server !== undefined && isOff(server.value)) unverified.set(server, unverifiedServer(server))
    // The signed list of a repository has the checksums of its packages.
    const isSigned = isOn(lists?.value ?? '') || isOn(packages?.value ?? '') || isOn(either('pkg_gpgcheck')?.value ?? '')
    if (isSigned) verified.push(address)
    else if (packages !== undefined && isOff(packages.value)) {
      failing.push(fail(`${program} takes packages from ${section} without checking signatures (${packages.key}=${packages.value}).`, [seen(packages, { excerpt: `${packages.key}=${packages.value}` }), seen(address, { excerpt: address.value })], { subject: section }))
    } else if (program === 'zypper') verified.push(address)
    else if (packages === undefined && isPlainDnf(view)) {
      failing.push(fail(`dnf takes packages from ${section} without checking signatures: nothing sets gpgcheck, and it is off unless it is set.`, seen(address, { excerpt: address.value }), { subject: section }))
    } else open.push(address)
  }
  return { failing: [...failing, ...unverified.values()], verified, open }
}

/** Whether the configuration was read that would set gpgcheck: dnf 5 has defaults of distributions elsewhere, too. */
const isPlainDnf = ({ tree }: SystemView): boolean => (tree.has('/etc/dnf/dnf.conf') || tree.has('/etc/yum.conf')) && !tree.has('/usr/share/dnf5') && !tree.has('/etc/dnf/libdnf5.conf.d')

/** Signatures of packages still count; what is fetched is open to whoever stands in between. */
const unverifiedServer = (fact: Setting): Outcome =>
  fail(`${fact.program} is told to accept any server's certificate (sslverify=${fact.value} in ${fact.section}).`, seen(fact, { excerpt: `sslverify=${fact.value}` }), { subject: `sslverify of ${fact.section}`, severity: 'medium' })
