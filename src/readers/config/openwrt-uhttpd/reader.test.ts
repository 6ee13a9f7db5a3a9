import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('ports, and plain requests sent on', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'openwrt/etc/config/uhttpd'), 'listener')
  assert.deepEqual(found.map(({ line, protocol, address, port, redirectsToEncrypted }) => [line, protocol, address, port, redirectsToEncrypted]), [
    [3, 'http', '*', 80, true], [4, 'http', '*', 80, true], [5, 'https', '*', 443, undefined],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/config/uhttpd']))
