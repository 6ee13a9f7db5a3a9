import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('the program is told by the file or its folder', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/etc/systemd/journald.conf.d/size.conf')
  assert.deepEqual(facts, [{ kind: 'setting', program: 'journald', section: 'Journal', key: 'Storage', value: 'volatile', line: 3 }])
  const manager = await collect(reader, '[Manager]\nCtrlAltDelBurstAction=none\n', '/etc/systemd/system.conf')
  assert.deepEqual(manager.facts.map((fact) => fact.kind === 'setting' && fact.program), ['systemd'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/systemd/journald.conf']))
