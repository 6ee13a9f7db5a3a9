/** A file that was written long after all others of its package or of the system, or at a time that cannot be: a place to look, and no more. */
import type { FileEntry } from '../../facts/file-tree.ts'
import { always, at, defineCheck, fail, notApplicable, pass, type CheckContext, type Outcome } from '../define.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

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
  const groups = owners.known ? packagesOf(files, owners) : ofSystem(files)
  const outcomes = [...impossible(view, files.filter(({ path }) => open.has(path)), files.length, context.date), ...groups.flatMap((group) => lateIn(view, group, open)).slice(0, maxTold)]
  if (outcomes.length > 0) return outcomes
  const compared = groups.flatMap((group) => group.files)
  const [any] = compared
  const nothing = (why: string): Outcome => notApplicable(`Times tell nothing here: ${why}.`, at(view.root, first.path, dayOf(first.mtime)))
  if (any === undefined) return [nothing(owners.known ? `no package brought ${fewestOfPackage} programs or more that could be held against each other` : `${count(files.length, 'program')} are too few for one to stand out, and ${rule} are needed`)]
  if (compared.every(({ mtime }) => mtime === any.mtime)) return [nothing(`all ${count(compared.length, 'program')} that could be compared bear one time (${dayOf(any.mtime)}), which the build gave them`)]
  const last = newest(compared)
  return [pass(`None of ${count(compared.length, 'program')} was written long after the others${owners.known ? ' of its package' : ''}, and none of ${files.length} in the future or before there was Linux; the newest is of ${dayOf(last.mtime)}.`, at(view.root, last.path, dayOf(last.mtime)))]
}

const newest = (files: readonly Timed[]): Timed => files.reduce((best, each) => (each.mtime > best.mtime ? each : best))
const dayOf = (mtime: number): string => new Date(Math.min(Math.max(mtime, 0), 4_102_444_800) * 1000).toISOString().slice(0, 10)

function tell(view: SystemView, files: readonly Timed[], says: string, subject: string): readonly Outcome[] {
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

interface Group {
  readonly files: readonly Timed[]
  /** So many may be late and still be exceptions. */
  readonly few: number
  readonly subject: string
  /** What the late ones are told against. */
  readonly others: string
}

/** Packages keep the times of their build, so that all their files are of one hour; of those with few programs nothing can be said. */
const packagesOf = (files: readonly Timed[], owners: Ownership): readonly Group[] => [...Map.groupBy(files, ({ path }) => owners.packageOf(path) ?? '')]
  .filter(([name, own]) => name !== '' && own.length >= fewestOfPackage)
  .map(([name, own]) => ({ files: own, few: Math.min(exceptions, own.length / fewestOfPackage), others: `all other programs of the package ${name}` }))

/** Without packages: all of the system, where it is enough to be a rule. */
const ofSystem = (files: readonly Timed[]): readonly Group[] => (files.length < rule ? [] : [{ files, few: exceptions, others: `the other programs` }])
