import assert from 'node:assert/strict'
import { test } from 'node:test'
import { greatest, least } from './extremes.ts'

test('of many, of few, of none', () => {
  const many = Array.from({ length: 300_000 }, (_, index) => (index * 7919) % 300_007)
  assert.deepEqual([least(many), greatest(many)], [0, 300_006])
  assert.deepEqual([least([3, 1, 2]), greatest(new Set([3, 1, 2]))], [1, 3])
  assert.deepEqual([least([]), greatest([])], [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])
})
