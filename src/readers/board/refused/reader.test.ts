import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('each says what it is and what to supply instead', async () => {
  const expected: Readonly<Record<string, RegExp>> = {
    '/gateway.PcbDoc': /Altium layout.*kicad_pcb/u, '/odb/matrix/matrix': /ODB\+\+.*Gerbers/u, '/a/gateway.kicad_sch': /schematic.*netlist/u, '/old.brd': /older program.*KiCad/u, '/x': /another program/u,
  }
  for (const [path, message] of Object.entries(expected)) {
    const { error, facts } = await collect(reader, 'anything', path)
    assert.deepEqual([error?.code, facts.length], ['unsupported', 0])
    assert.match(error?.message ?? '', message)
  }
})
