/** A file that was written long after all others of its package or of the system, or at a time that cannot be: a place to look, and no more. */
import type { FileEntry } from '../../facts/file-tree.ts'
import { always, at, defineCheck, fail, notApplicable, pass, type CheckContext, type Fail, type Outcome } from '../define.ts'
import { count, eachSystem, ownership, type Ownership, type SystemView } from '../systems.ts'
import { firstOf } from '../told.ts'

type Kinds = 'system' | 'file-tree' | 'package-files' | 'digest'

export const check = defineCheck({
  id: 'integrity/file-times-plausible',
  title: 'No program was written long after the rest of the system, or at a time that cannot be',
  property: 'integrity',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'package-files', 'digest'],
  severity: always('low', 'A program that was put in place later than all others may be one that somebody replaced; times are easily changed, so this is a hint and no proof.'),
  references: [
    { title: 'MITRE ATT&CK T1070.006, Indicator Removal: Timestomp', url: 'https://attack.mitre.org/techniques/T1070/006/' },
    { title: 'Reproducible builds: SOURCE_DATE_EPOCH', url: 'https://reproducible-builds.org/docs/source-date-epoch/' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows when its files were written.', (view) => judge(context, view)),
})

const day = 86_400
/** So much later than everything else is late. */
const late = 30 * day
/** Few enough to be exceptions, out of enough to be a rule. */
const exceptions = 3
const rule = 50
const fewestOfPackage = 5
/** Files that are told one by one. */
const maxTold = 10

const system = /^\/(?:usr\/)?(?:s?bin|lib(?:64|exec)?)\//u
/** Times that builds give to everything: none, FAT's and ZIP's first day, and a day after for time zones. */
const isConvention = (mtime: number): boolean => mtime <= 2 * day || (mtime >= 315_446_400 && mtime <= 315_705_600)
const year1990 = 631_152_000

interface Timed extends FileEntry {
  readonly mtime: number
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  // Contents that are what the package delivered settle it, whatever the time says.
  const settled = new Set(view.own(context.facts('digest')).filter(({ matches }) => matches === true).map(({ file }) => file))
  const files = view.tree.where(({ type, mode, path }) => type === 'file' && system.test(path) && ((mode & 0o111) !== 0 || /\.(?:so|ko)(?:\.|$)/u.test(path)))
    .filter((entry): entry is Timed => entry.mtime !== undefined && Number.isFinite(entry.mtime))
  const [first] = files
  if (first === undefined) return [notApplicable('The image keeps no times of its files.', at(view.root, '/'))]
  const open = new Set(files.filter(({ path }) => !settled.has(path)).map(({ path }) => path))
  const groups = owners.known ? packagesOf(files, owners) : [files].filter(({ length }) => length >= rule)
  const suspects = groups.map((group) => ({ group, found: lateIn(group).filter(({ path }) => open.has(path)) }))
  const outcomes = [...impossible(view, files.filter(({ path }) => open.has(path)), files.length, context.date), ...(owners.known ? ofPackages(view, suspects.flatMap(({ found }) => found), owners) : ofSystem(view, suspects))]
  if (outcomes.length > 0) return outcomes
  const compared = groups.flat()
  const [any] = compared
  const nothing = (why: string): Outcome => notApplicable(`Times tell nothing here: ${why}.`, at(view.root, first.path, `written ${dayOf(first.mtime)}`))
  if (any === undefined) return [nothing(owners.known ? `no package brought ${fewestOfPackage} programs or more, to be held against each other` : `among ${count(files.length, 'program')} none can stand out; it takes ${rule}`)]
  if (compared.every(({ mtime }) => mtime === any.mtime)) return [nothing(`all ${compared.length} programs that can be held against each other bear one time, which their build gave them`)]
  const last = newest(compared)
  return [pass(`None of ${compared.length} programs was written long after the others${owners.known ? ' of its package' : ''}, and none of ${files.length} in the future or before there was Linux; the newest is of ${dayOf(last.mtime)}.`, at(view.root, last.path, `written ${dayOf(last.mtime)}`))]
}

const newest = (files: readonly Timed[]): Timed => files.reduce((best, each) => (each.mtime > best.mtime ? each : best))
const dayOf = (mtime: number): string => new Date(Math.min(Math.max(mtime, 0), 4_102_444_800) * 1000).toISOString().slice(0, 10)

function tell(view: SystemView, files: readonly Timed[], says: string, subject: string): readonly Fail[] {
  const [first, ...rest] = files.slice(0, 10).map((each) => at(view.root, each.path, `written ${dayOf(each.mtime)}`))
  return first === undefined ? [] : [fail(`Look here: ${says}.`, [first, ...rest], { subject })]
}

/** In the future of the review, or before 1990, where only a few are so. */
function impossible(view: SystemView, files: readonly Timed[], all: number, date: string): readonly Outcome[] {
  const now = Date.parse(`${date}T00:00:00Z`) / 1000 + 2 * day
  const future = files.filter(({ mtime }) => mtime > now)
  const old = files.filter(({ mtime }) => mtime < year1990 && !isConvention(mtime))
  const few = (found: readonly Timed[]): boolean => found.length > 0 && found.length <= Math.max(exceptions, all / 100)
  return [
    ...(few(future) ? tell(view, future, `${count(future.length, 'program is', 'programs are')} from the future (${future[0]?.path ?? ''}, ${dayOf(future[0]?.mtime ?? 0)})`, 'future') : []),
    ...(few(old) ? tell(view, old, `${count(old.length, 'program is', 'programs are')} older than Linux (${old[0]?.path ?? ''}, ${dayOf(old[0]?.mtime ?? 0)})`, 'past') : []),
  ]
}

/** Packages keep the times of their build, so that all their files are of one hour; of those with few programs nothing can be said. */
const packagesOf = (files: readonly Timed[], owners: Ownership): readonly (readonly Timed[])[] => [...Map.groupBy(files, ({ path }) => owners.packageOf(path) ?? '')]
  .filter(([name, own]) => name !== '' && own.length >= fewestOfPackage).map(([, own]) => own)

/** The few that are much newer than all the rest. */
function lateIn(files: readonly Timed[]): readonly Timed[] {
  const sorted = [...files].sort((a, b) => b.mtime - a.mtime)
  const gap = sorted.slice(0, exceptions).findIndex((each, index) => each.mtime - (sorted[index + 1]?.mtime ?? each.mtime) > late)
  return gap < 0 || gap + 1 > files.length / fewestOfPackage ? [] : sorted.slice(0, gap + 1)
}

function ofPackages(view: SystemView, found: readonly Timed[], owners: Ownership): readonly Outcome[] {
  const told = found.flatMap((each) => tell(view, [each], `${each.path} was written on ${dayOf(each.mtime)}, more than a month after all other programs of the package ${owners.packageOf(each.path) ?? ''}`, each.path))
  return firstOf(told, maxTold, (rest) => `Look here: ${count(rest, 'more program was', 'more programs were')} written more than a month after all others of their packages.`)
}

function ofSystem(view: SystemView, suspects: readonly { readonly group: readonly Timed[]; readonly found: readonly Timed[] }[]): readonly Outcome[] {
  return suspects.flatMap(({ group, found }) => tell(view, found, `${found.map(({ path }) => path).join(', ')} ${found.length === 1 ? 'was' : 'were'} written on ${dayOf(found[0]?.mtime ?? 0)}, more than a month after the other ${group.length - found.length} programs`, 'newest programs'))
}
