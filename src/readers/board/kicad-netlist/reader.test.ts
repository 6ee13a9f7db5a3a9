import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collect, factsOf, oddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const text = readFileSync(new URL('./fixtures/kicad-8/gateway.net', import.meta.url), 'utf8')

test('parts, fields, nets and pins', async () => {
  const run = await collect(reader, text, '/gateway.net')
  const [board] = factsOf(run, 'board')
  assert.ok(board)
  assert.deepEqual([board.format, board.title, board.revision, board.connected, board.copper], ['KiCad netlist (Eeschema 8.0.4)', 'Gateway', 'C', true, []])
  assert.deepEqual(board.footprints.map(({ reference, value, part, fitted, line, pads }) => [reference, value, part, fitted, line, pads.map(({ number, function: name, type, net }) => [number, name, type, net])]), [
    ['U1', 'STM32F103C8T6', 'STM32F103C8T6TR', true, 4, [['34', 'PA13', 'bidirectional', 0], ['30', 'PA9', 'bidirectional', 1]]],
    ['J1', 'Conn_01x03', '', false, 5, [['1', 'Pin_1', 'passive', 0]]],
  ])
  assert.deepEqual(board.nets.map(({ name }) => name), ['/SWDIO', '/UART/TX'])
})

test('what says that a part is left out: the mark of the schematic, fields and their answers', async () => {
  const fitted = async (part: string): Promise<boolean | undefined> => factsOf(await collect(reader, `(export (version "E") (components (comp (ref "U1") ${part})) (nets))`, '/x.net'), 'board')[0]?.footprints[0]?.fitted
  assert.equal(await fitted('(value "X") (property (name "dnp"))'), false)
  assert.equal(await fitted('(value "X") (property (name "dnp") (value "no"))'), true)
  assert.equal(await fitted('(value "X") (fields (field (name "DNP") "-"))'), true)
  assert.equal(await fitted('(value "X") (fields (field (name "DNP") "yes"))'), false)
  assert.equal(await fitted('(value "X") (fields (field (name "Populate") "0"))'), false)
  assert.equal(await fitted('(value "X") (fields (field (name "Populate") "F"))'), true)
  assert.equal(await fitted('(value "X, do not fit")'), false)
  const doubtful = await collect(reader, '(export (version "E") (components (comp (ref "U1") (value "X") (fields (field (name "Notes") "do not fit for rev B")))) (nets))', '/x.net')
  assert.deepEqual(doubtful.problems.map(({ message }) => message), ['U1: whether parts are fitted is answered neither with yes nor with no (Notes: do not fit for rev B), and they count as fitted'])
})

test('a netlist cut short, and odd inputs', async () => {
  const cut = await collect(reader, text.slice(0, text.indexOf('(net (code "2")')), '/x.net')
  assert.match(String(cut.error), /cut short/u)
  for (const content of oddInputs) {
    const { error } = await collect(reader, content, '/x.net')
    assert.ok(error === undefined || error.name === 'ReadError')
  }
})
