import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const filter = async (name: string) => {
  const [found] = factsOf(await collectFixture(reader, import.meta.url, name), 'packet-filter')
  return [found?.rules, found?.inputPolicy, found?.line]
}

test('Debian\'s example lets everything in', async () => assert.deepEqual(await filter('debian-default/etc/nftables.conf'), [0, 'accept', 7]))
test('a policy that drops, sets are no rules', async () => assert.deepEqual(await filter('closed/etc/nftables.conf'), [3, 'drop', 4]))
test('a last rule without a condition decides', async () => assert.deepEqual(await filter('last-rule/etc/nftables.conf'), [2, 'drop', 3]))

test('a file without an input chain says nothing of it; commands count', async () => {
  const policy = async (text: string) => factsOf(await collect(reader, text, '/etc/nftables.conf'), 'packet-filter').map(({ rules, inputPolicy }) => [rules, inputPolicy])
  assert.deepEqual(await policy('flush ruleset\n'), [[0, 'unknown']])
  assert.deepEqual(await policy('add table inet f\nadd chain inet f in { type filter hook input priority 0; policy drop; }\nadd rule inet f in tcp dport 22 accept\n'), [[1, 'drop']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/nftables.conf', '/etc/nftables.d/x.nft']))
