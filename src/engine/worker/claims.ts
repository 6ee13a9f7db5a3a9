/** What is made of claims that came to nothing: which of them are worth telling. */
import { limitReached, type ReadError, type Problem } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import type { Where } from '../../kernel/where.ts'
import type { Reader } from '../../readers/define.ts'
import { problemOf } from './problems.ts'
import type { Claims } from './select.ts'

/** A reader that turned away what its signature claimed, and why. */
export interface Refusal {
  readonly reader: Reader
  readonly error: ReadError
}

/** Of a claim by at least so many bytes; weaker claims are chance. */
export const refusal = (reader: Reader, error: ReadError, claims: Claims, leastMarks: number): Refusal | undefined =>
  (claims.marks.get(reader) ?? 0) >= leastMarks ? { reader, error } : undefined

/** One problem for each reader that was not asked because the content is too large for it. */
export const tooLargeProblems = ({ tooLarge }: Claims, where: Where): Problem[] =>
  tooLarge.map(({ reader, maxBytes }) => problemOf(limitReached(`not read: it is larger than ${maxBytes} bytes (${reader.title})`), where, reader.id))

const blankSampleBytes = 64 * 1024

/** Nothing but zeros, or the ones of erased flash, at both ends. */
export async function isBlank(source: ByteSource): Promise<boolean> {
  for (const offset of [0, Math.max(0, source.size - blankSampleBytes)]) {
    const sample = await source.read(offset, Math.min(blankSampleBytes, source.size - offset))
    const first = sample[0] ?? 0
    if ((first !== 0 && first !== 0xff) || !sample.every((byte) => byte === first)) return false
  }
  return true
}
