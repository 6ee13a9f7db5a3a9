import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('the name of the file is the name of the network', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/var/lib/iwd/Factory Floor.psk')
  assert.deepEqual(factsOf(found, 'wifi-network'), [
    { kind: 'wifi-network', line: 2, role: 'client', ssid: 'Factory Floor', keyManagement: ['WPA-PSK'], wpa: [2], passphrase: { length: 9, weak: 'common' } },
  ])
  assert.doesNotMatch(JSON.stringify(found.facts), /raspberry|0123456789/)
})

test('names beyond plain letters are written in hex', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/var/lib/iwd/=636166c3a9.open')
  assert.deepEqual(factsOf(found, 'wifi-network').map(({ ssid, keyManagement }) => [ssid, keyManagement]), [['café', ['NONE']]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/var/lib/iwd/x.psk']))
