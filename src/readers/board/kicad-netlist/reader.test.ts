import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, factsOf, oddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const text = `(export (version "E")
  (design (source "gateway.kicad_sch") (tool "Eeschema 8.0.4") (sheet (number "1") (name "/") (title_block (title "Gateway") (rev "C"))))
  (components
    (comp (ref "U1") (value "STM32F103C8T6") (footprint "Package_QFP:LQFP-48") (fields (field (name "MPN") "STM32F103C8T6TR")) (tstamps "1"))
    (comp (ref "J1") (value "Conn_01x03") (footprint "Connector_PinHeader_2.54mm:PinHeader_1x03") (property (name "dnp")) (tstamps "2")))
  (libparts (libpart (lib "x") (part "y") (pins (pin (num "1") (name "A")))))
  (nets
    (net (code "1") (name "/SWDIO") (node (ref "J1") (pin "1") (pinfunction "Pin_1") (pintype "passive")) (node (ref "U1") (pin "34") (pinfunction "PA13") (pintype "bidirectional")))
    (net (code "2") (name "/UART{slash}TX") (node (ref "U1") (pin "30") (pinfunction "PA9") (pintype "bidirectional+no_connect")))))
`

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

test('a netlist cut short, and odd inputs', async () => {
  const cut = await collect(reader, text.slice(0, text.indexOf('(net (code "2")')), '/x.net')
  assert.match(String(cut.error), /cut short/u)
  for (const content of oddInputs) {
    const { error } = await collect(reader, content, '/x.net')
    assert.ok(error === undefined || error.name === 'ReadError')
  }
})
