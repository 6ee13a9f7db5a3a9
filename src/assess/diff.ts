/** What changed between two assessments: better, worse, and what cannot be told any more. Pure. */
import { compareText } from '../kernel/where.ts'
import { cells, propertyTitles } from './cells.ts'
import { diffBoards, isAbout, sharedBoards, subjectNow, type BoardChange, type SharedBoards } from './diff-boards.ts'
import { componentKinds, diffComponents, type ComponentChanges } from './diff-components.ts'
import { diffVulnerabilities, type VulnerabilityChanges } from './diff-vulnerabilities.ts'
import { findingKey } from './identity.ts'
import type { AssessedOutcome, Assessment, GridCell } from './schema.ts'

/** `untold`: it was known before, and nobody can say now; that is no improvement. */
export type Change = 'better' | 'worse' | 'untold'

export interface FindingChange {
  readonly change: Change
  readonly check: string
  readonly property: GridCell['property']
  /** Of the side that has it; where both do, of the later. */
  readonly severity: AssessedOutcome['severity']
  readonly why: 'appeared' | 'was-unknown' | 'vanished' | 'severity' | 'became-unknown' | 'settled'
  readonly from: AssessedOutcome | undefined
  readonly to: AssessedOutcome | undefined
}

export interface Topic {
  readonly property: GridCell['property']
  readonly title: string
  readonly better: readonly FindingChange[]
  readonly worse: readonly FindingChange[]
  readonly untold: readonly FindingChange[]
}

export interface CellChange {
  readonly cell: string
  readonly from: GridCell['state']
  readonly to: GridCell['state']
  readonly change: Change
}

export interface Side {
  readonly name: string
  readonly version: string | undefined
  readonly reviewed: string
  readonly complete: boolean
  readonly artefacts: readonly { readonly path: string; readonly sha256: string }[]
  readonly proofmark: string
  readonly vulnerabilityDatabase: string | undefined
  readonly grid: readonly Pick<GridCell, 'property' | 'rung' | 'state'>[]
}

export interface AssessmentDiff {
  readonly schema: 'proofmark/diff@1'
  readonly from: Side
  readonly to: Side
  readonly verdict: { readonly from: Assessment['verdict']; readonly to: Assessment['verdict'] } | undefined
  readonly level: { readonly from: number; readonly to: number } | undefined
  readonly cells: readonly CellChange[]
  /** One for each property with a change, in the order of the grid. */
  readonly topics: readonly Topic[]
  /** Boards that changed for somebody who has them on a bench. */
  readonly boards: readonly BoardChange[]
  readonly components: ComponentChanges
  readonly vulnerabilities: VulnerabilityChanges
}

const severities: readonly AssessedOutcome['severity'][] = ['critical', 'high', 'medium', 'low', 'info']
const stateOrder: readonly GridCell['state'][] = ['unmet', 'held', 'not-planned', 'planned', 'unknown', 'not-needed', 'met']

/** What was known to be short and is unknown now is not better: its evidence is missing. */
function cellChange(from: GridCell['state'], to: GridCell['state']): Change {
  if (to === 'unknown' && from !== 'held') return 'untold'
  return stateOrder.indexOf(to) > stateOrder.indexOf(from) ? 'better' : 'worse'
}

export function diffAssessments(from: Assessment, to: Assessment): AssessmentDiff {
  const shared = sharedBoards(from, to)
  const changes = [...findingChanges(from, to, shared), ...openChanges(from, to, shared)].sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.check, b.check) || compareText(textOf(a), textOf(b)))
  const properties = [...new Set(cells.map(({ property }) => property))]
  const topic = (property: GridCell['property']): Topic => {
    const own = changes.filter((each) => each.property === property)
    const of = (change: Change): FindingChange[] => own.filter((each) => each.change === change)
    return { property, title: propertyTitles[property], better: of('better'), worse: of('worse'), untold: of('untold') }
  }
  return {
    schema: 'proofmark/diff@1',
    from: sideOf(from),
    to: sideOf(to),
    verdict: from.verdict === to.verdict ? undefined : { from: from.verdict, to: to.verdict },
    level: from.level.required === to.level.required ? undefined : { from: from.level.required, to: to.level.required },
    cells: cellChanges(from, to, shared),
    topics: properties.map(topic).filter(({ better, worse, untold }) => better.length + worse.length + untold.length > 0),
    boards: diffBoards(shared.pairs, to.level.physical),
    components: diffComponents(from.components, to.components),
    vulnerabilities: diffVulnerabilities(from, to),
  }
}

const textOf = ({ from, to }: FindingChange): string => findingKey(to ?? from ?? { check: '', evidence: [] }) + (to ?? from)?.message

