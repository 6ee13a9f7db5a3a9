/** Which questions of the dossier decide a cell that the level requires, and which of them are due already. Pure. */
import { dueAt, requiredAt } from '../../../assess/cells.ts'
import { levelFor } from '../../../assess/grid.ts'
import { deriveLevel } from '../../../assess/level.ts'
import { checks } from '../../../checks/registry.gen.ts'
import { stages, type Dossier } from '../../../facts/dossier.ts'
import type { Fact } from '../../../facts/fact.ts'
import { questionIds } from '../../../facts/questions.ts'
import { dossierOf, type Draft } from './draft.ts'

/** The dossier as the fact that the rules of the level take. */
export const asFact = (dossier: Dossier): Fact<'dossier'> =>
  ({ kind: 'dossier', ...dossier, basis: 'declared', where: { artefact: '', path: '' }, container: '', file: '' })

export function decidedBy(draft: Draft): { readonly due: readonly string[]; readonly later: number } {
  const dossier = dossierOf(draft)
  const level = deriveLevel(asFact(dossier), undefined)
  const required = questionIds.flatMap((id) => {
    // A question's id is that of its check, with a dot for the slash.
    const check = checks.find((each) => each.id === id.replace('.', '/'))
    return check !== undefined && levelFor(check.property, level) >= requiredAt(check.property, check.rung) ? [{ id, due: dueAt(check.property, check.rung) }] : []
  })
  const due = required.filter((each) => stages.indexOf(each.due) <= stages.indexOf(dossier.stage))
  return { due: due.map(({ id }) => id), later: required.length - due.length }
}
