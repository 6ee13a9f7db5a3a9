/**
 * What differs between two systems that were held against each other: names, permissions and contents in one list, what every unit has of its own
 * set aside with the reason, the rest folded by package or folder. Knows no check.
 */
import type { Fact } from '../facts/fact.ts'
import { runs, type TreeDifference } from '../facts/tree-comparison.ts'
import { dirname, pathMatcher } from '../kernel/path.ts'
import { at, fail, pass, severities, unknown, type Evidence, type Fail, type Outcome, type Severity } from './define.ts'
import { count, type Ownership, type SystemView } from './systems.ts'
import { firstOf } from './told.ts'

/**
 * Differences that say nothing: what a unit or a slot has of its own by nature, and what programs write. What decides whom the system trusts, what
 * starts or which code is loaded is in none of them (keys of updates, the kernel's command line, caches of libraries and modules): a build gives
 * both systems the same, and a difference is somebody's. Two slots may name their own partitions; a unit and its release name the same.
 */
const expected: readonly { readonly paths: readonly string[]; readonly because: string; readonly ofSlots?: true }[] = [
  { because: 'identity of the unit', paths: ['/etc/machine-id', '/var/lib/dbus/machine-id', '/etc/hostname', '/etc/ssh/ssh_host_*_key', '/etc/ssh/ssh_host_*_key.pub', '/etc/dropbear/*_host_key', '/etc/machine-info', '/etc/hwrevision'] },
  { because: 'names of slots and mounts', paths: ['/etc/fstab', '/etc/crypttab', '/boot/grub/grubenv'], ofSlots: true },
  { because: 'written while it runs', paths: [
    '/var/log/**', '/var/cache/**', '/var/tmp/**', '/tmp/**', '/run/**', '/var/run/**', '/var/lib/urandom/**', '/var/lib/dhcp/**', '/var/backups/**', '/var/lib/misc/**', '/etc/resolv.conf', '/etc/mtab', '/etc/adjtime', '/etc/.pwd.lock', '/lost+found',
    ...['random-seed', 'credential.secret', 'backlight/**', 'catalog/**', 'coredump/**', 'pstore/**', 'rfkill/**', 'timers/**', 'timesync/**'].map((name) => `/var/lib/systemd/${name}`),
    ...['*.lease', 'NetworkManager.state', 'secret_key', 'seen-bssids', 'timestamps'].map((name) => `/var/lib/NetworkManager/${name}`), '/root/.bash_history', '/home/*/.bash_history', '/dev/**', '/proc/**', '/sys/**',
  ] },
  { because: 'made from other files', paths: ['/usr/share/mime/**.cache', '/usr/share/**/*.cache', '/var/lib/dpkg/**-old'] },
]
const patterns = expected.map(({ paths, ...each }) => ({ ...each, matches: pathMatcher(paths) }))
const expectedBecause = (path: string, slots: boolean): string | undefined => patterns.find(({ matches, ofSlots }) => (slots || ofSlots === undefined) && matches(path))?.because

export interface Differing extends TreeDifference {
  readonly sha256?: string
  readonly otherSha256?: string
}

export interface Compared {
  readonly differences: readonly Differing[]
  /** How many were set aside, by reason. */
  readonly aside: ReadonlyMap<string, number>
  /** Files whose bytes were found equal. */
  readonly equal: number
  readonly unreadable: readonly string[]
  /** Every pair that was asked for was answered. */
  readonly whole: boolean
}

