import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { evaluateCondition } from './condition.ts'
import { PRODUCT_INPUTS } from './inputs.ts'
import type { InputName, ProductInputs } from './inputs.ts'
import type { Condition } from './schema.ts'

const personal: Condition = { input: 'personalData', is: ['personal', 'special-category'] }
const inUk: Condition = { input: 'market', is: ['uk'] }

test('no condition applies to every product', () => {
  assert.equal(evaluateCondition(undefined, {}).result, 'applies')
})

test('one input: holds, does not hold, is not stated', () => {
  assert.deepEqual(evaluateCondition(personal, { personalData: 'personal' }), {
    result: 'applies',
    reason: 'personal data: personal',
    missing: [],
  })
  assert.deepEqual(evaluateCondition(personal, { personalData: 'none' }), {
    result: 'not-applicable',
    reason: 'personal data: none (asked: personal or special-category)',
    missing: [],
  })
  assert.deepEqual(evaluateCondition(personal, {}), {
    result: 'unknown',
    reason: 'not stated: personal data',
    missing: ['personalData'],
  })
})

test('of what was seen and nobody stated all, a match decides and its absence does not', () => {
  const chosen: Condition = { input: 'passwordsUsed', is: ['user-chosen'] }
  const set: Condition = { input: 'passwordsUsed', is: ['factory-set'] }
  const seen: ProductInputs = { passwordsUsed: ['factory-set'], atLeast: ['passwordsUsed'] }
  assert.equal(evaluateCondition(set, seen).result, 'applies')
  assert.equal(evaluateCondition({ not: set }, seen).result, 'not-applicable')
  for (const condition of [chosen, { not: chosen }]) {
    assert.deepEqual(evaluateCondition(condition, seen), { result: 'unknown', reason: 'not stated: passwords, beside factory-set', missing: ['passwordsUsed'] })
  }
})

test('an empty list is not stated, never "none"', () => {
  assert.equal(evaluateCondition(inUk, { market: [] }).result, 'unknown')
})

test('several values: one match is enough, and under "not" one match is too many', () => {
  const inputs: ProductInputs = { market: ['eu', 'uk'], sector: ['consumer', 'medical'] }
  assert.equal(evaluateCondition(inUk, inputs).result, 'applies')
  const excepted = evaluateCondition({ not: { input: 'sector', is: ['medical', 'vehicle'] } }, inputs)
  assert.equal(excepted.result, 'not-applicable')
  assert.equal(excepted.reason, 'the sector: consumer and medical (asked: not medical or vehicle)')
})

test('all: one part that does not hold decides, whatever is unknown', () => {
  const both: Condition = { all: [inUk, personal] }
  assert.equal(evaluateCondition(both, { market: ['us'] }).result, 'not-applicable')
  assert.deepEqual(evaluateCondition(both, { market: ['uk'] }).missing, ['personalData'])
  assert.equal(evaluateCondition(both, { market: ['uk'], personalData: 'personal' }).result, 'applies')
})

test('any: one part that holds decides, whatever is unknown', () => {
  const either: Condition = { any: [inUk, personal] }
  assert.equal(evaluateCondition(either, { market: ['uk'] }).result, 'applies')
  assert.deepEqual(evaluateCondition(either, { market: ['us'] }).missing, ['personalData'])
  assert.deepEqual(evaluateCondition(either, {}).missing, ['market', 'personalData'])
  assert.equal(evaluateCondition(either, { market: ['us'], personalData: 'none' }).result, 'not-applicable')
})

test('not over all and any follows De Morgan and keeps true reasons', () => {
  const neither: Condition = { not: { any: [inUk, personal] } }
  assert.equal(evaluateCondition(neither, { market: ['uk'] }).result, 'not-applicable')
  assert.equal(evaluateCondition(neither, { market: ['us'], personalData: 'none' }).result, 'applies')
  const notBoth: Condition = { not: { all: [inUk, personal] } }
  assert.equal(evaluateCondition(notBoth, { market: ['us'] }).result, 'applies')
  assert.equal(evaluateCondition(notBoth, { market: ['uk'], personalData: 'personal' }).result, 'not-applicable')
})

const names = Object.keys(PRODUCT_INPUTS) as InputName[]
const valuesOf = (name: InputName): string[] => Object.keys(PRODUCT_INPUTS[name].values)

const leaf: fc.Arbitrary<Condition> = fc
  .constantFrom(...names)
  .chain((input) => fc.subarray(valuesOf(input), { minLength: 1 }).map((is) => ({ input, is })))

const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.record({ all: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie('tree') }),
  ),
}))

const someInputs: fc.Arbitrary<ProductInputs> = fc
  .tuple(...names.map((name) => fc.option(fc.subarray(valuesOf(name), { minLength: 1 }), { nil: undefined })))
  .map((values) => Object.fromEntries(names.map((name, index) => [name, values[index]])) as ProductInputs)

test('double negation changes nothing, negation swaps the decided results', () => {
  const swapped = { applies: 'not-applicable', 'not-applicable': 'applies', unknown: 'unknown' } as const
  fc.assert(
    fc.property(tree, someInputs, (condition, inputs) => {
      const plain = evaluateCondition(condition, inputs)
      assert.deepEqual(evaluateCondition({ not: { not: condition } }, inputs), plain)
      assert.equal(evaluateCondition({ not: condition }, inputs).result, swapped[plain.result])
    }),
  )
})

test('every result has a reason; missing is named exactly when unknown, and stating it all decides', () => {
  const everything = Object.fromEntries(names.map((name) => [name, valuesOf(name).slice(0, 1)])) as ProductInputs
  fc.assert(
    fc.property(tree, someInputs, (condition, inputs) => {
      const { result, reason, missing } = evaluateCondition(condition, inputs)
      assert.notEqual(reason, '')
      assert.equal(missing.length > 0, result === 'unknown')
      for (const name of missing) assert.equal(inputs[name], undefined)
      assert.notEqual(evaluateCondition(condition, everything).result, 'unknown')
    }),
  )
})

test('learning more never turns a decided result around', () => {
  fc.assert(
    fc.property(tree, someInputs, someInputs, (condition, known, more) => {
      const before = evaluateCondition(condition, known).result
      const merged = Object.fromEntries(names.map((name) => [name, known[name] ?? more[name]])) as ProductInputs
      if (before !== 'unknown') assert.equal(evaluateCondition(condition, merged).result, before)
    }),
  )
})
