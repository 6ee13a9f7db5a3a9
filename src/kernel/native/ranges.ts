/** A source made of ranges of another one, with holes and repeated words. */
import { fill, hole } from '../place.ts'
import { malformed } from '../problem.ts'
import { type ByteSource, checkRange, type Extent } from '../source.ts'

/**
 * `ranges` of `source` one after another, cut at `size`; a range at `hole` reads as zeros and costs nothing, one
 * at `fill(word)` repeats a word. Ranges that leave the source throw when they are read, so that the sound part of a
 * truncated file can be.
 */
export function rangesSource(source: ByteSource, size: number, ranges: readonly Extent[]): ByteSource {
  const starts = new Float64Array(ranges.length)
  let total = 0
  for (const [index, [offset, length]] of ranges.entries()) {
    if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || length < 0 || offset < lowestFill) {
      throw malformed(`a range of ${length} bytes at ${offset}`)
    }
    starts[index] = total
    total += length
  }
  if (!Number.isSafeInteger(size) || size < 0 || total < size) throw malformed(`${size} bytes are said to lie in ranges of ${total} bytes`)

  /** Calls back for each piece of a range that overlaps [offset, offset + length). */
  function* overlaps(offset: number, length: number): Generator<{ from: number; at: number; length: number; phase: number }> {
    const end = offset + length
    for (let index = rangeAt(starts, offset); index < ranges.length; index++) {
      const start = starts[index] ?? 0
      if (start >= end) return
      const [from, bytes] = ranges[index] ?? [hole, 0]
      const first = Math.max(start, offset)
      const overlap = Math.min(start + bytes, end) - first
      if (overlap > 0) yield { from: from < 0 ? from : from + (first - start), at: first, length: overlap, phase: (first - start) % 4 }
    }
  }

  return {
    size,
    read: async (offset, length) => {
      checkRange({ size }, offset, length)
      let output: Uint8Array | undefined
      for (const piece of overlaps(offset, length)) {
        if (piece.length === length && piece.from >= 0) return source.read(piece.from, length)
        output ??= new Uint8Array(length)
        const start = piece.at - offset
        if (piece.from >= 0) output.set(await source.read(piece.from, piece.length), start)
        else if (piece.from !== hole) fillWith(output.subarray(start, start + piece.length), piece.from, piece.phase)
      }
      return output ?? new Uint8Array(length)
    },
    data: (offset, length) => {
      const extents: Extent[] = []
      for (const piece of overlaps(offset, length)) {
        if (piece.from === hole) continue
        const inner = piece.from < 0 ? [[piece.from, piece.length] as const] : source.data?.(piece.from, piece.length) ?? [[piece.from, piece.length] as const]
        for (const [at, bytes] of inner) pushExtent(extents, at - piece.from + piece.at, bytes)
      }
      return extents
    },
  }
}

const lowestFill = fill(0xffff_ffff)

/** Repeats the word that stands for `from`, as it reads from `phase` bytes behind its start. */
function fillWith(output: Uint8Array, from: number, phase: number): void {
  const word = -1 - from
  for (let at = 0; at < Math.min(4, output.length); at++) output[at] = word >>> (((phase + at) % 4) * 8)
  for (let done = 4; done < output.length; done *= 2) output.copyWithin(done, 0, done)
}

/** Index of the last range that starts at or before `offset`. */
function rangeAt(starts: Float64Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  // Empty ranges share their start with the range behind them; step back over them is not needed, they hold nothing.
  return low
}

/** Appends an extent, joined to the one before it where they touch. */
export function pushExtent(extents: Extent[], offset: number, length: number): void {
  const last = extents.at(-1)
  if (last !== undefined && last[0] + last[1] === offset) extents[extents.length - 1] = [last[0], last[1] + length]
  else if (length > 0) extents.push([offset, length])
}
