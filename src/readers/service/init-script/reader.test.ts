import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Buildroot: S scripts start by themselves', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'buildroot/etc/init.d/S50telnet')
  assert.deepEqual(facts, [{ kind: 'start-entry', line: 7, by: 'init.d', name: 'S50telnet', user: 'root', command: '/usr/sbin/telnetd -F', schedule: '', enabled: true }])
})

test('Debian and OpenWrt: what the join needs to name program and user', async () => {
  const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ section, key, value }) => [section, key, value])
  assert.deepEqual(await settings('debian/etc/init.d/collector'), [
    ['collector', 'Provides', 'collector'], ['collector', 'Default-Start', '2 3 4 5'], ['collector', 'Default-Stop', '0 1 6'], ['collector', 'Short-Description', 'collects'],
    ['collector', 'command', '/opt/collector/bin/collector --token ***'], ['collector', 'user', 'collector'],
  ])
  assert.deepEqual(await settings('openwrt/etc/init.d/uhttpd'), [['uhttpd', 'START', '50'], ['uhttpd', 'USE_PROCD', '1'], ['uhttpd', 'command', '/usr/sbin/uhttpd -f'], ['uhttpd', 'user', 'www']])
})

test('a program in the place of a script still starts', async () => {
  const { facts } = await collect(reader, Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0), '/etc/init.d/S99app')
  assert.deepEqual(facts.map((fact) => fact.kind === 'start-entry' && fact.command), ['/etc/init.d/S99app'])
})

test('a program in the background is what the script starts', async () => {
  const script = '#!/bin/sh\n/bin/mkdir -p /run/app\nnohup /opt/app/appd --port 8080 >/dev/null 2>&1 &\nsleep 5 &\n\tstreamer -p 8090 &\n/bin/true && /bin/false\n'
  const { facts } = await collect(reader, new TextEncoder().encode(script), '/etc/init.d/S99app')
  assert.deepEqual(facts.map((fact) => fact.kind === 'start-entry' && [fact.line, fact.command]), [[3, '/opt/app/appd --port 8080'], [5, 'streamer -p 8090']])
})

test('a script that starts several daemons, with or without their folders, starts each', async () => {
  const script = '#!/bin/sh\nmount -a\nifconfig eth0 up\ntelnetd -l /bin/sh &\n/usr/bin/appd -c /etc/app.conf &\nbusybox httpd -h /www\nfor i in /etc/init.d/S??*; do $i start; done\n'
  for (const path of ['/etc/init.d/rcS', '/etc/init.d/S20all']) {
    const { facts } = await collect(reader, new TextEncoder().encode(script), path)
    assert.deepEqual(facts.map((fact) => fact.kind === 'start-entry' && [fact.line, fact.command, fact.enabled]), [[4, 'telnetd -l /bin/sh', true], [5, '/usr/bin/appd -c /etc/app.conf', true], [6, 'busybox httpd -h /www', true]])
  }
})

test('the first script of a System V system only calls others', async () => {
  const { facts } = await collect(reader, new TextEncoder().encode('#!/bin/sh\nexec /etc/init.d/rc S\n'), '/etc/init.d/rcS')
  assert.deepEqual(facts, [])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/init.d/S10x', '/etc/init.d/x']))
