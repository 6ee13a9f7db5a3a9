import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { BoardDrill } from '../../../facts/board.ts'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { parseExcellon } from './parse.ts'
import { reader } from './reader.ts'

async function read(name: string): Promise<BoardDrill> {
  const [drill] = factsOf(name.endsWith('.TXT') ? await collect(reader, readFileSync(new URL(`./fixtures/${name}`, import.meta.url)), '/Gateway.TXT') : await collectFixture(reader, import.meta.url, name), 'board-drill')
  return drill ?? assert.fail(name)
}
const holesOf = ({ holes }: BoardDrill): readonly (readonly number[])[] => Array.from({ length: holes.length / 7 }, (_, index) => holes.slice(index * 7, index * 7 + 7))
const text = readFileSync(new URL('./fixtures/kicad-8/gateway-front-in1.drl', import.meta.url), 'utf8')

test('KiCad: the layers that blind vias join, in millimetres with y downwards', async () => {
  const drill = await read('kicad-8/gateway-front-in1.drl')
  assert.deepEqual([drill.from, drill.to, drill.unread, drill.program], [1, 2, false, 'Kicad Pcbnew 8.0.4'])
  assert.deepEqual(holesOf(drill), [[12, 8, 12, 8, 0.3, 1, 1], [40, 30.025, 40, 30.025, 0.3, 1, 1]])
})

test('inches without leading zeros, slots drilled and routed, and holes without plating in one file', async () => {
  const drill = await read('kicad-8/gateway.drl')
  assert.deepEqual([drill.from, drill.to], [1, 4])
  assert.deepEqual(holesOf(drill), [
    [25.4, 12.7, 25.4, 12.7, 0.3, 1, 1], [50.8, 12.7, 52.07, 12.7, 1.001, 1, 2], [63.5, 12.7, 63.5, 13.97, 1.001, 1, 2], [2.54, 2.54, 2.54, 2.54, 3.2, 0, 2],
  ])
})

test('Altium: its own format of numbers, plating by sections, repeated holes', async () => {
  const drill = await read('altium/Gateway.TXT')
  assert.deepEqual([drill.from, drill.to], [undefined, undefined])
  assert.deepEqual(holesOf(drill).map(([x, y, , , diameter, plating, use]) => [x, y, diameter, plating, use]), [
    [10, -25, 0.3, 1, 0], [12.5, -25, 0.3, 1, 0], [50.0005, -25, 1, 1, 0], [52.5405, -25, 1, 1, 0], [55.0805, -25, 1, 1, 0], [0, 0, 3.2, 0, 0],
  ].map((each) => each.map((value) => Math.round(value * 1000) / 1000)))
})

test('Eagle: ten-thousandths of an inch; XNC with attributes', async () => {
  assert.deepEqual(holesOf(await read('eagle/gateway.drd')).map(([x, y, , , diameter, plating]) => [x, y, diameter, plating]), [[6.35, -16.51, 0.599, -1], [8.89, -16.51, 0.599, -1], [25.4, 1.27, 1.016, -1]])
  const buried = await read('xnc/gateway.xln')
  assert.deepEqual([buried.from, buried.to, holesOf(buried)], [2, 3, [[1.5, -2.5, 1.5, -2.5, 0.25, 1, 0]]])
})

