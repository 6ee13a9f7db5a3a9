/** Runs the joins in their rounds and lets the reading processes answer what they ask. */
import type { ByteQuestion } from '../facts/answer.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import type { Join } from '../joins/define.ts'
import type { Problem } from '../kernel/problem.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { append } from './append.ts'
import { consult, type VulnerabilitySource } from './consult.ts'
import type { Listener } from './events.ts'
import type { Pool } from './pool.ts'
import { sortFacts } from './walk.ts'

/** Questions of one task. */
const questionsPerTask = 300
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
    const made: Fact[] = []
    for (const join of joins.filter((candidate) => candidate.round === round)) {
      try {
        const result = join.run({ facts: query, catalogue })
        append(made, result.facts ?? [])
        append(questions, result.questions ?? [])
        append(problems, result.problems ?? [])
      } catch (error) {
        // What it would have made may be missing anywhere.
        problems.push({ code: 'internal', message: `a bug of ours in the join ${join.id}: ${error instanceof Error ? error.message : String(error)}`, where: { artefact: '', path: '' }, incomplete: true })
      }
    }
    const answers = await answerAll(questions, pool, listener, problems)
    // Systems and the like come before what was read under them: joins see facts in a stable order.
    facts = [...facts, ...made, ...sortFacts(answers)]
  }
  return { facts, problems }
}

async function answerAll(questions: readonly ByteQuestion[], pool: Pool, listener: Listener, problems: Problem[]): Promise<Fact[]> {
  let done = 0
  let bytes = 0
  const tasks = [...questions.filter((q) => slow.has(q.kind)).map((q) => [q]), ...chunks(questions.filter((q) => !slow.has(q.kind) && !late.has(q.kind))), ...chunks(questions.filter((q) => late.has(q.kind)))]
  const results = await Promise.all(
    tasks.map(async (batch) => {
      const result = await pool.run({ type: 'answer', questions: batch })
      done += batch.length
      bytes += result.bytesRead
      listener({ type: 'progress', phase: 'asking', at: batch.at(-1)?.at.path ?? '', done, total: questions.length, bytes })
      return result
    }),
  )
  // In the order of the questions, whoever was faster.
  for (const result of results) append(problems, result.problems)
  return results.flatMap((result) => result.facts)
}

function* chunks(questions: readonly ByteQuestion[]): Iterable<ByteQuestion[]> {
  for (let start = 0; start < questions.length; start += questionsPerTask) yield questions.slice(start, start + questionsPerTask)
}
