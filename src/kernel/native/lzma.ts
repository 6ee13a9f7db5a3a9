/** The legacy .lzma format (LZMA_Alone): a 13-byte header, one LZMA stream. It has no magic and no checksum. */
import { limitReached } from '../problem.ts'
import { type DecodedStream, type Feed, u32le, u64le } from './feed.ts'
import { LzmaCore, symbolBytes } from './lzma-core.ts'
import { LzmaWindow } from './lzma-window.ts'

/** Largest dictionary that is decoded; `xz -9` makes 64 MiB. */
export const maxDictionaryBytes = 128 * 1024 * 1024
const pieceBytes = 512 * 1024

export async function* lzmaStream(feed: Feed): DecodedStream {
  await feed.need(18)
  const header = feed.take(13)
  const unknownSize = u32le(header, 5) === 0xffffffff && u32le(header, 9) === 0xffffffff
  const size = unknownSize ? Number.POSITIVE_INFINITY : u64le(header, 5)
  const dictionary = Math.min(Math.max(u32le(header, 1), 4096), size)
  if (dictionary > maxDictionaryBytes) {
    throw limitReached(`lzma data with a dictionary of ${dictionary} bytes; at most ${maxDictionaryBytes} are read`, feed.position)
  }
  const core = new LzmaCore()
  core.properties(header[0] ?? 0, 12)
  core.resetState()
  core.start(feed.peek(5), 0)
  feed.skip(5)
  if (!unknownSize && size > feed.maxOutput) throw feed.tooLarge()
  const most = Math.min(size, feed.maxOutput)
  const window = new LzmaWindow(Math.max(dictionary, 4096), most)
  for (let left = most; left > 0 && !core.ended; ) {
    await feed.ensure(2 * symbolBytes)
    window.reserve(Math.min(pieceBytes, left))
    const { buffer, at, end } = feed.raw()
    // The last few bytes are decoded apart: there the decoder may run into the padding, which is truncation.
    const final = end - at <= symbolBytes
    const from = window.to
    const stop = final ? end + 1 : end - symbolBytes
    core.decode(buffer, at, stop, window.buffer, from, from + Math.min(pieceBytes, left), window.oldest, window.reach, window.phase)
    if (core.at > end) throw feed.truncated()
    feed.skip(core.at - at)
    const made = core.to - from
    if (made > left) throw unknownSize ? feed.tooLarge() : feed.malformed('a match goes past the stated size')
    window.to = core.to
    left -= made
    if (made > 0) yield window.buffer.subarray(from, core.to)
    if (core.broken) throw feed.malformed('a match before the start of the data')
    if (core.ended && left > 0 && !unknownSize) throw feed.malformed('the data ends before the stated size')
  }
  if (!core.ended) await passEndMarker(feed, core, window)
}

/** Data of known size may still have an end marker. */
async function passEndMarker(feed: Feed, core: LzmaCore, window: LzmaWindow): Promise<void> {
  if (core.finished) return
  await feed.ensure(2 * symbolBytes)
  const { buffer, at, end } = feed.raw()
  window.reserve(1)
  core.decode(buffer, at, end + 1, window.buffer, window.to, window.to + 1, window.oldest, window.reach, window.phase)
  if (!core.ended || core.at > end) throw feed.maxOutput === Number.POSITIVE_INFINITY ? feed.malformed('the data goes on after the stated size') : feed.tooLarge()
  feed.skip(core.at - at)
}
