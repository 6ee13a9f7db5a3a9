import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian: networks, commands, and no secret in a setting', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/network/interfaces')
  assert.deepEqual(factsOf(found, 'wifi-network').map(({ line, role, ssid, keyManagement, wpa, passphrase }) => [line, role, ssid, keyManagement, wpa, passphrase?.length]), [
    [8, 'client', 'Attic Net', ['WPA-PSK'], [2], 14], [13, 'client', 'Old', ['WEP'], [], undefined],
  ])
  assert.deepEqual(factsOf(found, 'event-hook').map(({ line, event, command }) => [line, event, command]), [[9, 'network wlan0', '/opt/app/online.sh --key abcd']])
  assert.deepEqual(factsOf(found, 'setting').map(({ section, key, value, secret }) => [section, key, value, secret?.length]), [
    ['wlan0', 'wpa-ssid', 'Attic Net', undefined], ['wlan0', 'wpa-psk', '', 14], ['wlan1', 'wireless-essid', 'Old', undefined], ['wlan1', 'wireless-key', '', 7],
  ])
})

test('Buildroot', async () => {
  const found = await collectFixture(reader, import.meta.url, 'buildroot/etc/network/interfaces')
  assert.deepEqual(factsOf(found, 'event-hook').map(({ line, command }) => [line, command]), [[3, '/etc/network/nfs_check']])
  assert.deepEqual(factsOf(found, 'wifi-network'), [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/network/interfaces']))
