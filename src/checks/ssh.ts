/**
 * What the SSH servers of a system really allow: OpenSSH's files in the order in which it reads them, its defaults, and
 * dropbear's options from wherever they stand.
 */
import type { Fact } from '../facts/fact.ts'
import { pathMatcher } from '../kernel/path.ts'
import { compareText } from '../kernel/where.ts'
import { seen, type Evidence } from './define.ts'
import { startEvidence, startOf, type Start } from './services.ts'
import type { SystemView } from './systems.ts'

/** A value that holds, and where it comes from. */
export interface Given {
  readonly value: string
  /** The line that sets it; where nothing does, the file that could, or what starts the server. */
  readonly evidence: Evidence
  /** Nothing sets it: it is the program's own default. */
  readonly byDefault: boolean
  /** The condition of a `Match` block, empty outside. */
  readonly condition: string
}

/** Defaults of sshd_config(5) of OpenSSH 7.0 and later, for the keywords that checks ask about. */
const sshdDefaults = {
  PermitRootLogin: 'prohibit-password',
  PasswordAuthentication: 'yes',
  KbdInteractiveAuthentication: 'yes',
  PermitEmptyPasswords: 'no',
  PubkeyAuthentication: 'yes',
  UsePAM: 'no',
  AuthenticationMethods: 'any',
  MaxAuthTries: '6',
} as const
type SshdKey = keyof typeof sshdDefaults

export interface Sshd {
  readonly start: Start
  /** What holds for everybody: the first value in reading order wins. */
  get(key: SshdKey): Given
  /** A setting that may be absent, with what its own words say. */
  find(key: string): Given | undefined
  /** What `Match` blocks say for some users or addresses. */
  inMatch(key: SshdKey): readonly Given[]
}

interface Line {
  readonly fact: Fact<'setting'>
  readonly condition: string
}

const mainFiles = ['/etc/ssh/sshd_config', '/etc/openssh/sshd_config', '/usr/etc/ssh/sshd_config', '/etc/sshd_config'] as const

/** The OpenSSH server of a system, or undefined when none starts. */
export function sshdOf(view: SystemView, settings: readonly Fact<'setting'>[], entries: readonly Fact<'start-entry'>[]): Sshd | undefined {
  const own = view.own(settings).filter((fact) => fact.program === 'sshd')
  const start = startOf(view, entries, 'sshd')
  const installed = ['/usr/sbin/sshd', '/sbin/sshd', '/usr/bin/sshd', '/usr/local/sbin/sshd'].some((path) => view.tree.resolve(path) !== undefined)
  if (start === undefined || (start.entry === undefined && !installed)) return undefined
  const command = start.entry?.command ?? ''
  const main = /\s-f\s*(\/\S+)/u.exec(command)?.[1] ?? mainFiles.find((file) => own.some((fact) => fact.file === file)) ?? mainFiles[0]
  const lines = inReadingOrder(own, main, '', 0)
  const nowhere = own.find((fact) => fact.file === main)
  const fallback: Evidence = start.entry !== undefined && nowhere === undefined ? startEvidence(start.entry) : nowhere === undefined
    ? { basis: view.root.basis, artefact: view.root.where.artefact, path: `${view.root.where.path}${main}` }
    : { basis: nowhere.basis, artefact: nowhere.where.artefact, path: nowhere.where.path }

  const find = (key: string): Given | undefined => {
    // Options of the command line come before any file (sshd(8), -o).
    const option = new RegExp(`-o\\s*["']?${key}\\s*[= ]\\s*([^\\s"']+)`, 'iu').exec(command)?.[1]
    if (option !== undefined && start.entry !== undefined) return { value: option, evidence: startEvidence(start.entry), byDefault: false, condition: '' }
    const line = lines.find((each) => each.condition === '' && sameKey(each.fact.key, key))
    return line === undefined ? undefined : given(line)
  }
  return {
    start, find,
    get: (key) => find(key) ?? { value: sshdDefaults[key], evidence: { ...fallback, excerpt: `${key} is not set; the default is ${sshdDefaults[key]}` }, byDefault: true, condition: '' },
    inMatch: (key) => lines.filter((each) => each.condition !== '' && sameKey(each.fact.key, key)).map(given),
  }
}

const given = ({ fact, condition }: Line): Given => ({ value: fact.value, evidence: seen(fact, { excerpt: `${fact.key} ${fact.value}` }), byDefault: false, condition })

