import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('the folder tells the release', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/lib/modules/6.1.0-18-arm64/modules.builtin')
  assert.deepEqual(facts, [{ kind: 'kernel', release: '6.1.0-18-arm64', version: '6.1.0' }])
  assert.deepEqual((await collect(reader, '', '/usr/lib/modules/extra/modules.builtin')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/lib/modules/6.1.0/modules.builtin']))
