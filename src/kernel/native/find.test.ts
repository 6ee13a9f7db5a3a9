import assert from 'node:assert/strict'
import { test } from 'node:test'
import { indexOfText } from './find.ts'

test('finds text in a part of a buffer, by bytes', () => {
  const bytes = Uint8Array.from([0x41, 0x1f, 0x8b, 0x00, 0x41, 0x1f, 0x8b]).subarray(1)
  assert.equal(indexOfText(bytes, '\u001f\u008b'), 0)
  assert.equal(indexOfText(bytes, '\u001f\u008b', 1), 4)
  assert.equal(indexOfText(bytes, 'B'), -1)
  assert.equal(indexOfText(new Uint8Array(), 'B'), -1)
})
