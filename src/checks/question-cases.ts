/** The examples of a question check: they differ only in words, so they are made here. */
import type { Context } from '../facts/dossier.ts'
import type { Answer } from '../facts/product.ts'
import type { QuestionId } from '../facts/questions.ts'
import type { CaseFact, Cases } from './define.ts'

export interface QuestionExamples {
  /** What a good dossier says under `detail`. */
  readonly good: string
  /** The document that proves it. */
  readonly document: string
  /** What a dossier without it says. */
  readonly bad: string
  /** A reason for which the question does not apply to some product, when there is one. */
  readonly reason?: string
}

export function questionCases(question: QuestionId, examples: QuestionExamples): Cases {
  const fact = (answer: Answer['answer'], detail: string, more: Partial<Answer> = {}): CaseFact => ({ kind: 'answer', question, answer, detail, ...more })
  const document = { document: examples.document, dated: '2026-09-01' }
  return {
    pass: [
      { title: 'answered with yes, and a document proves it', facts: [fact('yes', examples.good, document)] },
      { title: 'answered with yes; how much a bare word is worth is weighed later', facts: [fact('yes', examples.good)] },
    ],
    fail: [
      { title: 'answered with no', facts: [fact('no', examples.bad)] },
      { title: 'planned is not done', facts: [fact('planned', 'before the first production run')] },
      { title: 'two dossiers disagree: the worse answer counts', facts: [fact('yes', examples.good, document), fact('no', examples.bad)] },
    ],
    unknown: [
      { title: 'nobody answered', facts: [] },
      { title: 'said not to apply, without a reason', facts: [fact('not-applicable', '')] },
    ],
    ...(examples.reason === undefined ? {} : { 'not-applicable': [{ title: 'does not apply, for a reason', facts: [fact('not-applicable', examples.reason)] }] }),
  }
}

/** A dossier that says what the product is. */
export const product = (context: Context): CaseFact =>
  ({ kind: 'dossier', name: 'App', summary: '', version: '1', stage: 'production', markets: ['eu'], context, artefacts: [], waivers: [], lines: {} })

/** As `questionCases`, for a question that does not concern every product: `without` has nothing of the kind, `having` has. */
export function scopedQuestionCases(question: QuestionId, examples: QuestionExamples, products: { readonly without: Context; readonly having: Context }): Cases {
  const cases = questionCases(question, examples)
  const no: CaseFact = { kind: 'answer', question, answer: 'no', detail: examples.bad }
  return {
    ...cases,
    fail: [...cases.fail, { title: 'a no counts, whatever the dossier says that the product is', facts: [product(products.without), no] }],
    unknown: [...cases.unknown, { title: 'nobody answered, for a product that it concerns', facts: [product(products.having)] }],
    'not-applicable': [...(cases['not-applicable'] ?? []), { title: 'the product has nothing of the kind', facts: [product(products.without)] }],
  }
}
