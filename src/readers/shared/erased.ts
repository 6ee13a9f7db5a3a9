/** Erased flash: all ones or all zeros. Padding of that kind is no content. */
import type { Budget } from '../../kernel/limits.ts'
import type { ByteSource } from '../../kernel/source.ts'

const windowBytes = 65_536

/** Whether every byte of the stretch is 0xff or 0x00. */
export async function isErased(source: ByteSource, start: number, end: number, budget: Pick<Budget, 'check'>): Promise<boolean> {
  for (let at = start; at < end; at += windowBytes) {
    budget.check()
    const length = Math.min(windowBytes, end - at)
    // A copy, so that it can be looked at by words.
    const bytes = new Uint8Array(await source.read(at, length))
    const words = new Uint32Array(bytes.buffer, 0, length >> 2)
    for (const word of words) if (word !== 0xffff_ffff && word !== 0 && !wordIsErased(word)) return false
    for (let index = length & ~3; index < length; index++) if (bytes[index] !== 0xff && bytes[index] !== 0) return false
  }
  return true
}

const wordIsErased = (word: number): boolean => [0, 8, 16, 24].every((shift) => [0, 0xff].includes((word >>> shift) & 0xff))