/** Puts the answers about contents to what the lists of files tell. */
export function merged(comparison: Fact<'tree-comparison'>, answers: readonly Fact<'content-comparison'>[], view: SystemView): Compared {
  const own = answers.filter((fact) => fact.comparison === comparison.id)
  const all = new Map<string, Differing>(comparison.differences.map((each) => [each.path, each]))
  for (const { path, sha256, otherSha256 } of own.flatMap(({ differing }) => differing)) {
    const known = all.get(path)
    const digests = { sha256, otherSha256 }
    if (known !== undefined) all.set(path, { ...known, ...digests, changes: known.changes.includes('content') ? known.changes : ['content', ...known.changes] })
    else all.set(path, { path, what: 'changed', changes: ['content'], detail: 'content', runs: runs(view.tree.get(path) ?? { path, type: 'file' }), ...digests })
  }
  const aside = new Map<string, number>()
  // A folder that came or went with something in it is told by what is in it.
  const parents = new Set([...all.keys()].map(dirname))
  const differences = [...all.values()].filter(({ path, what, changes, runs: isRun, detail }) => {
    if (what !== 'changed' && detail.startsWith('directory') && parents.has(path)) return false
    // Permissions that open a file, and programs, count wherever they lie.
    const because = isRun || changes.some((change) => change === 'capabilities' || change === 'mode') ? undefined : expectedBecause(path, comparison.against === 'slot')
    if (because === undefined) return what !== 'changed' || changes.length > 0
    aside.set(because, (aside.get(because) ?? 0) + 1)
    return false
  })
  const equal = own.reduce((sum, fact) => sum + fact.equal, 0)
  const unreadable = own.flatMap((fact) => fact.unreadable)
  const answered = own.reduce((sum, fact) => sum + fact.equal + fact.differing.length + fact.unreadable.length, 0)
  return { differences: differences.sort((a, b) => (a.path < b.path ? -1 : 1)), aside, equal, unreadable, whole: answered === comparison.asked && comparison.more === 0 }
}

/** Where a change decides who gets in, whose updates are taken or what starts. */
const steers = pathMatcher(['/etc/passwd', '/etc/shadow', '/etc/group', '/etc/gshadow', '/etc/sudoers', '/etc/sudoers.d/**', '/etc/pam.d/**', '/etc/ssh/**', '/root/.ssh/**', '/home/*/.ssh/**', '/etc/ld.so.*', '/etc/ld.so.conf.d/**', '/etc/cron*/**', '/etc/crontab', '/var/spool/cron/**', '/etc/systemd/**', '/lib/systemd/**', '/usr/lib/systemd/**', '/etc/init.d/**', '/etc/rc*', '/etc/rc*/**', '/etc/inittab', '/etc/profile', '/etc/profile.d/**', '/etc/udev/rules.d/**', '/etc/apt/**', '/etc/opkg/**', '/etc/ssl/certs/**', '/usr/local/share/ca-certificates/**', '/etc/rauc/**', '/etc/mender/**', '/etc/swupdate*', '/lib/modules/*/modules.*', '/usr/lib/modules/*/modules.*'])
/** What starts, where it may rightly name the slot. */
const startsSlot = pathMatcher(['/etc/kernel/cmdline', '/boot/cmdline.txt', '/boot/grub*/**', '/boot/extlinux/**', '/boot/loader/**'])
/** Python writes these itself, the first time that it may. */
const compiled = pathMatcher(['/**/__pycache__/*.pyc'])

export interface Group {
  /** `package procps`, `folder /opt/app`. */
  readonly name: string
  readonly package?: string
  readonly differences: readonly Differing[]
}

/** By the package that listed the file, or by the folder, three steps deep. */
export function grouped(differences: readonly Differing[], owners: Ownership): readonly Group[] {
  const groups = new Map<string, { package?: string; differences: Differing[] }>()
  for (const each of differences) {
    const owner = owners.packageOf(each.path)
    const name = owner === undefined ? `folder ${folderOf(each.path)}` : `package ${owner}`
    const group = groups.get(name) ?? { ...(owner === undefined ? {} : { package: owner }), differences: [] }
    group.differences.push(each)
    groups.set(name, group)
  }
  return [...groups].map(([name, group]) => ({ name, ...group }))
}
const folderOf = (path: string): string => `/${dirname(path).split('/').filter(Boolean).slice(0, 3).join('/')}`

/** How much one difference could mean, in a system that should be the same. */
export function weightOf({ what, changes, detail, path, runs: isRun }: Differing): Severity {
  const opens = (changes.includes('capabilities') && !/capabilities \S+ -> none/u.test(detail)) || (changes.includes('mode') && /-> [2-7]\d{3}\b/u.test(detail)) || (what === 'added' && /^file [2-7]\d{3}\b/u.test(detail))
  if (what === 'added' && !opens && compiled(path)) return 'medium'
  if (opens || (isRun && what !== 'removed')) return 'high'
  if (steers(path)) return what === 'removed' ? 'medium' : 'high'
  return path.startsWith('/etc/') || startsSlot(path) || isRun ? 'medium' : 'low'
}

