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

const pieceBytes = 256 * 1024

/** From the first byte of the stretch that is neither 0x00 nor 0xff to its end; undefined where there is none. */
export async function filled(source: ByteSource, from: number, to: number, budget: Pick<Budget, 'check'>): Promise<{ readonly start: number; readonly end: number } | undefined> {
  const end = Math.min(to, source.size)
  for (let at = from; at < end; at += pieceBytes) {
    budget.check()
    const bytes = await source.read(at, Math.min(pieceBytes, end - at))
    const first = bytes.findIndex((byte) => byte !== 0 && byte !== 0xff)
    if (first >= 0) return { start: at + first, end }
  }
  return undefined
}