const sideOf = ({ product, complete, provenance, grid }: Assessment): Side => ({
  name: product.name, version: product.version, reviewed: product.reviewed, complete, artefacts: provenance.artefacts.map(({ path, sha256 }) => ({ path, sha256 })), proofmark: provenance.version,
  vulnerabilityDatabase: provenance.vulnerabilityDatabase?.updated, grid: grid.map(({ property, rung, state }) => ({ property, rung, state })),
})

function cellChanges(from: Assessment, to: Assessment, { lost }: SharedBoards): CellChange[] {
  const before = new Map(from.grid.map((cell) => [`${cell.property}/${cell.rung}`, cell]))
  const wentWithBoards = new Set(from.outcomes.filter((outcome) => outcome.result === 'fail' && isAbout(lost, outcome)).map(({ property, rung }) => `${property}/${rung}`))
  return to.grid.flatMap((cell) => {
    const id = `${cell.property}/${cell.rung}`
    const old = before.get(id)
    if (old === undefined || old.state === cell.state) return []
    const change = cellChange(old.state, cell.state)
    return [{ cell: id, from: old.state, to: cell.state, change: change === 'better' && wentWithBoards.has(old.heldBy ?? id) ? 'untold' : change }]
  })
}

function group(outcomes: readonly AssessedOutcome[], key: (outcome: AssessedOutcome) => string): Map<string, AssessedOutcome[]> {
  const found = new Map<string, AssessedOutcome[]>()
  for (const outcome of outcomes) {
    const known = found.get(key(outcome))
    if (known === undefined) found.set(key(outcome), [outcome])
    else known.push(outcome)
  }
  return found
}

type Renamed = SharedBoards['renamed']
const keyIn = (renamed: Renamed) => (outcome: AssessedOutcome): string => findingKey({ ...outcome, subject: subjectNow(renamed, outcome) })

/** Outcomes of one result by what they are about, the worst of each first. A board that has another title now is the same board. */
function byKey({ outcomes }: Assessment, result: AssessedOutcome['result'], renamed: Renamed): ReadonlyMap<string, readonly AssessedOutcome[]> {
  const found = group(outcomes.filter((outcome) => outcome.result === result), keyIn(renamed))
  for (const list of found.values()) list.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity) || compareText(a.message, b.message))
  return found
}

/**
 * Failed checks that came, went, or weigh otherwise. Of several with one key the surplus came or went. What was found on a board that
 * the other review has not read is neither gone nor new.
 */
function* findingChanges(from: Assessment, to: Assessment, { renamed, lost, added }: SharedBoards): Generator<FindingChange> {
  const [old, now] = [byKey(from, 'fail', renamed), byKey(to, 'fail', new Map())]
  const [before, after] = [answersOf(from, renamed), answersOf(to, new Map())]
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const { pairs, left, right } = matched(old.get(key) ?? [], now.get(key) ?? [])
    for (const [a, b] of pairs) {
      const order = severities.indexOf(b.severity) - severities.indexOf(a.severity)
      if (order !== 0) yield { change: order < 0 ? 'worse' : 'better', check: b.check, property: b.property, severity: b.severity, why: 'severity', from: a, to: b }
    }
    for (const gone of left) {
      const open = openNow(gone.check, before, after)
      const certain = open === undefined && isSettled(gone.check, after) && !isAbout(lost, gone)
      yield { change: certain ? 'better' : 'untold', check: gone.check, property: gone.property, severity: gone.severity, why: certain ? 'vanished' : 'became-unknown', from: gone, to: open }
    }
    for (const come of right) {
      const open = openNow(come.check, after, before)
      yield { change: 'worse', check: come.check, property: come.property, severity: come.severity, why: open === undefined && isSettled(come.check, before) && !isAbout(added, come) ? 'appeared' : 'was-unknown', from: open, to: come }
    }
  }
}

/** Equal severities first, so that one that is gone is not taken for another that changed. */
function matched(old: readonly AssessedOutcome[], now: readonly AssessedOutcome[]): { readonly pairs: readonly (readonly [AssessedOutcome, AssessedOutcome])[]; readonly left: readonly AssessedOutcome[]; readonly right: readonly AssessedOutcome[] } {
  const pairs: (readonly [AssessedOutcome, AssessedOutcome])[] = []
  const right = [...now]
  const unpaired: AssessedOutcome[] = []
  for (const each of old) {
    const at = right.findIndex(({ severity }) => severity === each.severity)
    if (at < 0) unpaired.push(each)
    else pairs.push([each, ...right.splice(at, 1)] as unknown as readonly [AssessedOutcome, AssessedOutcome])
  }
  const more = Math.min(unpaired.length, right.length)
  for (let index = 0; index < more; index += 1) pairs.push([unpaired[index] as AssessedOutcome, right[index] as AssessedOutcome])
  return { pairs, left: unpaired.slice(more), right: right.slice(more) }
}

