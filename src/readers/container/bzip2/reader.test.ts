import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixtures = [
  { name: 'plain.bz2', text: numbers(400), details: { blockBytes: 900_000 } },
  { name: 'streams.bz2', text: numbers(400).repeat(2), details: { blockBytes: 100_000 } },
]

for (const { name, text, details } of fixtures) {
  test(`${name}: the header and the content`, async () => {
    const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
    const run = await runReader(reader, bytes)
    assert.equal(run.error, undefined)
    assert.deepEqual(only(run, 'container').details, details)
    assert.deepEqual(run.children.map(({ name: child }) => child), [''])
    assert.equal((await contentAt(bytes, run.children[0]?.steps)).toString(), text)
    for (let length = 0; length < 4; length++) {
      assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed', `${length} bytes`)
    }
  })
}

test('a bad block size is malformed', async () => {
  assert.equal((await runReader(reader, Buffer.from('425a6840314159265359', 'hex'))).error?.code, 'malformed')
})
