/** LZMA2: chunks of LZMA data or of plain bytes, with resets between them (xz's own container of LZMA). */
import type { Feed } from './feed.ts'
import { LzmaCore } from './lzma-core.ts'
import { LzmaWindow } from './lzma-window.ts'

const sliceBytes = 16 * 1024

/** The plain bytes of one LZMA2 stream; the feed stands behind its end marker afterwards. */
export async function* lzma2Chunks(feed: Feed, dictionary: number, plainBytes: number | undefined): AsyncGenerator<Uint8Array> {
  const window = new LzmaWindow(dictionary, Math.min(plainBytes ?? Number.POSITIVE_INFINITY, feed.maxOutput))
  let total = 0
  const grow = (bytes: number): void => {
    total += bytes
    if (plainBytes !== undefined && total > plainBytes) throw feed.malformed('more bytes than the block header states')
    if (total > feed.maxOutput) throw feed.tooLarge()
    window.reserve(bytes)
  }
  const core = new LzmaCore()
  let needDictionaryReset = true
  let needProperties = true
  for (;;) {
    await feed.need(1)
    const control = feed.take(1)[0] ?? 0
    if (control === 0) return
    if (control >= 0xe0 || control === 1) {
      needDictionaryReset = false
      if (control === 1) needProperties = true
      window.reset()
    } else if (needDictionaryReset) throw feed.malformed('the first chunk does not reset the dictionary', feed.position - 1)
    if (control < 0x80) {
      if (control > 2) throw feed.malformed(`an unknown kind of chunk: ${control}`, feed.position - 1)
      await feed.need(2)
      const sizes = feed.take(2)
      const bytes = (((sizes[0] ?? 0) << 8) | (sizes[1] ?? 0)) + 1
      const whole = await feed.ensure(bytes)
      const plain = feed.take(Math.min(bytes, feed.available))
      grow(plain.length)
      window.buffer.set(plain, window.to)
      window.to += plain.length
      yield window.buffer.subarray(window.to - plain.length, window.to)
      if (!whole) throw feed.truncated()
      continue
    }
    const headerBytes = control >= 0xc0 ? 5 : 4
    await feed.need(headerBytes)
    const header = feed.take(headerBytes)
    const plain = (((control & 0x1f) << 16) | ((header[0] ?? 0) << 8) | (header[1] ?? 0)) + 1
    const stored = (((header[2] ?? 0) << 8) | (header[3] ?? 0)) + 1
    if (control >= 0xc0) {
      core.properties(header[4] ?? 0, 4)
      needProperties = false
    } else if (needProperties) throw feed.malformed('a chunk without properties', feed.position - headerBytes)
    if (control >= 0xa0) core.resetState()
    grow(plain)
    yield* chunk(feed, core, window, stored, plain)
  }
}

async function* chunk(feed: Feed, core: LzmaCore, window: LzmaWindow, stored: number, plain: number): AsyncGenerator<Uint8Array> {
  const whole = await feed.ensure(stored)
  if (feed.available < 5 || stored < 5) throw whole ? feed.malformed('a chunk that is too short') : feed.truncated()
  const { buffer, at, end } = feed.raw()
  core.start(buffer, at)
  const from = window.to
  // Input that ends early is decoded as far as symbols are certain.
  const stop = whole ? at + stored + 1 : end - 24
  core.at = at + 5
  for (core.to = from; core.to < from + plain && core.at < stop && !core.broken && !core.ended; ) {
    // In slices, because V8 compiles a function that is called often better than one long loop.
    const limit = Math.min(core.to + sliceBytes, from + plain)
    core.decode(buffer, core.at, stop, window.buffer, core.to, limit, window.oldest, window.reach, window.phase)
  }
  const sound = !core.broken && !core.ended
  window.to = Math.min(core.to, from + plain)
  if (window.to > from) yield window.buffer.subarray(from, window.to)
  if (!whole) throw feed.truncated()
  if (!sound || core.to !== from + plain || core.at !== at + stored || !core.finished) throw feed.malformed('damaged LZMA2 data', feed.position)
  feed.skip(stored)
}
