/** Erased flash: all ones or all zeros. Padding of that kind is no content. */
import type { Budget } from '../../kernel/limits.ts'
import type { ByteSource } from '../../kernel/source.ts'

const windowBytes = 65_536

/** From the first byte of the stretch that is neither 0x00 nor 0xff to its end; undefined where there is none. */
export async function filled(source: ByteSource, from: number, to: number, budget: Pick<Budget, 'check'>): Promise<{ readonly start: number; readonly end: number } | undefined> {
  const end = Math.min(to, source.size)
  for (let at = from; at < end; at += windowBytes) {
    budget.check()
    const length = Math.min(windowBytes, end - at)
    // A copy, so that it can be looked at by words.
    const bytes = new Uint8Array(await source.read(at, length))
    const words = new Uint32Array(bytes.buffer, 0, length >> 2)
    // The first word that is not all zeros or all ones; bytes of both kinds may still be mixed in it.
    const odd = words.findIndex((word) => word !== 0 && word !== 0xffff_ffff)
    const looked = odd < 0 ? words.length * 4 : odd * 4
    const first = bytes.subarray(looked).findIndex((byte) => byte !== 0 && byte !== 0xff)
    if (first >= 0) return { start: at + looked + first, end }
  }
  return undefined
}

/** Whether every byte of the stretch is 0xff or 0x00. */
export const isErased = async (source: ByteSource, start: number, end: number, budget: Pick<Budget, 'check'>): Promise<boolean> => (await filled(source, start, end, budget)) === undefined

/** What stands behind an image in its file, with what that is; undefined when nothing is there. */
export async function contentAfter(source: ByteSource, from: number, what: string, budget: Pick<Budget, 'check'>): Promise<{ start: number; end: number; what: string } | undefined> {
  const found = await filled(source, from, source.size, budget)
  return found === undefined ? undefined : { ...found, what }
}