/** Keywords that were renamed stay valid (sshd_config(5)). */
const aliases: Readonly<Record<string, string>> = { challengeresponseauthentication: 'kbdinteractiveauthentication', pubkeyacceptedkeytypes: 'pubkeyacceptedalgorithms' }
const canonical = (key: string): string => aliases[key.toLowerCase()] ?? key.toLowerCase()
const sameKey = (a: string, b: string): boolean => canonical(a) === canonical(b)

/** The lines of a file with those of its includes where they stand; an include inside a Match block is bound to it. */
function inReadingOrder(settings: readonly Fact<'setting'>[], file: string, outer: string, depth: number): readonly Line[] {
  if (depth > 16) return []
  return settings.filter((fact) => fact.file === file).flatMap((fact) => {
    const condition = [outer, fact.section.replace(/^Match\s+/u, '')].filter((part) => part !== '' && part.toLowerCase() !== 'all').join(' ')
    if (!sameKey(fact.key, 'Include')) return [{ fact, condition }]
    return fact.value.split(/\s+/u).filter((pattern) => pattern !== '').flatMap((pattern) => {
      const matches = pathMatcher([pattern.startsWith('/') ? pattern : `/etc/ssh/${pattern}`])
      const files = [...new Set(settings.map((each) => each.file))].filter((each) => each !== file && matches(each)).sort(compareText)
      return files.flatMap((each) => inReadingOrder(settings, each, condition, depth + 1))
    })
  })
}

export interface Dropbear {
  readonly start: Start
  /** Instances of OpenWrt's file; one without a name elsewhere. */
  readonly instances: readonly DropbearInstance[]
}
export interface DropbearInstance {
  readonly name: string
  readonly password: Given
  readonly rootPassword: Given
  readonly rootLogin: Given
}

/** The dropbear server of a system, or undefined when none starts. Its settings bear OpenWrt's names. */
export function dropbearOf(view: SystemView, settings: readonly Fact<'setting'>[], entries: readonly Fact<'start-entry'>[]): Dropbear | undefined {
  const start = startOf(view, entries, 'dropbear')
  const installed = ['/usr/sbin/dropbear', '/sbin/dropbear', '/usr/bin/dropbear', '/bin/dropbear'].some((path) => view.tree.resolve(path) !== undefined)
  if (start === undefined || (start.entry === undefined && !installed)) return undefined
  // Debian's copy for unlocking disks serves the initramfs, not the running system.
  const own = view.own(settings).filter((fact) => fact.program === 'dropbear' && !fact.file.includes('initramfs'))
  const switchedOff = (fact: Fact<'setting'>): boolean => fact.key === 'enable' && isOff(fact.value)
  const sections = [...new Set(own.map((fact) => fact.section))]
  const named = sections.filter((section) => section !== '')
  const instances = (named.length > 0 ? named : ['']).filter((section) => !own.some((fact) => fact.section === section && switchedOff(fact)))
  const command = start.entry?.command ?? ''
  const fallback: Evidence = start.entry === undefined
    ? { basis: view.root.basis, artefact: view.root.where.artefact, path: `${view.root.where.path}/usr/sbin/dropbear` }
    : startEvidence(start.entry)
  const value = (section: string, key: string, letter: string, preset: string, off: string): Given => {
    if (new RegExp(`(?:^|\\s)-[A-Za-z]*${letter}(?:\\s|$)`, 'u').test(command) && start.entry !== undefined) return { value: off, evidence: startEvidence(start.entry), byDefault: false, condition: section }
    const candidates = own.filter((fact) => fact.key.toLowerCase() === key.toLowerCase() && (fact.section === section || fact.section === ''))
    // Options add up: one file that switches something off is enough.
    const fact = candidates.find((each) => isOff(each.value)) ?? candidates[0]
    const first = own.find((each) => each.section === section)
    if (fact !== undefined) return { value: fact.value, evidence: seen(fact, { excerpt: `${fact.key} ${fact.value}` }), byDefault: false, condition: section }
    return { value: preset, evidence: { ...(first === undefined ? fallback : seen(first)), excerpt: `${key} is not set; the default is ${preset}` }, byDefault: true, condition: section }
  }
  return {
    start,
    instances: instances.map((name) => ({
      name,
      password: value(name, 'PasswordAuth', 's', 'on', 'off'),
      rootPassword: value(name, 'RootPasswordAuth', 'g', 'on', 'off'),
      rootLogin: value(name, 'RootLogin', 'w', 'on', 'off'),
    })),
  }
}

/** OpenWrt's words for no, and those of everybody else. */
export const isOff = (value: string): boolean => /^(?:0|off|no|false|disabled)$/iu.test(value.trim())
