import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => {
  const found = await collectFixture(reader, import.meta.url, name)
  return {
    settings: factsOf(found, 'setting').map(({ section, key, value }) => [section, key, value].join(' ').trim()),
    listeners: factsOf(found, 'listener').map(({ address, port }) => `${address} ${port}`),
  }
}

test('Debian: options become named settings', async () => {
  assert.deepEqual(await told('debian/etc/default/dropbear'), {
    settings: ['enable 1', 'Port 2222', 'PasswordAuth off', 'RootPasswordAuth off', 'ForceCommand /usr/bin/menu'], listeners: ['* 2222'],
  })
})

test('Debian, inside the initramfs', async () => {
  assert.deepEqual((await told('debian-initramfs/etc/dropbear/initramfs/dropbear.conf')).listeners, ['10.0.0.1 2222'])
})

test('OpenWrt: a section that is switched off does not listen', async () => {
  assert.deepEqual(await told('openwrt/etc/config/dropbear'), {
    settings: ['@dropbear[0] PasswordAuth on', '@dropbear[0] RootPasswordAuth on', '@dropbear[0] Port 22', 'mgmt enable 0', 'mgmt Port 2022'], listeners: ['* 22'],
  })
})

test('Yocto and Buildroot', async () => {
  assert.deepEqual((await told('yocto-debug/etc/default/dropbear')).settings, ['AllowBlankPassword 1'])
  assert.deepEqual((await told('yocto/lib/systemd/system/dropbear@.service')).settings, ['keyfile /etc/dropbear/dropbear_rsa_host_key', 'RootLogin 0'])
  assert.deepEqual(await told('buildroot/etc/init.d/S50dropbear'), { settings: [], listeners: ['* 22'] })
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/default/dropbear', '/etc/config/dropbear', '/lib/systemd/system/dropbear@.service']))
