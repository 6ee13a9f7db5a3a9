/** Runs the joins in their rounds and lets the reading processes answer what they ask. */
import type { ByteQuestion } from '../facts/answer.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Join, ManyQuestions } from '../joins/define.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { append } from './append.ts'
import { consult, type VulnerabilitySource } from './consult.ts'
import type { Listener } from './events.ts'
import type { Pool } from './pool.ts'
import type { TaskResult } from './protocol.ts'
import { sortFacts } from './walk.ts'

/** Questions of one task. */
const questionsPerTask = 300
/** One is being answered, and the next lies ready. */
const batchesPerProcess = 2
/** Guessing passwords and comparing hash trees or files takes long for few questions; each is a task of its own, and the first. */
const slow: ReadonlySet<ByteQuestion['kind']> = new Set(['try', 'verity', 'compare'])
/** Parsers in WebAssembly stay in memory once they are loaded: what reads many bytes comes before. */
const late: ReadonlySet<ByteQuestion['kind']> = new Set(['code'])
const rounds = [1, 2, 3, 4] as const

export interface Joined {
  readonly facts: readonly Fact[]
  readonly problems: readonly Problem[]
}

/** The last round sees what the vulnerability database says of the components that earlier ones found. */
const roundOfRecords = 4

export interface JoinOptions {
  readonly catalogue: Catalogue
  readonly pool: Pool
  readonly listener: Listener
  readonly vulnerabilities?: VulnerabilitySource | undefined
}

export async function runJoins(read: readonly Fact[], joins: readonly Join[], { catalogue, pool, listener, vulnerabilities }: JoinOptions): Promise<Joined> {
  let facts = [...read]
  const problems: Problem[] = []
  for (const round of rounds) {
    if (round === roundOfRecords && vulnerabilities !== undefined) facts = consult(vulnerabilities, facts)
    const query = factQuery(facts)
    const questions: ByteQuestion[] = []
    const many: ManyQuestions[] = []
    const made: Fact[] = []
    for (const join of joins.filter((candidate) => candidate.round === round)) {
      try {
        const result = join.run({ facts: query, catalogue })
        append(made, result.facts ?? [])
        append(questions, result.questions ?? [])
        if (result.many !== undefined) many.push(upToABug(result.many, (error) => problems.push(bugIn(join, error))))
        append(problems, result.problems ?? [])
      } catch (error) {
        problems.push(bugIn(join, error))
      }
    }
    const answers = await answerAll(questions, many, pool, listener, problems)
    // Systems and the like come before what was read under them: joins see facts in a stable order.
    facts = [...facts, ...made, ...sortFacts(answers)]
  }
  return { facts, problems }
}

/** What it would have made, or asked, may be missing anywhere. */
const bugIn = (join: Join, error: unknown): Problem => ({
  code: 'internal', message: `a bug of ours in the join ${join.id}: ${error instanceof Error ? error.message : String(error)}`, where: { artefact: '', path: '' }, incomplete: true,
})

/** The questions that come before one that cannot be made. */
const upToABug = (many: ManyQuestions, tell: (error: unknown) => void): ManyQuestions => ({
  count: many.count,
  *[Symbol.iterator]() {
    try {
      yield* many
    } catch (error) {
      tell(error)
    }
  },
})

async function answerAll(questions: readonly ByteQuestion[], many: readonly ManyQuestions[], pool: Pool, listener: Listener, problems: Problem[]): Promise<Fact[]> {
  let done = 0
  let bytes = 0
  const total = many.reduce((sum, { count }) => sum + count, questions.length)
  const results: TaskResult[] = []
  const tasks = batches(questions, many)
  // As many as keep the processes busy: what waits is not made yet.
  await Promise.all(Array.from({ length: pool.size * batchesPerProcess }, async () => {
    for (let next = tasks.next(); next.done !== true; next = tasks.next()) {
      const [index, batch] = next.value
      const result = await pool.run({ type: 'answer', questions: batch })
      results[index] = result
      done += batch.length
      bytes += result.bytesRead
      listener({ type: 'progress', phase: 'asking', at: batch.at(-1)?.at.path ?? '', done, total, bytes })
    }
  }))
  // In the order of the questions, whoever was faster.
  for (const result of results) append(problems, result.problems)
  return results.flatMap((result) => result.facts)
}

/** The tasks of a round in the order in which they are begun, each with its number. */
function* batches(questions: readonly ByteQuestion[], many: readonly ManyQuestions[]): Generator<readonly [index: number, batch: readonly ByteQuestion[]]> {
  const quick = questions.filter(({ kind }) => !slow.has(kind) && !late.has(kind))
  let index = 0
  for (const question of questions.filter(({ kind }) => slow.has(kind))) yield [index++, [question]]
  for (const each of [quick, ...many, questions.filter(({ kind }) => late.has(kind))]) {
    for (const batch of chunks(each)) yield [index++, batch]
  }
}

function* chunks(questions: Iterable<ByteQuestion>): Generator<ByteQuestion[]> {
  let batch: ByteQuestion[] = []
  for (const question of questions) {
    batch.push(question)
    if (batch.length < questionsPerTask) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}
