import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('a client', async () => {
  const found = await collectFixture(reader, import.meta.url, 'raspberry-pi-os/etc/NetworkManager/system-connections/preconfigured.nmconnection')
  assert.deepEqual(factsOf(found, 'wifi-network'), [
    { kind: 'wifi-network', line: 13, role: 'client', ssid: 'Factory Floor', keyManagement: ['WPA-PSK'], wpa: [2], passphrase: { length: 8, weak: 'digits' } },
  ])
})

test('an access point in the old spelling; secrets of every kind are struck out, paths are not', async () => {
  const found = await collectFixture(reader, import.meta.url, 'old/etc/NetworkManager/system-connections/Hotspot')
  assert.deepEqual(factsOf(found, 'wifi-network').map(({ role, ssid, wpa, passphrase }) => [role, ssid, wpa.join(), passphrase?.weak]), [['access-point', 'Home', '1,2', 'no']])
  assert.deepEqual(factsOf(found, 'setting').filter(({ secret }) => secret !== undefined).map(({ section, key }) => `${section}.${key}`), [
    '802-11-wireless-security.psk', 'vpn-secrets.password', '802-1x.private-key-password', 'wireguard.private-key',
  ])
  assert.doesNotMatch(JSON.stringify(found.facts), /hunter|YAnz|0123456789abcdef/)
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/NetworkManager/system-connections/x', '/etc/NetworkManager/NetworkManager.conf']))
