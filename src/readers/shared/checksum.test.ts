import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32 as nodeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { crc32, crc32cRegister } from './checksum.ts'

test('CRC-32 is that of zlib', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => crc32(bytes) === nodeCrc32(bytes)))
})

test('CRC-32C: the check value of RFC 3720, and in pieces', () => {
  const digits = new TextEncoder().encode('123456789')
  assert.equal(~crc32cRegister(digits) >>> 0, 0xe3069283)
  assert.equal(crc32cRegister(digits.subarray(4), crc32cRegister(digits.subarray(0, 4))), crc32cRegister(digits))
})
