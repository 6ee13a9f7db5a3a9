import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ line, section, key, value }) => [line, section, key, value])

test('extlinux', async () => {
  assert.deepEqual(await settings('yocto/boot/extlinux/extlinux.conf'), [
    [5, 'Yocto', 'root', '/dev/mmcblk0p2'], [5, 'Yocto', 'rootwait', ''], [5, 'Yocto', 'rw', ''], [5, 'Yocto', 'console', 'ttyS0,115200'],
  ])
})

test('Boot Loader Specification: the file\'s name is the entry\'s', async () => {
  assert.deepEqual((await settings('fedora/boot/loader/entries/slot-a.conf'))[2], [4, 'slot-a', 'rd.luks.uuid', '1234'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/extlinux/extlinux.conf', '/loader/entries/x.conf']))
