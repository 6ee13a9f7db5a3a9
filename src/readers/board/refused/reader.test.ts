import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

test('each says what it is and what to supply instead', async () => {
  const expected: Readonly<Record<string, RegExp>> = {
    '/gateway.PcbDoc': /Altium layout.*kicad_pcb/u, '/odb/matrix/matrix': /ODB\+\+.*Gerbers/u, '/a/gateway.kicad_sch': /schematic.*netlist/u, '/old.brd': /older program.*KiCad/u, '/gateway-bom.xls': /Excel before 2007.*xlsx/u, '/BOM.xlsb': /binary workbook.*CSV/u, '/x': /another program/u,
  }
  for (const [path, message] of Object.entries(expected)) {
    const { problems, facts } = await collect(reader, 'anything', path)
    assert.deepEqual([problems[0]?.code, problems.length, facts.length], ['unsupported', 1, 0])
    assert.match(problems[0]?.message ?? '', message)
  }
})
