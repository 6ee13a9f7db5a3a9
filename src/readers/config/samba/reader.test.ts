import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('shares for guests', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/samba/smb.conf')
  assert.deepEqual(factsOf(found, 'setting').filter(({ key }) => key === 'guest ok').map(({ line, section, value }) => [line, section, value]), [[7, 'Spool', 'yes'], [11, 'closed', 'no']])
  assert.deepEqual(factsOf(found, 'listener').map(({ line, program, port, authenticated }) => [line, program, port, authenticated]), [[7, 'smbd', 445, 'no']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/samba/smb.conf']))
