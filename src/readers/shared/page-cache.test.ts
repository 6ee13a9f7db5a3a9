import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { ReadError } from '../../kernel/problem.ts'
import { bytesSource } from '../../kernel/source.ts'
import { PageCache } from './page-cache.ts'

const content = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) & 0xff)

test('reads what the source has, over the edges of pages, with any number of them kept', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4 }), fc.array(fc.tuple(fc.nat(1000), fc.nat(400)), { maxLength: 20 }), async (page, pages, reads) => {
      const cache = new PageCache(bytesSource(content), page, pages)
      for (const [offset, wanted] of reads) {
        const length = Math.min(wanted, 1000 - offset)
        const bytes = await cache.read(offset, length)
        assert.deepEqual([...bytes], [...content.subarray(offset, offset + length)])
        const peeked = cache.peek(offset, length)
        if (peeked !== undefined) assert.deepEqual([...peeked], [...bytes])
      }
    }),
  )
})

test('a read past the end is malformed', async () => {
  const cache = new PageCache(bytesSource(content), 64, 2)
  for (const [offset, length] of [[990, 11], [1001, 1], [-1, 1], [Number.NaN, 1]]) {
    await assert.rejects(cache.read(offset ?? 0, length ?? 0), (error) => error instanceof ReadError && error.code === 'malformed')
  }
})

test('a page outlives the buffer that the source lent, even one of Node', async () => {
  const lent = Buffer.from([1, 2, 3, 4])
  const cache = new PageCache({ size: 4, read: () => Promise.resolve(lent) }, 4, 1)
  const bytes = await cache.read(0, 4)
  lent.fill(9)
  assert.deepEqual([...bytes], [1, 2, 3, 4])
})
