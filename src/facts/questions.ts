/**
 * The questions that only a person can answer, one entry each. Every question is put so that `yes` is the good answer.
 * The dossier's schema, its reader and the checks that rest on an answer all read this table.
 */

export interface Question {
  /** What to ask, as a sentence. */
  readonly ask: string
  /** What a good answer looks like, or which document proves it. */
  readonly hint: string
}

export const questions = {
} as const satisfies Readonly<Record<string, Question>>

export type QuestionId = keyof typeof questions