test('layers by the names that programs give where they write no attributes', async () => {
  const bare = text.replaceAll(/^; #@!.*\n/gmu, '')
  for (const [name, expected] of Object.entries({ 'g-front-in1.drl': [1, 2, 1], 'g-in2-back.drl': [3, 99, 1], 'g-NPTH.drl': [undefined, undefined, 0], 'g-PTH.drl': [undefined, undefined, 1], 'drill_1_16.xln': [1, 99, -1], 'Drill_PTH_Through.DRL': [1, 99, 1], 'drill_2_15.xln': [undefined, undefined, -1], 'g.drl': [undefined, undefined, -1] })) {
    const [drill] = factsOf(await collect(reader, bare, `/${name}`), 'board-drill')
    assert.deepEqual([drill?.from, drill?.to, drill?.holes[5]], expected, name)
  }
})

test('a file cut short, commands that are not followed, and binary files say so', async () => {
  const cut = await collect(reader, text.slice(0, text.indexOf('X40')), '/g.drl')
  assert.match(String(cut.error), /cut short/u)
  assert.deepEqual(factsOf(cut, 'board-drill').map(({ unread, holes }) => [unread, holes.length]), [[true, 7]])
  const pattern = await collect(reader, text.replace('X40', 'M25\nX40').replace('M30', 'M01\nM02X5Y0\nM30'), '/g.drl')
  assert.match(pattern.problems[0]?.message ?? '', /not followed \(M25, M02X5Y0\)/u)
  assert.equal(factsOf(pattern, 'board-drill')[0]?.unread, true)
  const binary = await collect(reader, Uint8Array.from({ length: 600 }, (_, index) => (index % 2 === 0 ? 0x80 : 0x31)), '/Gateway.DRL')
  assert.deepEqual([binary.problems[0]?.code, binary.facts.length], ['unsupported', 0])
})

test('what only looks like one is passed over, and odd inputs survive', async () => {
  for (const [path, content] of [['/rules.drl', 'rule "x"\nwhen\nthen\nend\n'], ['/m.bin', 'M48 is a motorway'], ['/empty.drl', '']] as const) {
    const run = await collect(reader, content, path)
    assert.deepEqual([run.facts.length, run.error], [0, undefined], path)
  }
  await survivesOddInputs(reader, ['/a.drl', '/b.XLN'])
})

test('tools beside coordinates, routing that goes on, small letters and units by number', () => {
  const drilled = (body: string, head = 'METRIC,TZ'): unknown => {
    const { holes, unread } = parseExcellon(`M48\n${head}\nT1C0.8\nT2C0.3\n%\n${body}\nM30\n`, { check: () => {} })
    return [Array.from({ length: holes.length / 7 }, (_, index) => holes.slice(index * 7, index * 7 + 5).join(' ')), unread]
  }
  assert.deepEqual(drilled('T1X1.0Y1.0\nT2G00X5.0Y5.0\nM15\nG01X6.0Y5.0'), [['1 -1 1 -1 0.8', '5 -5 6 -5 0.3'], []])
  assert.deepEqual(drilled('t1\nx1.0y1.0\ng00x2.0y2.0'), [['1 -1 1 -1 0.8'], []])
  assert.deepEqual(drilled('T1\nG00X1.0Y1.0\nM15\nG01X2.0Y1.0\nX3.0Y1.0\nX4.0Y4.0\nM16\nX9.0Y9.0\nM15\nX8.0Y9.0\nM16\nG05\nX7.0Y7.0'), [['1 -1 2 -1 0.8', '2 -1 3 -1 0.8', '3 -1 4 -4 0.8', '9 -9 8 -9 0.8', '7 -7 7 -7 0.8'], []])
  assert.deepEqual(drilled('T1\nG00\nX1.0Y1.0\nG01\nX2.0Y1.0'), [['1 -1 2 -1 0.8'], []])
  assert.deepEqual(drilled('T1\nX-012600Y002745', 'M71,LZ'), [['-12.6 -2.745 -12.6 -2.745 0.8'], []])
})

test('a line of the body that nobody knows is told, and harmless ones are not', () => {
  const unread = (body: string): readonly string[] => parseExcellon(`M48\nVER,1\nFMAT,2\nATC,ON\nMETRIC,TZ\nT1C0.8\n%\n${body}\nM30\n`, { check: () => {} }).unread
  assert.deepEqual(unread('T1\nX1.0Y1.0T2\nG40X1.0Y1.0\nX1.0;Y2\nFOO'), ['X1.0Y1.0T2', 'G40X1.0Y1.0', 'X1.0;Y2', 'FOO'])
  assert.deepEqual(unread('G90\nG05\nN10\nS300\nF50\nM09\nM47, turn it\nG40\nT1\nX1.0Y1.0\nG04\nG81\nM16\nM17\nT00\nM01\nM02'), [])
})

test('holes without end are bounded', async () => {
  const many = await collect(reader, `M48\nMETRIC\nT1C1\n%\nT1\n${'R99999X1\n'.repeat(20)}M30\n`, '/g.drl')
  assert.match(String(many.error), /more than 400000 holes/u)
  const tools = await collect(reader, `M48\nMETRIC\n${Array.from({ length: 10_001 }, (_, index) => `T${index}C1\n`).join('')}%\nT1\nX1Y1\nM30\n`, '/g.drl')
  assert.match(String(tools.error), /more than 10000 tools/u)
  const odd = await collect(reader, `M48\nMETRIC\nT1C1\n%\nT1\nX1Y1\n${Array.from({ length: 1000 }, (_, index) => `M02X${index}\n`).join('')}M30\n`, '/g.drl')
  assert.match(odd.problems[0]?.message ?? '', /not followed \(M02X0, M02X1, M02X2, M02X3\)/u)
  assert.equal(parseExcellon(Array.from({ length: 1000 }, (_, index) => `M02X${index}`).join('\n'), { check: () => {} }).unread.length, 20)
  const long = await collect(reader, `M48\nMETRIC\nT1C1\n%\nT1\nX1Y1\nX2Y2${' '.repeat(200)}X3\nM30\n`, '/g.drl')
  assert.deepEqual([factsOf(long, 'board-drill')[0]?.unread, long.problems.length], [true, 1])
})