const rankOf = (severity: Severity): number => severities.indexOf(severity)
export const worst = (of: readonly Severity[]): Severity => severities.find((each) => of.includes(each)) ?? 'info'
export const mildest = (a: Severity, b: Severity): Severity => (rankOf(a) > rankOf(b) ? a : b)

/** Groups and files of a group that are told one by one. */
const toldGroups = 30
const toldFiles = 12

export interface Telling {
  readonly view: SystemView
  /** Who stands on the other side: `the reference release.img`. */
  readonly other: string
  /** How much a group weighs, and what there is to say of it. */
  weigh(group: Group): { readonly severity: Severity; readonly says: string }
}

/** One finding for each group, the gravest first; those beyond thirty in one. */
export function tellGroups(groups: readonly Group[], { view, other, weigh }: Telling): readonly Outcome[] {
  const weighed = groups.map((group) => ({ group, ...weigh(group) })).sort((a, b) => rankOf(a.severity) - rankOf(b.severity))
  const found = weighed.map(({ group, severity, says }): Fail => {
    const files = gravestFirst(group.differences)
    const shown = files.slice(0, 3).map((each) => `${each.path} ${wordsOf(each)}`).join('; ')
    const more = files.length > 3 ? `; and ${files.length - 3} more` : ''
    return fail(`${says}: ${shown}${more}.`, evidenceOf(view, files, other), { subject: group.name, severity })
  })
  return firstOf(found, toldGroups, (rest) => {
    const files = weighed.slice(-rest).flatMap(({ group }) => group.differences).length
    return `${count(files, 'more file')} in ${count(rest, 'package or folder', 'packages and folders')} ${files === 1 ? 'differs' : 'differ'} from ${other}.`
  })
}

const gravestFirst = (files: readonly Differing[]): readonly Differing[] => [...files].sort((a, b) => rankOf(weightOf(a)) - rankOf(weightOf(b)) || (a.path < b.path ? -1 : 1))
const wordsOf = ({ what, changes }: Differing): string => (what === 'changed' ? `differs (${changes.join(', ')})` : what === 'added' ? 'is there in addition' : 'is missing')

function evidenceOf(view: SystemView, files: readonly Differing[], other: string): [Evidence, ...Evidence[]] {
  const shown = files.slice(0, toldFiles).map((each) => at(view.root, each.what === 'removed' ? dirname(each.path) : each.path, excerptOf(each, other)))
  return shown as [Evidence, ...Evidence[]]
}

function excerptOf({ path, what, detail, sha256, otherSha256 }: Differing, other: string): string {
  if (what !== 'changed') return `${path} ${what === 'added' ? 'is not in' : 'is only in'} ${other}: ${detail}`
  const digests = sha256 === undefined || otherSha256 === undefined ? '' : `sha256 ${sha256.slice(0, 16)}..., there ${otherSha256.slice(0, 16)}...`
  return [detail === 'content' ? '' : detail, digests].filter((part) => part !== '').join('; ')
}

/** `; 3 differ as they should (identity of the unit: 2, written while it runs: 1)`. */
export function asideWords(aside: ReadonlyMap<string, number>): string {
  const total = [...aside.values()].reduce((sum, number) => sum + number, 0)
  return total === 0 ? '' : `; ${total} more ${total === 1 ? 'differs' : 'differ'} as expected (${[...aside].map(([because, number]) => `${because}: ${number}`).join(', ')})`
}

/** What is left to say when nothing differs: that all is the same, or that not all of it could be compared. */
export function agreement(view: SystemView, comparison: Fact<'tree-comparison'>, { equal, unreadable, whole, aside }: Compared, other: string): Outcome {
  const evidence = at(view.root, '/', `${comparison.common} names in both, ${equal} files compared byte by byte`)
  if (!whole || unreadable.length > 0 || comparison.partial) {
    return unknown(`What could be compared with ${other} is the same; ${unreadable.length > 0 ? `${count(unreadable.length, 'file')} could not be read` : 'part of the lists or contents was not read'}.`, 'Supply images that can be read whole; the problems tell what stopped the reading.', { evidence: [evidence] })
  }
  return pass(`All ${count(comparison.common, 'name')} and the contents of ${count(equal, 'file')} are those of ${other}${asideWords(aside)}.`, evidence)
}
