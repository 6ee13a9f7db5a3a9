import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('the first account and how its password is stored', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'raspberry-pi-os/userconf.txt')
  assert.deepEqual(facts, [{ kind: 'password', line: 1, account: 'pi', scheme: 'sha512', locked: false, place: { artefact: 0, steps: [] } }])
})

test('odd inputs', () => survivesOddInputs(reader, ['/userconf.txt', '/boot/userconf']))
