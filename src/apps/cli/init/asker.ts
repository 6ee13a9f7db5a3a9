/** What questions need of whoever asks them; two do (a terminal that can draw, and one that only prints lines). */

export interface Choice {
  readonly value: string
  readonly meaning: string
}

interface Asked {
  /** The question, as a sentence. */
  readonly ask: string
  /** Why it matters, as a sentence. */
  readonly why: string
}

export interface TextQuestion extends Asked {
  readonly initial?: string | undefined
  /** What Enter means when nothing is typed and nothing is proposed; a question without it must be answered. */
  readonly otherwise?: string
  /** What is wrong with a text. */
  wrong(text: string): string | undefined
}
export interface OneQuestion extends Asked {
  readonly choices: readonly Choice[]
  readonly initial?: string | undefined
  /** Called so when nobody knows; a question without it must be answered. */
  readonly otherwise?: string
}
export interface ManyQuestion extends Asked {
  readonly choices: readonly Choice[]
  readonly initial: readonly string[]
  /** What nothing marked means. */
  readonly otherwise: string
  wrong(values: readonly string[]): string | undefined
}
export interface SearchQuestion extends Asked {
  readonly choices: readonly Choice[]
  /** Values that fit what was typed, the best first. */
  find(text: string): readonly string[]
  readonly otherwise: string
}

/** Each gives undefined for `otherwise`, and throws an AbortError when the person stops. */
export interface Asker {
  text(question: TextQuestion): Promise<string | undefined>
  one(question: OneQuestion): Promise<string | undefined>
  many(question: ManyQuestion): Promise<readonly string[] | undefined>
  search(question: SearchQuestion): Promise<string | undefined>
  /** Leaves the terminal as it was. */
  close(): void
}

/** What Ctrl-C, or the end of the input, becomes. */
export const stopped = (): Error => new DOMException('stopped by the user', 'AbortError')
