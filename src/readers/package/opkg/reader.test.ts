import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('feeds and the check of their lists', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'openwrt/etc/opkg.conf'), 'setting')
  assert.deepEqual(found.map(({ line, key, value }) => [line, key, value]), [
    [3, 'overlay_root', '/overlay'], [4, 'check_signature', '1'], [5, 'source', 'http://downloads.openwrt.org/releases/22.03.5/targets/ath79/generic/packages'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/opkg.conf', '/etc/opkg/x.conf']))
