import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('programs, and what they are for', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/udev/rules.d/99-stick.rules'), 'start-entry')
  assert.deepEqual(found.map(({ line, by, command, schedule }) => [line, by, command, schedule]), [
    [2, 'udev', '/opt/app/import.sh --token=*** $devnode', 'ACTION=="add", SUBSYSTEM=="block", ENV{ID_FS_TYPE}=="vfat"'],
  ])
})

test('OpenWrt and busybox', async () => {
  const command = async (text: string, path: string) => (await collect(reader, text, path)).facts.map((fact) => fact.kind === 'start-entry' && fact.command)
  assert.deepEqual(await command('#!/bin/sh\n', '/etc/hotplug.d/usb/20-x'), ['/etc/hotplug.d/usb/20-x'])
  assert.deepEqual(await command('sd[a-z] 0:0 660 @/etc/mdev/usb.sh\nnull 0:0 666\n', '/etc/mdev.conf'), ['/etc/mdev/usb.sh'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/udev/rules.d/x.rules', '/etc/mdev.conf']))
