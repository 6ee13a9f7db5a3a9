/** What the checks found, as people read it: worst first, and told once where several places are the same. */
import type { AssessedOutcome, Assessment, GridCell } from '../../assess/schema.ts'
import { results, severities, type Severity } from './words.ts'

export const failing = ({ outcomes }: Pick<Assessment, 'outcomes'>): AssessedOutcome[] => outcomes.filter((outcome) => outcome.result === 'fail')

/** `3 critical, 12 high`; empty without findings. */
export function severityCounts(outcomes: readonly AssessedOutcome[]): string {
  return severities
    .map((severity) => ({ severity, number: outcomes.filter((outcome) => outcome.severity === severity).length }))
    .filter(({ number }) => number > 0)
    .map(({ severity, number }) => `${number} ${severity}`)
    .join(', ')
}

const rank = (severity: Severity): number => severities.indexOf(severity)

/** Outcomes of one check that say the same of several places. */
export interface Finding {
  /** The first of them speaks for all. */
  readonly outcome: AssessedOutcome
  readonly times: number
  /** What their subjects are called, where they have one. */
  readonly subjects: readonly string[]
  readonly evidence: AssessedOutcome['evidence']
}
/** Findings of one check about one property, worst first; the document's order decides between equals. */
export interface FindingGroup {
  readonly check: string
  readonly remedy: string | undefined
  readonly findings: readonly Finding[]
}

/** The findings of a property by check, the check with the worst finding first. */
export function findingGroups(assessment: Assessment, property: GridCell['property']): readonly FindingGroup[] {
  const groups = new Map<string, AssessedOutcome[]>()
  for (const outcome of failing(assessment)) {
    if (outcome.property === property) groups.set(outcome.check, [...(groups.get(outcome.check) ?? []), outcome])
  }
  return [...groups]
    .map(([check, outcomes]) => ({
      check,
      remedy: outcomes[0]?.remedyTitle,
      findings: together(outcomes.toSorted((a, b) => rank(a.severity) - rank(b.severity))),
    }))
    .toSorted((a, b) => rank(a.findings[0]?.outcome.severity ?? 'info') - rank(b.findings[0]?.outcome.severity ?? 'info'))
}

/** Outcomes of one check whose words are the same become one. */
function together(outcomes: readonly AssessedOutcome[]): Finding[] {
  const found = new Map<string, { outcome: AssessedOutcome; times: number; subjects: string[]; evidence: AssessedOutcome['evidence'] }>()
  for (const outcome of outcomes) {
    const { check, result, severity, reason, message, rung, settledBy, unattainable, planned, waived } = outcome
    const key = JSON.stringify([check, result, severity, reason, message, rung, settledBy, unattainable, planned, waived])
    const entry = found.get(key) ?? { outcome, times: 0, subjects: [], evidence: [] }
    entry.times += 1
    if (outcome.subject !== undefined) entry.subjects.push(outcome.subject)
    entry.evidence.push(...outcome.evidence)
    found.set(key, entry)
  }
  return [...found.values()]
}

/** Everything that was said of a cell: what fails, worst first, then what is open, then what passed. */
export function cellFindings({ outcomes }: Pick<Assessment, 'outcomes'>, cell: GridCell): readonly Finding[] {
  const own = cell.outcomes.flatMap((index) => outcomes[index] ?? [])
  const order = (outcome: AssessedOutcome): number => results.indexOf(outcome.result) * severities.length + (outcome.result === 'fail' ? rank(outcome.severity) : 0)
  return together(own.toSorted((a, b) => order(a) - order(b)))
}

/** All findings by severity, worst first, those that say the same told once. */
export const severityFindings = (assessment: Pick<Assessment, 'outcomes'>): readonly { readonly severity: Severity; readonly findings: readonly Finding[] }[] =>
  severities.map((severity) => ({ severity, findings: together(failing(assessment).filter((each) => each.severity === severity)) })).filter(({ findings }) => findings.length > 0)
