/** What of an image no signature covers, by name. Erased stretches are padding: neither executed nor parsed. */
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ByteSource } from '../../../kernel/source.ts'

export type Named = ByteRange & { readonly what: string }

/** Parts of `whole` that none of the ranges covers, in order. */
export function gaps(whole: ByteRange, covered: readonly ByteRange[]): ByteRange[] {
  const found: ByteRange[] = []
  let at = whole.start
  for (const { start, end } of covered.toSorted((a, b) => a.start - b.start)) {
    if (start > at) found.push({ start: at, end: Math.min(start, whole.end) })
    at = Math.max(at, end)
    if (at >= whole.end) break
  }
  if (at < whole.end) found.push({ start: at, end: whole.end })
  return found.filter(({ start, end }) => end > start)
}

const windowBytes = 65_536

/** The range from its first to its last byte that is not erased flash; undefined when all of it is. */
export async function content(source: ByteSource, { start, end }: ByteRange, budget: Budget): Promise<ByteRange | undefined> {
  let first: number | undefined
  let last = start
  for (let at = start; at < end; at += windowBytes) {
    budget.check()
    const bytes = await source.read(at, Math.min(windowBytes, end - at))
    const from = bytes.findIndex(isContent)
    if (from < 0) continue
    first ??= at + from
    last = at + bytes.findLastIndex(isContent) + 1
  }
  return first === undefined ? undefined : { start: first, end: last }
}
const isContent = (byte: number): boolean => byte !== 0 && byte !== 0xff

/** Everything of `pieces` (the more special first) that is not covered; each byte is told once. */
export async function uncovered(source: ByteSource, pieces: readonly (Named & { readonly always?: true })[], covered: readonly ByteRange[], budget: Budget): Promise<Named[]> {
  const told: Named[] = []
  for (const { what, always, ...range } of pieces) {
    for (const gap of gaps(range, [...covered, ...told])) {
      const rest = always === true ? gap : await content(source, gap, budget)
      if (rest !== undefined) told.push({ ...rest, what })
    }
  }
  return told.toSorted((a, b) => a.start - b.start)
}
