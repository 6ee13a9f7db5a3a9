import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('modules in order', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/pam.d/common-auth'), 'setting')
  assert.deepEqual(found.map(({ line, section, key, value }) => [line, section, key, value]), [
    [2, 'common-auth', 'auth', 'required pam_faillock.so preauth deny=5'], [3, 'common-auth', 'auth', '[success=1 default=ignore] pam_unix.so nullok'],
    [4, 'common-auth', 'include', 'common-account'], [5, 'common-auth', 'session', 'optional pam_systemd.so'], [6, 'common-auth', 'password', 'requisite pam_deny.so'],
  ])
})

test('settings of modules', async () => {
  const { facts } = await collect(reader, 'deny = 3\neven_deny_root\n', '/etc/security/faillock.conf')
  assert.deepEqual(facts.map((fact) => fact.kind === 'setting' && [fact.section, fact.key, fact.value]), [['faillock.conf', 'deny', '3'], ['faillock.conf', 'even_deny_root', 'yes']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/pam.d/x', '/etc/pam.conf']))
