/**
 * LZ4 frames (doc/lz4_Frame_format.md 1.6.4): linked and independent blocks, checksums, several frames, skippable
 * frames; and the legacy frames that Linux kernels use.
 */
import { unsupported } from '../problem.ts'
import { type DecodedStream, type Feed, u32le, u64le } from './feed.ts'
import { lz4Block } from './lz4-block.ts'
import { Xxh32 } from './xxh32.ts'

const frameMagic = 0x184d2204
const legacyMagic = 0x184c2102
const legacyBlockBytes = 8 * 1024 * 1024
/** Matches reach back this far. */
const windowBytes = 64 * 1024

export async function* lz4Stream(feed: Feed): DecodedStream {
  for (let first = true; ; first = false) {
    const magic = (await feed.ensure(4)) ? u32le(feed.peek(4), 0) : undefined
    if (magic === frameMagic) yield* frame(feed)
    else if (magic === legacyMagic) yield* legacyFrame(feed)
    else if (magic !== undefined && (magic & 0xfffffff0) >>> 0 === 0x184d2a50) {
      await feed.need(8)
      const length = u32le(feed.take(8), 4)
      if (length > feed.remaining) throw feed.truncated()
      feed.skip(length)
    } else if (!first) return
    else throw magic === undefined ? feed.truncated() : feed.malformed('no lz4 frame')
  }
}

interface Header {
  readonly linked: boolean
  readonly blockChecksums: boolean
  readonly contentChecksum: boolean
  readonly contentBytes: number | undefined
  readonly blockBytes: number
}

async function frameHeader(feed: Feed): Promise<Header> {
  await feed.need(7)
  const flags = feed.peek(1, 4)[0] ?? 0
  const sizes = feed.peek(1, 5)[0] ?? 0
  if (flags >>> 6 !== 1) throw unsupported('lz4 data of a later version', feed.position + 4)
  if ((flags & 2) !== 0 || (sizes & 0x8f) !== 0 || sizes >>> 4 < 4) throw feed.malformed('reserved bits of the frame header are set', feed.position + 4)
  if ((flags & 1) !== 0) throw unsupported('lz4 data that needs a dictionary', feed.position + 4)
  const length = 7 + ((flags & 8) === 0 ? 0 : 8)
  await feed.need(length)
  const header = feed.take(length)
  const sum = (new Xxh32().update(header.subarray(4, length - 1)).digest() >>> 8) & 0xff
  if (sum !== header[length - 1]) throw feed.malformed('the checksum of the frame header does not fit', feed.position - 1)
  return {
    linked: (flags & 0x20) === 0,
    blockChecksums: (flags & 0x10) !== 0,
    contentChecksum: (flags & 4) !== 0,
    contentBytes: (flags & 8) === 0 ? undefined : u64le(header, 6),
    blockBytes: 2 ** (8 + 2 * (sizes >>> 4)),
  }
}

async function* frame(feed: Feed): AsyncGenerator<Uint8Array> {
  const header = await frameHeader(feed)
  const output = new Uint8Array(windowBytes + header.blockBytes)
  const hash = new Xxh32()
  let history = 0
  let total = 0
  for (;;) {
    await feed.need(4)
    const field = u32le(feed.take(4), 0)
    if (field === 0) break
    const stored = field & 0x7fffffff
    if (stored > header.blockBytes) throw feed.malformed(`a block of ${stored} bytes`, feed.position - 4)
    await feed.need(stored + (header.blockChecksums ? 4 : 0))
    const bytes = feed.take(stored)
    if (header.blockChecksums && new Xxh32().update(bytes).digest() !== u32le(feed.take(4), 0)) {
      throw feed.malformed('the checksum of a block does not fit', feed.position - 4)
    }
    let to = history + stored
    if (field >>> 31 === 1) output.set(bytes, history)
    else to = lz4Block(bytes, 0, stored, output, history, history + header.blockBytes, 0)
    const plain = output.subarray(history, to)
    total += plain.length
    if (header.contentChecksum) hash.update(plain)
    yield plain
    if (!header.linked) continue
    const keep = Math.min(to, windowBytes)
    output.copyWithin(0, to - keep, to)
    history = keep
  }
  if (header.contentBytes !== undefined && header.contentBytes !== total) throw feed.malformed('the stated size does not fit the content')
  if (!header.contentChecksum) return
  await feed.need(4)
  if (u32le(feed.take(4), 0) !== hash.digest()) throw feed.malformed('the checksum does not fit the content', feed.position - 4)
}

/** Blocks of up to 8 MiB without any end mark: the data ends where it ends, or at the magic of another frame. */
async function* legacyFrame(feed: Feed): AsyncGenerator<Uint8Array> {
  feed.skip(4)
  const output = new Uint8Array(legacyBlockBytes)
  for (let blocks = 0; feed.remaining > 0; blocks++) {
    await feed.need(4)
    const stored = u32le(feed.peek(4), 0)
    if (stored === frameMagic || stored === legacyMagic) return
    // A kernel image has the size of its plain content behind the last block.
    if (blocks > 0 && (feed.remaining < 8 || stored === 0)) return
    if (stored > legacyBlockBytes + legacyBlockBytes / 255 + 16) throw feed.malformed(`a block of ${stored} bytes`)
    feed.skip(4)
    await feed.need(stored)
    yield output.subarray(0, lz4Block(feed.take(stored), 0, stored, output, 0, legacyBlockBytes))
  }
}
