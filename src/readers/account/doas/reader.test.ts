import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('each permission, as sudoers would say it', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'alpine/etc/doas.d/doas.conf'), 'sudo-rule')
  assert.deepEqual(found.map(({ who, runAs, noPassword, commands, line }) => [who, runAs, noPassword, commands, line]), [
    ['%wheel', 'ALL', false, 'ALL', 2], ['operator', 'root', true, '/sbin/reboot', 3], ['%service', 'ALL', true, 'ALL', 4],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/doas.conf']))
