/** Every reader under truncations and some dozens of seeded mutations of each fixture, through the real reading processes (`npm run fuzz` does many more). */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readers } from '../src/readers/registry.gen.ts'
import { fixturesOf, fuzz } from '../tools/fuzz.ts'

test('every reader has fixtures to mutate', () => {
  assert.deepEqual(readers.filter(({ id }) => fixturesOf(id).length === 0).map(({ id }) => id), [])
})

test('only typed problems come out of truncated and mutated inputs, and no process dies', async (t) => {
  const result = await fuzz({ mutations: 60, seed: 20261123, truncated: 1, cuts: 100 })
  t.diagnostic(`${result.inputs} inputs`)
  assert.deepEqual(result.broken, [])
})
