import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bitFields } from './bit-fields.ts'

test('fields begin at the low end, or at the high end', () => {
  assert.deepEqual(bitFields(0x81234567, [4, 12, 8, 8], true), [0x7, 0x456, 0x23, 0x81])
  assert.deepEqual(bitFields(0x81234567, [4, 12, 8, 8], false), [0x8, 0x123, 0x45, 0x67])
  assert.deepEqual(bitFields(0xf00000001f, [27, 13], true), [0x1f, 0x1e00])
  assert.deepEqual(bitFields(0xf00000001f, [27, 13], false), [0x7800000, 0x1f])
})
