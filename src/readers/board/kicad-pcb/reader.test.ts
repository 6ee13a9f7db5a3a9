import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { collect, factsOf, oddInputs } from '../../../../test/support/fixture.ts'
import { dialects, kicadBoard, type BoardSpec, type Dialect } from '../../../../test/support/kicad-board.ts'
import { madeBoards } from '../../../../test/support/made-boards.ts'
import type { Board } from '../../../facts/board.ts'
import { compareText } from '../../../kernel/where.ts'
import { runReader } from '../../shared/testing.ts'
import { reader } from './reader.ts'

const spec: BoardSpec = madeBoards.gateway

async function boardOf(text: string): Promise<Board> {
  const run = await collect(reader, text, '/gateway.kicad_pcb')
  assert.equal(run.error, undefined)
  const [board] = factsOf(run, 'board')
  assert.ok(board)
  return board
}
const read = (dialect: Dialect, of: BoardSpec = spec): Promise<Board> => boardOf(kicadBoard(of, dialect))

test('the fixtures are what the writer of the tests makes of this board (UPDATE_GOLDEN=1 writes them anew)', () => {
  for (const dialect of dialects) {
    const path = new URL(`./fixtures/kicad-${dialect}/gateway.kicad_pcb`, import.meta.url)
    const text = kicadBoard(spec, dialect)
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(new URL('./', path), { recursive: true })
      writeFileSync(path, text)
    }
    assert.equal(readFileSync(path, 'utf8'), text)
  }
})

for (const dialect of dialects) {
  test(`dialect of KiCad ${dialect}: the same board`, async () => {
    const board = await read(dialect)
    assert.match(board.format, new RegExp(`^KiCad ${dialect} `))
    assert.deepEqual([board.title, board.revision, board.connected], ['Gateway', 'C', true])
    assert.deepEqual(board.copper, ['F.Cu', 'In1.Cu', 'In2.Cu', 'In3.Cu', 'In4.Cu', 'B.Cu'])
    assert.deepEqual(board.outline.length, 16)
    const net = (name: string): Board['nets'][number] => board.nets.find((each) => each.name === name) ?? assert.fail(name)
    assert.deepEqual(board.nets.map(({ name }) => name).toSorted(), ['+3V3', '/SWCLK', '/SWDIO', 'GND'])
    assert.deepEqual(net('/SWDIO').lengths, [5, 0, 37, 0, 0, 0])
    assert.deepEqual(net('/SWCLK').lengths, [0, 0, 0, 0, 0, 22])
    assert.deepEqual(net('/SWDIO').vias.map(({ kind, from, to }) => [kind, from, to]), [['through', 0, 5], ['buried', 2, 4]])
    assert.deepEqual(net('/SWCLK').vias.map(({ kind, from, to }) => [kind, from, to]), [['micro', 0, 1], ['blind', 3, 5]])
    assert.deepEqual(board.footprints.map(({ reference, side, fitted, pads }) => [reference, side, fitted, pads.length]), [['U1', 'front', true, 4], ['J1', 'back', false, 4], ['TP1', 'front', true, 1], ['C1', 'front', true, 2]])
    const [chip, header, pad, capacitor] = board.footprints
    assert.equal(chip?.value, 'STM32F103C8T6')
    assert.equal(chip?.part, dialect >= 6 ? 'STM32F103C8T6TR' : '')
    assert.deepEqual(chip?.pads.map((each) => each.function), dialect >= 6 ? ['PA13', 'PA14', 'VSS', ''] : ['', '', '', ''])
    // Turned by 90 degrees: what lay to the right of the middle lies above it, and width and height change places.
    assert.deepEqual(chip?.pads.slice(0, 2).map(({ x, y, width, height }) => [x, y, width, height]), [[10, 10, 0.5, 1], [10, 8, 0.5, 1]])
    assert.deepEqual(header?.pads.map(({ hole, open }) => [hole, open])[0], [true, 'both'])
    assert.deepEqual([pad?.pads[0]?.open, capacitor?.pads[0]?.open], ['front', 'none'])
    assert.equal(chip?.pads[3]?.net, -1)
    assert.equal(board.viasOpen, false)
    assert.ok(board.footprints.every(({ line, pads }) => line > 1 && pads.every((each) => each.line > line)))
  })
}

/** What an edition has words for, and nothing of the file itself. */
function told(board: Board, dialect: Dialect): unknown {
  const net = (index: number): string | undefined => board.nets[index]?.name
  return {
    ...board, format: '', nets: board.nets.map((each) => ({ ...each, vias: each.vias.map((via) => ({ ...via, line: 0, tented: undefined })) })).toSorted((x, y) => compareText(x.name, y.name)), zones: board.zones.map((zone) => ({ ...zone, net: net(zone.net) })),
    footprints: board.footprints.map((part) => ({
      ...part, line: 0, part: dialect < 6 ? '' : part.part, value: part.value.replace(/ DNP$/u, ''), variants: dialect < 10 ? undefined : part.variants,
      pads: part.pads.map((pad) => ({ ...pad, line: 0, net: net(pad.net), function: dialect < 6 ? '' : pad.function, type: dialect < 6 ? '' : pad.type })),
    })),
  }
}

