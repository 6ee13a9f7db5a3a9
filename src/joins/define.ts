/**
 * The shape of a join: facts (and what the catalogue knows) in, more facts and questions to the bytes out. Pure. A join
 * runs in the rounds it asks for and sees the facts of the rounds before; a question keeps its id and is asked once.
 */
import type { ByteQuestion } from '../facts/answer.ts'
import type { Fact, FactKind, FactQuery } from '../facts/fact.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Catalogue } from '../platforms/resolve.ts'

export interface JoinContext {
  readonly facts: FactQuery
  readonly catalogue: Catalogue
}

/** Questions by the ten thousand. Each is made when its turn comes: all at once they take more memory than what they are about. */
export interface ManyQuestions extends Iterable<ByteQuestion> {
  readonly count: number
}

/** One question for each of the rows, which hold little more than what to ask about. */
export const manyQuestions = <Row>(rows: readonly Row[], ask: (row: Row) => ByteQuestion): ManyQuestions => ({
  count: rows.length,
  *[Symbol.iterator]() {
    for (const row of rows) yield ask(row)
  },
})

export interface JoinResult<Made extends FactKind = FactKind> {
  readonly facts?: readonly Fact<Made>[]
  readonly questions?: readonly ByteQuestion[]
  /** What is asked of every file; of kinds that are quick to answer. */
  readonly many?: ManyQuestions
  readonly problems?: readonly Problem[]
}

export interface Join<Made extends FactKind = FactKind> {
  readonly id: string
  readonly title: string
  /** The round in which it runs, from 1: joins of a round see the facts of earlier rounds and the answers to their questions. */
  readonly round: 1 | 2 | 3 | 4
  readonly needs: readonly FactKind[]
  /** Kinds of the facts that it makes itself; what its questions are answered with is not among them. */
  readonly makes: readonly Made[]
  run(context: JoinContext): JoinResult<NoInfer<Made>>
}

/** Checks the types of a declaration; adds nothing. */
export const defineJoin = <const Made extends FactKind>(join: Join<Made>): Join<Made> => join
