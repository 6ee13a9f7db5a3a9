import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const folders = async (name: string): Promise<string[]> => factsOf(await collectFixture(reader, import.meta.url, `debian/etc/${name}`), 'setting').map(({ program, key, value }) => `${program} ${key} ${value}`)

test('one setting for each folder; includes and comments are none', async () => {
  assert.deepEqual(await folders('ld.so.conf'), [])
  assert.deepEqual(await folders('ld.so.conf.d/libc.conf'), ['ld.so.conf folder /usr/local/lib'])
  assert.deepEqual(await folders('ld.so.conf.d/aarch64-linux-gnu.conf'), ['/usr/local/lib/aarch64-linux-gnu', '/lib/aarch64-linux-gnu', '/usr/lib/aarch64-linux-gnu'].map((folder) => `ld.so.conf folder ${folder}`))
  assert.deepEqual(await folders('ld.so.conf.d/vendor.conf'), ['ld.so.conf folder /opt/app/lib', 'ld.so.conf folder /opt/vendor/lib'])
  assert.deepEqual(factsOf(await collect(reader, '/lib:/usr/local/lib:/usr/lib\n', '/etc/ld-musl-armhf.path'), 'setting').map(({ value }) => value), ['/lib', '/usr/local/lib', '/usr/lib'])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/ld.so.conf', '/etc/ld-musl-x86_64.path']))
