import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('OpenSSH: fingerprints as ssh-keygen prints them, options with blanks in quotes', async () => {
  const keys = factsOf(await collectFixture(reader, import.meta.url, 'debian/root/.ssh/authorized_keys'), 'authorized-key')
  assert.deepEqual(keys, [
    { kind: 'authorized-key', line: 2, account: 'root', algorithm: 'ssh-ed25519', comment: 'dev@laptop', fingerprint: 'SHA256:3e678LlXmwbfBPnfKT57efTsL2RNJQK64Qa47Nj4Gns', options: '' },
    {
      kind: 'authorized-key', line: 3, account: 'root', algorithm: 'ssh-rsa', comment: 'build', fingerprint: 'SHA256:WCPW1mCFqK4VyzXFNJde4WL47WBwOvDnnM1rFmF50oY',
      options: 'command="/usr/bin/rsync --server \\"x y\\"",no-pty,from="10.0.0.0/8"',
    },
  ])
})

test('dropbear keeps one file for root', async () => {
  const [key] = factsOf(await collectFixture(reader, import.meta.url, 'openwrt/etc/dropbear/authorized_keys'), 'authorized-key')
  assert.equal(key?.account, 'root')
  assert.equal(key.fingerprint, 'SHA256:DvBZ/NH1+RDtbJO9/LE//Lti8VUFLy+leaIWHKfXslI')
  assert.equal(key.comment, 'support vendor')
})

test('the account is the home folder\'s or the file\'s name', async () => {
  for (const [path, account] of [['/home/pi/.ssh/authorized_keys', 'pi'], ['/var/lib/backup/.ssh/authorized_keys2', 'backup'], ['/etc/ssh/authorized_keys/op', 'op'], ['/.ssh/authorized_keys', 'root']] as const) {
    const { facts } = await collect(reader, 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFake\r\n', path)
    assert.deepEqual(facts.map((fact) => fact.kind === 'authorized-key' && fact.account), [account])
  }
})

test('odd inputs', () => survivesOddInputs(reader, ['/root/.ssh/authorized_keys', '/etc/dropbear/authorized_keys']))
