import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('addresses, tags and folders', async () => {
  assert.deepEqual(factsOf(await collectFixture(reader, import.meta.url, 'alpine/etc/apk/repositories'), 'setting').map(({ line, program, key, value }) => [line, program, key, value]), [
    [2, 'apk', 'source', 'https://dl-cdn.example.org/alpine/v3.20/main'], [3, 'apk', 'source', 'http://dl-cdn.example.org/alpine/v3.20/community'],
    [5, 'apk', 'source', '@edge https://dl-cdn.example.org/alpine/edge/main'], [6, 'apk', 'source', '/media/local/apks'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/apk/repositories']))
