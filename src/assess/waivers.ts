/** Waivers: a reason, an owner and an end (grid.md section 9). They mark outcomes and turn nothing green. Pure. */
import type { Outcome } from '../checks/define.ts'
import type { Dossier } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'

type Waiver = Dossier['waivers'][number]

/** The waiver that marks an outcome on a day (ISO); the last day still counts. */
export function waiverOf(waivers: readonly Waiver[], check: string, outcome: Outcome, date: string): Waiver | undefined {
  if (outcome.result !== 'fail') return undefined
  return waivers.find((item) => item.check === check && (item.subject === undefined || item.subject === outcome.subject) && item.expires >= date)
}

/** Waivers that do nothing although somebody relies on them: past their end, or for a check that does not exist. */
export function waiverProblems(dossier: Fact<'dossier'> | undefined, checks: ReadonlySet<string>, date: string): Problem[] {
  return (dossier?.waivers ?? []).flatMap((waiver, index): Problem[] => {
    const line = dossier?.lines[`waivers.${index}.check`] ?? dossier?.where.line
    const tell = (message: string): Problem[] => [
      { code: 'malformed', message, where: { artefact: dossier?.where.artefact ?? '', path: dossier?.where.path ?? '', ...(line === undefined ? {} : { line }) }, incomplete: false },
    ]
    if (!checks.has(waiver.check)) return tell(`a waiver names the check "${waiver.check}", which does not exist; it waives nothing`)
    if (waiver.expires < date) return tell(`the waiver of ${waiver.check} by ${waiver.owner} ended on ${waiver.expires}; it waives nothing any more`)
    return []
  })
}
