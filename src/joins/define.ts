/**
 * The shape of a join: facts (and what the catalogue knows) in, more facts and questions to the bytes out. Pure. A join
 * runs again in each round with the answers of the rounds before; it must ask a question only once (same id).
 */
import type { ByteQuestion } from '../facts/answer.ts'
import type { Fact, FactKind, FactQuery } from '../facts/fact.ts'
import type { Platform } from '../platforms/schema.ts'
import type { Problem } from '../kernel/problem.ts'

export interface JoinContext {
  readonly facts: FactQuery
  /** The catalogue, resolved. */
  readonly catalogue: readonly Platform[]
  /** 1 for the first round. */
  readonly round: number
}

export interface JoinResult {
  readonly facts?: readonly Fact[]
  readonly questions?: readonly ByteQuestion[]
  readonly problems?: readonly Problem[]
}

export interface Join {
  readonly id: string
  readonly title: string
  readonly needs: readonly FactKind[]
  /** Rounds in which it has something to do: facts of `first` only, or again when answers came. */
  readonly rounds: 'first' | 'every'
  /** Joins that must run before this one in the same round. */
  readonly after: readonly string[]
  run(context: JoinContext): JoinResult
}

/** Checks the types of a declaration; adds nothing. */
export const defineJoin = (join: Join): Join => join
