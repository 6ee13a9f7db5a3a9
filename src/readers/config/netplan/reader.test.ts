import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('networks, and their passphrases judged', async () => {
  const found = await collectFixture(reader, import.meta.url, 'ubuntu/etc/netplan/50-cloud-init.yaml')
  assert.deepEqual(factsOf(found, 'wifi-network').map(({ line, ssid, keyManagement, wpa, passphrase }) => [line, ssid, keyManagement.join(), wpa.join(), passphrase?.weak]), [
    [8, 'Factory Floor', 'WPA-PSK', '2', 'digits'], [12, 'lab', 'SAE', '3', 'no'], [13, 'open', 'NONE', '', undefined], [15, 'corp', 'WPA-EAP', '2', undefined],
  ])
  assert.doesNotMatch(JSON.stringify(found.facts), /20240117|violin|hunter/)
})

test('deep nesting and odd shapes', async () => {
  await collect(reader, '['.repeat(100_000), '/etc/netplan/x.yaml')
  assert.deepEqual((await collect(reader, 'network: { wifis: { w: { access-points: [1, 2] }, v: 3 } }', '/etc/netplan/x.yaml')).facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/netplan/x.yaml']))
