import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('both separators, both comment signs, errors ignored', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'debian/etc/sysctl.conf'), 'setting')
  assert.deepEqual(found.map(({ key, value, line }) => [key, value, line]), [
    ['kernel.printk', '3 4 1 3', 6], ['net.ipv4.ip_forward', '1', 7], ['net.ipv4.conf.all.rp_filter', '2', 8], ['net.ipv4.conf.eth0/5.forwarding', '1', 9],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/sysctl.conf', '/usr/lib/sysctl.d/50-default.conf']))
