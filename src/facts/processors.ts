/**
 * Which processors a check judges (grid.md section 4, "several processors"). A cell is the worst over the processors that
 * handle an asset which needs it; add-ons stand beside them.
 */
import type { Fact } from './fact.ts'
import type { Asset } from './product.ts'

type Platform = Fact<'platform'>

/** The same part, or one is the family member that the other is built on. */
export const samePart = (a: Platform, b: Platform): boolean =>
  a.id === b.id || (a.lineage?.includes(b.id) ?? false) || (b.lineage?.includes(a.id) ?? false)

/**
 * The product's processors, one entry each. Where what was observed and what was declared for a role disagree, the
 * catalogue was asked about one of them only, the observed one; the other has no capabilities and is left out.
 */
export function processors(facts: readonly Platform[], capabilities: readonly Fact<'capability'>[]): readonly Platform[] {
  const mains = facts.filter((fact) => !fact.addOn)
  const known = new Set(capabilities.map((fact) => fact.platform))
  const kept = mains.filter((fact) => known.has(fact.id) || !mains.some((other) => other.role === fact.role && other.basis !== fact.basis && known.has(other.id)))
  return kept.filter((fact, index) => kept.findIndex((other) => other.id === fact.id && other.revision === fact.revision) === index)
}

/** The processors that handle an asset, and the add-ons that do. */
export function handlers(facts: readonly Platform[], capabilities: readonly Fact<'capability'>[], asset: Asset): { readonly mains: readonly Platform[]; readonly addOns: readonly Platform[] } {
  const handles = (fact: Platform): boolean => fact.assets === undefined || fact.assets.includes(asset)
  return {
    mains: processors(facts, capabilities).filter(handles),
    addOns: facts.filter((fact) => fact.addOn && handles(fact)),
  }
}
