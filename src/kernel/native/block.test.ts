import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import fc from 'fast-check'
import { tool } from '../../../test/support/real-tools.ts'
import type { Codec } from '../place.ts'
import { ReadError } from '../problem.ts'
import { decompressBlock } from './block.ts'
import { lz4Block } from './lz4-block.ts'
import { lzoBlock } from './lzo-block.ts'
import { rtimeBlock } from './rtime-block.ts'
import { sample } from './testing.ts'

const plain = sample(100_000, 9)

/** The one block of a frame with independent blocks. */
const lz4 = (bytes: Buffer): Buffer | undefined => {
  const frame = tool('lz4', ['-c', '-9', '-B6', '--no-frame-crc'], bytes)
  return frame?.subarray(11, 11 + (frame.readUInt32LE(7) & 0x7fffffff))
}

/** The first block of what lzop writes. The name's length is at 33; the lowest flag is a checksum before the data. */
const lzo = (level: string) => (bytes: Buffer): Buffer | undefined => {
  const file = tool('lzop', ['-c', level, '--no-checksum'], bytes)
  if (file === undefined) return undefined
  const sizes = 34 + (file[33] ?? 0) + 4
  const at = sizes + 8 + (file.readUInt32BE(17) & 1) * 4
  return file.subarray(at, at + file.readUInt32BE(sizes + 4))
}

const packers: readonly [Codec, (bytes: Buffer) => Buffer | undefined][] = [
  ['zlib', deflateSync], ['deflate-raw', deflateRawSync], ['gzip', gzipSync], ['zstd', zstdCompressSync], ['lz4-block', lz4],
  ['lzo-block', lzo('-9')], ['lzo-block', lzo('-1')], ['lzo-block', lzo('-3')],
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

test('lzo blocks: no bytes are written outside their place, whatever comes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 300 }), (bytes, room) => {
      const output = new Uint8Array(room + 64).fill(0xaa)
      try {
        assert.ok(lzoBlock(bytes, output, room) <= room)
      } catch (error) {
        assert.ok(error instanceof ReadError)
      }
      assert.ok(output.subarray(room).every((byte) => byte === 0xaa))
    }),
    { numRuns: 2000 },
  )
})

/** Blocks written by hand from the kernel's description. */
const end = [0x11, 0, 0]
const lzoCases: Record<string, readonly [readonly number[], string]> = {
  'nothing': [end, ''],
  'literals in the first byte': [[17 + 5, ...Buffer.from('abcde'), ...end], 'abcde'],
  'three first literals, then two bytes from near': [[17 + 3, ...Buffer.from('abc'), (2 << 2) | 1, 0, 0x78, ...end], 'abcabx'],
  'a long run of literals': [[0, 0, 1, ...Buffer.alloc(274, 'q'), ...end], 'q'.repeat(274)],
  'a match that overlaps itself': [[17 + 4, ...Buffer.from('abcd'), 0b0010_0000, 10, (3 << 2), 0, ...end], `abcd${'abcd'.repeat(11).slice(0, 43)}`],
  'a match with a length in the instruction': [[17 + 4, ...Buffer.from('abcd'), 0b1110_1100, 0, ...end], 'abcdabcdabcd'],
  'version 0 said aloud': [[17, 0, 17 + 4, ...Buffer.from('abcd'), ...end], 'abcd'],
  'version 1: a run of zeros': [[17, 1, 17 + 4, ...Buffer.from('abcd'), 0b0001_1010, 0xfd, 0xff, 1, 0x78, ...end], `abcd${'\0'.repeat(14)}x`],
}

for (const [name, [bytes, text]] of Object.entries(lzoCases)) {
  test(`lzo: ${name}`, () => {
    const output = new Uint8Array(1000)
    assert.equal(Buffer.from(output.subarray(0, lzoBlock(Uint8Array.from(bytes), output))).toString(), text)
  })
}

test('lzo: what the kernel refuses', () => {
  const refused = (bytes: readonly number[], words: RegExp): void => {
    assert.throws(() => lzoBlock(Uint8Array.from(bytes), new Uint8Array(100)), { name: 'ReadError', message: words })
  }
  refused([], /ends early/u)
  refused([17 + 4, 1, 2, 3, 4], /ends early/u)
  refused([...end, 0], /after the end mark|version|ends early/u)
  refused([17 + 4, 1, 2, 3, 4, ...end, 0], /after the end mark/u)
  refused([17 + 4, 1, 2, 3, 4, 0x12, 0, 0], /end mark/u)
  refused([17 + 4, 1, 2, 3, 4, 0b0010_0001, 4 << 2, 0, ...end], /before the start/u)
  refused([17, 2, ...end], /version 2/u)
  refused([17 + 4, 1, 2, 3, 4, 0b0010_0000, 200, 0, 0, ...end], /larger than its place/u)
})

test('rtime: no bytes are written outside their place, whatever comes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 0, max: 300 }), (bytes, room) => {
      const whole = new Uint8Array(room + 64).fill(0xaa)
      try {
        assert.ok(rtimeBlock(bytes, whole.subarray(0, room)) <= room)
      } catch (error) {
        assert.ok(error instanceof ReadError)
      }
      assert.ok(whole.subarray(room).every((byte) => byte === 0xaa))
    }),
    { numRuns: 2000 },
  )
})

test('rtime: what followed a byte the last time is repeated, itself included', async () => {
  const input = Uint8Array.from([97, 0, 98, 0, 97, 4, 99, 0])
  assert.equal(Buffer.from(await decompressBlock('rtime', input, 100)).toString(), 'abababac')
})
