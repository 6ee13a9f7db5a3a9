/**
 * Problems met while listing a tree: the first ones each with their path, the rest counted, so that a ruined image
 * neither hides what is wrong nor fills the report with it.
 */
import { ReadError, type ProblemCode } from '../../kernel/problem.ts'

/** A limit that one entry goes beyond: its content is left out, the rest of the listing goes on. */
export class EntryLimit extends ReadError {
  constructor(message: string) {
    super('limit', message)
  }
}

export interface Trouble {
  readonly problem: {
    readonly code: ProblemCode
    readonly message: string
    readonly offset?: number
    readonly path?: string
  }
}

const shownOfEachCode = 20

export class Troubles {
  readonly #seen = new Map<ProblemCode, number>()

  /** What to yield now: the problem, if it is among the first of its code. */
  note(code: ProblemCode, message: string, path?: string, offset?: number): Trouble[] {
    const seen = (this.#seen.get(code) ?? 0) + 1
    this.#seen.set(code, seen)
    if (seen > shownOfEachCode) return []
    return [{ problem: { code, message, ...(offset === undefined ? {} : { offset }), ...(path === undefined ? {} : { path }) } }]
  }

  /**
   * A thrown error as a problem of one entry. Whatever must end the whole listing is thrown on: bugs, and limits of the
   * run (an EntryLimit is only that entry's).
   */
  caught(error: unknown, path: string): Trouble[] {
    if (!(error instanceof ReadError) || (error.code === 'limit' && !(error instanceof EntryLimit))) throw error
    return this.note(error.code, error.message, path, error.offset)
  }

  /** What `work` gives, or nothing: what it throws becomes a problem of the entry at `path`, added to `problems`. */
  async tolerate<T>(path: string, problems: Trouble[], work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work()
    } catch (error) {
      problems.push(...this.caught(error, path))
      return undefined
    }
  }

  /** How many more there were. */
  rest(): Trouble[] {
    return [...this.#seen]
      .filter(([, seen]) => seen > shownOfEachCode)
      .map(([code, seen]) => ({ problem: { code, message: `${seen - shownOfEachCode} more entries with problems of this kind` } }))
  }
}
