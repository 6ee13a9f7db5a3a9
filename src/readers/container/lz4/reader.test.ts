import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixtures = [
  { name: 'plain.lz4', text: numbers(400), details: { legacy: false } },
  { name: 'linked.lz4', text: numbers(400), details: { legacy: false } },
  { name: 'legacy.lz4', text: numbers(400), details: { legacy: true } },
]

for (const { name, text, details } of fixtures) {
  test(`${name}: the header and the content`, async () => {
    const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
    const run = await runReader(reader, bytes)
    assert.equal(run.error, undefined)
    assert.deepEqual(only(run, 'container').details, details)
    assert.deepEqual(run.children.map(({ name: child }) => child), [''])
    assert.equal((await contentAt(bytes, run.children[0]?.steps)).toString(), text)
    for (let length = 0; length < 1; length++) {
      assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed', `${length} bytes`)
    }
  })
}
