import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('what starts, and what listens', async () => {
  const found = await collectFixture(reader, import.meta.url, 'debian/etc/inetd.conf')
  assert.deepEqual(factsOf(found, 'start-entry').map(({ line, name, user, command }) => [line, name, user, command]), [
    [3, 'telnet', 'root', '/usr/sbin/tcpd /usr/sbin/telnetd'], [5, 'tftp', 'nobody', '/usr/sbin/in.tftpd in.tftpd -s /srv'],
    [6, '2323', 'root', '/bin/sh sh -i'], [7, 'rstatd/1-5', 'root', '/usr/sbin/rstatd'],
  ])
  assert.deepEqual(factsOf(found, 'listener').map(({ protocol, address, port, authenticated }) => [protocol, address, port, authenticated]), [
    ['telnet', '*', 23, 'unknown'], ['tftp', '127.0.0.1', 69, 'no'], ['other', '*', 2323, 'no'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/inetd.conf']))
