import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('the outermost zone decides', async () => {
  const found = await collectFixture(reader, import.meta.url, 'openwrt/etc/config/firewall')
  assert.deepEqual(factsOf(found, 'packet-filter'), [{ kind: 'packet-filter', line: 12, program: 'other', rules: 1, inputPolicy: 'drop' }])
  assert.deepEqual(factsOf(found, 'setting').map(({ section, value }) => [section, value]), [['zone lan', 'ACCEPT'], ['zone wan', 'REJECT']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/config/firewall']))
