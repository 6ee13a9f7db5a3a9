import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('networks that are on', async () => {
  const found = await collectFixture(reader, import.meta.url, 'openwrt/etc/config/wireless')
  assert.deepEqual(factsOf(found, 'wifi-network').map(({ line, role, ssid, keyManagement, wpa, passphrase }) => [line, role, ssid, keyManagement.join(' '), wpa.join(), passphrase?.weak]), [
    [16, 'access-point', 'OpenWrt', 'SAE WPA-PSK', '2,3', 'common'], [23, 'client', 'uplink', 'WPA-PSK', '2', 'no'], [25, 'access-point', 'guest', 'NONE', '', undefined],
  ])
  assert.doesNotMatch(JSON.stringify(found.facts), /qwerty|violin/)
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/config/wireless']))
