/** How large the erase blocks are: no header says it, so it is seen from where the headers stand. */
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { eraseHeader, headerBytes, isErased, type EraseHeader } from './headers.ts'

/** Erase blocks of NOR and NAND flash are powers of two between these. */
const smallest = 4096
const largest = 16 * 1024 * 1024

/**
 * Bytes of an erase block: of all powers of two the one at whose multiples most headers of this image stand, and little
 * other content (a header may be damaged); the largest of equals, since the second half of blocks may be erased.
 */
export async function eraseBlockBytes(source: ByteSource, first: EraseHeader, budget: Budget): Promise<number> {
  const sizes: number[] = []
  for (let size = smallest; size <= largest; size *= 2) if (size > first.dataAt) sizes.push(size)
  const points = sizes.map(() => 0)
  const step = sizes[0] ?? largest
  for (let at = 0; at + headerBytes <= source.size; at += step) {
    budget.check()
    const bytes = await source.read(at, headerBytes)
    if (isErased(bytes)) continue
    const header = eraseHeader(bytes)
    const worth = header !== undefined && header.sequence === first.sequence && header.dataAt === first.dataAt ? 1 : -0.25
    for (const [index, size] of sizes.entries()) if (at % size === 0) points[index] = (points[index] ?? 0) + worth
  }
  const best = points.reduce((most, count) => Math.max(most, count), 0)
  return sizes.findLast((_, index) => points[index] === best) ?? step
}
