import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const settings = async (name: string) => factsOf(await collectFixture(reader, import.meta.url, name), 'setting').map(({ program, key, value, line }) => [program, key, value, line])

test('switch and rules', async () => {
  assert.deepEqual(await settings('debian/etc/ufw/ufw.conf'), [['ufw', 'ENABLED', 'no', 3], ['ufw', 'LOGLEVEL', 'low', 4]])
  assert.deepEqual(await settings('debian/etc/ufw/user.rules'), [['ufw', 'user.rules', '1', 1]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/ufw/ufw.conf', '/etc/ufw/user.rules']))
