import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Codec } from '../place.ts'
import { bytesSource } from '../source.ts'
import { tool } from '../../../test/support/real-tools.ts'
import { gather, sample, testBudget } from './testing.ts'
import { decompressStream } from './stream.ts'

const plain = sample(700_000)
const small = sample(3000, 7)
const checksum = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

const made: readonly [title: string, codec: Codec, pack: (bytes: Buffer) => Buffer | undefined][] = [
  ['gzip', 'gzip', (bytes) => gzipSync(bytes)],
  ['gzip by the tool', 'gzip', (bytes) => tool('gzip', ['-9c'], bytes)],
  ['zlib', 'zlib', (bytes) => deflateSync(bytes)],
  ['raw deflate', 'deflate-raw', (bytes) => deflateRawSync(bytes)],
  ['zstd', 'zstd', (bytes) => zstdCompressSync(bytes, checksum)],
  ['zstd by the tool', 'zstd', (bytes) => tool('zstd', ['-19', '-c'], bytes)],
]

for (const [title, codec, pack] of made) {
  test(`${title}: what was packed comes out`, async (t) => {
    for (const bytes of [plain, small, Buffer.alloc(0), Buffer.from('x'), Buffer.alloc(5_000_000)]) {
      const packed = pack(bytes)
      if (packed === undefined) return t.skip('the tool is not installed')
      const out = await gather(codec, packed)
      assert.equal(out.error, undefined)
      assert.ok(out.bytes.equals(bytes))
    }
  })

  test(`${title}: every truncation is named, after what could be read`, async (t) => {
    const packed = pack(small)
    if (packed === undefined) return t.skip('the tool is not installed')
    for (let length = 0; length < packed.length; length++) {
      const out = await gather(codec, packed.subarray(0, length))
      assert.equal(out.error?.code, 'malformed', `${length}`)
      assert.ok(small.subarray(0, out.bytes.length).equals(out.bytes))
    }
    const long = pack(plain)
    assert.ok(long !== undefined)
    const half = await gather(codec, long.subarray(0, long.length / 2))
    assert.ok(half.bytes.length > 100_000, `${half.bytes.length} bytes were saved`)
    assert.ok(plain.subarray(0, half.bytes.length).equals(half.bytes))
  })

  test(`${title}: damage ends in a problem or in other bytes, never in anything else`, async (t) => {
    const packed = pack(small)
    if (packed === undefined) return t.skip('the tool is not installed')
    for (let at = 0; at < packed.length; at += 7) {
      const broken = Buffer.from(packed)
      broken[at] = (broken[at] ?? 0) ^ 0x55
      await gather(codec, broken)
    }
  })
}

test('gzip and zstd: several streams one after another, with padding', async () => {
  for (const [codec, pack] of [['gzip', gzipSync], ['zstd', zstdCompressSync]] as const) {
    const packed = Buffer.concat([pack(small), pack(Buffer.alloc(0)), pack(plain), pack(small)])
    const expected = Buffer.concat([small, plain, small])
    for (const rest of [Buffer.alloc(0), Buffer.alloc(512)]) {
      const notes: string[] = []
      const out = await gather(codec, Buffer.concat([packed, rest]), {}, (message) => notes.push(message))
      assert.equal(out.error, undefined)
      assert.ok(out.bytes.equals(expected))
      assert.deepEqual(notes, [])
    }
    const notes: string[] = []
    const out = await gather(codec, Buffer.concat([packed, Buffer.from('trailing')]), {}, (message, offset) => notes.push(`${offset} ${message}`))
    assert.ok(out.bytes.equals(expected))
    assert.deepEqual(notes, [`${packed.length} 8 bytes after the end of the ${codec} data were not read`])
  }
})

test('zstd: skippable frames are passed over', async () => {
  const skippable = Buffer.from('532a4d1805000000aabbccddee', 'hex')
  const out = await gather('zstd', Buffer.concat([skippable, zstdCompressSync(small), skippable, zstdCompressSync(small)]))
  assert.equal(out.error, undefined)
  assert.ok(out.bytes.equals(Buffer.concat([small, small])))
})

test('zstd: a window beyond the cap is refused before decoding', async () => {
  const out = await gather('zstd', Buffer.from('28b52ffd00b0000000', 'hex'))
  assert.equal(out.error?.code, 'limit')
})

test('gzip: a wrong checksum is damage', async () => {
  const packed = gzipSync(small)
  packed[packed.length - 6] = (packed[packed.length - 6] ?? 0) ^ 1
  const out = await gather('gzip', packed)
  assert.equal(out.error?.code, 'malformed')
  assert.ok(out.bytes.equals(small))
})

test('a bomb is cut by ratio long before it is large', async () => {
  const zeros = Buffer.alloc(64 * 1024 * 1024)
  for (const [codec, packed] of [['gzip', gzipSync(zeros, { level: 9 })], ['zstd', zstdCompressSync(zeros)]] as const) {
    const bomb = Buffer.concat(Array.from({ length: 16 }, () => packed))
    let produced = 0
    const error = await (async () => {
      try {
        for await (const piece of decompressStream(codec, bytesSource(bomb), testBudget())) produced += piece.length
      } catch (thrown) {
        return thrown
      }
      return undefined
    })()
    assert.match(String(error), /grows more than 250 times/u)
    assert.ok(produced < 40 * 1024 * 1024, `${codec} gave ${produced}`)
  }
})

test('the purse and the size of one entry are obeyed', async () => {
  const packed = gzipSync(plain)
  assert.equal((await gather('gzip', packed, { bytesOut: 300_000 })).error?.code, 'limit')
  assert.equal((await gather('gzip', packed, { entryBytes: 300_000 })).error?.code, 'limit')
})

test('a consumer that stops early leaves nothing running', async () => {
  for await (const piece of decompressStream('gzip', bytesSource(gzipSync(plain)), testBudget())) {
    assert.ok(piece.length > 0)
    break
  }
})
