import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('one setting for each library', async () => {
  const found = factsOf(await collectFixture(reader, import.meta.url, 'raspberry-pi-os/etc/ld.so.preload'), 'setting')
  assert.deepEqual(found.map(({ program, value, line }) => [program, value, line]), [
    ['ld.so.preload', '/usr/lib/arm-linux-gnueabihf/libarmmem-${PLATFORM}.so', 1], ['ld.so.preload', '/lib/a.so', 2], ['ld.so.preload', '/lib/b.so', 2],
  ])
})

test('odd inputs', () => survivesOddInputs(reader, ['/etc/ld.so.preload']))
