/** Compares pairs of files byte by byte. Keeps one piece of each; digests are made of those that differ alone. */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { digest } from '../../kernel/native/digest.ts'
import type { Place } from '../../kernel/place.ts'
import { ReadError } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'

type Question = Extract<ByteQuestion, { kind: 'compare' }>
const pieceBytes = 1024 * 1024

export async function answerCompare({ comparison, pairs }: Question, { budget, open }: { readonly budget: Budget; open(place: Place): Promise<ByteSource> }): Promise<FactDraft<'content-comparison'>> {
  let equal = 0
  const differing: FactDraft<'content-comparison'>['differing'][number][] = []
  const unreadable: string[] = []
  for (const { path, place, other } of pairs) {
    budget.check()
    try {
      const [here, there] = [await open(place), await open(other)]
      if (await same(here, there, budget)) equal++
      else differing.push({ path, sha256: await digest(here, 'sha256', budget), otherSha256: await digest(there, 'sha256', budget) })
    } catch (error) {
      if (!(error instanceof ReadError) || error.code === 'limit') throw error
      unreadable.push(path)
    }
  }
  return { kind: 'content-comparison', comparison, equal, differing, unreadable }
}

async function same(here: ByteSource, there: ByteSource, budget: Budget): Promise<boolean> {
  if (here.size !== there.size) return false
  for (let offset = 0; offset < here.size; offset += pieceBytes) {
    budget.check()
    const length = Math.min(pieceBytes, here.size - offset)
    // Copied: both may be windows of one file, whose bytes are lent until the next read only.
    const piece = Buffer.from(await here.read(offset, length))
    if (!piece.equals(await there.read(offset, length))) return false
  }
  return true
}
