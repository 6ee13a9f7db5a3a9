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

test('commands that are replaced, and those that only get options', async () => {
  const events = async (text: string) => factsOf(await collect(reader, text, '/home/ada/.bashrc'), 'event-hook').slice(1).map(({ event, command, user }) => [event, command, user])
  assert.deepEqual(await events("alias sudo='/home/ada/.config/.s'\nsu() { cat >> /tmp/p; }\nfunction ssh { /tmp/s; }\nalias login=\"X=1 /tmp/p\"\n"), [
    ['command replaced', "alias sudo='/home/ada/.config/.s'", 'ada'], ['command replaced', 'su() { cat >> /tmp/p; }', 'ada'],
    ['command replaced', 'function ssh { /tmp/s; }', 'ada'], ['command replaced', 'alias login="X=1 /tmp/p"', 'ada'],
  ])
  // Expanding aliases behind sudo, more options, and comments.
  assert.deepEqual(await events("alias sudo='sudo '\nalias ssh=\"ssh -o ServerAliveInterval=30\"\nalias su='/bin/su -'\nalias ls='ls --color=auto'\n# alias sudo=/tmp/x\nalias scp='noglob scp'\nsuspend() { :; }\n"), [])
})

test('jobs of at: what comes behind the environment', async () => {
  const job = '#!/bin/sh\n# atrun uid=0 gid=0\n# mail root 0\numask 22\nSHELL=/bin/bash; export SHELL\ncd /root || {\n\t echo \'Execution directory inaccessible\' >&2\n\t exit 1\n}\n/usr/local/lib/.x/run --now\n\n'
  const told = factsOf(await collect(reader, job, '/var/spool/cron/atjobs/a0000101b2c3d4'), 'event-hook').map(({ line, event, command }) => [line, event, command])
  assert.deepEqual(told, [[10, 'at', '/usr/local/lib/.x/run --now']])
  assert.deepEqual(factsOf(await collect(reader, '0', '/var/spool/cron/atjobs/.SEQ'), 'event-hook'), [])
})

test('dpkg, kinds of programs, and interfaces', async () => {
  const told = async (text: string, path: string) => factsOf(await collect(reader, text, path), 'event-hook').map(({ event, command }) => [event, command])
  assert.deepEqual(await told('# comment\npost-invoke=/opt/app/after\npath-exclude /usr/share/doc/*\n', '/etc/dpkg/dpkg.cfg.d/app'), [['dpkg', '/opt/app/after']])
  assert.deepEqual(await told(':python3.11:M::\\xa7\\x0d\\x0d\\x0a::/usr/bin/python3.11:\n# :x\n;y\n', '/usr/lib/binfmt.d/python3.11.conf'), [['programs of the kind python3.11', '/usr/bin/python3.11']])
  assert.deepEqual(await told(',x,E,,sh,,/tmp/run,OC\n', '/etc/binfmt.d/x.conf'), [['programs of the kind x', '/tmp/run']])
  assert.deepEqual(await told('auto eth0\niface eth0 inet dhcp\n  post-up /opt/app/up || true\n', '/etc/network/interfaces'), [['network', '/opt/app/up || true']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/var/spool/cron/atjobs/a1', '/etc/binfmt.d/x.conf', '/etc/dpkg/dpkg.cfg', '/etc/network/interfaces', '/home/a/.bashrc', '/etc/modprobe.d/x.conf', '/etc/logrotate.d/x', '/etc/pam.d/x', '/etc/profile']))
