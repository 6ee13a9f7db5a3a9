import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { tool } from '../../../test/support/real-tools.ts'
import type { Codec } from '../place.ts'
import { ReadError } from '../problem.ts'
import { decompressBlock } from './block.ts'
import { lz4Block } from './lz4-block.ts'
import { sample } from './testing.ts'

const plain = sample(100_000, 9)

/** The one block of a frame with independent blocks. */
const lz4 = (bytes: Buffer): Buffer | undefined => {
  const frame = tool('lz4', ['-c', '-9', '-B6', '--no-frame-crc'], bytes)
  return frame?.subarray(11, 11 + (frame.readUInt32LE(7) & 0x7fffffff))
}

const packers: readonly [Codec, (bytes: Buffer) => Buffer | undefined][] = [
  ['zlib', deflateSync], ['deflate-raw', deflateRawSync], ['gzip', gzipSync], ['zstd', zstdCompressSync], ['lz4-block', lz4],
  ['xz', (bytes) => tool('xz', ['-c', '--check=crc32'], bytes)], ['lzma', (bytes) => tool('xz', ['-c', '--format=lzma'], bytes)],
]

for (const [codec, pack] of packers) {
  test(`a block of ${codec}, exactly as large as its place, and too large for it`, async (t) => {
    const packed = pack(plain)
    if (packed === undefined) return t.skip('the tool is not installed')
    for (const room of [plain.length, plain.length + 1, 1_000_000]) {
      assert.ok(plain.equals(await decompressBlock(codec, packed, room)))
    }
    for (const room of [0, 1, 5000, plain.length - 1]) {
      await assert.rejects(async () => decompressBlock(codec, packed, room), { name: 'ReadError' })
    }
  })

  test(`a block of ${codec}: truncated and damaged`, async (t) => {
    const packed = pack(plain.subarray(0, 1200))
    if (packed === undefined) return t.skip('the tool is not installed')
    for (let length = 0; length < packed.length; length++) {
      const outcome = await decode(codec, packed.subarray(0, length), 1200)
      if (codec !== 'lz4-block') assert.ok(outcome instanceof ReadError, `${length}`)
    }
    for (let at = 0; at < packed.length; at++) {
      const broken = Buffer.from(packed)
      broken[at] = (broken[at] ?? 0) ^ (1 << at % 8)
      const outcome = await decode(codec, broken, 1200)
      assert.ok(outcome instanceof ReadError || outcome.length <= 1200)
    }
  })
}

async function decode(codec: Codec, bytes: Uint8Array, room: number): Promise<Uint8Array | ReadError> {
  try {
    return await decompressBlock(codec, bytes, room)
  } catch (error) {
    if (error instanceof ReadError) return error
    throw error
  }
}

test('lz4 blocks: no bytes are written outside their place, whatever comes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 300 }), (bytes, room) => {
      const output = new Uint8Array(room + 64).fill(0xaa)
      try {
        lz4Block(bytes, 0, bytes.length, output, 16, 16 + room)
      } catch (error) {
        assert.ok(error instanceof ReadError)
      }
      assert.ok(output.subarray(0, 16).every((byte) => byte === 0xaa) && output.subarray(16 + room).every((byte) => byte === 0xaa))
    }),
    { numRuns: 2000 },
  )
})
