/** A judgement on its way into the assessment, and how the catalogue's checks are asked about another platform. */
import { severities } from '../checks/define.ts'
import type { Check, LevelView, Outcome, Severity } from '../checks/define.ts'
import type { ResolvedPlatform } from '../platforms/resolve.ts'

/** How severe a check's failure is, and why. */
export interface Grade {
  readonly severity: Severity
  readonly reason: string
  /** What it is where the level asks for it; absent where that is no worse. */
  readonly atMost?: Severity
}

/** A law asks the same of a product whose level is low, so what the level takes away is kept beside. */
export function gradeOf(check: Pick<Check, 'severity'>, view: LevelView): Grade {
  const own = check.severity(view)
  const { severity: atMost } = check.severity({ required: 4, remote: 3, physical: 4 })
  return severities.indexOf(atMost) < severities.indexOf(own.severity) ? { ...own, atMost } : own
}

/** The grade of one outcome; one that fails may have its own. */
export function severityOf(outcome: Outcome, grade: Grade): { severity: Severity; severityAtMost?: Severity } {
  if (outcome.result === 'fail' && outcome.severity !== undefined) return { severity: outcome.severity }
  return { severity: grade.severity, ...(outcome.result === 'fail' && grade.atMost !== undefined ? { severityAtMost: grade.atMost } : {}) }
}

/** One outcome with the check that gave it. */
export interface Judged {
  readonly check: Pick<Check, 'id' | 'property' | 'rung'>
  readonly outcome: Outcome
  readonly severity: Grade
}

/** Outcomes of the checks that rest on the catalogue alone, with this platform (of this revision, or the weakest) in the place of the main processor and these add-ons beside what is there. */
export type JudgePlatform = (platform: ResolvedPlatform, addOns: readonly ResolvedPlatform[], revision?: string) => readonly Judged[]
