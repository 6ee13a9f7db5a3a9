import assert from 'node:assert/strict'
import { test } from 'node:test'
import { survivesOddInputs } from '../../../../test/support/fixture.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const hash = '4392712ba01368efdf14b05c76f9e4df0d53664630b5d48632ed17a137f39076'
const valuesOf = async (text: string): Promise<readonly string[]> => (await runReader(reader, text, { path: '/roothash.txt' })).of('setting').map(({ value }) => value)

test('a digest alone, in the words of tools, and nothing else', async () => {
  assert.deepEqual(await valuesOf(`${hash}\n`), [hash])
  assert.deepEqual(await valuesOf(hash.toUpperCase()), [hash])
  assert.deepEqual(await valuesOf(`UUID: 1\nSalt: ${'ab'.repeat(32)}\nRoot hash:      \t${hash}\n`), [hash])
  assert.deepEqual(await valuesOf(`{"roothash": "${hash}"}`), [hash])
  assert.deepEqual(await valuesOf(`  ${hash.slice(1)}\nthe hash is ${hash} they say\n`), [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/roothash.txt']))
