import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) =>
  factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ program, section, key, value, line }) => [program, section, key, value, line])

test('Raspberry Pi OS: conditional sections, includes', async () => {
  assert.deepEqual(await settings('raspberry-pi-os/boot/firmware/config.txt'), [
    ['config.txt', '', 'dtparam', 'audio=on', 3], ['config.txt', '', 'camera_auto_detect', '1', 4], ['config.txt', '', 'auto_initramfs', '1', 5],
    ['config.txt', '', 'dtoverlay', 'vc4-kms-v3d', 6], ['config.txt', '', 'arm_64bit', '1', 7],
    ['config.txt', 'cm4', 'otg_mode', '1', 10], ['config.txt', 'pi4', 'arm_boost', '1', 13],
    ['config.txt', '', 'enable_uart', '1', 16], ['config.txt', '', 'include', 'extra.txt', 17],
  ])
})

test('two boot slots', async () => {
  assert.deepEqual(await settings('ab-update/autoboot.txt'), [
    ['autoboot', '', 'tryboot_a_b', '1', 2], ['autoboot', '', 'boot_partition', '2', 3], ['autoboot', 'tryboot', 'boot_partition', '3', 5],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/config.txt', '/autoboot.txt', '/boot/firmware/config.txt']))
