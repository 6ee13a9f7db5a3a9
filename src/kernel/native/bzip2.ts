/**
 * bzip2 streams (the format as Julian Seward's bzip2 1.0.8 reads it; no other specification is normative). Blocks are
 * decoded one at a time; the checksums of blocks and streams are compared. The long-abandoned randomised blocks are not
 * read.
 */
import { unsupported } from '../problem.ts'
import { BitReader } from './bzip2-bits.ts'
import { codeTables, type Decoding, decodeSymbols } from './bzip2-symbols.ts'
import type { DecodedStream, Feed } from './feed.ts'

const blockMagic = 0x314159265359
const endMagic = 0x177245385090
const pieceBytes = 512 * 1024

export async function* bzip2Stream(feed: Feed): DecodedStream {
  const output = new Uint8Array(pieceBytes)
  for (let first = true; ; first = false) {
    const found = (await feed.ensure(4)) && isHeader(feed.peek(4))
    if (!found && !first) return
    if (!found) throw feed.remaining < 4 ? feed.truncated() : feed.malformed('no bzip2 header')
    const level = (feed.take(4)[3] ?? 0) - 0x30
    const work: Decoding = { feed, bits: new BitReader(feed), next: new Uint32Array(level * 100_000), count: 0 }
    let streamCrc = 0
    for (;;) {
      await feed.ensure(64)
      const magic = work.bits.take(24) * 0x1000000 + work.bits.take(24)
      const crc = ((work.bits.take(16) << 16) | work.bits.take(16)) >>> 0
      work.bits.check()
      if (magic === endMagic) {
        if (crc !== streamCrc) throw feed.malformed('the checksum of the stream does not fit')
        work.bits.align()
        break
      }
      if (magic !== blockMagic) throw feed.malformed('neither a block nor the end of the stream')
      streamCrc = (((streamCrc << 1) | (streamCrc >>> 31)) ^ crc) >>> 0
      yield* block(work, crc, output)
    }
  }
}

const isHeader = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x42 && bytes[1] === 0x5a && bytes[2] === 0x68 && (bytes[3] ?? 0) >= 0x31 && (bytes[3] ?? 0) <= 0x39

async function* block(work: Decoding, crc: number, output: Uint8Array): AsyncGenerator<Uint8Array> {
  const { bits, feed, next } = work
  if (bits.take(1) === 1) throw unsupported('a randomised bzip2 block (made by bzip2 before 0.9.5)', feed.position)
  const origin = bits.take(24)
  const tables = await codeTables(work)
  await decodeSymbols(work, tables)
  const count = work.count
  if (origin >= count) throw feed.malformed('a block starts outside itself')
  linkUp(next, count)
  const runs: Runs = { at: (next[origin] ?? 0) >>> 8, left: count, last: -1, equal: 0, repeat: 0, crc: -1 }
  for (;;) {
    const filled = unroll(next, runs, output)
    if (filled > 0) yield output.subarray(0, filled)
    if (filled < output.length) break
  }
  if (~runs.crc >>> 0 !== crc) throw feed.malformed('the checksum of a block does not fit')
}

/** Turns the last column of the sorted rotations into a chain: `next[i] >>> 8` follows `i`, the low byte is its value. */
function linkUp(next: Uint32Array, count: number): void {
  const starts = new Uint32Array(257)
  for (let i = 0; i < count; i++) {
    const value = ((next[i] as number) & 0xff) + 1
    starts[value] = (starts[value] as number) + 1
  }
  for (let i = 1; i <= 256; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  for (let i = 0; i < count; i++) {
    const value = (next[i] as number) & 0xff
    const at = starts[value] as number
    starts[value] = at + 1
    next[at] = ((next[at] as number) | (i << 8)) >>> 0
  }
}

/** Where the walk along the chain stands, between pieces of output. */
interface Runs {
  at: number
  left: number
  last: number
  equal: number
  repeat: number
  crc: number
}

/** Walks the chain and undoes the first run-length coding (four equal bytes, then a count), until the output is full. */
function unroll(next: Uint32Array, runs: Runs, output: Uint8Array): number {
  let { at, left, last, equal, repeat, crc } = runs
  let filled = 0
  const end = output.length
  while (filled < end) {
    if (repeat > 0) {
      const stop = Math.min(end, filled + repeat)
      repeat -= stop - filled
      while (filled < stop) {
        output[filled++] = last
        crc = (crc << 8) ^ (crcTable[(crc >>> 24) ^ last] as number)
      }
      continue
    }
    if (left === 0) break
    const entry = next[at] as number
    const value = entry & 0xff
    at = entry >>> 8
    left--
    if (equal === 4) {
      repeat = value
      equal = 0
      continue
    }
    equal = value === last ? equal + 1 : 1
    last = value
    output[filled++] = value
    crc = (crc << 8) ^ (crcTable[(crc >>> 24) ^ value] as number)
  }
  Object.assign(runs, { at, left, last, equal, repeat, crc })
  return filled
}

/** CRC-32 with the bits in the other order than zlib's. */
const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte << 24
  for (let bit = 0; bit < 8; bit++) crc = crc < 0 ? (crc << 1) ^ 0x04c11db7 : crc << 1
  return crc
})
