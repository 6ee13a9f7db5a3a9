import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import type { Board } from '../../../facts/board.ts'
import { collect, collectFixture, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { reader } from './reader.ts'

const text = readFileSync(new URL('./fixtures/revision-c/gateway.xml', import.meta.url), 'utf8')
async function boardOf(content: string): Promise<Board> {
  const run = await collect(reader, content, '/gateway.xml')
  assert.equal(run.error, undefined)
  const [board] = factsOf(run, 'board')
  return board ?? assert.fail()
}
const net = (board: Board, name: string): Board['nets'][number] => board.nets.find((each) => each.name === name) ?? assert.fail(name)

test('revision C: layers as stacked, inches and the units of each dictionary, vias by the span of their drill', async () => {
  const board = await boardOf(text)
  assert.deepEqual([board.format, board.title, board.connected, board.missing], ['IPC-2581 revision C (Layouter 17.4)', 'gateway', true, undefined])
  assert.deepEqual(board.copper, ['TOP', 'INNER_1', 'INNER_2', 'BOTTOM'])
  assert.deepEqual(board.outline.slice(0, 8), [0, 0, 50.8, 0, 50.8, 0, 50.8, -25.4])
  const data = net(board, 'SWDIO')
  assert.deepEqual(data.tracks, [0, 12.7, -12.7, 17.78, -12.7, 0.2, 1, 17.78, -12.7, 17.78, -22.86, 0.203])
  assert.deepEqual(data.lengths.map((length) => Math.round(length * 100) / 100), [5.08, 10.16, 0, 0])
  assert.deepEqual(data.vias.map((via) => ({ ...via, line: 0 })), [{ x: 17.78, y: -12.7, size: 0.6, kind: 'blind', from: 0, to: 1, tented: { front: true, back: true }, line: 0 }])
  assert.deepEqual(net(board, 'SWCLK').vias.map(({ kind, from, to }) => [kind, from, to]), [['buried', 1, 2]])
  // A quarter of a circle of a tenth of an inch.
  assert.ok(Math.abs((net(board, 'SWCLK').lengths[1] ?? 0) - 2.54 * Math.PI / 2) < 0.05)
  assert.deepEqual(board.zones, [{ net: board.nets.findIndex(({ name }) => name === 'GND'), layers: [0] }])
})

test('parts: the parts list by reference and by number, makers by the list of vendors, what is fitted, names of pins', async () => {
  const board = await boardOf(text)
  assert.deepEqual(board.footprints.map(({ reference, value, part, library, description, side, fitted }) => [reference, value, part, library, description, side, fitted]), [
    ['U1', 'STM32F103C8T6', 'STM32F103C8T6TR', 'LQFP48', 'Controller & radio', 'front', true],
    ['J1', 'Conn_01x02', '', 'HDR4', '', 'back', false],
    ['TP1', 'TestPoint', '', 'TP', '', 'front', true],
  ])
  const [chip, header, pad] = board.footprints
  assert.deepEqual(chip?.pads.map(({ number, function: name, width, height, open }) => [number, name, width, height, open]), [['34', 'PA13', 0.5, 1, 'front'], ['37', '', 1, 0.5, 'none']])
  // Pin 2 has no pad in the file; the net knows it.
  assert.deepEqual(header?.pads.map(({ number, net: of, hole, open }) => [number, board.nets[of]?.name, hole, open]), [['1', 'SWDIO', true, 'both'], ['2', 'SWCLK', false, 'both']])
  assert.equal(pad?.pads[0]?.open, 'none')
  assert.ok(board.footprints.every(({ line }) => line > 30))
})

test('blanks in names of parts and pins', async () => {
  const board = await boardOf(text.replaceAll('"J1"', '"J 1"'))
  assert.deepEqual(board.footprints.map(({ reference, pads }) => [reference, pads.map(({ number }) => number)]), [['U1', ['34', '37']], ['J 1', ['1', '2']], ['TP1', ['1']]])
})

test('a mask that is drawn hides nothing', async () => {
  const drawn = await boardOf(text.replace('<LayerFeature layerRef="MASK_TOP"><Set>', '<LayerFeature layerRef="MASK_TOP"><Set><Features><Polyline><PolyBegin x="0" y="0"/></Polyline></Features>'))
  assert.deepEqual(drawn.footprints[0]?.pads.map(({ open }) => open), ['front', 'front'])
  assert.deepEqual(net(drawn, 'SWDIO').vias.map(({ tented }) => tented), [undefined])
})

test('revision B: pad stacks, panels, and what is called no net', async () => {
  const run = await collectFixture(reader, import.meta.url, 'revision-b/panel.cvg')
  const [board, ...more] = factsOf(run, 'board')
  assert.ok(board)
  assert.deepEqual([more.length, run.problems, board.title, board.copper, board.nets.map(({ name }) => name)], [0, [], 'board', ['Top Layer', 'Int1', 'Bottom Layer'], ['TX']])
  assert.deepEqual(board.nets[0]?.vias.map(({ x, y, kind, from, to, size }) => [x, y, kind, from, to, size]), [[10, -5, 'blind', 0, 1, 0.6]])
  assert.deepEqual(board.nets[0]?.lengths, [8, 4, 0])
  assert.deepEqual(board.footprints[0]?.pads.map(({ number, net: of, width, height, open }) => [number, of, width, height, open]), [['7', 0, 0.3, 0.8, 'front'], ['8', -1, 0.8, 0.3, 'none']])
})

test('files for assembly have the outer layers only, and files with a parts list alone are parts lists', async () => {
  const inner = text.replace(/<Stackup [\s\S]*<\/Stackup>/u, '').replaceAll(/<Layer name="INNER[^>]*>\n?/gu, '').replaceAll(/<LayerFeature layerRef="INNER[\s\S]*?<\/LayerFeature>/gu, '').replace('mode="USERDEF"', 'mode="ASSEMBLY"')
  const run = await collect(reader, inner, '/gateway.xml')
  assert.deepEqual(factsOf(run, 'board').map(({ copper, missing }) => [copper, missing]), [[['TOP', 'BOTTOM'], ['inner layers']]])
  assert.match(run.problems[0]?.message ?? '', /\(assembly\) does not bring all copper layers/u)
  // A layer that is named and not drawn is missing, too.
  const blank = await collect(reader, text.replace('<LayerFeature layerRef="INNER_2"><Set/></LayerFeature>', ''), '/gateway.xml')
  assert.deepEqual(factsOf(blank, 'board')[0]?.missing, ['INNER_2'])
  const list = await collect(reader, text.replace(/<Ecad[\s\S]*<\/Ecad>/u, ''), '/gateway.xml')
  assert.deepEqual(factsOf(list, 'board').map(({ connected, footprints }) => [connected, footprints.map(({ reference, part, fitted }) => [reference, part, fitted])]), [[false, [['U1', 'STM32F103C8T6TR', true], ['J1', '', false]]]])
  const pins = await collect(reader, text.replaceAll(/<Features>[\s\S]*?<\/Features>/gu, ''), '/gateway.xml')
  assert.deepEqual([factsOf(pins, 'board')[0]?.copper, factsOf(pins, 'board')[0]?.nets.length], [[], 3])
  assert.match(pins.problems[0]?.message ?? '', /draws no tracks/u)
})

test('fields that ask whether a part is fitted: what nobody can weigh, an F among it, is told once', async () => {
  const attribute = (name: string, value: string): string => text.replace('<NonstandardAttribute', `<NonstandardAttribute name="${name}" value="${value}" type="STRING"/><NonstandardAttribute`)
  const fitted = async (content: string): Promise<unknown> => {
    const run = await collect(reader, content, '/x.xml')
    return [factsOf(run, 'board')[0]?.footprints.find(({ reference }) => reference === 'TP1')?.fitted, ...run.problems.map(({ message }) => message)]
  }
  assert.deepEqual(await fitted(attribute('Populate', 'F')), [true, 'TP1: whether parts are fitted is answered neither with yes nor with no (Populate: F), and they count as fitted'])
  assert.deepEqual(await fitted(attribute('Populate', 'no')), [false])
  assert.deepEqual(await fitted(attribute('Populate', 'see drawing')), [true, 'TP1: whether parts are fitted is answered neither with yes nor with no (Populate: see drawing), and they count as fitted'])
})

test('what is not kept is told', async () => {
  const told = async (content: string): Promise<readonly string[]> => (await collect(reader, content, '/x.xml')).problems.map(({ message }) => message)
  const fields = Array.from({ length: 70 }, (_, index) => `<NonstandardAttribute name="A${index}" value="x" type="STRING"/>`).join('')
  assert.deepEqual(await told(text.replace('<NonstandardAttribute', `${fields}<NonstandardAttribute`)), ['fields of a part beyond the first 64 were not read'])
  assert.deepEqual(await told(text.replace('<PolyStepSegment x="2" y="0"/>', '<PolyStepSegment x="2" y="0"/>'.repeat(10_000))), ['pieces of the outline were not read'])
  const vias = Array.from({ length: 33 }, (_, index) => `<Set net="N${index}" padUsage="VIA"><Pad padstackDefRef="V1"><Location x="0.1" y="0.1"/></Pad></Set>`).join('')
  assert.deepEqual(await told(text.replace('<LayerFeature layerRef="TOP">', `<LayerFeature layerRef="TOP">${vias}`)), ['nets of one place beyond the first 32 were not read'])
})

test('units that nobody knows, a file cut short, a document type and odd inputs', async () => {
  const whole = await boardOf(text)
  for (const [units, told] of [['units="CUBIT"', /lengths are in "CUBIT", which is no unit/u], ['', /lengths are in no unit/u]] as const) {
    const run = await collect(reader, text.replace('units="INCH"', units), '/x.xml')
    assert.deepEqual([run.error, run.problems.map(({ code, message }) => [code, told.test(message)])], [undefined, [['malformed', true]]])
    // What is connected, and nothing of where.
    const [board] = factsOf(run, 'board')
    assert.deepEqual([board?.copper, board?.outline, board?.zones, board?.connected], [[], [], [], true])
    assert.deepEqual(board?.nets.map(({ name, tracks, vias }) => [name, tracks, vias]), whole.nets.map(({ name }) => [name, [], []]))
    assert.deepEqual(board?.footprints.map(({ reference, x, y }) => [reference, x, y]), whole.footprints.map(({ reference }) => [reference, 0, 0]))
    const pins = (of: Board | undefined): unknown => of?.footprints.map(({ pads }) => pads.filter(({ net: at }) => at >= 0).map(({ number, net: at }) => `${number} ${at}`).toSorted())
    assert.deepEqual(pins(board), pins(whole))
    assert.ok(board?.footprints.every(({ pads }) => pads.every(({ x, width, open }) => x === 0 && width === 0 && open === 'both')))
  }
  const sizes = await collect(reader, text.replace('<DictionaryStandard units="MILLIMETER">', '<DictionaryStandard units="ELL">'), '/x.xml')
  assert.match(sizes.problems[0]?.message ?? '', /sizes of pads and tracks are in "ELL", which is no unit/u)
  assert.deepEqual([factsOf(sizes, 'board')[0]?.footprints[0]?.pads[0]?.width, factsOf(sizes, 'board')[0]?.nets[0]?.vias[0]?.size], [0, 0.203])
  const cut = await collect(reader, text.slice(0, text.indexOf('<LayerFeature layerRef="BOTTOM"')), '/x.xml')
  assert.match(String(cut.error), /cut short/u)
  assert.equal(factsOf(cut, 'board').length, 1)
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'b'.repeat(50)}">]><IPC-2581 revision="C">&a;</IPC-2581>`
  assert.match(String((await collect(reader, bomb, '/x.xml')).error), /document type/u)
  const deep = `<?xml version="1.0"?><IPC-2581 revision="C">${'<Set>'.repeat(5000)}`
  assert.match(String((await collect(reader, deep, '/x.xml')).error), /nested more than 64/u)
  assert.deepEqual((await collect(reader, '<?xml version="1.0"?><svg/>', '/x.xml')).facts, [])
  await survivesOddInputs(reader, ['/a.xml', '/b.cvg'])
})

