/**
 * Which processors a check judges (grid.md section 4, "several processors"). A cell is the worst over the processors that
 * handle an asset which needs it; add-ons stand beside them.
 */
import type { Fact } from '../facts/fact.ts'
import type { Asset } from '../facts/product.ts'

type Platform = Fact<'platform'>

/** The same part, or one is the family member that the other is built on. */
export const samePart = (a: Platform, b: Platform): boolean =>
  a.id === b.id || (a.lineage?.includes(b.id) ?? false) || (b.lineage?.includes(a.id) ?? false)

/**
 * The product's processors, one entry each. What was observed takes the place of what was declared for the same role,
 * unless it agrees with a declared one: then the dossier's list stands, for it may be the more exact one.
 */
export function processors(facts: readonly Platform[]): readonly Platform[] {
  const mains = facts.filter((fact) => !fact.addOn)
  const kept = mains.filter((fact) => {
    const rivals = mains.filter((other) => other.role === fact.role && other.basis !== fact.basis)
    if (fact.basis === 'observed') return !rivals.some((other) => samePart(fact, other))
    const observed = rivals.filter((other) => other.basis === 'observed')
    const declared = mains.filter((other) => other.role === fact.role && other.basis !== 'observed')
    return observed.length === 0 || observed.some((other) => declared.some((each) => samePart(other, each)))
  })
  return kept.filter((fact, index) => kept.findIndex((other) => other.id === fact.id && other.revision === fact.revision) === index)
}

/** The processors that handle an asset, and the add-ons that do. */
export function handlers(facts: readonly Platform[], asset: Asset): { readonly mains: readonly Platform[]; readonly addOns: readonly Platform[] } {
  const handles = (fact: Platform): boolean => fact.assets === undefined || fact.assets.includes(asset)
  return {
    mains: processors(facts).filter(handles),
    addOns: facts.filter((fact) => fact.addOn && handles(fact)),
  }
}
