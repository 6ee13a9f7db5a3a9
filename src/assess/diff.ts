/** What changed between two assessments. Pure. */
import type { AssessedOutcome, Assessment, GridCell } from './schema.ts'

export interface AssessmentDiff {
  readonly verdict: { readonly from: string; readonly to: string } | undefined
  readonly level: { readonly from: number; readonly to: number } | undefined
  readonly cells: readonly { readonly cell: string; readonly from: GridCell['state']; readonly to: GridCell['state']; readonly better: boolean }[]
  readonly appeared: readonly AssessedOutcome[]
  readonly vanished: readonly AssessedOutcome[]
  readonly components: readonly { readonly name: string; readonly from: string; readonly to: string }[]
}

/** What makes a finding the same finding in another build: not its line, not its wording. */
const identity = (outcome: AssessedOutcome): string => JSON.stringify([outcome.check, outcome.subject ?? '', outcome.evidence[0]?.path.replace(/^[^/]*/u, '') ?? ''])
const failing = (assessment: Assessment): AssessedOutcome[] => assessment.outcomes.filter((outcome) => outcome.result === 'fail')
const stateOrder: readonly GridCell['state'][] = ['unmet', 'held', 'not-planned', 'planned', 'unknown', 'not-needed', 'met']

/** What was known to be short and is unknown now is not better: its evidence is missing. */
const isBetter = (from: GridCell['state'], to: GridCell['state']): boolean =>
  stateOrder.indexOf(to) > stateOrder.indexOf(from) && (to !== 'unknown' || from === 'held')

export function diffAssessments(from: Assessment, to: Assessment): AssessmentDiff {
  const before = new Set(failing(from).map(identity))
  const after = new Set(failing(to).map(identity))
  const oldCells = new Map(from.grid.map((cell) => [`${cell.property}/${cell.rung}`, cell.state]))
  const cells = to.grid.flatMap((cell) => {
    const id = `${cell.property}/${cell.rung}`
    const old = oldCells.get(id)
    return old === undefined || old === cell.state ? [] : [{ cell: id, from: old, to: cell.state, better: isBetter(old, cell.state) }]
  })
  const versions = (assessment: Assessment): Map<string, string> => new Map(assessment.components.map((item) => [item.name, item.version]))
  const [old, now] = [versions(from), versions(to)]
  const names = [...new Set([...old.keys(), ...now.keys()])].sort()
  return {
    verdict: from.verdict === to.verdict ? undefined : { from: from.verdict, to: to.verdict },
    level: from.level.required === to.level.required ? undefined : { from: from.level.required, to: to.level.required },
    cells,
    appeared: failing(to).filter((outcome) => !before.has(identity(outcome))),
    vanished: failing(from).filter((outcome) => !after.has(identity(outcome))),
    components: names.filter((name) => old.get(name) !== now.get(name)).map((name) => ({ name, from: old.get(name) ?? '', to: now.get(name) ?? '' })),
  }
}
