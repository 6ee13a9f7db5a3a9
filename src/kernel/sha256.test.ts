import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { sha256 } from './sha256.ts'

const oracle = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

test('the examples of FIPS 180-4', () => {
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq'), '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1')
})

test('any text is hashed as Node.js hashes it, at every length around a block', () => {
  for (let length = 0; length < 200; length += 1) assert.equal(sha256('é'.repeat(length)), oracle('é'.repeat(length)))
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => sha256(text) === oracle(text)))
  const long = 'firmware '.repeat(1_000_000)
  assert.equal(sha256(long), oracle(long))
})
