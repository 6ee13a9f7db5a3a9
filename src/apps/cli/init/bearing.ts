/**
 * Which questions still bear on something, and on what: answers are tried out, each by itself and together with one other
 * open question, and what they decide is compared. Pure.
 */
import type { Shape } from '../../../readers/dossier/product/shape.ts'
import { productInputs } from '../../../assess/frameworks.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { evaluateCondition } from '../../../frameworks/condition.ts'
import { levelRules } from '../../../assess/level-rules.ts'
import { deriveLevel } from '../../../assess/level.ts'
import { applySchemes } from '../../../assess/schemes/index.ts'
import { camel, format } from '../../../readers/dossier/product/format.ts'
import { asFact } from './needed-answers.ts'
import { changed, consequences, shortTitle, type Change, type Consequence } from './consequences.ts'
import { contextFields, contextKeys, dossierOf, emptyDraft, withContext, withProduct, type ContextKey, type Draft, type Value } from './draft.ts'

/** More than any threshold of a rule. */
const many = 1_000_000_000

/** Answers to try: one for each word. Rules look for words, never for a number of them. */
export function samples(shape: Shape): readonly Value[] {
  switch (shape.kind) {
    case 'flag': return [true, false]
    case 'choice': return Object.keys(shape.values)
    case 'count':
    case 'amount': return [0, many]
    case 'list': return samples(shape.of).map((each) => [String(each)])
    default: return []
  }
}

const sampled = new Map<ContextKey, readonly Value[]>(contextKeys.map((key) => [key, samples(contextFields[key])]))
const samplesOf = (key: ContextKey): readonly Value[] => sampled.get(key) ?? []

export interface Bearing {
  readonly consequence: Consequence
  readonly changes: readonly Change[]
}

/** What was said of answers that were tried out: pairs of them come up from both sides, and for one question after the other. */
const said = new Map<string, ReturnType<Consequence['says']>>()
const maxSaid = 20_000

function saysOf(consequence: Consequence, draft: Draft): ReturnType<Consequence['says']> {
  const key = JSON.stringify([consequence.id, draft.product['markets'], contextKeys.map((each) => draft.context[each] ?? null)])
  const known = said.get(key)
  if (known !== undefined) return known
  if (said.size >= maxSaid) said.clear()
  const found = consequence.says(dossierOf(draft))
  said.set(key, found)
  return found
}

/** What an answer to `key` would change alone; `key` must not be answered yet. */
function alone(consequence: Consequence, draft: Draft, key: ContextKey): Change[] {
  const before = saysOf(consequence, draft)
  return samplesOf(key).flatMap((value) => changed(before, saysOf(consequence, withContext(draft, key, value))))
}

/** The first consequence that an answer to `key` still changes, alone or with an answer to another open question. */
export const bearingOf = (draft: Draft, key: ContextKey): Bearing | undefined => (groupOf(key) === undefined ? undefined : search(draft, key))

function search(draft: Draft, key: ContextKey): Bearing | undefined {
  for (const consequence of consequences) {
    const changes = alone(consequence, draft, key)
    if (changes.length > 0) return { consequence, changes }
  }
  const open = contextKeys.filter((other) => other !== key && draft.context[other] === undefined)
  for (const consequence of consequences) {
    for (const other of open) {
      const changes = samplesOf(other).flatMap((value) => alone(consequence, withContext(draft, other, value), key))
      if (changes.length > 0) return { consequence, changes }
    }
  }
  return undefined
}

const { of: market } = format.fields.product.fields.markets
const nothingKnown = withProduct(emptyDraft, 'markets', market.kind === 'choice' ? Object.keys(market.values) : [])
/** Keys that the rules of the level name; one of three that are looked at together shows only when the other two are known. */
const named = new Set<string>(levelRules.flatMap(({ inputs }) => inputs))
const groupsFound = new Map<ContextKey, string | undefined>()

/** Id of the consequence that a key bears on where nothing is known yet; undefined when it never does. Found once: it takes long. */
export function groupOf(key: ContextKey): string | undefined {
  if (!groupsFound.has(key)) groupsFound.set(key, search(nothingKnown, key)?.consequence.id ?? (named.has(camel(key)) ? 'level' : undefined))
  return groupsFound.get(key)
}

/** Keys without an answer on which something rests, in the order of the format. */
export const openKeys = (draft: Draft): { readonly key: ContextKey; readonly bearing: Bearing }[] =>
  contextKeys.filter((key) => draft.context[key] === undefined).flatMap((key) => {
    const bearing = bearingOf(draft, key)
    return bearing === undefined ? [] : [{ key, bearing }]
  })

/** Keys without an answer that single requirements and other people's schemes look at, with the titles of those that do. */
export function requirementKeys(draft: Draft): ReadonlyMap<ContextKey, readonly string[]> {
  const asking = requirementsAsking(draft)
  const fact = asFact(dossierOf(draft))
  const schemes = applySchemes(deriveLevel(fact, undefined), fact)
  return new Map(contextKeys.filter((key) => draft.context[key] === undefined).map((key) => {
    const suggested = schemes.filter(({ questions }) => questions.some(({ input }) => input === `context.${key}`)).map(({ title }) => title)
    return [key, [...new Set([...(asking.get(key) ?? []), ...suggested])]] as const
  }).filter(([, titles]) => titles.length > 0))
}

function requirementsAsking(draft: Draft): ReadonlyMap<ContextKey, readonly string[]> {
  const before = productInputs(dossierOf(draft))
  const asking = new Map<string, Set<string>>()
  for (const { title, applies, requirements } of frameworks) {
    if (evaluateCondition(applies, before).result === 'not-applicable') continue
    for (const input of requirements.flatMap(({ appliesWhen }) => evaluateCondition(appliesWhen, before).missing)) {
      asking.set(input, (asking.get(input) ?? new Set()).add(shortTitle(title)))
    }
  }
  const stated = (key: ContextKey): string[] => samplesOf(key).flatMap((value) => {
    const after = productInputs(dossierOf(withContext(draft, key, value)))
    return [...asking.keys()].filter((input) => JSON.stringify(Object.entries(after).find(([name]) => name === input)) !== JSON.stringify(Object.entries(before).find(([name]) => name === input)))
  })
  return new Map(contextKeys.filter((key) => draft.context[key] === undefined)
    .map((key) => [key, [...new Set(stated(key).flatMap((input) => [...(asking.get(input) ?? [])]))]] as const)
    .filter(([, titles]) => titles.length > 0))
}
