import assert from 'node:assert/strict'
import { test } from 'node:test'
import { recollected } from './boards.ts'
import { fail, pass } from './define.ts'

const evidence = [{ basis: 'observed', artefact: 'a', path: '' }] as const

test('what rests on memory alone says so; pads from memory clear nothing and are low at most', () => {
  const found = fail('A header has it.', evidence, { severity: 'high' })
  const clear = pass('Nothing has it.', evidence, 'chip')
  assert.equal(recollected(found, [{ unread: true }, {}]), found)
  const told = recollected(found, [{ unread: true, byPad: false }])
  assert.match(told.message, /A header has it\. .*by our recollection, not read in the maker's document\.$/u)
  assert.deepEqual({ ...told, message: '' }, { ...found, message: '' })
  const low = recollected(found, [{ unread: true, byPad: true }])
  assert.equal(low.result === 'fail' && low.severity, 'low')
  const open = recollected(clear, [{ unread: true, byPad: true }])
  assert.deepEqual([open.result, open.subject, open.result === 'unknown' && open.evidence], ['unknown', 'chip', evidence])
  assert.equal(recollected(clear, [{ unread: true }]).result, 'pass')
})
