/** Vulnerabilities of two assessments: new, gone, more or less urgent, and what cannot be told any more. Pure. */
import { compareText } from '../kernel/where.ts'
import { packageKey, vulnerabilityKey } from './identity.ts'
import type { Assessment } from './schema.ts'

type Vulnerability = Assessment['vulnerabilities'][number]
type Priority = Vulnerability['priority']

/** Why it came or went: what happened to the component, to the judgement, or to the database. */
export type Because =
  | 'component-added' | 'component-removed' | 'component-changed' | 'published' | 'withdrawn' | 'not-affected' | 'affected-again'
  | 'priority' | 'no-database' | 'not-covered' | 'not-read'

export interface VulnerabilityChange {
  readonly vulnerability: Vulnerability
  readonly because: Because
  /** Where only the priority changed: what it was. */
  readonly was?: Priority
}
export interface VulnerabilityChanges {
  readonly worse: readonly VulnerabilityChange[]
  readonly better: readonly VulnerabilityChange[]
  /** Known before; the later side has no database, or no feed that knows the component. */
  readonly untold: readonly VulnerabilityChange[]
  /** On both sides, by priority of the later. */
  readonly still: Readonly<Record<Priority, number>>
}

export const priorityOrder: readonly Priority[] = ['now', 'soon', 'planned', 'watch']
const isOpen = ({ state }: Vulnerability): boolean => state !== 'not-affected'

/** Of several entries of one record and component the most urgent. */
function openByKey({ vulnerabilities }: Assessment): ReadonlyMap<string, Vulnerability> {
  const found = new Map<string, Vulnerability>()
  for (const each of vulnerabilities.filter(isOpen)) {
    const known = found.get(vulnerabilityKey(each))
    if (known === undefined || priorityOrder.indexOf(each.priority) < priorityOrder.indexOf(known.priority)) found.set(vulnerabilityKey(each), each)
  }
  return found
}

export function diffVulnerabilities(from: Assessment, to: Assessment): VulnerabilityChanges {
  const [old, now] = [openByKey(from), openByKey(to)]
  const [before, after] = [inventory(from), inventory(to)]
  const still: Record<Priority, number> = { now: 0, soon: 0, planned: 0, watch: 0 }
  const better: VulnerabilityChange[] = []
  const worse: VulnerabilityChange[] = []
  const untold: VulnerabilityChange[] = []
  for (const [key, each] of now) {
    const known = old.get(key)
    if (known === undefined) worse.push({ vulnerability: each, because: counterparts[reasonFor(each, after, before)] })
    else {
      still[each.priority] += 1
      const order = priorityOrder.indexOf(each.priority) - priorityOrder.indexOf(known.priority)
      if (order !== 0) (order < 0 ? worse : better).push({ vulnerability: each, because: 'priority', was: known.priority })
    }
  }
  for (const [key, each] of old) {
    if (now.has(key)) continue
    const because = reasonFor(each, before, after)
    ;(because === 'no-database' || because === 'not-covered' || because === 'not-read' ? untold : better).push({ vulnerability: each, because })
  }
  return { worse: worse.sort(byUrgency), better: better.sort(byUrgency), untold: untold.sort(byUrgency), still }
}

const byUrgency = ({ vulnerability: a }: VulnerabilityChange, { vulnerability: b }: VulnerabilityChange): number =>
  priorityOrder.indexOf(a.priority) - priorityOrder.indexOf(b.priority) || Number(b.exploited !== undefined) - Number(a.exploited !== undefined) || compareText(a.id, b.id) || compareText(a.name, b.name)

/** The same event seen the other way round. */
const counterparts: Readonly<Record<Because, Because>> = {
  'component-removed': 'component-added', 'component-added': 'component-removed', 'component-changed': 'component-changed', withdrawn: 'published', published: 'withdrawn', 'not-affected': 'affected-again', 'affected-again': 'not-affected',
  priority: 'priority', 'no-database': 'no-database', 'not-covered': 'not-covered', 'not-read': 'not-read',
}

interface Inventory {
  readonly database: boolean
  readonly complete: boolean
  /** Versions and coverage of each package. */
  readonly packages: ReadonlyMap<string, { readonly versions: ReadonlySet<string>; readonly covered: boolean }>
  readonly notAffected: ReadonlySet<string>
}

function inventory({ components, provenance, complete, vulnerabilities }: Assessment): Inventory {
  const packages = new Map<string, { versions: Set<string>; covered: boolean }>()
  for (const { purl, version, coverage } of components) {
    const entry = packages.get(packageKey(purl)) ?? { versions: new Set<string>(), covered: false }
    entry.versions.add(version)
    entry.covered ||= coverage !== undefined && coverage !== 'none'
    packages.set(packageKey(purl), entry)
  }
  return { database: provenance.vulnerabilityDatabase !== null, complete, packages, notAffected: new Set(vulnerabilities.filter((each) => !isOpen(each)).map(vulnerabilityKey)) }
}

/** Why a vulnerability that one side has is not open on the other. */
function reasonFor(each: Vulnerability, here: Inventory, there: Inventory): Because {
  if (!there.database && here.database) return 'no-database'
  if (there.notAffected.has(vulnerabilityKey(each))) return 'not-affected'
  const keys = [...new Set(each.components.map(packageKey))]
  const [mine, theirs] = [keys.flatMap((key) => here.packages.get(key) ?? []), keys.flatMap((key) => there.packages.get(key) ?? [])]
  if (theirs.length === 0) return there.complete ? 'component-removed' : 'not-read'
  if (mine.some(({ covered }) => covered) && !theirs.some(({ covered }) => covered)) return 'not-covered'
  const versions = (all: typeof mine): string => JSON.stringify(all.flatMap((item) => [...item.versions]).sort(compareText))
  return versions(mine) === versions(theirs) ? 'withdrawn' : 'component-changed'
}
