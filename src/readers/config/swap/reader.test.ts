import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ section, key, value, line }) => [section, key, value, line])

test('a swap file of Debian', async () => assert.deepEqual(await told('raspberry-pi-os/etc/dphys-swapfile'), [['dphys-swapfile', 'CONF_SWAPSIZE', '512', 3]]))
test('OpenWrt\'s table, on and off', async () => assert.deepEqual(await told('openwrt/etc/config/fstab'), [['openwrt', 'device', '/dev/sda1', 4], ['openwrt', 'off', '/dev/sdb1', 8]]))
test('OpenWrt\'s table by names that the area carries', async () => {
  const facts = factsOf(await collect(reader, "config swap\n\toption uuid '1234'\nconfig swap\n\toption label 'swap'\n\toption enabled '1'\n", '/etc/config/fstab'), 'setting')
  assert.deepEqual(facts.map(({ value }) => value), ['UUID=1234', 'LABEL=swap'])
})
test('compressed memory', async () => assert.deepEqual(await told('fedora/etc/systemd/zram-generator.conf'), [['zram-generator zram0', 'zram-size', 'min(ram, 8192)', 2], ['zram-generator zram0', 'compression-algorithm', 'zstd', 3]]))
test('where a hibernated system is kept', async () => {
  const [fact] = factsOf(await collect(reader, 'RESUME=UUID=1234\nOTHER=x\n', '/etc/initramfs-tools/conf.d/resume'), 'setting')
  assert.deepEqual([fact?.section, fact?.key, fact?.value], ['resume', 'RESUME', 'UUID=1234'])
})
test('odd inputs', () => survivesOddInputs(reader, ['/etc/dphys-swapfile', '/etc/config/fstab', '/etc/systemd/zram-generator.conf']))
