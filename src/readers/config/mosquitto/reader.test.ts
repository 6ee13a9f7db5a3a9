import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/mosquitto/mosquitto.conf'), 'setting')
  assert.deepEqual(found.at(-1), { kind: 'setting', program: 'mosquitto', section: '', key: 'include_dir', value: '/etc/mosquitto/conf.d', line: 5 })
})

test('listeners and bridges are sections; the bridge\'s password is struck out', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'product/etc/mosquitto/conf.d/site.conf'), 'setting')
  assert.deepEqual(found.map(({ section, key, secret }) => [section, key, secret?.length]), [
    ['listener 8883', 'listener', undefined], ['listener 8883', 'certfile', undefined], ['bridge cloud', 'connection', undefined], ['bridge cloud', 'address', undefined],
    ['bridge cloud', 'remote_username', undefined], ['bridge cloud', 'remote_password', 8],
  ])
  assert.doesNotMatch(JSON.stringify(found), /hunter/)
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/mosquitto/mosquitto.conf', '/etc/mosquitto/conf.d/x.conf']))
