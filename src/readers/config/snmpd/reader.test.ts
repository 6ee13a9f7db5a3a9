import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('communities that everybody knows are told, others are not', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/snmp/snmpd.conf')
  assert.deepEqual(factsOf(found, 'setting').slice(3).map(({ section, key, value, secret }) => [section, key, value, secret?.length]), [
    ['default -V systemonly', 'rocommunity', 'public', undefined], ['10.0.0.0/8', 'rwcommunity', '', 8], ['readonly default', 'com2sec', 'private', undefined], ['', 'createUser unit', '', 25],
  ])
  assert.deepEqual(factsOf(found, 'listener').map(({ address, port }) => [address, port]), [['127.0.0.1', 161], ['*', 161]])
  assert.doesNotMatch(JSON.stringify(found.facts), /hunter/)
})

test('without an address it listens everywhere', async () => {
  const { facts } = await collect(reader, 'rocommunity public\n', '/etc/snmp/snmpd.conf')
  assert.deepEqual(facts.flatMap((fact) => (fact.kind === 'listener' ? [fact.address] : [])), ['*'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/snmp/snmpd.conf']))
