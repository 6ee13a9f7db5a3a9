/** Which questions are asked, and what they leave open. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { productInputs } from '../../../assess/frameworks.ts'
import { deriveLevel } from '../../../assess/level.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { evaluateCondition } from '../../../frameworks/condition.ts'
import type { Asker } from './asker.ts'
import { bearingOf, openKeys, samples } from './bearing.ts'
import { changed, consequences } from './consequences.ts'
import type { Defaults } from './defaults.ts'
import { contextFields, contextKeys, dossierOf, emptyDraft, withContext, withProduct, type ContextKey, type Draft } from './draft.ts'
import { interview } from './interview.ts'
import { asFact } from './needed-answers.ts'
import { settle } from './settled.ts'

const defaults: Defaults = { name: 'Hub', stage: 'concept', stageWhy: 'Why.', context: () => ({}) }

/** Answers by a number for each question, and keeps what was asked. */
function scripted(numbers: readonly number[]): { asker: Asker; asked: string[] } {
  const asked: string[] = []
  const next = (ask: string): number => {
    asked.push(ask)
    return numbers[asked.length % numbers.length] ?? 0
  }
  return {
    asked,
    asker: {
      text: async ({ ask, initial, otherwise }) => initial ?? (otherwise === 'leave it out' ? undefined : String(next(ask))),
      one: async ({ ask, choices, initial }) => initial ?? choices[next(ask) % choices.length]?.value,
      many: async ({ ask, choices }) => choices.slice(next(ask) % choices.length).slice(0, 1).map(({ value }) => value),
      search: async () => undefined,
      close: () => {},
    },
  }
}

test('who answers every question that is asked has a level without assumptions, and knows which laws and standards apply', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(1000), { minLength: 7, maxLength: 40 }), async (numbers) => {
    const draft = await interview(scripted(numbers).asker, emptyDraft, defaults, [])
    const dossier = dossierOf(draft)
    assert.equal(deriveLevel(asFact(dossier), undefined).assumed, false)
    const open = frameworks.filter(({ applies }) => evaluateCondition(applies, productInputs(dossier)).result === 'unknown')
    assert.deepEqual(open.map(({ id }) => id), [])
    assert.deepEqual(openKeys(draft), [])
  }), { numRuns: 15 })
})

test('a question that is left out would have changed nothing, unless a later answer makes it one that is asked', () => {
  const anyAnswer = (key: ContextKey): fc.Arbitrary<ReturnType<typeof samples>[number] | undefined> => fc.constantFrom(undefined, ...samples(contextFields[key]))
  const answers = fc.tuple(...contextKeys.map((key) => fc.tuple(fc.constant(key), anyAnswer(key))))
  const put = (draft: Draft, pairs: readonly (readonly [ContextKey, ReturnType<typeof samples>[number] | undefined])[]): Draft =>
    pairs.reduce((all, [key, value]) => (value === undefined || all.context[key] !== undefined ? all : withContext(all, key, value)), draft)
  fc.assert(fc.property(answers, answers, fc.nat(contextKeys.length), fc.subarray(['eu', 'uk', 'us', 'other']), (first, second, known, markets) => {
    const draft = settle(put(withProduct(emptyDraft, 'markets', markets), first.slice(0, known)))
    const key = contextKeys.find((each) => draft.context[each] === undefined && bearingOf(draft, each) === undefined)
    if (key === undefined) return
    const rest = put(draft, second.filter(([other]) => other !== key))
    for (const { says } of consequences) {
      for (const value of samples(contextFields[key])) {
        if (changed(says(dossierOf(rest)), says(dossierOf(withContext(rest, key, value)))).length > 0) assert.notEqual(bearingOf(rest, key), undefined, key)
      }
    }
  }), { numRuns: 60 })
})

test('what stands alone is not asked what it joins; the answer follows, and says so', async () => {
  const { asker, asked } = scripted([0])
  const draft = await interview(asker, settle(withContext(withProduct(emptyDraft, 'markets', ['eu']), 'connectivity', ['none'])), defaults, [])
  assert.deepEqual([draft.context['joins'], draft.context['internet'], draft.context['cloud-managed']], [['none'], false, false])
  assert.equal(draft.notes['context.joins'], 'follows from connectivity')
  for (const key of ['connectivity', 'internet', 'joins', 'cloud-managed'] as const) assert.ok(!asked.includes(contextFields[key].describe), key)
  assert.ok(asked.includes(contextFields.sector.describe))
})

test('every question says why it matters, in a sentence', () => {
  const draft = withProduct(emptyDraft, 'markets', ['eu', 'uk', 'us', 'other'])
  const open = openKeys(draft)
  assert.ok(open.length > 8)
  for (const { key, bearing } of open) assert.match(bearing.consequence.why(bearing.changes), /^(?:It|If) .{15,}\.$/u, key)
  const joins = open.find(({ key }) => key === 'joins')?.bearing
  assert.match(joins?.consequence.why(joins.changes) ?? '', /over networks 2 if it joins commercial networks and 3 if it is part of critical infrastructure/u)
})
