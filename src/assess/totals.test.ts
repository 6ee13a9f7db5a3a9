/** Sums of uncertain amounts: percentiles come out as they went in, and totals behave as sums do. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draws, percentiles } from './simulate.ts'
import { reckoningOf, totalsOf } from './totals.ts'

const reckoning = reckoningOf({ people: 2, dayRate: 1000 }, 100)
const near = (actual: number, expected: number, share: number): void => assert.ok(Math.abs(actual - expected) <= share * expected, `${actual}, not ${expected}`)

test('one amount has the percentiles that it was given', () => {
  for (const estimate of [{ p10: 2, p50: 5, p90: 20 }, { p10: 0, p50: 2, p90: 8 }, { p10: 7, p50: 7, p90: 7 }]) {
    const got = percentiles(draws('x', estimate))
    near(got.p50, estimate.p50, 0.05)
    near(got.p90, estimate.p90, 0.06)
    assert.ok(Math.abs(got.p10 - estimate.p10) <= 0.06 * estimate.p10 + 0.05, `${got.p10}`)
  }
})

test('the same plan gives the same figures, and another step does not change what the others draw', () => {
  assert.deepEqual(draws('a', { p10: 1, p50: 2, p90: 3 }), draws('a', { p10: 1, p50: 2, p90: 3 }))
  assert.notDeepEqual(draws('a', { p10: 1, p50: 2, p90: 3 }), draws('b', { p10: 1, p50: 2, p90: 3 }))
})

test('a sum is narrower than the sum of its ends, and never below nothing', () => {
  const each = { effort: { p10: 5, p50: 10, p90: 20 }, after: [] }
  const { effort, firstYear } = totalsOf(['a', 'b', 'c', 'd'].map((id) => ({ id, ...each })), reckoning)
  assert.ok(effort.p10 > 20 && effort.p90 < 80 && effort.p50 > 40 && effort.p50 < 50, JSON.stringify(effort))
  near(firstYear.p50, effort.p50 * 1000, 0.03)
})

test('units of a year and what is paid once are in the first year', () => {
  const { firstYear, perUnit, once } = totalsOf([{ id: 'chip', effort: { p10: 1, p50: 1, p90: 1 }, cost: { perUnit: { p10: 2, p50: 2, p90: 2 }, oneOff: { p10: 500, p50: 500, p90: 500 } }, after: [] }], reckoning)
  assert.deepEqual([perUnit.p50, once.p50, firstYear.p50], [2, 500, 1000 + 500 + 200])
})

test('time is the longer of the waiting along the chain and the work that people share', () => {
  const sure = (value: number): { p10: number; p50: number; p90: number } => ({ p10: value, p50: value, p90: value })
  const chain = totalsOf([{ id: 'a', effort: sure(5), lead: sure(10), after: [] }, { id: 'b', effort: sure(5), lead: sure(4), after: ['a'] }], reckoning)
  assert.equal(chain.weeks.p50, 16)
  const beside = totalsOf([{ id: 'a', effort: sure(5), lead: sure(10), after: [] }, { id: 'b', effort: sure(5), lead: sure(4), after: [] }], reckoning)
  assert.equal(beside.weeks.p50, 11)
  const busy = totalsOf(['a', 'b', 'c'].map((id) => ({ id, effort: sure(50), after: [] })), reckoning)
  assert.equal(busy.weeks.p50, 15)
})
