import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ line, program, section, key, value }) => [line, program, section, key, value])
const text = new TextEncoder()

test('a script: variables put in, the kernel\'s arguments apart', async () => {
  assert.deepEqual(await settings('yocto/boot.cmd'), [
    [2, 'u-boot-env', '', 'console', 'ttymxc0,115200'], [3, 'cmdline', 'bootargs', 'console', 'ttymxc0,115200'], [3, 'cmdline', 'bootargs', 'root', '/dev/mmcblk1p2'],
    [3, 'cmdline', 'bootargs', 'rootwait', ''], [3, 'cmdline', 'bootargs', 'rw;', ''], [3, 'cmdline', 'bootargs', 'x', ''], [3, 'u-boot-env', '', 'bootdelay', '3'],
  ])
})

test('Armbian\'s text environment', async () => {
  assert.deepEqual(await settings('armbian/boot/armbianEnv.txt'), [
    [1, 'u-boot-env', '', 'verbosity', '1'], [2, 'u-boot-env', '', 'console', 'serial'], [3, 'cmdline', 'extraargs', 'cma', '128M'], [3, 'cmdline', 'extraargs', 'init', '/bin/sh'],
    [4, 'u-boot-env', '', 'rootdev', 'UUID=1234'],
  ])
})

test('a stored environment, with and without the flag byte', async () => {
  for (const head of [[1, 2, 3, 4], [1, 2, 3, 4, 1]]) {
    const { facts } = await collect(reader, new Uint8Array([...head, ...text.encode('bootdelay=2\0bootargs=console=ttyS0 quiet\0\0junk=1\0'), 255, 255]), '/uboot.env')
    assert.deepEqual(facts.map((fact) => fact.kind === 'setting' && [fact.program, fact.key, fact.value]), [['u-boot-env', 'bootdelay', '2'], ['cmdline', 'console', 'ttyS0'], ['cmdline', 'quiet', '']])
  }
})

test('a script as mkimage packs it', async () => {
  const script = text.encode('setenv bootargs root=/dev/sda1\n')
  const bytes = new Uint8Array(72 + script.length)
  bytes.set([0x27, 0x05, 0x19, 0x56])
  bytes[30] = 6
  bytes[67] = script.length
  bytes.set(script, 72)
  assert.deepEqual((await collect(reader, bytes, '/boot.scr')).facts.map((fact) => fact.kind === 'setting' && [fact.key, fact.value]), [['root', '/dev/sda1']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/boot.cmd', '/uboot.env', '/boot.scr']))
