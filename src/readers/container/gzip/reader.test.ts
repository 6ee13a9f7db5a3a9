import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixtures = [
  { name: 'plain.gz', text: numbers(400), details: {} },
  { name: 'named.gz', text: numbers(400), details: { originalName: 'numbers.txt', modified: Date.UTC(2024, 1, 29, 12, 34, 56) / 1000 } },
  { name: 'members.gz', text: `${numbers(400)}more\n`, details: {} },
]

for (const { name, text, details } of fixtures) {
  test(`${name}: the header and the content`, async () => {
    const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
    const run = await runReader(reader, bytes)
    assert.equal(run.error, undefined)
    assert.deepEqual(only(run, 'container').details, details)
    assert.deepEqual(run.children.map(({ name: child }) => child), [''])
    assert.equal((await contentAt(bytes, run.children[0]?.steps)).toString(), text)
    for (let length = 0; length < 10; length++) {
      assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed', `${length} bytes`)
    }
  })
}

test('a header with reserved flags, and one without its end, are malformed', async () => {
  assert.equal((await runReader(reader, Buffer.from('1f8b08e000000000000000', 'hex'))).error?.code, 'malformed')
  assert.equal((await runReader(reader, Buffer.from('1f8b080800000000000061616161', 'hex'))).error?.code, 'malformed')
})
