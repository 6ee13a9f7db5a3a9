import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const filter = async (name: string) => {
  const [found] = factsOf(await collectFixture(reader, import.meta.url, name), 'packet-filter')
  return [found?.program, found?.rules, found?.inputPolicy, found?.line]
}

test('Debian: only the filter table counts', async () => assert.deepEqual(await filter('debian/etc/iptables/rules.v4'), ['iptables', 2, 'drop', 7]))
test('Red Hat: the last rule decides', async () => assert.deepEqual(await filter('redhat/etc/sysconfig/ip6tables'), ['ip6tables', 2, 'drop', 2]))
test('odd inputs', () => survivesOddInputs(reader, ['/etc/iptables/rules.v4']))
