import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const networks = async (name: string) =>
  factsOf(await collectFixture(reader, import.meta.url, name), 'wifi-network').map(({ line, ssid, keyManagement, wpa, passphrase }) => [line, ssid, keyManagement.join(' '), wpa.join(), passphrase?.weak])

test('Raspberry Pi OS: passphrase, key, open, enterprise', async () => {
  assert.deepEqual(await networks('raspberry-pi-os/etc/wpa_supplicant/wpa_supplicant.conf'), [
    [5, 'Factory Floor', 'WPA-PSK', '2', 'common'], [9, 'Home', 'WPA-PSK', '1,2', 'no'], [15, 'open cafe', 'NONE', '', undefined], [20, 'corp', 'WPA-EAP', '2', undefined],
  ])
})

test('Yocto: WPA3, WEP, a network that is switched off', async () => {
  assert.deepEqual(await networks('yocto/etc/wpa_supplicant.conf'), [[2, 'lab', 'SAE', '3', 'no'], [8, 'old', 'WEP', '', undefined]])
})

test('no secret leaves the reader', async () => {
  for (const name of ['raspberry-pi-os/etc/wpa_supplicant/wpa_supplicant.conf', 'yocto/etc/wpa_supplicant.conf']) {
    const { facts } = await collectFixture(reader, import.meta.url, name)
    assert.doesNotMatch(JSON.stringify(facts), /password123|0123456789abcdef|hunter22|violin|abcde/)
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/wpa_supplicant.conf', '/wpa_supplicant.conf']))
