/** Small inputs that grow: each is cut by a limit, with little memory. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { crc32, deflateRawSync, gzipSync } from 'node:zlib'
import { tool } from '../../../test/support/real-tools.ts'
import type { Codec } from '../place.ts'
import { ReadError } from '../problem.ts'
import { bytesSource, type ByteSource } from '../source.ts'
import { decompressStream } from './stream.ts'
import { testBudget } from './testing.ts'

/** Bytes that come out before the error, and the error. */
async function drain(codec: Codec, source: ByteSource): Promise<{ produced: number; error: unknown; resident: number }> {
  let produced = 0
  const before = process.memoryUsage.rss()
  let resident = before
  try {
    for await (const piece of decompressStream(codec, source, testBudget())) {
      produced += piece.length
      resident = Math.max(resident, process.memoryUsage.rss())
    }
  } catch (error) {
    return { produced, error, resident: resident - before }
  }
  return { produced, error: undefined, resident: resident - before }
}

/** The same bytes over and over: a large file that exists nowhere. */
function repeated(unit: Uint8Array, times: number): ByteSource {
  const size = unit.length * times
  return {
    size,
    read: async (offset, length) => {
      const output = new Uint8Array(length)
      for (let at = 0; at < length; ) {
        const from = (offset + at) % unit.length
        const piece = unit.subarray(from, from + length - at)
        output.set(piece, at)
        at += piece.length
      }
      return output
    },
  }
}

const same = Buffer.alloc(8 * 1024 * 1024, 'A')
/** A frame of 128 KiB blocks that each repeat one byte: the densest that the format allows. */
const zstdRuns = Buffer.concat([
  Buffer.from('28b52ffd0058', 'hex'),
  ...Array.from({ length: 20_000 }, (_, n) => Buffer.from([n === 19_999 ? 0x03 : 0x02, 0x00, 0x10, 0x41])),
])
const bombs: readonly [title: string, codec: Codec, source: () => ByteSource | undefined][] = [
  ['10 GB in gzip members', 'gzip', () => repeated(gzipSync(same, { level: 9 }), 1200)],
  ['10 GB of raw deflate', 'deflate-raw', () => bytesSource(deflateRawSync(Buffer.concat(Array.from({ length: 12 }, () => same)), { level: 9 }))],
  ['zstd blocks of one byte', 'zstd', () => bytesSource(zstdRuns)],
  ['bzip2', 'bzip2', () => streams('bzip2')],
  ['xz', 'xz', () => streams('xz')],
]
function streams(command: string): ByteSource | undefined {
  const unit = tool(command, ['-c'], same)
  return unit === undefined ? undefined : repeated(unit, 1200)
}

for (const [title, codec, make] of bombs) {
  test(`${title} is cut early by the ratio`, async (t) => {
    const source = make()
    if (source === undefined) return t.skip('the tool is not installed')
    const { produced, error, resident } = await drain(codec, source)
    assert.ok(error instanceof ReadError && error.code === 'limit', String(error))
    assert.match(error.message, /grows more than 250 times/u)
    assert.ok(produced < 200 * 1024 * 1024, `${produced} bytes came out`)
    assert.ok(resident < 160 * 1024 * 1024, `${resident} bytes of memory`)
  })
}

test('an lzma dictionary of 128 MiB costs only what the stream fills', async (t) => {
  const packed = tool('xz', ['-c', '--format=lzma', '--lzma1=preset=0,dict=128MiB'], Buffer.alloc(1000, 'x'))
  if (packed === undefined) return t.skip('the tool is not installed')
  const { produced, error, resident } = await drain('lzma', bytesSource(packed))
  assert.deepEqual([produced, error], [1000, undefined])
  assert.ok(resident < 64 * 1024 * 1024, `${resident} bytes of memory`)
})

test('empty gzip members take no memory, and the time is looked at between them', async () => {
  const { produced, error, resident } = await drain('gzip', repeated(gzipSync(''), 1000))
  assert.deepEqual([produced, error], [0, undefined])
  assert.ok(resident < 160 * 1024 * 1024, `${resident} bytes of memory`)
})

test('input without output stops when the time is over', async () => {
  let checks = 0
  const budget = { ...testBudget(), check: () => { if (++checks > 2) throw new ReadError('limit', 'time') } }
  const frames = repeated(Buffer.from('502a4d1800000000', 'hex'), 1_000_000)
  for (const codec of ['zstd', 'lz4'] as const) {
    checks = 0
    await assert.rejects(async () => {
      for await (const piece of decompressStream(codec, frames, budget)) assert.equal(piece.length, 0)
    }, { code: 'limit', message: 'time' })
  }
})

test('an xz block that says it is tiny cannot write outside its place', async (t) => {
  const packed = tool('xz', ['-c', '-T2', '--block-size=1MiB', '--check=none'], Buffer.alloc(300_000, 'x'))
  if (packed === undefined) return t.skip('the tool is not installed')
  // Block headers of threaded xz state both sizes: change the plain size, which is three bytes long here.
  const header = packed.subarray(12, 12 + ((packed[12] ?? 0) + 1) * 4)
  const at = header.indexOf(Buffer.from([0xe0, 0xa7, 0x12]))
  assert.ok(at > 0)
  header.set([0x90, 0x80, 0x01], at)
  header.writeUInt32LE(crc32(header.subarray(0, header.length - 4)), header.length - 4)
  const { error } = await drain('xz', bytesSource(packed))
  assert.ok(error instanceof ReadError && error.code === 'malformed', String(error))
})
