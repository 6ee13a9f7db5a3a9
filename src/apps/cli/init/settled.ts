/** Answers that other answers give: they are not asked again, and written with where they come from. */
import { contextFields, withContext, withNote, type ContextKey, type Draft, type Value } from './draft.ts'

interface Settled {
  readonly key: ContextKey
  readonly is: Value
  /** What follows for keys that nobody answered. */
  readonly gives: Readonly<Partial<Record<ContextKey, Value>>>
}

export const settlements: readonly Settled[] = [
  { key: 'connectivity', is: ['none'], gives: { internet: false, joins: ['none'], 'cloud-managed': false } },
]

const same = (a: Value | undefined, b: Value): boolean => JSON.stringify(a) === JSON.stringify(b)
const fires = ({ key, is }: Settled, draft: Draft): boolean => same(draft.context[key], is)

/** The draft with everything that follows from it. */
export function settle(draft: Draft): Draft {
  let settled = draft
  for (const rule of settlements.filter((each) => fires(each, draft))) {
    for (const [key, value] of Object.entries(rule.gives)) {
      if (settled.context[key] !== undefined) continue
      settled = withNote(withContext(settled, key, value), `context.${key}`, `follows from ${rule.key}`)
    }
  }
  return settled
}

/** Pairs of keys whose answers cannot both be true, the first with what it asks of the second. */
export function contradictions(draft: Draft): { readonly key: string; readonly other: string; readonly asks: Value }[] {
  return settlements.filter((rule) => fires(rule, draft)).flatMap(({ key, gives }) =>
    Object.entries(gives).flatMap(([other, asks]) => (other in contextFields && draft.context[other] !== undefined && !same(draft.context[other], asks) ? [{ key, other, asks }] : [])))
}
