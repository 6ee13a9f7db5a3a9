/** Files made of blocks that each have a length of their own, decoded on demand. */
import type { PieceAt, Step } from '../place.ts'
import { malformed } from '../problem.ts'
import { type ByteSource, checkRange, type Extent } from '../source.ts'
import { type BlockOwner, cachedBlock, maxBlockBytes } from './block-cache.ts'
import { decompressBlock } from './block.ts'
import { lz4Block } from './lz4-block.ts'
import { pushExtent } from './ranges.ts'

type Pieces = Extract<Step, { kind: 'pieces' }>

export function piecesSource(source: ByteSource, step: Pieces, owner: BlockOwner): ByteSource {
  const { size, pieces } = step
  const starts = startsOf(pieces)
  if (starts.at(-1) !== size) throw malformed(`${size} bytes are said to lie in pieces of ${starts.at(-1)} bytes`)

  const decoded = (piece: PieceAt): Promise<Uint8Array> => cachedBlock(owner, `${piece.offset}:${piece.stored}:${piece.whole}:${piece.partial === true}`, async () => {
    const stored = await source.read(piece.offset, piece.stored)
    const plain = await plainBytes(step, piece, stored)
    if (piece.padded === true && plain.length < piece.whole) {
      const whole = new Uint8Array(piece.whole)
      whole.set(plain)
      return whole
    }
    if (plain.length !== piece.whole) throw malformed(`a block of ${plain.length} bytes where ${piece.whole} were expected`, piece.offset)
    return plain
  })

  /** Plain bytes of one piece, from `from` within it; undefined is zeros. */
  async function part(piece: PieceAt, from: number, length: number): Promise<Uint8Array | undefined> {
    if (piece.stored === 0) return undefined
    if (piece.plain) return source.read(piece.offset + piece.start + from, length)
    return (await decoded(piece)).subarray(piece.start + from, piece.start + from + length)
  }

  return {
    size,
    read: async (offset, length) => {
      checkRange({ size }, offset, length)
      const output = new Uint8Array(length)
      let index = indexOf(starts, offset)
      for (let at = offset; at < offset + length; index++) {
        const piece = pieces[index]
        if (piece === undefined) break
        const from = at - (starts[index] ?? 0)
        const bytes = Math.min(piece.length - from, offset + length - at)
        const found = await part(piece, from, bytes)
        if (found !== undefined) output.set(found, at - offset)
        at += bytes
      }
      return output
    },
    data: (offset, length) => {
      const extents: Extent[] = []
      let index = indexOf(starts, offset)
      for (let at = offset; at < offset + length; index++) {
        const piece = pieces[index]
        if (piece === undefined) break
        const next = Math.min((starts[index] ?? 0) + piece.length, offset + length)
        if (piece.stored !== 0) pushExtent(extents, at, next - at)
        at = next
      }
      return extents
    },
  }
}

/** Where each piece starts, and at last where they end; throws for pieces that do not fit their blocks. */
function startsOf(pieces: readonly PieceAt[]): Float64Array {
  const starts = new Float64Array(pieces.length + 1)
  for (const [index, { offset, stored, plain, whole, start, length }] of pieces.entries()) {
    if (!(length > 0) || start < 0 || start + length > whole) throw malformed(`a piece of ${length} bytes from ${start} of ${whole}`, offset)
    if (stored !== 0 && !plain && (whole > maxBlockBytes || stored > maxBlockBytes)) throw malformed(`a block of ${whole} bytes`, offset)
    starts[index + 1] = (starts[index] ?? 0) + length
  }
  return starts
}

/** The last piece that starts at or before `offset`. */
function indexOf(starts: Float64Array, offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

function plainBytes(step: Pieces, { whole, partial, padded, offset, codec = step.codec }: PieceAt, stored: Uint8Array): Uint8Array | Promise<Uint8Array> {
  if (padded === true) return decompressBlock(codec, stored, whole)
  const first = stored.findIndex((byte) => byte !== 0)
  if (first < 0) throw malformed('a compressed block of nothing but zeros', offset)
  if (partial !== true) return decompressBlock(codec, stored.subarray(first), whole)
  if (codec !== 'lz4-block') throw malformed(`a part of a ${codec} block`, offset)
  const output = new Uint8Array(whole)
  return output.subarray(0, lz4Block(stored, first, stored.length, output, 0, whole, 0, true))
}
