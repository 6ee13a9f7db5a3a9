/** Searches one file for what its content is: the rows of a database, the content of a compressed file, or its bytes as they are. */
import type { ByteQuestion } from '../../facts/answer.ts'
import type { FactDraft } from '../../facts/fact.ts'
import { ReadError } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { isLabelsOrSamples } from '../../rules/content.ts'
import type { AnswerContext } from './index.ts'
import { countRows, isDatabase, opened, searchRows } from './rows.ts'
import { search } from './search.ts'

export async function searchFile(source: ByteSource, question: Extract<ByteQuestion, { kind: 'search' }>, context: AnswerContext): Promise<FactDraft[]> {
  // A compressed file is what its name says without the ending.
  const path = question.at.file.replace(/\.(?:gz|xz|bz2|zst|lzma|lz4)$/u, '')
  const { rules, except, log } = question
  if (isLabelsOrSamples(path) || source.size < 100 || !isDatabase(await source.read(0, 100))) return search(source, path, rules, context, except)
  const found: FactDraft[] = []
  try {
    const db = await opened(source, log === undefined ? undefined : await context.open(log), context.budget)
    if (rules.includes('secrets')) found.push(...(await searchRows(db, context, context.budget)))
    if (rules.includes('personal-data')) found.push(...(await countRows(db, context.budget)))
  } catch (error) {
    // The reader of databases tells what is wrong with it; its bytes are still searched.
    if (!(error instanceof ReadError) || error.code !== 'malformed') throw error
  }
  const marks = new Set(found.flatMap((fact) => (fact.kind === 'secret' ? [fact.mark] : [])))
  const inBytes = await search(source, path, rules.filter((set) => set !== 'personal-data'), context, except)
  return [...found, ...inBytes.filter((fact) => fact.kind !== 'secret' || !marks.has(fact.mark))]
}
