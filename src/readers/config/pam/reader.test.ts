import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const told = async (fixture: string): Promise<unknown[]> =>
  factsOf(await collectFixture(reader, import.meta.url, fixture), 'setting').map(({ section, key, value, line }) => [section, key, value, line])

test('modules of Debian, with their control in brackets', async () => {
  assert.deepEqual(await told('debian/etc/pam.d/common-auth'), [
    ['common-auth', 'auth', '[success=1 default=ignore] pam_unix.so nullok', 5],
    ['common-auth', 'auth', 'requisite pam_deny.so', 7],
    ['common-auth', 'auth', 'required pam_permit.so', 8],
  ])
})

test('continued lines, includes, and a minus in front', async () => {
  assert.deepEqual(await told('product/etc/pam.d/sshd'), [
    ['sshd', 'auth', 'required pam_faillock.so preauth silent deny=5 unlock_time=900', 1],
    ['sshd', 'include', 'common-auth', 3],
    ['sshd', 'session', 'optional pam_systemd.so', 4],
  ])
})

test('the password stack is a stack and no secret', async () => {
  const { facts } = await runReader(reader, 'password\trequired\tpam_unix.so yescrypt\n', { path: '/etc/pam.d/common-password' })
  assert.deepEqual(facts, [{ kind: 'setting', program: 'pam', section: 'common-password', key: 'password', value: 'required pam_unix.so yescrypt', line: 1 }])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/pam.d/sshd', '/etc/pam.conf']))
