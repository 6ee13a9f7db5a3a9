import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('nested and flat names are one', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/apt/apt.conf.d/99local'), 'setting')
  assert.deepEqual(found.map(({ line, key, value }) => [line, key, value]), [
    [2, 'APT::Get::AllowUnauthenticated', 'true'], [3, 'Acquire::AllowInsecureRepositories', '1'], [3, 'Acquire::https::Verify-Peer', 'false'], [6, 'DPkg::Post-Invoke', 'rm -f /x || true'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/apt/apt.conf', '/etc/apt/apt.conf.d/x']))
