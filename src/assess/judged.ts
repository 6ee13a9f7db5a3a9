/** A judgement on its way into the assessment, and how the catalogue's checks are asked about another platform. */
import type { Check, Outcome, Severity } from '../checks/define.ts'
import type { ResolvedPlatform } from '../platforms/resolve.ts'

/** One outcome with the check that gave it. */
export interface Judged {
  readonly check: Pick<Check, 'id' | 'property' | 'rung'>
  readonly outcome: Outcome
  /** `atMost`: what the check is there for where the level asks for it; absent where that is no other. */
  readonly severity: { readonly severity: Severity; readonly reason: string; readonly atMost?: Severity }
}

/** Outcomes of the checks that rest on the catalogue alone, with this platform (of this revision, or the weakest) in the place of the main processor and these add-ons beside what is there. */
export type JudgePlatform = (platform: ResolvedPlatform, addOns: readonly ResolvedPlatform[], revision?: string) => readonly Judged[]
