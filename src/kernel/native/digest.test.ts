import assert from 'node:assert/strict'
import { test } from 'node:test'
import { bytesSource } from '../source.ts'
import { crc32, digest, digests, secretMark } from './digest.ts'
import { testBudget } from './testing.ts'

test('digests of a source', async () => {
  const source = bytesSource(Buffer.from('abc'))
  assert.equal(await digest(source, 'md5', testBudget()), '900150983cd24fb0d6963f7d28e17f72')
  const both = await digests(bytesSource(Buffer.from('bc')), ['sha1', 'sha256'], testBudget(), Buffer.from('a'))
  assert.equal(both.sha1, 'a9993e364706816aba3e25717850c26c9cd0d89d')
  assert.equal(both.sha256, 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926)
})

test('a mark depends on the key and not on anything else', () => {
  const key = Buffer.alloc(32, 1)
  assert.equal(secretMark(key, 'secret'), secretMark(key, Buffer.from('secret')))
  assert.notEqual(secretMark(key, 'secret'), secretMark(Buffer.alloc(32, 2), 'secret'))
  assert.match(secretMark(key, 'secret'), /^[0-9a-f]{16}$/u)
})
