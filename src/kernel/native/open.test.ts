import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { fill, hole, part, type Step } from '../place.ts'
import { bytesSource, type ByteSource, type Extent, readAll } from '../source.ts'
import { openSteps, stepsKey } from './open.ts'
import { memorySpool } from './spool.ts'
import { sample, testBudget } from './testing.ts'

const options = () => ({ budget: testBudget(), spool: memorySpool(64 * 1024 * 1024) })
const text = async (source: ByteSource): Promise<string> => Buffer.from(await readAll(source, 1 << 20)).toString('latin1')

test('no steps, ranges, holes, bytes', async () => {
  const base = bytesSource(Buffer.from('0123456789'))
  assert.equal(await openSteps(base, [], options()), base)
  assert.equal(await text(await openSteps(base, [part(2, 3)], options())), '234')
  const holes: Step = { kind: 'ranges', size: 8, ranges: [[8, 2], [hole, 3], [0, 100]] }
  const source = await openSteps(base, [holes], options())
  assert.equal(await text(source), '89\0\0\x00012')
  assert.deepEqual(source.data?.(0, 8), [[0, 2], [5, 3]])
  const words: Step = { kind: 'ranges', size: 13, ranges: [[fill(0x64636261), 7], [8, 1], [fill(0), 2], [fill(0xffffffff), 4]] }
  const filled = await openSteps(base, [words], options())
  assert.equal(await text(filled), 'abcdabc8\0\0\xff\xff\xff')
  assert.equal(Buffer.from(await filled.read(3, 3)).toString(), 'dab')
  assert.deepEqual(filled.data?.(1, 12), [[1, 7], [10, 3]])
  assert.equal(await text(await openSteps(base, [{ kind: 'bytes', bytes: Buffer.from('in') }], options())), 'in')
})

test('ranges agree with a plain copy', async () => {
  const bytes = sample(2000, 3)
  const range = fc.tuple(fc.oneof(fc.constant(hole), fc.integer({ min: 0, max: 1500 })), fc.integer({ min: 0, max: 400 }))
  await fc.assert(
    fc.asyncProperty(fc.array(range, { maxLength: 12 }), fc.nat(2000), fc.nat(2000), async (ranges, a, b) => {
      const expected = Buffer.concat(ranges.map(([at, n]) => (at === hole ? Buffer.alloc(n) : bytes.subarray(at, at + n))))
      const source = await openSteps(bytesSource(bytes), [{ kind: 'ranges', size: expected.length, ranges }], options())
      const offset = Math.min(a, expected.length)
      const length = Math.min(b, expected.length - offset)
      assert.ok(expected.subarray(offset, offset + length).equals(await source.read(offset, length)))
      let covered = 0
      for (const [at, n] of source.data?.(offset, length) ?? []) {
        assert.ok(n > 0 && at >= offset && at + n <= offset + length)
        covered += n
      }
      assert.ok(covered <= length)
    }),
    { numRuns: 200 },
  )
})

test('sparse regions of the base pass through', async () => {
  const base: ByteSource = { size: 1 << 40, read: async (_at, n) => new Uint8Array(n), data: (at, n): Extent[] => (at < 4096 ? [[at, Math.min(n, 4096 - at)]] : []) }
  const source = await openSteps(base, [{ kind: 'ranges', size: 1 << 30, ranges: [[2048, 1 << 29], [2 ** 31, 1 << 29]] }], options())
  assert.deepEqual(source.data?.(0, 1 << 30), [[0, 2048]])
})

test('a range outside the base is damage, and only where it is read', async () => {
  const source = await openSteps(bytesSource(Buffer.from('0123')), [{ kind: 'ranges', size: 8, ranges: [[0, 4], [2, 4]] }], options())
  assert.equal(Buffer.from(await source.read(0, 4)).toString(), '0123')
  await assert.rejects(source.read(2, 6), { name: 'ReadError', code: 'malformed' })
  await assert.rejects(openSteps(bytesSource(Buffer.from('0123')), [{ kind: 'ranges', size: 8, ranges: [[0, 4]] }], options()), { code: 'malformed' })
})

