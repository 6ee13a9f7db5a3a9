import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
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

test('odd inputs', () => survivesOddInputs(reader, ['/etc/environment']))
