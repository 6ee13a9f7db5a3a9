import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('services of one file', async () => {
  const found = await collectFixture(reader, import.meta.url, 'redhat/etc/xinetd.d/telnet')
  assert.deepEqual(factsOf(found, 'listener').map(({ line, protocol, address, port, authenticated }) => [line, protocol, address, port, authenticated]), [
    [2, 'telnet', '*', 23, 'unknown'], [12, 'other', '10.0.0.1', 5514, 'no'],
  ])
  assert.deepEqual(factsOf(found, 'start-entry').map(({ name, user, command, enabled }) => [name, user, command, enabled]), [
    ['telnet', 'root', '/usr/sbin/in.telnetd', true], ['shell2', 'root', '/bin/sh -i', true],
  ])
})

test('a disabled service does not listen', async () => {
  const found = await collectFixture(reader, import.meta.url, 'redhat/etc/xinetd.d/tftp')
  assert.deepEqual(found.facts.map((fact) => fact.kind === 'start-entry' && fact.enabled), [false])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/xinetd.conf', '/etc/xinetd.d/x']))
