import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('digest, time and signature', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'raspberry-pi/boot.sig'), 'setting')
  assert.deepEqual(found.map(({ key, value, line }) => [key, value.length, line]), [['sha256', 64, 1], ['ts', 10, 2], ['rsa2048', 512, 3]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/boot.sig']))
