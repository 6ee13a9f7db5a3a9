import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('Debian', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/default/tftpd-hpa'), 'listener')
  assert.deepEqual(found.map(({ line, program, address, port }) => [line, program, address, port]), [[3, 'tftpd-hpa', '*', 69]])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/default/tftpd-hpa', '/etc/default/atftpd']))
