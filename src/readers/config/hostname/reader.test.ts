import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/etc/hostname')
  assert.deepEqual(facts, [{ kind: 'setting', program: 'hostname', section: '', key: 'hostname', value: 'raspberrypi', line: 1 }])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/hostname']))
