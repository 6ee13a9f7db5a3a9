import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixture = (name: string): Buffer => readFileSync(new URL(`fixtures/${name}.lzo`, import.meta.url))
const numbers = Array.from({ length: 2000 }, (_, index) => `${index + 1}\n`).join('').repeat(40)

for (const [name, label] of Object.entries({ plain: 'numbers', sums: 'numbers', bare: 'numbers' })) {
  test(`${name}: the header and the content of several blocks`, async () => {
    const bytes = fixture(name)
    const run = await runReader(reader, bytes)
    assert.deepEqual([run.error, run.problems], [undefined, []])
    assert.deepEqual([only(run, 'container').label, only(run, 'container').details['method']], [label, 'LZO1X-999'])
    const step = run.children[0]?.steps[0]
    assert.ok(step?.kind === 'blocks' && step.blocks.length === 2)
    assert.equal((await contentAt(bytes, run.children[0]?.steps)).toString(), numbers)
  })
}

test('a block that does not get smaller is stored as it is', async () => {
  const bytes = fixture('noise')
  const run = await runReader(reader, bytes)
  assert.deepEqual(run.problems, [])
  assert.equal((await contentAt(bytes, run.children[0]?.steps)).length, 3000)
})

test('a file that ends early is told, and the blocks before are read', async () => {
  const bytes = fixture('plain')
  const run = await runReader(reader, bytes.subarray(0, bytes.length - 100))
  assert.deepEqual(run.problems.map(({ message }) => message), ['the file ends inside a block; the rest was not read'])
  const content = (await contentAt(bytes, run.children[0]?.steps)).toString()
  assert.equal(content, numbers.slice(0, content.length))
  assert.ok(content.length > 100_000)
})

test('what follows the end, other methods and filters are told', async () => {
  const bytes = fixture('bare')
  assert.match((await runReader(reader, Buffer.concat([bytes, Buffer.from('more')]))).problems[0]?.message ?? '', /4 bytes follow/u)
  const method = Buffer.from(bytes)
  method[15] = 9
  assert.equal((await runReader(reader, method)).error?.code, 'unsupported')
  const filter = Buffer.from(bytes)
  filter[19] = (filter[19] ?? 0) | 0x08
  assert.equal((await runReader(reader, filter)).error?.code, 'unsupported')
})