test('every dialect tells the same of every made board, as far as it has words for it', async () => {
  for (const [name, of] of Object.entries(madeBoards)) {
    const newest = await read(10, of)
    for (const dialect of dialects) assert.deepEqual(told(await read(dialect, of), dialect), told(newest, dialect), `${name} in dialect ${dialect}`)
    assert.equal(newest.footprints.length, of.parts.length)
  }
})

test('vias say for themselves whether the mask covers them', async () => {
  for (const dialect of [9, 10] as const) {
    const board = await read(dialect, { ...spec, vias: [{ net: '/SWDIO', at: [1, 1], tented: false }, { net: '/SWDIO', at: [2, 2], tented: true }] })
    assert.deepEqual(board.nets.find(({ name }) => name === '/SWDIO')?.vias.map(({ tented }) => tented), [{ front: false, back: false }, { front: true, back: true }])
  }
})

test('layers with names of their own, arcs old and new, a board without nets', async () => {
  const old = await boardOf('(kicad_pcb (version 4) (layers (0 C1F signal) (1 C2 power) (31 C2B signal) (44 Edge.Cuts user)) (net 1 N) (segment (start 0 0) (end 3 4) (width 0.2) (layer C1F) (net 1)) (gr_arc (start 0 0) (end 10 0) (angle 90) (layer Edge.Cuts)))')
  assert.deepEqual([old.copper, old.nets[0]?.lengths], [['C1F', 'C2', 'C2B'], [5, 0, 0]])
  assert.deepEqual(old.outline.slice(-2), [0, 10])
  const arc = await boardOf('(kicad_pcb (version 20221018) (layers (0 "F.Cu" signal) (31 "B.Cu" signal)) (net 1 "N") (arc (start 10 0) (mid 0 10) (end -10 0) (width 0.2) (layer "F.Cu") (net 1)))')
  assert.ok(Math.abs((arc.nets[0]?.lengths[0] ?? 0) - Math.PI * 10) < 0.2)
  const bare = await boardOf('(kicad_pcb (version 20221018) (layers (0 "F.Cu" signal)) (footprint "A:B" (layer "F.Cu") (at 0 0) (fp_text reference "U1" (at 0 0)) (pad "1" smd rect (at 0 0) (size 1 1) (layers "F.Cu" "F.Mask"))))')
  assert.deepEqual([bare.connected, bare.nets, bare.footprints[0]?.pads[0]?.net], [false, [], -1])
})

test('a file cut short gives what was read, and says so', async () => {
  const text = kicadBoard(spec, 8)
  const cut = text.slice(0, text.indexOf('(gr_line'))
  const run = await collect(reader, `${cut}(segment (start 1 1`, '/x.kicad_pcb')
  assert.equal(factsOf(run, 'board')[0]?.footprints.length, 4)
  assert.match(String(run.error), /cut short/)
  // Every beginning ends in facts or a typed problem.
  for (let length = 0; length < text.length; length += 97) {
    const { error } = await collect(reader, text.slice(0, length), '/x.kicad_pcb')
    assert.ok(error === undefined || /malformed|cut short|no list/u.test(`${error.name} ${error.message}`), String(error))
  }
})

test('hostile depth, size and quotes end in a typed problem', async () => {
  for (const text of [`(kicad_pcb ${'('.repeat(200_000)}`, `(kicad_pcb (a${' (b)'.repeat(450_000)}))`, `(kicad_pcb (version "${'\\"'.repeat(300_000)}`]) {
    const { error } = await collect(reader, text, '/x.kicad_pcb')
    assert.equal(error?.name, 'ReadError', text.slice(0, 30))
  }
  // What is passed over may nest as it likes.
  const { error } = await collect(reader, `(kicad_pcb (version 4) (model ${'('.repeat(100_000)}${')'.repeat(100_000)}))`, '/x.kicad_pcb')
  assert.equal(error, undefined)
})

