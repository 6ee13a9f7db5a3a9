/** The cheapest cover, held against trying every subset. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cheapestCover, type Coverable } from './cover.ts'

const item = (name: string, cost: number, ...clears: number[]): Coverable<string> => ({ item: name, cost, clears: new Set(clears) })

test('one remedy for two findings beats two that are cheap alone', () => {
  assert.deepEqual(cheapestCover(2, [item('a', 3, 0), item('b', 3, 1), item('both', 5, 0, 1)]).chosen, ['both'])
  assert.deepEqual(cheapestCover(2, [item('a', 2, 0), item('b', 2, 1), item('both', 5, 0, 1)]).chosen, ['a', 'b'])
})

test('what has one way takes it, and what it clears beside needs nothing more', () => {
  assert.deepEqual(cheapestCover(3, [item('only', 9, 0, 1), item('cheap', 1, 1), item('third', 1, 2)]).chosen, ['only', 'third'])
})

test('what nothing clears is told', () => {
  assert.deepEqual(cheapestCover(2, [item('a', 1, 0)]).left, [1])
})

test('no subset is cheaper', () => {
  const items = fc.array(fc.record({ cost: fc.integer({ min: 1, max: 9 }), clears: fc.uniqueArray(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(items, (given) => {
    const all = given.map(({ cost, clears }, index) => item(String(index), cost, ...clears))
    const found = cheapestCover(6, all)
    const price = found.chosen.reduce((sum, name) => sum + (all[Number(name)]?.cost ?? 0), 0)
    const coverable = new Set(all.flatMap((each) => [...each.clears]))
    let least = Number.POSITIVE_INFINITY
    for (let mask = 0; mask < 1 << all.length; mask++) {
      const some = all.filter((_, index) => (mask & (1 << index)) !== 0)
      const covered = new Set(some.flatMap((each) => [...each.clears]))
      if (covered.size === coverable.size) least = Math.min(least, some.reduce((sum, each) => sum + each.cost, 0))
    }
    assert.equal(price, least)
    assert.ok(found.proven)
  }), { seed: 5, numRuns: 300 })
})
