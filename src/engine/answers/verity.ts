/** Compares a dm-verity hash tree with its data, or with itself. Reads in large windows and keeps nothing. */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import type { Budget } from '../../kernel/limits.ts'
import { compareData, compareTree } from '../../kernel/native/verity.ts'
import { bytesOfHex } from '../../kernel/native/signatures.ts'
import type { Place } from '../../kernel/place.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { filled } from '../../readers/shared/erased.ts'

type Question = Extract<ByteQuestion, { kind: 'verity' }>

export async function answerVerity({ id, tree, data }: Question, source: ByteSource, { budget, open }: { readonly budget: Budget; open(place: Place): Promise<ByteSource> }): Promise<FactDraft<'verity-check'>> {
  const numbers = { ...tree, salt: bytesOfHex(tree.salt) }
  if (data === undefined) return { kind: 'verity-check', question: id, ...await compareTree(numbers, source, budget) }
  const content = await open(data.place)
  const found = await compareData(numbers, source, content, data, budget)
  // Data that is another one ends anywhere.
  const behind = data.until === undefined || found.compared < data.to - data.from ? undefined : await filled(content, tree.dataBlocks * tree.dataBlockBytes, data.until, budget)
  return { kind: 'verity-check', question: id, ...found, ...(behind === undefined ? {} : { behind }) }
}
