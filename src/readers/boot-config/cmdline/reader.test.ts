import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const args = async (name: string) =>
  factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ program, key, value }) => [program, key, value])

test('Raspberry Pi OS: one setting per argument', async () => {
  assert.deepEqual(await args('raspberry-pi-os/boot/firmware/cmdline.txt'), [
    ['cmdline', 'console', 'serial0,115200'], ['cmdline', 'console', 'tty1'], ['cmdline', 'root', 'PARTUUID=4e639091-02'], ['cmdline', 'rootfstype', 'ext4'],
    ['cmdline', 'fsck.repair', 'yes'], ['cmdline', 'rootwait', ''], ['cmdline', 'quiet', ''], ['cmdline', 'init', '/usr/lib/raspberrypi-sys-mods/firstboot'],
  ])
})

test('quotes hold blanks together, what follows -- belongs to init', async () => {
  assert.deepEqual(await args('buildroot/cmdline.txt'), [
    ['cmdline', 'root', '/dev/mmcblk0p2'], ['cmdline', 'dm-mod.create', 'vroot,,,ro,0 8192 verity 1 a b'], ['cmdline', 'rw', ''],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/cmdline.txt', '/boot/cmdline.txt', '/etc/kernel/cmdline']))
