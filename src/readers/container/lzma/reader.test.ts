import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { contentAt, numbers } from '../../../../test/support/contents.ts'
import { only, runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const fixtures = [
  { name: 'plain.lzma', text: numbers(400), details: { dictionaryBytes: 262_144 } },
]

for (const { name, text, details } of fixtures) {
  test(`${name}: the header and the content`, async () => {
    const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
    const run = await runReader(reader, bytes)
    assert.equal(run.error, undefined)
    assert.deepEqual(only(run, 'container').details, details)
    assert.deepEqual(run.children.map(({ name: child }) => child), [''])
    assert.equal((await contentAt(bytes, run.children[0]?.steps)).toString(), text)
    for (let length = 0; length < 14; length++) {
      assert.equal((await runReader(reader, bytes.subarray(0, length))).error?.code, 'malformed', `${length} bytes`)
    }
  })
}

test('other content under the name is not claimed', async () => {
  const bad = ['e1000080000000000000000000000000', '5d010080000000000000000000000000', '5d00008000000000000000ff00000000', '5d00008000ffffffffffffffff010000']
  for (const hex of bad) assert.equal((await runReader(reader, Buffer.from(hex, 'hex'))).error?.code, 'malformed', hex)
  for (const hex of ['5d00000c00ffffffffffffffff00000000', '5dffffffffffffffffffffffff00000000']) {
    assert.equal((await runReader(reader, Buffer.from(hex, 'hex'))).error, undefined, hex)
  }
})
