/** Looks for short texts in parts of a file. For the few files where headers do not tell. */
import { indexOfText } from '../../../kernel/native/find.ts'
import type { ByteSource } from '../../../kernel/source.ts'

const pieceBytes = 1024 * 1024
const maxScanBytes = 24 * 1024 * 1024
const overlapBytes = 64

/** The first of the texts (at most 64 ASCII characters each) that occurs in the ranges; 24 MiB in all are looked at. */
export async function containsOneOf(source: ByteSource, ranges: readonly (readonly [offset: number, length: number])[], texts: readonly string[]): Promise<string | undefined> {
  let left = maxScanBytes
  for (const [start, length] of ranges) {
    const end = start + Math.min(length, left)
    for (let offset = start; offset < end; offset += pieceBytes - overlapBytes) {
      const piece = await source.read(offset, Math.min(pieceBytes, end - offset))
      const found = texts.find((text) => indexOfText(piece, text) >= 0)
      if (found !== undefined) return found
    }
    left -= Math.max(end - start, 0)
  }
  return undefined
}
