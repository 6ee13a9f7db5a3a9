import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('only groups that a password opens are told', async () => {
  const { facts } = await collectFixture(reader, import.meta.url, 'debian/etc/gshadow')
  assert.deepEqual(facts, [{ kind: 'group', line: 5, name: 'lab', gid: -1, members: ['pi', 'root'], password: 'sha512' }])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/gshadow']))
