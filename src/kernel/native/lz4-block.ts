/** LZ4 block format: github.com/lz4/lz4 doc/lz4_Block_format.md. Bounds-checked; knows nothing of frames. */
import { malformed } from '../problem.ts'

/**
 * Decodes one block from `input[at..end)` into `output` from `start`, not beyond `limit`; matches may reach back to
 * `output[windowStart]`. Returns the position after the last byte written. `partial`: the place may be smaller than the
 * block; what does not fit, and input behind it, is not looked at.
 */
export function lz4Block(
  input: Uint8Array, at: number, end: number,
  output: Uint8Array, start: number, limit: number, windowStart = start, partial = false,
): number {
  let from = at
  let to = start
  if (from === end) throw malformed('lz4: an empty block', from)
  while (from < end) {
    const token = input[from++] ?? 0
    let literals = token >>> 4
    if (literals === 15) {
      let more = 255
      while (more === 255) {
        if (from >= end) throw malformed('truncated: the lz4 data ends early', from)
        more = input[from++] ?? 0
        literals += more
      }
    }
    if (partial && literals > limit - to) literals = limit - to
    if (literals > end - from) throw malformed('truncated: the lz4 data ends early', end)
    if (literals > limit - to) throw malformed('lz4: the block is larger than its place allows', from)
    if (literals > 32) output.set(input.subarray(from, from + literals), to)
    else for (let i = 0; i < literals; i++) output[to + i] = input[from + i] ?? 0
    from += literals
    to += literals
    if (from === end || (partial && to === limit)) return to
    if (end - from < 2) throw malformed('truncated: the lz4 data ends early', end)
    const distance = (input[from] ?? 0) | ((input[from + 1] ?? 0) << 8)
    from += 2
    if (distance === 0 || distance > to - windowStart) throw malformed('lz4: a match before the start of the data', from - 2)
    let length = (token & 15) + 4
    if (length === 19) {
      let more = 255
      while (more === 255) {
        if (from >= end) throw malformed('truncated: the lz4 data ends early', from)
        more = input[from++] ?? 0
        length += more
      }
    }
    if (partial && length > limit - to) length = limit - to
    if (length > limit - to) throw malformed('lz4: the block is larger than its place allows', from)
    if (distance >= length && length > 32) output.copyWithin(to, to - distance, to - distance + length)
    else if (distance === 1 && length > 32) output.fill(output[to - 1] ?? 0, to, to + length)
    else for (let i = 0, source = to - distance; i < length; i++) output[to + i] = output[source + i] ?? 0
    to += length
    if (partial && to === limit) return to
  }
  throw malformed('truncated: the lz4 block ends with a match', end)
}
