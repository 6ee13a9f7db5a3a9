import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constants, crc32, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import type { Codec } from '../place.ts'
import { bytesSource } from '../source.ts'
import { tool } from '../../../test/support/real-tools.ts'
import { gather, sample, testBudget } from './testing.ts'
import { decompressStream } from './stream.ts'

const plain = sample(700_000)
const small = sample(1500, 7)
const checksum = { params: { [constants.ZSTD_c_checksumFlag]: 1 } }

const made: readonly [title: string, codec: Codec, pack: (bytes: Buffer) => Buffer | undefined][] = [
  ['gzip', 'gzip', (bytes) => gzipSync(bytes)],
  ['gzip by the tool', 'gzip', (bytes) => tool('gzip', ['-9c'], bytes)],
  ['zlib', 'zlib', (bytes) => deflateSync(bytes)],
  ['raw deflate', 'deflate-raw', (bytes) => deflateRawSync(bytes)],
  ['zstd', 'zstd', (bytes) => zstdCompressSync(bytes, checksum)],
  ['zstd by the tool', 'zstd', (bytes) => tool('zstd', ['-19', '-c'], bytes)],
  ['xz', 'xz', (bytes) => tool('xz', ['-0c'], bytes)],
  ['xz with SHA-256 in small blocks', 'xz', (bytes) => tool('xz', ['-0c', '--check=sha256', '--block-size=65536', '-T2'], bytes)],
  ['lzma', 'lzma', (bytes) => tool('xz', ['-0c', '--format=lzma'], bytes)],
  ['bzip2', 'bzip2', (bytes) => tool('bzip2', ['-9c'], bytes)],
  ['bzip2 in small blocks', 'bzip2', (bytes) => tool('bzip2', ['-1c'], bytes)],
  ['lz4', 'lz4', (bytes) => tool('lz4', ['-9c'], bytes)],
  ['lz4 in linked small blocks', 'lz4', (bytes) => tool('lz4', ['-c', '-BD', '-B4', '-BX', '--content-size'], bytes)],
]
/** Formats without an end mark look sound when they end between two blocks. */
const legacyLz4 = (bytes: Buffer): Buffer | undefined => tool('lz4', ['-lc'], bytes)

// xz settings that matter to the decoder, over bytes that hold machine code.
const xzSettings: readonly (readonly string[])[] = [
  ['-9e'], ['-1', '--check=none'], ['-0', '--check=crc32'], ['--lzma2=preset=0,lc=0,lp=4,pb=0'], ['--lzma2=preset=0,lc=4,pb=4,dict=4KiB'],
  ['--delta=dist=3', '--lzma2=preset=0'], ['--delta=dist=256', '--x86=start=4096', '--lzma2=preset=0'],
  ...['x86', 'arm', 'armthumb', 'arm64', 'powerpc', 'sparc'].map((filter) => [`--${filter}`, '--lzma2=preset=0']),
]
const code = machineCode(900_001)

/** Calls and branches of several machines among other bytes, so that every filter has something to turn. */
function machineCode(bytes: number): Buffer {
  const output = sample(bytes, 11)
  const opcodes = ['e8', 'e9', 'e8ff', '48000001', '4bfffff1', '000000eb', '01f0aaf8', '00000094', '00000090', '40000000', '7fffffff']
  for (let at = 0, n = 0; at < bytes - 8; at += 3 + ((at * 7) % 61), n++) {
    output.write(opcodes[n % opcodes.length] ?? '', at, 'hex')
    if (n % 3 === 0) output[at + 4] = n % 2 === 0 ? 0 : 255
  }
  return output
}

for (const settings of xzSettings) {
  test(`xz ${settings.join(' ')}`, async (t) => {
    for (const bytes of [code, code.subarray(0, 10), Buffer.alloc(0)]) {
      const packed = tool('xz', ['-c', ...settings], bytes)
      if (packed === undefined) return t.skip('the tool is not installed')
      const out = await gather('xz', packed)
      assert.equal(out.error, undefined)
      assert.ok(out.bytes.equals(bytes))
    }
  })
}

test('xz: a stream much longer than its dictionary', async (t) => {
  const long = Buffer.concat(Array.from({ length: 12 }, (_, n) => sample(800_000 + n, n + 20)))
  const packed = tool('xz', ['-c', '--lzma2=preset=0,dict=4KiB'], long)
  if (packed === undefined) return t.skip('the tool is not installed')
  const out = await gather('xz', packed)
  assert.equal(out.error, undefined)
  assert.ok(out.bytes.equals(long))
})

test('legacy lz4 frames, also with the size that a kernel image adds', async (t) => {
  const packed = legacyLz4(plain)
  if (packed === undefined) return t.skip('the tool is not installed')
  for (const rest of [[], [0x60, 0xae, 0x0a, 0x00]]) {
    const out = await gather('lz4', Buffer.concat([packed, Buffer.from(rest)]))
    assert.equal(out.error, undefined)
    assert.ok(out.bytes.equals(plain))
  }
  const two = await gather('lz4', Buffer.concat([packed, legacyLz4(small) ?? Buffer.alloc(0)]))
  assert.ok(two.bytes.equals(Buffer.concat([plain, small])))
  assert.equal((await gather('lz4', packed.subarray(0, packed.length - 5))).error?.code, 'malformed')
})

