/**
 * Zstandard streams (RFC 8878): any number of frames, skippable frames passed over. Frames are walked here, block by
 * block, so that the window is checked before anything is decoded and the end of the data is known to the byte.
 */
import { constants, createZstdDecompress } from 'node:zlib'
import { limitReached, unsupported } from '../problem.ts'
import { engineOptions, run } from './engine.ts'
import { type DecodedStream, type Feed, u16le, u32le, u64le } from './feed.ts'

/** Largest window that is decoded; the format's recommended maximum for decoders is 8 MiB, `--long` makes 128 MiB. */
const maxWindowLog = 27
const maxBlockBytes = 128 * 1024

export const zstdParameters = { [constants.ZSTD_d_windowLogMax]: maxWindowLog } as const

export async function* zstdStream(feed: Feed): DecodedStream {
  if (!(await isFrame(feed))) throw (await feed.ensure(4)) ? feed.malformed('no zstd frame') : feed.truncated()
  const engine = createZstdDecompress({ ...engineOptions, params: zstdParameters })
  feed.usedAhead = () => engine.bytesWritten
  yield* run(engine, frames(feed), feed.name)
}

/** Every byte of every frame, in chunks that end where frames end. */
async function* frames(feed: Feed): AsyncGenerator<Uint8Array> {
  while (await isFrame(feed)) {
    await feed.need(5)
    if (isSkippable(u32le(feed.peek(4), 0))) {
      await feed.need(8)
      const length = u32le(feed.take(8), 4)
      if (length > feed.remaining) throw feed.truncated()
      feed.skip(length)
    } else yield* frame(feed)
  }
}

async function* frame(feed: Feed): AsyncGenerator<Uint8Array> {
  const header = await frameHeader(feed)
  let pending = header.length
  for (let last = false; !last; ) {
    if (!(await feed.ensure(pending + 3))) break
    const block = feed.peek(3, pending)
    const field = u16le(block, 0) | ((block[2] ?? 0) << 16)
    const kind = (field >>> 1) & 3
    last = (field & 1) === 1
    if (kind === 3) throw feed.malformed('a block of the reserved kind', feed.position + pending)
    const stored = kind === 1 ? 1 : field >>> 3
    if (stored > maxBlockBytes) throw feed.malformed(`a block of ${stored} bytes`, feed.position + pending)
    pending += 3 + stored + (last && header.checksum ? 4 : 0)
    if (!(await feed.ensure(pending))) break
    if (pending >= 64 * 1024 || last) {
      yield feed.take(pending)
      pending = 0
    }
  }
  if (pending > 0) {
    yield feed.take(feed.available)
    throw feed.truncated()
  }
}

async function frameHeader(feed: Feed): Promise<{ length: number; checksum: boolean }> {
  await feed.ensure(18)
  const bytes = feed.peek(18)
  const descriptor = bytes[4] ?? 0
  const single = (descriptor & 0x20) !== 0
  const sizeBytes = [single ? 1 : 0, 2, 4, 8][descriptor >>> 6] ?? 0
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0
  const length = 5 + (single ? 0 : 1) + dictionaryBytes + sizeBytes
  if (bytes.length < length) throw feed.truncated()
  if ((descriptor & 8) !== 0) throw feed.malformed('a reserved bit of the frame header is set', feed.position + 4)
  const at = 5 + (single ? 0 : 1)
  if (bytes.subarray(at, at + dictionaryBytes).some((byte) => byte !== 0)) throw unsupported('zstd data that needs a dictionary', feed.position)
  const window = single ? contentSize(bytes, at + dictionaryBytes, sizeBytes) : windowSize(bytes[5] ?? 0)
  if (window > 2 ** maxWindowLog) {
    throw limitReached(`zstd data with a window of ${window} bytes; at most ${2 ** maxWindowLog} are read`, feed.position)
  }
  return { length, checksum: (descriptor & 4) !== 0 }
}

function windowSize(byte: number): number {
  const base = 2 ** (10 + (byte >>> 3))
  return base + (base / 8) * (byte & 7)
}

function contentSize(bytes: Uint8Array, at: number, sizeBytes: number): number {
  if (sizeBytes === 1) return bytes[at] ?? 0
  if (sizeBytes === 2) return u16le(bytes, at) + 256
  return sizeBytes === 4 ? u32le(bytes, at) : u64le(bytes, at)
}

const isSkippable = (magic: number): boolean => (magic & 0xfffffff0) >>> 0 === 0x184d2a50

async function isFrame(feed: Feed): Promise<boolean> {
  if (!(await feed.ensure(4))) return false
  const magic = u32le(feed.peek(4), 0)
  return magic === 0xfd2fb528 || isSkippable(magic)
}
