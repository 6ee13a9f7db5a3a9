/** Which remedies fit a product's platforms and findings, with the user's own figures in place of ours. Pure. */
import type { Planning } from '../facts/dossier.ts'
import type { Fact } from '../facts/fact.ts'
import { nearest } from '../kernel/nearest.ts'
import type { Problem } from '../kernel/problem.ts'
import { compareText } from '../kernel/where.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import type { Estimate, Remedy } from '../remedies/schema.ts'

type Fitting = Pick<Remedy, 'id' | 'clears' | 'applies'>

/**
 * The remedies for a failing check on these platforms, best first: one that names the check beats one for its whole cell,
 * one made for the platform beats a general one, and one that names the check first was written for it.
 */
export function remediesFor<R extends Fitting>(remedies: readonly R[], check: string, cell: string, lineage: ReadonlySet<string>): R[] {
  const place = (remedy: R): number => remedy.clears.filter((name) => name !== cell).indexOf(check)
  return remedies
    .filter((remedy) => fits(remedy, lineage) && (remedy.clears.includes(check) || remedy.clears.includes(cell)))
    .sort((a, b) => closeness(b, check) - closeness(a, check) || place(a) - place(b) || compareText(a.id, b.id))
}

/** Those of them that are equally close to the check: any of these will do. */
export function equallyGood<R extends Fitting>(remedies: readonly R[], check: string, cell: string, lineage: ReadonlySet<string>): R[] {
  const some = remediesFor(remedies, check, cell, lineage)
  const [best] = some
  return best === undefined ? [] : some.filter((remedy) => closeness(remedy, check) === closeness(best, check))
}

const fits = (remedy: Fitting, lineage: ReadonlySet<string>): boolean => remedy.applies === undefined || remedy.applies.platforms.some((id) => lineage.has(id))
const closeness = (remedy: Fitting, check: string): number => (remedy.clears.includes(check) ? 2 : 0) + (remedy.applies === undefined ? 0 : 1)

/** Ids, bases and families of platforms: what a remedy can be made for. */
export const lineageOf = (platforms: readonly string[], catalogue: Catalogue): ReadonlySet<string> =>
  new Set(platforms.flatMap((id) => {
    const platform = catalogue.platforms.get(id)
    return platform === undefined ? [id] : [...platform.lineage, platform.family]
  }))

/** A remedy whose figures somebody else stands for. */
export type Figured = Omit<Remedy, 'basis'> & { readonly basis: Remedy['basis'] | 'own figure' }

/** The user's own figures replace ours, and say so. */
export function withOwnFigures(remedies: readonly Remedy[], planning: Planning | undefined): Figured[] {
  return remedies.map((remedy) => {
    const own = planning?.remedies?.[remedy.id]
    if (own === undefined) return remedy
    const { effort, oneOff, perUnit, lead } = own
    const cost = oneOff === undefined && perUnit === undefined ? remedy.cost : {
      currency: 'EUR' as const,
      ...(oneOff === undefined ? (remedy.cost?.oneOff === undefined ? {} : { oneOff: remedy.cost.oneOff }) : { oneOff: estimateOf(oneOff) }),
      ...(perUnit === undefined ? (remedy.cost?.perUnit === undefined ? {} : { perUnit: remedy.cost.perUnit }) : { perUnit: estimateOf(perUnit) }),
    }
    return {
      ...remedy,
      ...(effort === undefined ? {} : { effort: estimateOf(effort) }),
      ...(lead === undefined ? {} : { lead: estimateOf(lead) }),
      ...(cost === undefined ? {} : { cost }),
      basis: 'own figure',
    }
  })
}

/** Own figures for a step that does not exist would be lost in silence. */
export function planningProblems(dossier: Fact<'dossier'> | undefined, remedies: readonly Remedy[]): Problem[] {
  const known = remedies.map((remedy) => remedy.id)
  return Object.keys(dossier?.planning?.remedies ?? {}).filter((id) => !known.includes(id)).map((id) => {
    const near = nearest(id, known)
    return {
      code: 'malformed',
      message: `own figures are given for the step "${id}", which does not exist${near === undefined ? '' : `; did you mean "${near}"?`}`,
      where: { artefact: dossier?.where.artefact ?? '', path: dossier?.where.path ?? '', ...(dossier?.lines['planning'] === undefined ? {} : { line: dossier.lines['planning'] }) },
      incomplete: false,
    }
  })
}

/** One number is sure; three run upwards, whatever order they were written in. */
function estimateOf(values: readonly number[]): Estimate {
  const [p10 = 0, p50 = p10, p90 = p50] = values.toSorted((a, b) => a - b)
  return { p10, p50, p90 }
}