test('lzma with an end marker, with and without a size', async (t) => {
  // xz writes no size and an end marker when it reads from a pipe; the size is put in by hand.
  const packed = tool('xz', ['-c', '--format=lzma'], small)
  if (packed === undefined) return t.skip('the tool is not installed')
  assert.equal(packed.readBigUInt64LE(5), 0xffffffffffffffffn)
  const sized = Buffer.from(packed)
  sized.writeBigUInt64LE(BigInt(small.length), 5)
  const out = await gather('lzma', sized)
  assert.equal(out.error, undefined)
  assert.ok(out.bytes.equals(small))
  sized.writeBigUInt64LE(BigInt(small.length + 1), 5)
  assert.equal((await gather('lzma', sized)).error?.code, 'malformed')
  sized.writeBigUInt64LE(BigInt(small.length - 1), 5)
  assert.equal((await gather('lzma', sized)).error?.code, 'malformed')
})

test('xz and lzma: a dictionary of 4 GiB is refused before decoding', async (t) => {
  const packed = tool('xz', ['-0c'], small)
  if (packed === undefined) return t.skip('the tool is not installed')
  const huge = Buffer.from(packed)
  assert.equal(huge.readUInt16LE(14), 0x0121, 'filter id and size of its properties')
  huge[16] = 40
  const header = huge.subarray(12, 12 + ((huge[12] ?? 0) + 1) * 4)
  header.writeUInt32LE(crc32(header.subarray(0, header.length - 4)), header.length - 4)
  const out = await gather('xz', huge)
  assert.equal(out.error?.code, 'limit')
  assert.match(out.error?.message ?? '', /dictionary of 4294967295 bytes/u)
  const legacy = Buffer.concat([Buffer.from('5dffffffffffffffffffffffff', 'hex'), Buffer.alloc(64)])
  assert.equal((await gather('lzma', legacy)).error?.code, 'limit')
})

test('other checks: xz with a wrong CRC64, bzip2 with a wrong CRC, lz4 with a wrong XXH32', async (t) => {
  for (const [codec, command, fromEnd] of [['xz', 'xz', 40], ['bzip2', 'bzip2', 5], ['lz4', 'lz4', 1]] as const) {
    const packed = tool(command, ['-c'], small)
    if (packed === undefined) return t.skip('a tool is not installed')
    packed[packed.length - fromEnd] = (packed[packed.length - fromEnd] ?? 0) ^ 4
    assert.equal((await gather(codec, packed)).error?.code, 'malformed')
  }
})

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
    for (let length = 0; length < packed.length; length += length < 200 ? 1 : 5) {
      const out = await gather(codec, packed.subarray(0, length))
      assert.equal(out.error?.code, 'malformed', `${length}`)
      assert.ok(small.subarray(0, out.bytes.length).equals(out.bytes))
    }
    const long = pack(plain)
    assert.ok(long !== undefined)
    const half = await gather(codec, long.subarray(0, long.length / 2))
    const oneBlock = title === 'bzip2' || title === 'lz4'
    assert.ok(half.bytes.length > 100_000 || oneBlock, `${half.bytes.length} bytes were saved`)
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

test('several streams one after another, with padding', async (t) => {
  const by = (command: string) => (bytes: Buffer) => tool(command, ['-c'], bytes)
  const packers = [['gzip', gzipSync], ['zstd', zstdCompressSync], ['xz', by('xz')], ['bzip2', by('bzip2')], ['lz4', by('lz4')]] as const
  for (const [codec, pack] of packers) {
    const [a, b, c] = [pack(small), pack(Buffer.alloc(0)), pack(plain)]
    if (a === undefined || b === undefined || c === undefined) return t.skip(`${codec} is not installed`)
    const packed = Buffer.concat([a, b, c, a])
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
  const same = Buffer.alloc(64 * 1024 * 1024, 'A')
  for (const [codec, packed] of [['gzip', gzipSync(same, { level: 9 })], ['zstd', zstdCompressSync(same)]] as const) {
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

test('zeros do not count for the ratio: a packed card image is mostly empty', async () => {
  const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024), { level: 9 })
  let produced = 0
  for await (const piece of decompressStream('gzip', bytesSource(packed), testBudget())) produced += piece.length
  assert.equal(produced, 64 * 1024 * 1024)
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

test('the stored bytes that were used are told to the budget', async (t) => {
  for (const [codec, packed] of [['gzip', gzipSync(plain)], ['zstd', zstdCompressSync(plain)], ['bzip2', tool('bzip2', ['-c'], plain)], ['xz', tool('xz', ['-0c'], plain)]] as const) {
    if (packed === undefined) return t.skip('a tool is not installed')
    const budget = testBudget()
    for await (const piece of decompressStream(codec, bytesSource(packed), budget)) assert.ok(piece.length > 0)
    assert.equal(budget.spent.bytes, plain.length)
    assert.ok(budget.spent.stored <= packed.length && budget.spent.stored > packed.length * 0.7, `${codec}: ${budget.spent.stored} of ${packed.length}`)
  }
})
