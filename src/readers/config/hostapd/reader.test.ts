import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('one network, its passphrase judged and not told', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/hostapd/hostapd.conf')
  assert.deepEqual(factsOf(found, 'wifi-network'), [
    { kind: 'wifi-network', line: 8, role: 'access-point', ssid: 'Workshop Hub', keyManagement: ['WPA-PSK'], wpa: [2], passphrase: { length: 14, weak: 'common' } },
  ])
  assert.deepEqual(factsOf(found, 'setting').find(({ key }) => key === 'wpa_passphrase'), {
    kind: 'setting', program: 'hostapd', section: '', key: 'wpa_passphrase', value: '', secret: { length: 14 }, line: 8,
  })
})

test('several networks of one radio', async () => {
  const found = await collectFixture(reader, import.meta.url, 'multi-bss/etc/hostapd/hostapd.conf')
  assert.deepEqual(factsOf(found, 'wifi-network').map(({ ssid, keyManagement, wpa, passphrase }) => [ssid, keyManagement.join(' '), wpa.join(), passphrase?.weak]), [
    ['main', 'WPA-PSK SAE', '2,3', 'no'], ['legacy', 'WPA-PSK', '1,2', 'no'], ['guest', 'NONE', '', undefined], ['old', 'WEP', '', undefined],
  ])
  assert.doesNotMatch(JSON.stringify(found.facts), /violin|012345|12345670|1234567890/)
  assert.equal(factsOf(found, 'setting').find(({ key }) => key === 'wpa_pairwise')?.section, 'bss wlan0_0')
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/hostapd/hostapd.conf', '/etc/hostapd.conf']))