test('blocks: full, plain, zero, tail in a fragment; holes cost nothing', async () => {
  const block = 4096
  const content = sample(block * 3 + 100, 5)
  content.fill(0, block * 2, block * 3)
  const packed = deflateSync(content.subarray(0, block))
  const fragment = deflateSync(Buffer.concat([Buffer.alloc(50, 1), content.subarray(block * 3)]))
  const base = bytesSource(Buffer.concat([packed, content.subarray(block, block * 2), fragment]))
  const step: Step = {
    kind: 'blocks', codec: 'zlib', size: content.length, blockBytes: block,
    blocks: [
      { offset: 0, stored: packed.length, plain: false },
      { offset: packed.length, stored: block, plain: true },
      { offset: 0, stored: 0, plain: false },
    ],
    tail: { offset: packed.length + block, stored: fragment.length, plain: false, start: 50, length: 100 },
  }
  const source = await openSteps(base, [step], options())
  assert.ok(content.equals(await source.read(0, content.length)))
  for (let at = 0; at < content.length; at += 777) {
    const length = Math.min(5000, content.length - at)
    assert.ok(content.subarray(at, at + length).equals(await source.read(at, length)))
  }
  assert.deepEqual(source.data?.(0, content.length), [[0, block * 2], [block * 3, 100]])
  const wrong = await openSteps(base, [{ ...step, blockBytes: 2048, size: 2048 * 3 }], options())
  await assert.rejects(async () => wrong.read(0, 100), { name: 'ReadError' })
})

test('decompress inside decompress, kept once under a stable key', async () => {
  const inner = sample(50_000)
  const base = bytesSource(Buffer.concat([Buffer.from('head'), gzipSync(deflateRawSync(inner))]))
  const steps: Step[] = [part(4, base.size - 4), { kind: 'decompress', codec: 'gzip' }, { kind: 'decompress', codec: 'deflate-raw', size: inner.length }]
  const keys: string[] = []
  const spool = memorySpool(1 << 20)
  const watched = { keep: (...args: Parameters<typeof spool.keep>) => (keys.push(args[0]), spool.keep(...args)) }
  for (let i = 0; i < 2; i++) {
    const source = await openSteps(base, steps, { budget: testBudget(), spool: watched })
    assert.ok(inner.equals(await readAll(source, 1 << 20)))
  }
  assert.deepEqual(keys, [stepsKey(steps.slice(0, 2)), stepsKey(steps), stepsKey(steps.slice(0, 2)), stepsKey(steps)])
  assert.equal(new Set(keys).size, 2)
  await assert.rejects(openSteps(base, steps, { budget: testBudget(), spool: memorySpool(1000) }), { code: 'limit' })
})

test('a stream gives what its container states, no more and no less', async () => {
  const inner = sample(10_000)
  const base = bytesSource(deflateRawSync(inner))
  for (const size of [0, 9999, 10_001]) {
    await assert.rejects(openSteps(base, [{ kind: 'decompress', codec: 'deflate-raw', size }], options()), { code: 'malformed' })
  }
  assert.equal((await openSteps(base, [{ kind: 'decompress', codec: 'deflate-raw', size: 10_000 }], options())).size, 10_000)
})

test('pieces: parts of blocks, plain and zero ones; padding before a block is skipped', async () => {
  // Two literal-only LZ4 blocks: the token tells how many bytes follow.
  const packed = Buffer.from([0, 0, 0, 0x50, ...Buffer.from('abcde'), ...Buffer.from('PLAIN')])
  const pieces = [
    { offset: 0, stored: 9, plain: false, whole: 5, start: 1, length: 3 },
    { offset: 9, stored: 5, plain: true, whole: 5, start: 0, length: 5 },
    { offset: 0, stored: 0, plain: true, whole: 4, start: 0, length: 4 },
    { offset: 0, stored: 9, plain: false, whole: 2, start: 0, length: 2, partial: true as const },
  ]
  const step: Step = { kind: 'pieces', codec: 'lz4-block', size: 14, pieces }
  const source = await openSteps(bytesSource(packed), [step], options())
  assert.equal(Buffer.from(await source.read(0, 14)).toString('latin1'), 'bcdPLAIN\0\0\0\0ab')
  assert.equal(Buffer.from(await source.read(2, 3)).toString('latin1'), 'dPL')
  assert.deepEqual(source.data?.(0, 14), [[0, 8], [12, 2]])
  const alone = (piece: object): Step => ({ ...step, size: 3, pieces: [{ ...pieces[0], length: 3, ...piece } as (typeof pieces)[0]] })
  for (const wrong of [{ length: 2 }, { start: 3 }, { start: -1 }, { whole: 1 << 30 }]) {
    await assert.rejects(openSteps(bytesSource(packed), [alone(wrong)], options()), { code: 'malformed' }, JSON.stringify(wrong))
  }
  for (const wrong of [{ whole: 4 }, { whole: 6 }, { stored: 3 }, { offset: 12 }]) {
    const damaged = await openSteps(bytesSource(packed), [alone(wrong)], options())
    await assert.rejects(damaged.read(0, 3), { code: 'malformed' }, JSON.stringify(wrong))
  }
})
