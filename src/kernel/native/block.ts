/** Decompression of independent blocks (squashfs and its like): small, bounded by the caller, without a budget. */
import { gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib'
import type { Codec } from '../place.ts'
import { bytesSource } from '../source.ts'
import { zlibProblem } from './engine.ts'
import { Feed } from './feed.ts'
import { lz4Block } from './lz4-block.ts'
import { lzoBlock } from './lzo-block.ts'
import { lzoSegments } from './lzo-segments.ts'
import { rtimeBlock } from './rtime-block.ts'
import { decode } from './stream.ts'
import { zstdParameters } from './zstd.ts'

/**
 * The plain bytes of one block, at most `maxBytes` of them: a larger one throws `limit` or `malformed`. `zlib` is what
 * squashfs calls gzip.
 */
export function decompressBlock(codec: Codec, bytes: Uint8Array, maxBytes: number): Uint8Array | Promise<Uint8Array> {
  // One byte more than fits, so that the usual full block is decoded in one step.
  const options = { maxOutputLength: Math.max(maxBytes, 1), chunkSize: Math.min(Math.max(maxBytes + 1, 64), 4 * 1024 * 1024) }
  try {
    switch (codec) {
      case 'zlib':
        return inflateSync(bytes, options)
      case 'deflate-raw':
        return inflateRawSync(bytes, options)
      case 'gzip':
        return gunzipSync(bytes, options)
      case 'zstd':
        return zstdDecompressSync(bytes, { ...options, params: zstdParameters })
      case 'lz4-block': {
        const output = new Uint8Array(maxBytes)
        return output.subarray(0, lz4Block(bytes, 0, bytes.length, output, 0, maxBytes))
      }
      case 'lzo-block': {
        const output = new Uint8Array(maxBytes)
        return output.subarray(0, lzoBlock(bytes, output))
      }
      case 'lzo-segments': {
        const output = new Uint8Array(maxBytes)
        return output.subarray(0, lzoSegments(bytes, output))
      }
      case 'rtime': {
        const output = new Uint8Array(maxBytes)
        return output.subarray(0, rtimeBlock(bytes, output))
      }
      default:
        return collect(codec, bytes, maxBytes)
    }
  } catch (error) {
    throw zlibProblem(error, codec)
  }
}

async function collect(codec: Codec, bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  const feed = new Feed(bytesSource(bytes), codec, maxBytes)
  const output = new Uint8Array(maxBytes)
  let filled = 0
  for await (const piece of decode(codec, feed)) {
    if (piece.length > maxBytes - filled) throw feed.tooLarge()
    output.set(piece, filled)
    filled += piece.length
  }
  return output.subarray(0, filled)
}
