import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('settings, and the TFTP server', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/dnsmasq.conf')
  assert.deepEqual(factsOf(found, 'setting').map(({ key, value }) => [key, value]), [
    ['interface', 'wlan0'], ['dhcp-range', '192.168.4.2,192.168.4.20,255.255.255.0,24h'], ['enable-tftp', ''], ['tftp-root', '/srv/tftp'],
  ])
  assert.deepEqual(factsOf(found, 'listener').map(({ line, protocol, port, authenticated }) => [line, protocol, port, authenticated]), [[4, 'tftp', 69, 'no']])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/dnsmasq.conf']))
