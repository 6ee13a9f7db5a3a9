/** Whether stretches of an image hold anything, or are erased flash. */
import type { Budget } from '../../kernel/limits.ts'
import type { ByteSource } from '../../kernel/source.ts'

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
