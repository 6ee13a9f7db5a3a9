/**
 * Decompression of whole streams, with back-pressure and bounded memory. Windows and dictionaries are capped before
 * anything is decoded; output draws on the budget and is held to the ratio limit.
 */
import type { Budget, Limits } from '../limits.ts'
import type { Codec } from '../place.ts'
import { limitReached, unsupported } from '../problem.ts'
import type { ByteSource } from '../source.ts'
import { bzip2Stream } from './bzip2.ts'
import { type DecodedStream, Feed } from './feed.ts'
import { deflateStream, gzipStream } from './gzip.ts'
import { lz4Stream } from './lz4.ts'
import { lzmaStream } from './lzma.ts'
import { xzStream } from './xz.ts'
import { zstdStream } from './zstd.ts'

/** Output that is free of the ratio limit. */
const freeBytes = 16 * 1024 * 1024

/** Something worth saying that did not stop the reading; `offset` is in the compressed bytes. */
export type Note = (message: string, offset: number) => void

const decoders: Partial<Record<Codec, (feed: Feed) => DecodedStream>> = {
  gzip: gzipStream,
  zlib: (feed) => deflateStream(feed, false),
  'deflate-raw': (feed) => deflateStream(feed, true),
  zstd: zstdStream,
  xz: xzStream,
  lzma: lzmaStream,
  bzip2: bzip2Stream,
  lz4: lz4Stream,
}

/**
 * The plain bytes of `source`, piece by piece; a piece is valid until the next one is asked for. Damage and truncation
 * throw `malformed` after everything before them was given; `limit` is thrown when the ratio, the entry's size or the
 * budget is exceeded. Bytes after the end of the stream that are not padding are told to `note`.
 */
export async function* decompressStream(codec: Codec, source: ByteSource, budget: Budget, note?: Note): AsyncGenerator<Uint8Array, void, undefined> {
  const feed = new Feed(source, codec, Number.POSITIVE_INFINITY, () => budget.check())
  const output = { all: 0, filled: 0 }
  let used = 0
  for await (const piece of decode(codec, feed)) {
    if (piece.length === 0) {
      budget.check()
      continue
    }
    output.all += piece.length
    output.filled += filledBytes(piece)
    budget.produced(piece.length, feed.used - used)
    used = feed.used
    checkSize(output, feed, budget.limits)
    yield piece
  }
  if (note !== undefined) await noteRest(feed, note)
}

/** The bare decoder: bounded memory, but neither budget nor ratio. */
export function decode(codec: Codec, feed: Feed): DecodedStream {
  const decoder = decoders[codec]
  if (decoder === undefined) throw unsupported(`${codec} is no stream format`)
  return decoder(feed)
}

/**
 * Zeros do not count for the ratio: a packed card image is mostly zeros, they are kept as holes and cost only the time
 * that other limits bound.
 */
function checkSize(output: { readonly all: number; readonly filled: number }, feed: Feed, limits: Limits): void {
  if (output.all > limits.entryBytes) throw limitReached(`one ${feed.name} stream gives more than ${limits.entryBytes} bytes`, feed.position)
  if (output.filled - freeBytes > limits.ratio * feed.used) {
    throw limitReached(`the ${feed.name} data grows more than ${limits.ratio} times; reading stopped after ${output.all} bytes`, feed.position)
  }
}

const blockBytes = 64 * 1024
const zeros = new Uint8Array(blockBytes)

/** Bytes of the blocks that are not all zeros. */
function filledBytes(piece: Uint8Array): number {
  let filled = 0
  for (let at = 0; at < piece.length; at += blockBytes) {
    const block = piece.subarray(at, at + blockBytes)
    if (Buffer.compare(block, zeros.subarray(0, block.length)) !== 0) filled += block.length
  }
  return filled
}

async function noteRest(feed: Feed, note: Note): Promise<void> {
  const start = feed.position
  if (feed.remaining === 0) return
  await feed.ensure(64 * 1024)
  if (feed.peek(64 * 1024).some((byte) => byte !== 0)) {
    note(`${feed.remaining} bytes after the end of the ${feed.name} data were not read`, start)
  }
}
