/** Sources and cursors: never a byte that is not there. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { purse } from './budget.ts'
import { Cursor } from './cursor.ts'
import { defaultLimits } from './limits.ts'
import { bytesSource, maxWindowBytes, pieces, readAll, sliceSource, window, windowUpTo } from './source.ts'

const source = bytesSource(Uint8Array.from({ length: 100 }, (_, index) => index))

test('a read inside gives those bytes, any other is refused', async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: -5, max: 120 }), fc.integer({ min: -5, max: 120 }), async (offset, length) => {
    if (offset >= 0 && length >= 0 && offset + length <= 100) assert.deepEqual([...(await source.read(offset, length))], Array.from({ length }, (_, index) => offset + index))
    else await assert.rejects(source.read(offset, length), { code: 'malformed' })
  }), { seed: 5 })
  for (const bad of [Number.NaN, 0.5, Number.POSITIVE_INFINITY]) await assert.rejects(source.read(bad, 1), { code: 'malformed' })
})

test('slices of slices stay inside', async () => {
  const inner = sliceSource(sliceSource(source, 10, 50), 5, 10)
  assert.deepEqual([...(await inner.read(0, 3))], [15, 16, 17])
  await assert.rejects(inner.read(5, 6), { code: 'malformed' })
  assert.throws(() => sliceSource(source, 60, 41), { code: 'malformed' })
  assert.throws(() => sliceSource(source, -1, 2), { code: 'malformed' })
})

test('windows have their own limit, and know where they are', async () => {
  await assert.rejects(window({ size: 2 * maxWindowBytes, read: () => Promise.resolve(new Uint8Array()) }, 0, maxWindowBytes + 1), { code: 'limit' })
  const cursor = await window(source, 90, 10)
  cursor.skip(8)
  assert.throws(() => cursor.u32(), { code: 'malformed', offset: 98 })
  assert.equal((await windowUpTo(source, 95, 50)).size, 5)
  assert.equal((await windowUpTo(source, 500, 50)).size, 0)
})

test('all of a source, up to a limit; pieces add up to it', async () => {
  await assert.rejects(readAll(source, 99), { code: 'limit' })
  const parts: number[] = []
  for await (const piece of pieces(source, 7)) parts.push(...piece)
  assert.deepEqual(parts, [...(await readAll(source, 100))])
})

test('a cursor reads both byte orders, and refuses counts that no source can have', () => {
  const cursor = new Cursor(Uint8Array.of(1, 2, 3, 4, 255, 255, 255, 255, 255, 255, 255, 255, 65, 0, 66))
  assert.deepEqual([cursor.u16(), cursor.u16(false)], [0x0201, 0x0304])
  assert.throws(() => cursor.u64(), { code: 'malformed' })
  assert.equal(cursor.seek(12).text(3), 'A')
  assert.equal(cursor.remaining, 0)
  assert.throws(() => cursor.seek(16), { code: 'malformed' })
  assert.throws(() => cursor.seek(2).sub(14), { code: 'malformed' })
})

test('a purse is shared with what is nested in it, and empty at its limits', () => {
  const limits = { ...defaultLimits, nodes: 10, bytesOut: 100, depth: 2 }
  const outer = purse(limits, 0, () => undefined)
  const inner = outer.deeper().deeper()
  assert.throws(() => inner.deeper(), { code: 'limit' })
  outer.node(6)
  assert.throws(() => inner.node(5), { code: 'limit' })
  outer.produced(60)
  assert.throws(() => inner.produced(41), { code: 'limit' })
  const over = { now: false }
  const timed = purse(limits, 0, () => (over.now ? 'time is over' : undefined))
  timed.check()
  over.now = true
  assert.throws(() => timed.check(), { code: 'limit', message: 'time is over' })
})
