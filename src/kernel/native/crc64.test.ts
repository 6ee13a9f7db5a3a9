import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Crc64 } from './crc64.ts'
import { sample } from './testing.ts'

const hex = (...pieces: Uint8Array[]): string => {
  const crc = new Crc64()
  for (const piece of pieces) crc.update(piece)
  return Buffer.from(crc.digest()).reverse().toString('hex')
}

test('the check value of CRC-64/XZ', () => {
  assert.equal(hex(Buffer.from('123456789')), '995dc9bbdf1939fa')
})

test('zeros are stepped over to the same value, however the bytes are cut', () => {
  const bytes = Buffer.concat([sample(5000), Buffer.alloc(20_000), sample(3000, 2), Buffer.alloc(9000)])
  const whole = hex(bytes)
  for (const size of [1, 1000, 4096, 4097, 16_384]) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, n) => bytes.subarray(n * size, n * size + size))
    assert.equal(hex(...pieces), whole)
  }
})
