/** Package managers verify signatures by themselves, unless somebody told them not to. */
import type { Fact } from '../../facts/fact.ts'
import { at, defineCheck, fail, notApplicable, pass, seen, unknown, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { isRpmSetting, rpmSources } from '../rpm-sources.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, type SystemView } from '../systems.ts'
import { updatersOf } from '../updaters.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'pattern'

export const check = defineCheck({
  id: 'update/package-sources-authenticated',
  title: 'Packages are installed only from signed sources',
  property: 'update',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'pattern'],
  severity: fromLevel('required', 1, 'high', 'Whoever answers in the place of the source installs programs of his own, with root rights, at the next installation.'),
  references: [
    { title: 'sources.list(5), options trusted and allow-insecure', url: 'https://manpages.debian.org/bookworm/apt/sources.list.5.en.html' },
    { title: 'apt-secure(8)', url: 'https://manpages.debian.org/bookworm/apt/apt-secure.8.en.html' },
    { title: 'DNF configuration reference', url: 'https://dnf.readthedocs.io/en/latest/conf_ref.html' },
    { title: 'OpenWrt, package signatures', url: 'https://openwrt.org/docs/guide-user/security/keygen' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows where it takes packages from.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const managers = updatersOf(view, context.facts('setting')).filter((each) => ['apt', 'opkg', 'apk', 'dnf', 'zypper'].includes(each.id))
  const settings = view.own(context.facts('setting'))
  const apt = settings.filter((fact) => fact.program === 'apt')
  const opkg = settings.filter((fact) => fact.program === 'opkg')
  const rpm = rpmSources(view, settings)
  const apk = apkSources(settings, view)
  const sources = [...[...apt, ...opkg].filter((fact) => fact.key === 'source'), ...rpm.verified, ...apk]
  // Files of repositories are judged by what they say, all of them together.
  const judged = new Set(settings.filter(isRpmSetting).map((fact) => fact.file))
  const patterns = view.own(context.facts('pattern')).filter((fact) => fact.rule === 'package-check-off' && !judged.has(fact.file))
  const failing = [...apt.flatMap(aptFault), ...opkgFaults(opkg), ...rpm.failing, ...told(patterns)]
  if (failing.length > 0) return failing
  const [open] = rpm.open
  if (open !== undefined) return [unknown(`Nothing that was read says whether dnf checks signatures of ${count(rpm.open.length, 'package source')}.`, 'Supply the main configuration of dnf (dnf.conf and its fragments) with gpgcheck, or set gpgcheck=1 in each repository.', { evidence: [seen(open, { excerpt: open.value })] })]
  const [first] = sources
  if (first !== undefined) {
    const plain = sources.filter((fact) => /\bhttp:\/\//u.test(fact.value)).length
    const way = plain === 0 ? '' : ` ${plain === sources.length ? 'They come' : `${plain} of them ${plain === 1 ? 'comes' : 'come'}`} over plain HTTP, where others see what is installed.`
    const evidence = sources.slice(0, 5).map((fact) => seen(fact, { excerpt: fact.value }))
    return [pass(`${count(sources.length, 'package source')} ${sources.length === 1 ? 'is' : 'are'} verified by signature.${way}`, evidence as [Evidence, ...Evidence[]])]
  }
  const [manager] = managers
  if (manager === undefined) return [notApplicable('The system has no package manager that fetches packages.', at(view.root, '/usr/bin'))]
  if (['apt', 'opkg', 'zypper'].includes(manager.id) || (manager.id === 'apk' && !apkHasSources(view))) return [notApplicable(`${manager.title} is installed and names no source to take packages from.`, at(view.root, '/etc'))]
  return [unknown(`${manager.title} is installed; its settings for signatures are not read.`, `Supply the repository settings of ${manager.title} with gpgcheck and keys, or remove the package manager from units.`, { evidence: [manager.evidence] })]
}

/** Sources of apk, which takes nothing that no key vouches for; without a folder of keys nobody knows. */
const apkSources = (settings: readonly Fact<'setting'>[], view: SystemView): readonly Fact<'setting'>[] =>
  (view.tree.has('/etc/apk/keys') ? settings.filter((fact) => fact.program === 'apk' && fact.key === 'source') : [])
const apkHasSources = ({ tree }: SystemView): boolean => tree.has('/etc/apk/repositories') || tree.has('/etc/apk/repositories.d')

/** What scripts and repository files say to package managers, once for each file. */
function told(patterns: readonly Fact<'pattern'>[]): readonly Outcome[] {
  return [...Map.groupBy(patterns, (fact) => fact.file)].flatMap(([file, [first]]) => (first === undefined ? [] : [fail(`${file} tells a package manager not to check signatures.`, seen(first, { excerpt: first.excerpt }), { subject: file })]))
}

const isOn = (value: string): boolean => /^(?:yes|true|1|on)$/iu.test(value)

/** Settings of apt that accept what nobody signed, or whose signature is broken. */
function aptFault(fact: Fact<'setting'>): readonly Outcome[] {
  if (fact.key === 'source') {
    const options = /^deb \[([^\]]*)\]/u.exec(fact.value)?.[1] ?? ''
    const address = /^deb (?:\[[^\]]*\] )?(\S+)/u.exec(fact.value)?.[1] ?? fact.value
    const option = /\b(trusted|allow-insecure|allow-weak)=(yes|true|1|on)\b/iu.exec(options)
    if (option === null || address.startsWith('file:')) return []
    const what = option[1] === 'allow-weak' ? 'accepts weak signatures of' : 'takes packages without a valid signature from'
    return [fail(`apt ${what} ${address} (${option[0]}).`, seen(fact, { excerpt: fact.value }), { subject: address, ...(option[1] === 'allow-weak' ? { severity: 'medium' as const } : {}) })]
  }
  if (/^(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories|Acquire::AllowWeakRepositories|Acquire::AllowDowngradeToInsecureRepositories)$/iu.test(fact.key) && isOn(fact.value)) {
    return [fail(`apt is told to accept packages without a valid signature (${fact.key}).`, seen(fact, { excerpt: `${fact.key} "${fact.value}"` }), { subject: fact.key })]
  }
  const unverified = /^Acquire::(https(?:::\S+)?)::Verify-(?:Peer|Host)$/iu.exec(fact.key)
  if (unverified !== null && /^(?:no|false|0|off)$/iu.test(fact.value)) {
    // Signatures of the archive still count; what is fetched, and by whom, is open to whoever stands in between.
    return [fail(`apt is told to accept any server's certificate (${fact.key}).`, seen(fact, { excerpt: `${fact.key} "${fact.value}"` }), { subject: fact.key, severity: 'medium' })]
  }
  return []
}

/** opkg verifies only where it is told to. */
function opkgFaults(settings: readonly Fact<'setting'>[]): readonly Outcome[] {
  const sources = settings.filter((fact) => fact.key === 'source' && !fact.value.startsWith('file:'))
  const [first] = sources
  if (first === undefined || settings.some((fact) => fact.key === 'check_signature' && fact.value !== '0')) return []
  return [fail(`opkg takes packages from ${count(sources.length, 'source')} without checking signatures (check_signature is not set).`, seen(first, { excerpt: first.value }), { subject: 'opkg' })]
}
