/** What stands behind an image in its file: erased flash is no content. */
import type { Budget } from '../../kernel/limits.ts'
import type { ByteSource } from '../../kernel/source.ts'

const pieceBytes = 65_536

/** The bytes from the first that is neither 0xff nor 0x00 to the end; undefined when nothing is there. */
export async function contentAfter(source: ByteSource, from: number, what: string, budget: Budget): Promise<{ start: number; end: number; what: string } | undefined> {
  for (let at = from; at < source.size; at += pieceBytes) {
    budget.check()
    const bytes = await source.read(at, Math.min(pieceBytes, source.size - at))
    const first = bytes.findIndex((byte) => byte !== 0xff && byte !== 0)
    if (first >= 0) return { start: at + first, end: source.size, what }
  }
  return undefined
}
