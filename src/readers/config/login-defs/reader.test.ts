import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ line, program, key, value }) => [line, program, key, value])

test('rules and terminals', async () => {
  assert.deepEqual((await settings('debian/etc/login.defs'))[2], [4, 'login.defs', 'ENCRYPT_METHOD', 'YESCRYPT'])
  assert.deepEqual(await settings('buildroot/etc/securetty'), [[1, 'securetty', 'tty', 'console'], [3, 'securetty', 'tty', 'ttyAMA0']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/login.defs', '/etc/securetty']))
