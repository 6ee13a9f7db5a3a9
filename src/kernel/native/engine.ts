/** Drives the stream decoders of node:zlib: one input chunk at a time, output handed on before any error is thrown. */
import type { Inflate, InflateRaw, ZstdDecompress } from 'node:zlib'
import { limitReached, malformed, ReadError, unsupported } from '../problem.ts'

/** A decoder of node:zlib; `bytesWritten` counts the stored bytes that it has used. */
export type ZlibEngine = Inflate | InflateRaw | ZstdDecompress

/** Output comes in chunks of this size. */
export const engineOptions = { chunkSize: 256 * 1024, highWaterMark: 256 * 1024 } as const

/**
 * Feeds `input` to the decoder and gives its output. Ends when the decoder ends, even with input left over (the caller
 * sees from `bytesWritten` how much was used). Chunks of `input` may be reused by their owner once the next is asked for.
 */
export async function* run(engine: ZlibEngine, input: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Uint8Array> {
  let failure: unknown
  let ended = false
  let closed = false
  let wake = (): void => undefined
  let drained = (): void => undefined
  engine.on('readable', () => wake())
  engine.on('end', () => {
    ended = true
    wake()
  })
  engine.on('error', (error) => {
    failure ??= zlibProblem(error, name)
    wake()
    drained()
  })
  engine.on('drain', () => drained())
  const feeding = (async () => {
    let own: unknown
    try {
      for await (const chunk of input) {
        if (closed || failure !== undefined) return
        if (!engine.write(Uint8Array.from(chunk))) {
          await new Promise<void>((resolve) => {
            drained = resolve
            if (closed || failure !== undefined || !engine.writableNeedDrain) resolve()
          })
        }
        if (closed || failure !== undefined) return
      }
    } catch (error) {
      own = error
    }
    if (own !== undefined) failure = own
    engine.end()
  })()
  try {
    for (;;) {
      const chunk = engine.read() as Uint8Array | null
      if (chunk !== null) {
        yield chunk
        continue
      }
      if (ended) break
      if (failure !== undefined && engine.destroyed) break
      await new Promise<void>((resolve) => {
        wake = resolve
        if (ended || engine.readableLength > 0 || (failure !== undefined && engine.destroyed)) resolve()
      })
    }
    if (failure !== undefined) throw failure
  } finally {
    closed = true
    drained()
    engine.destroy()
    await feeding
  }
}

/** What an error of node:zlib says about the subject; an error that says nothing about it stays as it is. */
export function zlibProblem(error: unknown, name: string): unknown {
  if (error instanceof ReadError || !(error instanceof Error) || !('code' in error)) return error
  const code = String(error.code)
  if (code === 'ERR_BUFFER_TOO_LARGE') return limitReached(`the ${name} data is larger than its place allows`)
  if (code === 'Z_BUF_ERROR') return malformed(`truncated: the ${name} data ends early`)
  if (code === 'Z_NEED_DICT' || code.startsWith('ZSTD_error_dictionary')) return unsupported(`${name} data that needs a preset dictionary`)
  if (code === 'ZSTD_error_frameParameter_windowTooLarge') return limitReached(`${name} data with a window larger than is read here`)
  if (code.startsWith('Z_') || code.startsWith('ZSTD_')) return malformed(`${name}: ${error.message}`)
  return error
}
