import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const text = readFileSync(new URL('./fixtures/kicad-8/gateway.d356', import.meta.url), 'utf8')

test('nets, pads by side, holes, vias and masks, in millimetres', async () => {
  const [board] = factsOf(await collect(reader, text, '/gateway.d356'), 'board')
  assert.ok(board)
  assert.deepEqual([board.connected, board.copper], [true, []])
  assert.deepEqual(board.nets.map(({ name, vias }) => [name, vias.map(({ x, y, tented }) => [x, y, tented])]), [['/SWDIO', [[13, 24, { front: true, back: true }]]], ['GND', []], ['/SWCLK', []]])
  assert.deepEqual(board.footprints.map(({ reference, side, pads }) => [reference, side, pads.map(({ number, net, x, y, hole, open }) => [number, net, x, y, hole, open])]), [
    ['J1', 'front', [['1', 0, 30, 10, true, 'both'], ['2', 1, 30, 12.54, true, 'both']]],
    ['U1', 'front', [['34', 0, 10, 10, false, 'front'], ['37', 2, 10, 8.001, false, 'front'], ['9', -1, 10, 6.35, false, 'front']]],
    ['TP1', 'back', [['1', 2, 50, 20, false, 'back']]],
  ])
})

test('metric units, and long names told apart from their aliases', async () => {
  const [board] = factsOf(await collect(reader, 'P  UNITS CUST 1\nP  NNAME00001 /sheet/a/very/long/name/of/a/net\n327NNAME00001       U1    -1          A01X 010000Y-010000X1000Y0500R000S2\n', '/x.d356'), 'board')
  assert.deepEqual([board?.nets[0]?.name, board?.footprints[0]?.pads[0]?.x, board?.footprints[0]?.pads[0]?.width], ['/sheet/a/very/long/name/of/a/net', 10, 1])
})

test('records that are not as the standard has them are told', async () => {
  const run = await collect(reader, `${text}327odd\n317 as well\n`, '/x.d356')
  assert.deepEqual([factsOf(run, 'board').length, run.problems.map(({ code, message }) => [code, message])], [1, [['malformed', '2 test records of this netlist are not as the standard has them and were not read']]])
})

test('names are bounded', async () => {
  const [board] = factsOf(await collect(reader, `P  NNAME00001 /${'n'.repeat(5000)}\n317NNAME00001       U1    -1          A01X+010000Y-010000X1000Y0500R000S2\n`, '/x.d356'), 'board')
  assert.equal(board?.nets[0]?.name.length, 200)
})

test('what is none is told, and odd inputs survive', async () => {
  assert.match(String((await collect(reader, 'hello', '/a.d356')).error), /no IPC-D-356/u)
  await survivesOddInputs(reader, ['/a.d356', '/x/board.ipc'])
})
