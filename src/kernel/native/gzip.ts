/** Streams of the deflate family: gzip with any number of members (RFC 1952), zlib (RFC 1950), raw deflate (RFC 1951). */
import { crc32, createInflate, createInflateRaw } from 'node:zlib'
import { engineOptions, run } from './engine.ts'
import { type DecodedStream, type Feed, u16le, u32le } from './feed.ts'

/** Longest optional header field that is passed over. */
const maxHeaderField = 64 * 1024

export async function* gzipStream(feed: Feed): DecodedStream {
  for (let member = 0; ; member++) {
    if (member > 0 && !(await isMember(feed))) return
    await gzipHeader(feed)
    let crc = 0
    let size = 0
    for await (const chunk of inflate(feed, true)) {
      crc = crc32(chunk, crc)
      size += chunk.length
      yield chunk
    }
    // Also a member without content is a moment to stop at.
    if (size === 0) yield new Uint8Array(0)
    await feed.need(8)
    const trailer = feed.take(8)
    if (u32le(trailer, 0) !== crc) throw feed.malformed('the checksum does not fit the content', feed.position - 8)
    if (u32le(trailer, 4) !== size % 0x1_0000_0000) throw feed.malformed('the stated size does not fit the content', feed.position - 4)
  }
}

export async function* deflateStream(feed: Feed, raw: boolean): DecodedStream {
  yield* inflate(feed, raw)
}

async function* inflate(feed: Feed, raw: boolean): AsyncGenerator<Uint8Array> {
  const start = feed.position
  const engine = raw ? createInflateRaw(engineOptions) : createInflate(engineOptions)
  feed.usedAhead = () => start + engine.bytesWritten
  try {
    yield* run(engine, restOf(feed), feed.name)
  } finally {
    feed.usedAhead = undefined
    feed.seek(start + engine.bytesWritten)
  }
}

async function* restOf(feed: Feed): AsyncGenerator<Uint8Array> {
  while (await feed.ensure(1)) yield feed.take(Math.min(feed.available, 64 * 1024))
}

async function isMember(feed: Feed): Promise<boolean> {
  if (!(await feed.ensure(3))) return false
  const [a, b, method] = feed.peek(3)
  return a === 0x1f && b === 0x8b && method === 8
}

async function gzipHeader(feed: Feed): Promise<void> {
  await feed.need(10)
  const header = feed.take(10)
  if (header[0] !== 0x1f || header[1] !== 0x8b) throw feed.malformed('no gzip header', feed.position - 10)
  if (header[2] !== 8) throw feed.malformed(`unknown compression method ${header[2]}`, feed.position - 8)
  const flags = header[3] ?? 0
  if ((flags & 0xe0) !== 0) throw feed.malformed('reserved header flags are set', feed.position - 7)
  if ((flags & 4) !== 0) {
    await feed.need(2)
    const length = u16le(feed.take(2), 0)
    await feed.need(length)
    feed.skip(length)
  }
  if ((flags & 8) !== 0) await skipText(feed)
  if ((flags & 16) !== 0) await skipText(feed)
  if ((flags & 2) !== 0) {
    await feed.need(2)
    feed.skip(2)
  }
}

async function skipText(feed: Feed): Promise<void> {
  await feed.ensure(maxHeaderField)
  const length = feed.peek(maxHeaderField).indexOf(0)
  if (length < 0) throw feed.malformed('a header text has no end')
  feed.skip(length + 1)
}