/** What a side says of each check, gathered once: a review may have thousands of findings. */
interface Answers {
  readonly complete: boolean
  readonly byCheck: ReadonlyMap<string, readonly AssessedOutcome[]>
  /** Open questions by check, and by what they are about. */
  readonly open: ReadonlyMap<string, ReadonlyMap<string, AssessedOutcome>>
}
function answersOf({ outcomes, complete }: Assessment, renamed: Renamed): Answers {
  const open = group(outcomes.filter(({ result }) => result === 'unknown'), ({ check }) => check)
  return { complete, byCheck: group(outcomes, ({ check }) => check), open: new Map([...open].map(([check, all]) => [check, new Map(all.map((each) => [keyIn(renamed)(each), each]))])) }
}

/** An open question of the same check on the other side, which this side does not have: it may be about this finding. */
function openNow(check: string, here: Answers, there: Answers): AssessedOutcome | undefined {
  const known = here.open.get(check)
  return [...(there.open.get(check) ?? [])].find(([key]) => known?.has(key) !== true)?.[1]
}

/** Whether a side says something for certain about a check. Where not everything could be read, only a pass or "does not apply" is certain: others fail for what was read. */
function isSettled(check: string, { complete, byCheck }: Answers): boolean {
  const own = byCheck.get(check)
  return own !== undefined && (complete || !own.some(({ result }) => result === 'fail' || result === 'unknown'))
}

/** Checks that fail on neither side, and have an answer on one only. */
function* openChanges(from: Assessment, to: Assessment, { lost }: SharedBoards): Generator<FindingChange> {
  const [old, now] = [statesOf(from), statesOf(to)]
  for (const [check, a] of old) {
    const b = now.get(check)
    if (b === undefined || a.result === b.result) continue
    const common = { check, property: b.property, severity: b.severity, from: a, to: b }
    if (b.result === 'unknown' && a.result !== 'fail') yield { ...common, change: 'untold', why: 'became-unknown' }
    if (a.result === 'unknown' && b.result !== 'fail') yield isAbout(lost, a) ? { ...common, change: 'untold', why: 'became-unknown', to: undefined } : { ...common, change: 'better', why: 'settled', severity: a.severity }
  }
}

const weight: readonly AssessedOutcome['result'][] = ['fail', 'unknown', 'pass', 'not-applicable']
/** For each check the outcome that says most. */
function statesOf({ outcomes }: Assessment): ReadonlyMap<string, AssessedOutcome> {
  const found = new Map<string, AssessedOutcome>()
  for (const outcome of outcomes) {
    const known = found.get(outcome.check)
    if (known === undefined || weight.indexOf(outcome.result) < weight.indexOf(known.result)) found.set(outcome.check, outcome)
  }
  return found
}

/** Whether nothing changed that anybody would want to know. */
export const isEmptyDiff = (diff: AssessmentDiff): boolean =>
  diff.verdict === undefined && diff.level === undefined && diff.cells.length === 0 && diff.topics.length === 0 && diff.boards.length === 0 &&
  componentKinds.every((kind) => diff.components[kind].length === 0) && [diff.vulnerabilities.better, diff.vulnerabilities.worse, diff.vulnerabilities.untold].every((list) => list.length === 0)

/**
 * The severity of the worst that got worse; undefined where nothing did. A waived finding does not count. A cell that was met and
 * that nobody can vouch for any more counts as medium: lost evidence is no better than a gap. A net of a board that a cable or a needle
 * reaches now counts as medium too, whether or not a finding says more of it.
 */
export function worstOf({ topics, boards, vulnerabilities, cells: changed }: AssessmentDiff): AssessedOutcome['severity'] | undefined {
  const found = new Set<AssessedOutcome['severity']>([
    ...topics.flatMap(({ worse }) => worse.filter(({ to }) => to?.waived === undefined).map(({ severity }) => severity)),
    ...vulnerabilities.worse.map(({ vulnerability: { severity, exploited } }) => (exploited !== undefined ? 'critical' : severity === 'none' ? 'info' : severity === 'unknown' ? 'medium' : severity)),
    ...boards.flatMap(({ ports, parts }) => [...ports, ...parts].filter(({ change }) => change === 'worse').map(({ severity }) => severity)),
    ...(changed.some(({ change, from }) => change === 'worse' || (change === 'untold' && from === 'met')) ? ['medium' as const] : []),
  ])
  return severities.find((severity) => found.has(severity))
}
