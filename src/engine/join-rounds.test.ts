import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ByteQuestion } from '../facts/answer.ts'
import { manyQuestions, type Join, type JoinResult } from '../joins/define.ts'
import type { Catalogue } from '../platforms/resolve.ts'
import { runJoins } from './join-rounds.ts'
import type { Pool } from './pool.ts'
import type { TaskResult } from './protocol.ts'

const question = (kind: ByteQuestion['kind'], index: number): ByteQuestion =>
  ({ kind, id: `${kind} ${index}`, place: { artefact: 0, steps: [] }, at: { container: '', file: '', artefact: '', path: `${kind} ${index}` } }) as unknown as ByteQuestion
const joinOf = (result: JoinResult): Join => ({ id: 'asks', title: 'Asks', round: 1, needs: [], makes: [], run: () => result })

/** A pool whose tasks are answered one after another, the later of two first; every answer is a problem with the question's name. */
async function ask(result: JoinResult): Promise<{ readonly begun: string[]; readonly answered: string[] }> {
  const begun: string[] = []
  const run: Pool['run'] = async (task) => {
    if (task.type !== 'answer') throw new Error('only questions are asked here')
    begun.push(...task.questions.map(({ id }) => id))
    await new Promise((resolve) => setTimeout(resolve, begun.length % 2 === 0 ? 1 : 5))
    const problems = task.questions.map(({ id }) => ({ code: 'limit', message: id, where: { artefact: '', path: '' }, incomplete: false }))
    return { facts: [], trees: [], deferred: [], problems, spent: { nodes: 0, bytes: 0 }, bytesRead: 0 } as unknown as TaskResult
  }
  const { problems } = await runJoins([], [joinOf(result)], { catalogue: {} as Catalogue, pool: { run, size: 2, close: async () => {} }, listener: () => {} })
  return { begun, answered: problems.map(({ message }) => message) }
}

test('what takes long is begun first, parsers come last, and answers keep the order of the questions', async () => {
  const many = manyQuestions(Array.from({ length: 1000 }, (_, index) => index), (index) => question('search', index))
  const { begun, answered } = await ask({ questions: [question('code', 0), question('digest', 0), question('try', 0)], many })
  assert.deepEqual([begun[0], begun[1], begun[2], begun.at(-1)], ['try 0', 'digest 0', 'search 0', 'code 0'])
  assert.equal(begun.length, 1003)
  assert.deepEqual(answered, begun)
})

test('of many questions only those are made whose turn has come', async () => {
  let made = 0
  let answered = 0
  let waiting = 0
  const many = manyQuestions(Array.from({ length: 10_000 }, (_, index) => index), (index) => {
    made++
    waiting = Math.max(waiting, made - answered)
    return question('search', index)
  })
  const run: Pool['run'] = async (task) => {
    await new Promise((resolve) => setImmediate(resolve))
    answered += task.type === 'answer' ? task.questions.length : 0
    return { facts: [], trees: [], deferred: [], problems: [], spent: { nodes: 0, bytes: 0 }, bytesRead: 0 }
  }
  await runJoins([], [joinOf({ many })], { catalogue: {} as Catalogue, pool: { run, size: 2, close: async () => {} }, listener: () => {} })
  assert.equal(answered, 10_000)
  assert.ok(waiting <= 2000, `${waiting} were made before they could be answered`)
})

test('a bug in a question that is made late is told like one in its join, and the others are asked', async () => {
  const many = manyQuestions([0, 1, 2], (index) => {
    if (index === 2) throw new Error('no such row')
    return question('search', index)
  })
  const { begun, answered } = await ask({ questions: [question('code', 0)], many })
  assert.deepEqual(begun, ['search 0', 'search 1', 'code 0'])
  assert.deepEqual(answered, ['a bug of ours in the join asks: no such row', ...begun])
})