test('names are bounded, nets and pads are counted, and a board on one line is read as quickly', async () => {
  const long = 'n'.repeat(5000)
  const board = await boardOf(`(kicad_pcb (version 20221018) (layers (0 "F.Cu" signal)) (net 1 "${long}") (footprint "A:B" (layer "F.Cu") (at 0 0) (property "Reference" "U${long}") (pad "1" smd rect (at 0 0) (size 1 1) (layers "F.Cu") (net 1 "${long}") (pinfunction "${long}"))))`)
  const [footprint] = board.footprints
  assert.deepEqual([board.nets.length, board.nets[0]?.name.length, footprint?.reference.length, footprint?.pads[0]?.function.length], [1, 200, 200, 200])
  const pads = await runReader(reader, `(kicad_pcb (version 20221018) (footprint "A:B" (layer "F.Cu") ${'(pad "1" smd rect (at 0 0))'.repeat(50)}))`, { path: '/x.kicad_pcb', limits: { nodes: 40 } })
  assert.match(String(pads.error), /nodes|entries/u)
  const from = process.cpuUsage()
  await boardOf(`(kicad_pcb (version 20221018) ${'(model "x" (at 0))'.repeat(150_000)})`)
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`)
})

test('what is not kept is told', async () => {
  const outline = await collect(reader, `(kicad_pcb (version 20221018) (layers (0 "F.Cu" signal)) ${'(gr_line (start 0 0) (end 1 1) (layer "Edge.Cuts"))'.repeat(10_001)})`, '/x.kicad_pcb')
  assert.deepEqual([factsOf(outline, 'board')[0]?.outline.length, outline.error?.message], [40_000, 'more pieces of the outline than are kept of one board'])
})

test('odd inputs', async () => {
  for (const content of oddInputs) {
    const { error } = await collect(reader, content, '/x.kicad_pcb')
    assert.ok(error === undefined || error.name === 'ReadError')
  }
})

test('a bracket that KiCad 9 forgets does not end the board early, and one that is missing elsewhere is told', async () => {
  const text = kicadBoard(spec, 9)
  const teardrops = text.replaceAll('(layers "F.Cu" "F.Paste" "F.Mask")', '(layers "F.Cu" "F.Paste" "F.Mask") (teardrops (max_width 2) (curved_edges no)filter_ratio 0.9) (enabled yes))')
  assert.notEqual(teardrops, text)
  assert.deepEqual(await boardOf(teardrops), await boardOf(text))
  const early = await collect(reader, text.replace('(attr smd)', '(attr smd))'), '/x.kicad_pcb')
  assert.match(String(early.error), /the outermost list ends before the text does/u)
})

test('fields of a footprint that say whether it is fitted', async () => {
  const fitted = async (properties: string): Promise<boolean | undefined> => factsOf(await collect(reader, `(kicad_pcb (version 20221018) (footprint "X:Y" (layer "F.Cu") (at 1 1) (property "Reference" "U1") (property "Value" "ATECC608B") ${properties}))`, '/x.kicad_pcb'), 'board')[0]?.footprints[0]?.fitted
  for (const out of ['(property "DNP" "yes")', '(property "dnp" "1")', '(property "Fitted" "DNP")', '(property "Populate" "no")', '(property "Config" "DNF,DNC")', '(attr smd dnp)']) assert.equal(await fitted(out), false, out)
  for (const there of ['', '(property "DNP" "")', '(property "DNP" "-")', '(property "DNP" "no")', '(property "Populate" "yes")', '(property "Config" "+PRO")']) assert.equal(await fitted(there), true, there)
})

test('poured copper on both sides of an inner track, however it is written; what nobody can read says nothing', async () => {
  const polygon = (layer: string, ...corners: readonly string[]): string => `(filled_polygon (layer "${layer}") (pts ${corners.join(' ')}))`
  const square = ['(xy -5 -5)', '(xy 25 -5)', '(xy 25 5)', '(xy -5 5)']
  const between = async (...polygons: readonly string[]): Promise<number | undefined> => (await boardOf(`(kicad_pcb (version 20240108)
    (layers (0 "F.Cu" signal) (1 "In1.Cu" signal) (2 "In2.Cu" signal) (31 "B.Cu" signal)) (net 0 "") (net 1 "GND") (net 2 "/D")
    (segment (start 0 0) (end 20 0) (width 0.2) (layer "In1.Cu") (net 2))
    (zone (net 1) (layers "F.Cu" "B.Cu") ${polygons.join(' ')}))`)).nets.find(({ name }) => name === '/D')?.between
  assert.equal(await between(polygon('F.Cu', ...square), polygon('B.Cu', ...square)), 20)
  assert.equal(await between(polygon('F.Cu', ...square.map((corner) => corner.replaceAll(' ', '\n\t'))), polygon('B.Cu', ...square)), 20)
  assert.equal(await between(polygon('F.Cu', ...square)), 0)
  assert.equal(await between(), undefined)
  for (const odd of [polygon('X.Cu', ...square), polygon('F.Cu', ...square, '(arc (start 0 0) (mid 1 1) (end 2 2))'), polygon('F.Cu', '(xy 0.5e1 -5)', ...square), polygon('F.Cu', '(xy 1)', ...square), polygon('F.Cu', '(xy 1 2)')]) {
    assert.equal(await between(odd, polygon('B.Cu', ...square)), undefined, odd)
  }
})

test('fields that ask whether a part is fitted: what nobody can weigh, an F among it, is told once', async () => {
  const run = await collect(reader, `(kicad_pcb (version 20221018) ${['(property "Populate" "F")', '(property "Fitted" "F")', '(property "Notes" "Do not place at factory")', '(property "Notes" "do not fit for rev B")', '(property "Populate" "not for rev B")', '(property "Populate" "not for rev B") (attr dnp)'].map((field, index) => `(footprint "X:Y" (layer "F.Cu") (at 1 1) (property "Reference" "U${index}") ${field})`).join('')})`, '/x.kicad_pcb')
  assert.deepEqual(factsOf(run, 'board')[0]?.footprints.map(({ fitted }) => fitted), [true, true, true, true, true, false])
  assert.deepEqual(run.problems.map(({ message }) => message), ['U0 and 4 more: whether parts are fitted is answered neither with yes nor with no (Populate: F), and they count as fitted'])
})
