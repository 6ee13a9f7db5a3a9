import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const hooks = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'event-hook').map(({ line, event, command }) => [line, event, command])

test('commands in place of a module', async () => {
  assert.deepEqual(await hooks('debian/etc/modprobe.d/app.conf'), [[4, 'module usb-storage', '/sbin/modprobe --ignore-install usb-storage; /opt/app/import.sh --token=***']])
})

test('commands around rotated logs', async () => {
  assert.deepEqual(await hooks('debian/etc/logrotate.d/app'), [[6, 'rotated log', 'systemctl kill -s HUP app.service'], [7, 'rotated log', '/opt/app/ship-logs']])
})

test('commands at a log-in', async () => assert.deepEqual(await hooks('debian/etc/pam.d/sshd'), [[3, 'log-in', '/opt/app/on-login now']]))

test('scripts are told as a whole, left-overs are not', async () => {
  const command = async (path: string) => (await collect(reader, '#!/bin/sh\n', path)).facts.map((fact) => fact.kind === 'event-hook' && [fact.event, fact.command])
  assert.deepEqual(await command('/etc/NetworkManager/dispatcher.d/20-app'), [['network', '/etc/NetworkManager/dispatcher.d/20-app']])
  assert.deepEqual(await command('/etc/profile.d/app.sh'), [['log-in', '/etc/profile.d/app.sh']])
  assert.deepEqual(await command('/etc/network/if-up.d/app.dpkg-old'), [])
})

test('units and desktops of users, and programs that log-ins start', async () => {
  const told = async (text: string, path: string) => factsOf(await collect(reader, text, path), 'event-hook').map(({ line, command, user }) => [line, command, user])
  assert.deepEqual(await told('[Service]\nExecStart=-/opt/app/sync --now\n', '/home/ada/.config/systemd/user/sync.service'), [[2, '/opt/app/sync --now', 'ada']])
  assert.deepEqual(await told('[Desktop Entry]\nExec=/usr/bin/panel\n', '/etc/xdg/autostart/panel.desktop'), [[2, '/usr/bin/panel', 'whoever logs in']])
  assert.deepEqual(await told('alias l=ls\n  nohup /opt/app/agent >/dev/null &\n', '/root/.bashrc'), [[1, '/root/.bashrc', undefined], [2, '/opt/app/agent >/dev/null &', undefined]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/modprobe.d/x.conf', '/etc/logrotate.d/x', '/etc/pam.d/x', '/etc/profile']))