test('poured copper on both sides of an inner track, with cutouts; what is hollow is none, what is hatched or taken away says nothing', async () => {
  // The inner track of SWDIO runs from 0.5 to 0.9 inches up, at 0.7 inches.
  const polygon = (element: string, from: readonly [number, number], to: readonly [number, number], more = ''): string =>
    `<${element}><PolyBegin x="${from[0]}" y="${from[1]}"/><PolyStepSegment x="${to[0]}" y="${from[1]}"/><PolyStepSegment x="${to[0]}" y="${to[1]}"/><PolyStepSegment x="${from[0]}" y="${to[1]}"/><PolyStepSegment x="${from[0]}" y="${from[1]}"/>${more}</${element}>`
  const area = (layer: string, more = '', cutout = '', polarity = 'POSITIVE'): string =>
    `<LayerFeature layerRef="${layer}"><Set net="GND" polarity="${polarity}"><Features><Contour>${polygon('Polygon', [0, 0], [2, 1], more)}${cutout}</Contour></Features></Set></LayerFeature>`
  const between = async (...areas: readonly string[]): Promise<number | undefined> => {
    const bare = text.replace(/<Set net="GND"><Features><Contour>.*?<\/Set>/u, '')
    const first = bare.indexOf('<LayerFeature')
    const head = bare.slice(0, first).replace('</Content>', '<DictionaryFillDesc><EntryFillDesc id="SOLID"><FillDesc fillProperty="FILL"/></EntryFillDesc><EntryFillDesc id="NET"><FillDesc fillProperty="HATCH"/></EntryFillDesc></DictionaryFillDesc></Content>')
    return net(await boardOf(head + areas.join('') + bare.slice(first)), 'SWDIO').between
  }
  assert.equal(await between(area('TOP'), area('BOTTOM')), 10.16)
  assert.equal(await between(area('TOP', '<FillDescRef id="SOLID"/>'), area('BOTTOM')), 10.16)
  const half = await between(area('TOP', '', polygon('Cutout', [0.5, 0.5], [1, 0.7])), area('BOTTOM')) ?? assert.fail()
  assert.ok(Math.abs(half - 5.08) < 0.5, String(half))
  assert.equal(await between(area('TOP', '<FillDesc fillProperty="HOLLOW"/>'), area('BOTTOM')), 0)
  for (const odd of [area('TOP', '<FillDescRef id="NET"/>'), area('TOP', '<FillDescRef id="nobody"/>'), area('TOP', '', '', 'NEGATIVE')]) assert.equal(await between(odd, area('BOTTOM')), undefined)
})
