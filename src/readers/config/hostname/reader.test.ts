import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/etc/hostname')
  assert.deepEqual(facts, [{ kind: 'setting', program: 'hostname', section: '', key: 'hostname', value: 'raspberrypi', line: 1 }])
})

test('OpenWrt', async () => {
  const { facts } = await collect(reader, "config system\n\toption hostname 'gateway'\n\toption timezone 'UTC'\n", '/etc/config/system')
  assert.deepEqual(facts.map((fact) => fact.kind === 'setting' && [fact.value, fact.line]), [['gateway', 2]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/hostname', '/etc/config/system']))
