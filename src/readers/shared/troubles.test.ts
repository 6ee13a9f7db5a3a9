import assert from 'node:assert/strict'
import { test } from 'node:test'
import { limitReached, malformed } from '../../kernel/problem.ts'
import { EntryLimit, Troubles } from './troubles.ts'

test('the first problems are told one by one, the rest is counted by kind', () => {
  const troubles = new Troubles()
  const told = Array.from({ length: 50 }, (_, index) => troubles.note('malformed', 'bad', `/${index}`)).flat()
  assert.equal(told.length, 20)
  assert.equal(told[19]?.problem.path, '/19')
  assert.deepEqual(troubles.rest(), [{ problem: { code: 'malformed', message: '30 more entries with problems of this kind' } }])
  assert.deepEqual(new Troubles().rest(), [])
})

test('what concerns one entry is told, what ends the run is thrown on', () => {
  const troubles = new Troubles()
  assert.equal(troubles.caught(malformed('bad', 7), '/a')[0]?.problem.offset, 7)
  assert.equal(troubles.caught(new EntryLimit('long'), '/a')[0]?.problem.code, 'limit')
  assert.throws(() => troubles.caught(limitReached('over'), '/a'), /over/u)
  assert.throws(() => troubles.caught(new TypeError('bug'), '/a'), TypeError)
})
