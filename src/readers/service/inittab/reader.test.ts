import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const told = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'start-entry').map(({ line, name: id, schedule, enabled, command }) => [line, id, schedule, enabled, command])

test('System V', async () => {
  assert.deepEqual(await told('sysvinit/etc/inittab'), [
    [2, 'si', 'sysinit', true, '/etc/init.d/rcS'], [3, '~~', 'wait S', true, '/sbin/sulogin'], [4, 'l5', 'wait 5', true, '/etc/init.d/rc 5'],
    [5, 'ca', 'ctrlaltdel', false, '/sbin/shutdown -t1 -a -r now'], [6, 'S0', 'respawn 12345', true, '/sbin/getty -L 115200 ttyS0 vt102'], [8, 'x9', 'off 5', false, '/bin/never'],
  ])
})

test('busybox: the first field is a terminal', async () => {
  const entries = await told('buildroot/etc/inittab')
  assert.deepEqual(entries[3], [5, 'ttyAMA0', 'askfirst', true, '-/bin/sh'])
  assert.deepEqual(entries[2]?.slice(0, 3), [4, 'console', 'respawn'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/inittab']))
