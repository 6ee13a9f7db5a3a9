/** Answers that other answers give: they are not asked again, and written with where they come from. */
import { withContext, withNote, type ContextKey, type Draft, type Value } from './draft.ts'

interface Settled {
  readonly key: ContextKey
  readonly is: Value
  /** What follows for keys that nobody answered. */
  readonly gives: Readonly<Partial<Record<ContextKey, Value>>>
}

export const settlements: readonly Settled[] = [
  { key: 'connectivity', is: ['none'], gives: { internet: false, joins: ['none'], 'cloud-managed': false } },
  { key: 'personal-data', is: 'none', gives: { 'people-per-unit': 0 } },
  { key: 'holds', is: ['nothing'], gives: { 'shared-secrets': false } },
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
