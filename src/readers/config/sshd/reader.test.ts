import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import type { Run } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const settings = (found: Run) => factsOf(found, 'setting').map(({ section, key, value, line }) => [section, key, value, line])
const listeners = (found: Run) => factsOf(found, 'listener').map(({ address, port }) => `${address} ${port}`)

test('Debian: comments are no settings, Match blocks are sections', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/ssh/sshd_config')
  assert.deepEqual(settings(found), [
    ['', 'Include', '/etc/ssh/sshd_config.d/*.conf', 2],
    ['', 'PermitRootLogin', 'yes', 8],
    ['', 'KbdInteractiveAuthentication', 'no', 10],
    ['', 'UsePAM', 'yes', 11],
    ['', 'X11Forwarding', 'yes', 12],
    ['', 'PrintMotd', 'no', 13],
    ['', 'AcceptEnv', 'LANG LC_*', 14],
    ['', 'Subsystem', 'sftp /usr/lib/openssh/sftp-server', 15],
    ['Match User git Address 10.0.0.0/8,192.168.0.0/16', 'PasswordAuthentication', 'no', 20],
    ['Match User git Address 10.0.0.0/8,192.168.0.0/16', 'ForceCommand', 'git-shell -c $SSH_ORIGINAL_COMMAND', 21],
  ])
  assert.deepEqual(listeners(found), ['* 22'])
})

test('Yocto: any case, `=`, quotes, comments at the end, several ports and addresses', async () => {
  const found = await collectFixture(reader, import.meta.url, 'yocto/etc/ssh/sshd_config')
  assert.deepEqual(settings(found).slice(4), [
    ['', 'Protocol', '2', 5], ['', 'PermitRootLogin', 'without-password', 6], ['', 'PermitEmptyPasswords', 'yes', 7], ['', 'Ciphers', 'aes128-cbc,3des-cbc', 8],
  ])
  assert.deepEqual(listeners(found), ['192.168.7.2 2222', '192.168.7.2 22', 'fe80::1%usb0 2022'])
})

test('a fragment adds no listener', async () => {
  const found = await collectFixture(reader, import.meta.url, 'raspberry-pi-os/etc/ssh/sshd_config.d/rename_user.conf')
  assert.deepEqual(found.facts.map(({ kind }) => kind), ['setting'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/ssh/sshd_config', '/etc/ssh/sshd_config.d/x.conf']))
