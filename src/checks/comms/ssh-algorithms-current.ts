/** Algorithms that the SSH servers offer: those that are set by hand, and those of versions from before the old ones went. */
import { at, defineCheck, fail, notApplicable, pass, seen, type CheckContext, type Evidence, type Outcome, type Severity } from '../define.ts'
import type { Fact } from '../../facts/fact.ts'
import { dropbearOf, sshdOf } from '../ssh.ts'
import { startEvidence } from '../services.ts'
import { eachSystem, type SystemView } from '../systems.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'system' | 'file-tree' | 'setting' | 'start-entry' | 'package' | 'banner'

export const check = defineCheck({
  id: 'comms/ssh-algorithms-current',
  title: 'SSH servers offer no broken algorithms',
  property: 'comms',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'setting', 'start-entry', 'package', 'banner'],
  severity: fromLevel('remote', 1, 'medium', 'An attacker on the way makes both sides choose what he can break.'),
  references: [
    { title: 'RFC 9142: Key Exchange Method Updates for SSH', url: 'https://www.rfc-editor.org/rfc/rfc9142' },
    { title: 'OpenSSH: legacy options', url: 'https://www.openssh.com/legacy.html' },
    { title: 'dropbear: changes', url: 'https://matt.ucc.asn.au/dropbear/CHANGES' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows which algorithms it offers.', (view) => judge(context, view)),
})

/** Settings with lists of algorithms, and which of them are broken or merely out of favour. */
const lists: Readonly<Record<string, { readonly broken: RegExp; readonly old: RegExp }>> = {
  Ciphers: { broken: /^(?:3des-cbc|des-cbc|blowfish-cbc|cast128-cbc|arcfour\d*|none)$/u, old: /-cbc(?:@|$)/u },
  KexAlgorithms: { broken: /^(?:diffie-hellman-group1-sha1|gss-group1-sha1-.*)$/u, old: /-sha1(?:-|$)/u },
  MACs: { broken: /^(?:hmac-md5(?:-96)?(?:-etm@openssh\.com)?|hmac-ripemd160.*|none)$/u, old: /^(?:hmac-sha1|umac-64)/u },
  HostKeyAlgorithms: { broken: /^ssh-dss/u, old: /^ssh-rsa(?:-cert|$)/u },
  PubkeyAcceptedAlgorithms: { broken: /^ssh-dss/u, old: /^ssh-rsa(?:-cert|$)/u },
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const settings = context.facts('setting')
  const entries = context.facts('start-entry')
  const sshd = sshdOf(view, settings, entries)
  const dropbear = dropbearOf(view, settings, entries)
  if (sshd === undefined && dropbear === undefined) return [notApplicable('No SSH server starts.', at(view.root, '/etc', `${entries.length} start entries looked at`))]
  const mild = (severity: Severity): { severity?: Severity } => (context.level.remote >= 1 ? { severity } : {})
  const outcomes: Outcome[] = []
  if (sshd !== undefined) {
    for (const [key, { broken, old }] of Object.entries(lists)) {
      const given = sshd.find(key)
      // A list that begins with a minus only takes algorithms away.
      if (given === undefined || given.value.startsWith('-')) continue
      const offered = given.value.replace(/^[+^]/u, '').split(/[\s,]+/u)
      const worst = offered.filter((name) => broken.test(name))
      const weak = offered.filter((name) => old.test(name) && !broken.test(name))
      if (worst.length > 0) outcomes.push(fail(`OpenSSH is told to offer ${worst.join(', ')}, which are broken.`, given.evidence, { subject: key }))
      else if (weak.length > 0) outcomes.push(fail(`OpenSSH is told to offer ${weak.join(', ')}, which are out of favour.`, given.evidence, { subject: key, ...mild('low') }))
    }
    const protocol = sshd.find('Protocol')
    if (protocol !== undefined && /1/u.test(protocol.value)) outcomes.push(fail('OpenSSH is told to speak version 1 of the protocol, which is broken.', protocol.evidence, { subject: 'Protocol' }))
    const version = installed(context, view, /^openssh(?:-server|-sshd)?$/u, 'openssh')
    // Release notes of 6.7 and 7.0: CBC, arcfour, group1 and DSA left the defaults.
    if (version !== undefined && before(version.parts, [7, 0])) outcomes.push(fail(`OpenSSH ${version.text} offers broken algorithms by default.`, version.evidence, { subject: 'OpenSSH defaults' }))
  }
  if (dropbear !== undefined) {
    const version = installed(context, view, /^dropbear(?:-bin)?$/u, 'dropbear')
    if (version !== undefined && before(version.parts, [2020, 79])) outcomes.push(fail(`Dropbear ${version.text} offers 3DES and CBC by default.`, version.evidence, { subject: 'dropbear defaults', ...mild('low') }))
  }
  if (outcomes.length > 0) return outcomes
  const start = sshd?.start.entry ?? dropbear?.start.entry
  const program = sshd === undefined ? 'Dropbear' : 'OpenSSH'
  return [pass(`${program} offers what its version does by default, or a list without broken algorithms.`, sshd?.find('Ciphers')?.evidence ?? (start === undefined ? at(view.root, '/etc', 'settings of SSH servers looked at') : startEvidence(start)))]
}

interface Version {
  readonly text: string
  readonly parts: readonly number[]
  readonly evidence: Evidence
}

/** The version of a server, from its package or from its own banner. */
function installed(context: CheckContext<Kinds>, view: SystemView, name: RegExp, component: string): Version | undefined {
  const item = view.own(context.facts('package')).find((each) => name.test(each.name))
  const banner = view.own(context.facts('banner')).find((each: Fact<'banner'>) => each.component === component)
  const text = item?.version ?? banner?.version
  const fact = item ?? banner
  if (text === undefined || fact === undefined) return undefined
  const match = /^(?:\d+:)?(\d+)\.(\d+)/u.exec(text)
  return match === null ? undefined : { text: text.replace(/^\d+:/u, ''), parts: [Number(match[1]), Number(match[2])], evidence: seen(fact) }
}

const before = ([major = 0, minor = 0]: readonly number[], [thanMajor = 0, thanMinor = 0]: readonly number[]): boolean => major < thanMajor || (major === thanMajor && minor < thanMinor)
