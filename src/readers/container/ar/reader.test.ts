import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.a`, import.meta.url))

test('GNU names', async () => {
  const bytes = fixture('gnu')
  const run = await runReader(reader, bytes)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  const contents = await Promise.all(run.entries.map(async ({ path, steps }) => [path, (await contentAt(bytes, steps)).toString()]))
  assert.deepEqual(contents, [['/short.txt', 'one\n'], ['/a-name-longer-than-fifteen-bytes.txt', numbers(100)], ['/odd.txt', 'odd']])
})

test('BSD names', async () => {
  const bytes = fixture('bsd')
  const run = await runReader(reader, bytes)
  assert.deepEqual([run.error, run.problems], [undefined, []])
  const [entry] = run.entries
  assert.deepEqual([entry?.path, entry?.mode, entry?.uid, entry?.gid, entry?.mtime], ['/a-name-with blanks.txt', 0o640, 1000, 42, 1_709_210_096])
  assert.equal((await contentAt(bytes, entry?.steps)).toString(), 'one\n')
})

test('a thin archive is named and not read', async () => {
  assert.equal((await runReader(reader, '!<thin>\n')).error?.code, 'unsupported')
})

test('truncated and damaged archives give problems only', async () => {
  const bytes = fixture('gnu')
  const { entries } = await runReader(reader, bytes)
  // Cut between two members an archive is a shorter archive.
  const ends = new Set([8, ...entries.map(({ steps }) => (steps?.[0]?.kind === 'ranges' ? (steps[0].ranges[0]?.[0] ?? 0) - 60 : 0))])
  for (let length = 0; length < bytes.length - 1; length++) {
    const run = await runReader(reader, bytes.subarray(0, length))
    if (!ends.has(length)) assert.equal(run.error?.code, 'malformed', `${length}`)
  }
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), async (at, value) => {
      const broken = Buffer.from(bytes)
      broken[at] = value
      await runReader(reader, broken)
    }),
    { numRuns: 300 },
  )
})
