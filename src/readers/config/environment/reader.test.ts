import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('what steers the loader and the search for programs, and nothing else', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/environment'), 'setting')
  assert.deepEqual(found.map(({ key, value, line }) => [key, value, line]), [
    ['PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 1], ['LD_PRELOAD', '/usr/local/lib/libtrace.so', 3],
  ])
})

test('a fragment of the profile', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'hooked/etc/profile.d/trace.sh'), 'setting')
  assert.deepEqual(found.map(({ key, value, line }) => [key, value, line]), [['LD_PRELOAD', '/usr/local/lib/libtrace.so', 3]])
})

test('the forms in which variables are set', async () => {
  const found = async (text: string, path: string) => factsOf(await collect(reader, text, path), 'setting').map(({ key, value }) => [key, value])
  assert.deepEqual(await found('LD_PRELOAD DEFAULT=/opt/x.so\n#LD_AUDIT DEFAULT=/y.so\n', '/etc/security/pam_env.conf'), [['LD_PRELOAD', '/opt/x.so']])
  assert.deepEqual(await found('export BASH_ENV="/usr/lib/.e"; export BASH_ENV # x\n', '/home/ada/.bashrc'), [['BASH_ENV', '/usr/lib/.e']])
  assert.deepEqual(await found('LD_LIBRARY_PATH=/opt/app/lib\nDAEMON=/opt/app/bin/app\n', '/etc/init.d/app'), [['LD_LIBRARY_PATH', '/opt/app/lib']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/environment', '/etc/security/pam_env.conf', '/home/a/.zshrc']))
