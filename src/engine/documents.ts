/**
 * Answers that point at a document become `documented` when the document is there (grid.md section 5): a dossier's word
 * alone stays a word.
 */
import type { Fact } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'

export interface Documented {
  readonly facts: Fact[]
  readonly problems: Problem[]
}

/** `documents`: paths of the files in the dossier's folder, relative to it. */
export function withDocuments(facts: readonly Fact[], documents: ReadonlySet<string>): Documented {
  const problems: Problem[] = []
  const changed = facts.map((fact): Fact => {
    if (fact.kind !== 'answer' || fact.document === undefined) return fact
    if (documents.has(fact.document.replace(/^(?:\.\/)+/u, ''))) {
      if (fact.dated === undefined) problems.push({ code: 'malformed', message: `the document "${fact.document}" behind the answer to ${fact.question} has no date: write "dated: 2026-11-30" beside it. From level 3 on, a process is shown by a document of the last twelve months only`, where: fact.where, incomplete: false })
      return { ...fact, basis: 'documented', source: { title: fact.document, at: fact.detail || fact.question, url: '', checked: fact.dated ?? '' } }
    }
    problems.push({
      code: 'unreadable',
      message: `the answer to ${fact.question} points at "${fact.document}", which is not in the dossier's folder; it counts as declared only`,
      where: fact.where,
      incomplete: false,
    })
    return fact
  })
  return { facts: changed, problems }
}
