/** Boards out of sets of Gerber and drill files: what each file of the set brings, and what a set lacks. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { factQuery, type Fact } from '../facts/fact.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { join } from './boards.ts'

/** A Gerber layer with flashes of pins and lines of nets, as the reader gives it. */
function layer(what: string, flashes: readonly (readonly [x: number, y: number, net: string, pin?: string | undefined, via?: boolean])[], lines: readonly (readonly [net: string, x1: number, y1: number, x2: number, y2: number])[] = []): Fact<'board-layer'> {
  const nets = [...new Set([...flashes.map(([, , net]) => net), ...lines.map(([net]) => net)].filter(Boolean))]
  const pins = flashes.flatMap(([, , , pin]) => (pin === undefined ? [] : [pin]))
  return {
    kind: 'board-layer', basis: 'observed', where: { artefact: 'gerbers.zip', path: `/gateway-${what.replaceAll(',', '_')}.gbr` }, container: 'gerbers.zip', file: `/${what}.gbr`, function: what, project: 'gateway', revision: 'C', program: '', nets,
    pins: pins.map((pin) => ({ reference: pin.split(' ')[0] ?? '', number: pin.split(' ')[1] ?? '', function: pin.split(' ')[2] ?? '' })),
    flashes: flashes.flatMap(([x, y, net, pin, via]) => [x, y, 1, 1, nets.indexOf(net), pin === undefined ? -1 : pins.indexOf(pin), via === true ? 1 : 0]), lines: lines.flatMap(([net, ...at]) => [...at, 0.2, nets.indexOf(net)]), regions: 0, parts: [],
  }
}
const gerbers = [
  layer('Copper,L1,Top', [[1, 1, '/A', 'U1 34 PA13'], [2, 1, '/B', 'U1 37 PA14'], [3, 1, 'GND', 'U1 8 VSS'], [9, 1, '/A', 'J1 1'], [9, 3, '/B', 'J1 2'], [5, 1, '/A', undefined, true], [7, 7, '/A', 'TP1 1']], [['/A', 1, 1, 5, 1]]),
  layer('Copper,L2,Inr', [[5, 1, '/A', undefined, true]], [['/A', 5, 1, 5, 9]]),
  layer('Copper,L3,Bot', [[9, 1, '/A', 'J1 1'], [9, 3, '/B', 'J1 2'], [5, 1, '/A', undefined, true]]),
  layer('Soldermask,Top', [[1, 1, ''], [2, 1, ''], [9, 1, ''], [9, 3, '']]),
  layer('Profile,NP', [], [['', 0, 0, 10, 0], ['', 10, 0, 10, 10]]),
]
const list: Fact<'board'> = {
  kind: 'board', basis: 'observed', where: { artefact: 'bom.csv', path: '' }, container: 'bom.csv', file: '', format: 'parts list (CSV)', title: '', revision: '', date: '', copper: [], outline: [], nets: [], zones: [], connected: false,
  footprints: [{ reference: 'U1', value: 'STM32F103C8T6', library: 'LQFP-48', part: '', description: '', side: 'front', x: 0, y: 0, fitted: true, pads: [], line: 2 }],
}

test('a Gerber set with attributes is a board: holes, vias, masks, lengths; a parts list says what the parts are', () => {
  const query = factQuery(join.run({ facts: factQuery([...gerbers, list]), catalogue: resolveCatalogue([]) }).facts ?? [])
  const [board] = query('board')
  assert.ok(board)
  assert.deepEqual([board.title, board.revision, board.copper, board.connected, board.outline.length], ['gateway', 'C', ['Top', 'Inner 1', 'Bottom'], true, 8])
  const net = board.nets.find(({ name }) => name === '/A')
  assert.deepEqual([net?.lengths, net?.vias.map(({ kind, from, to }) => [kind, from, to])], [[4, 8, 0], [['through', 0, 2]]])
  const header = board.footprints.find(({ reference }) => reference === 'J1')
  // The back has no mask layer in this set: what it covers is not known, and counts as open.
  assert.deepEqual(header?.pads.map(({ hole, open }) => [hole, open]), [[true, 'both'], [true, 'both']])
  assert.equal(board.footprints.find(({ reference }) => reference === 'TP1')?.pads[0]?.open, 'none')
  assert.deepEqual(query('board-signal').filter(({ role }) => role.startsWith('swd')).map(({ role, confidence, exposures }) => [role, confidence, exposures[0]?.class]), [['swd-data', 'pin', 'connector'], ['swd-clock', 'pin', 'connector']])
})

test('a mask whose openings are drawn hides nothing', () => {
  const drawn = gerbers.map((each) => (each.function.startsWith('Soldermask') ? { ...each, flashes: [], regions: 4 } : each))
  const [board] = factQuery(join.run({ facts: factQuery(drawn), catalogue: resolveCatalogue([]) }).facts ?? [])('board')
  assert.deepEqual(board?.footprints.find(({ reference }) => reference === 'U1')?.pads.map(({ open }) => open), ['front', 'front', 'front'])
})

test('a set that lacks layers says so', () => {
  const of = (...whats: readonly string[]): { readonly missing: readonly string[] | undefined; readonly told: readonly string[] } => {
    const { facts = [], problems = [] } = join.run({ facts: factQuery(whats.map((what) => layer(what, [[1, 1, '/A', 'U1 34 PA13']]))), catalogue: resolveCatalogue([]) })
    return { missing: factQuery(facts)('board')[0]?.missing, told: problems.map(({ message }) => message) }
  }
  const { missing, told: [message] } = of('Copper,L1,Top', 'Copper,L4,Bot')
  assert.deepEqual(missing, ['L2', 'L3'])
  assert.match(message ?? '', /lacks copper layers \(L2, L3\)/u)
  assert.deepEqual(of('Copper,L1,Top', 'Copper,L2,Inr').missing, ['the back'])
  for (const whole of [['Copper,L1,Top'], ['Copper,L1,Top', 'Copper,L99,Bot'], ['Copper,L1,Top', 'Copper,L2,Inr', 'Copper,L3,Inr', 'Copper,L4,Bot']]) assert.deepEqual(of(...whole), { missing: undefined, told: [] })
})

test('plain Gerbers say nothing of what is connected', () => {
  const plainLayers = gerbers.map((each) => ({ ...each, nets: [], pins: [], flashes: each.flashes.map((value, index) => (index % 7 === 4 || index % 7 === 5 ? -1 : value)), lines: each.lines.map((value, index) => (index % 6 === 5 ? -1 : value)) }))
  const [board] = factQuery(join.run({ facts: factQuery(plainLayers), catalogue: resolveCatalogue([]) }).facts ?? [])('board')
  assert.deepEqual([board?.connected, board?.footprints.length, board?.nets.length], [false, 0, 0])
})

/** A drill file as its reader gives it: holes as x, y, plating, use. */
const drill = (holes: readonly (readonly [x: number, y: number, plating?: number, use?: number])[], more: Partial<Fact<'board-drill'>> = {}): Fact<'board-drill'> => ({
  kind: 'board-drill', basis: 'observed', where: { artefact: 'gerbers.zip', path: '/gateway.drl' }, container: 'gerbers.zip', file: '/gateway.drl', project: '', program: '', unread: false,
  holes: holes.flatMap(([x, y, plating = 1, use = 1]) => [x, y, x, y, 0.3, plating, use]), ...more,
})
function drilled(layers: readonly Fact<'board-layer'>[], ...drills: readonly Fact<'board-drill'>[]): { readonly board: Fact<'board'>; readonly vias: readonly string[]; readonly told: readonly string[] } {
  const { facts = [], problems = [] } = join.run({ facts: factQuery([...layers, ...drills]), catalogue: resolveCatalogue([]) })
  const [board] = factQuery(facts)('board')
  assert.ok(board)
  return { board, vias: board.nets.flatMap(({ name, vias }) => vias.map(({ x, y, kind, from, to }) => `${name} ${x} ${y} ${kind} ${from} ${to}`)), told: problems.map(({ message, incomplete }) => `${incomplete ? 'incomplete: ' : ''}${message}`) }
}
const four = [
  layer('Copper,L1,Top', [[5, 1, '/A', undefined, true], [9, 1, '/A', 'J1 1'], [1, 1, '/A', 'U1 34 PA13'], [7, 7, '/C', undefined, true], [12, 1, '/A', 'J2 1']]),
  layer('Copper,L2,Inr', [[7, 7, '/C', undefined, true]], [['/B', 3, 3, 6, 6], ['/A', 5, 1, 3, 3]]),
  layer('Copper,L3,Inr', [], [['/B', 6, 6, 9, 9]]),
  layer('Copper,L4,Bot', [[9, 1, '/A', 'J1 1'], [5, 1, '/A', undefined, true], [12, 1, '/A', 'J2 1'], [7, 7, '/D', undefined, true]]),
]

test('drill files say which layers a via joins, also where no pad is flashed for it', () => {
  const pins = drill([[9, 1, 1, 2]], { from: 1, to: 4 })
  const { vias, told, board } = drilled(four, drill([[5, 1]], { from: 1, to: 4 }), drill([[6.01, 5.99]], { from: 2, to: 3 }), drill([[7, 7]], { from: 1, to: 2 }), drill([[7, 7]], { from: 3, to: 4 }), pins)
  assert.deepEqual([vias.toSorted(), told], [['/A 5 1 through 0 3', '/B 6.01 5.99 buried 1 2', '/C 7 7 blind 0 1', '/D 7 7 blind 2 3'], []])
  // J2 has pads on both sides and no hole: a connector on an edge.
  assert.deepEqual(board.footprints.map(({ reference, pads }) => [reference, pads[0]?.hole]), [['J1', true], ['U1', false], ['J2', false]])
  // Without the drill file of the buried vias nobody sees them; what is flashed stays.
  assert.deepEqual(drilled(four).vias.toSorted(), ['/A 5 1 through 0 3', '/C 7 7 blind 0 1', '/D 7 7 blind 3 3'])
})

test('a drill file without layers goes through where it is the only one', () => {
  const holes: Parameters<typeof drill>[0] = [[5, 1, -1, 0], [9, 1, -1, 0], [6, 6, -1, 0]]
  assert.deepEqual(drilled(four, drill(holes)).vias.toSorted(), ['/A 5 1 through 0 3', '/B 6 6 through 0 3', '/C 7 7 blind 0 1', '/D 7 7 blind 3 3'])
  // Of two, nobody knows which goes where: what is flashed counts.
  assert.deepEqual(drilled(four, drill(holes), drill([[7, 7]])).vias, drilled(four).vias)
})

test('holes that lie elsewhere, and drill files of nobody, are told and not used', () => {
  const elsewhere = drilled(four, drill([[105, 101], [109, 101], [5, 1]], { from: 1, to: 2 }))
  assert.deepEqual([elsewhere.vias, elsewhere.board.missing], [drilled(four).vias, undefined])
  assert.match(elsewhere.told.join(), /^the holes of this drill file do not lie on the copper/u)
  const other = four.map((each) => ({ ...each, project: 'other', where: { ...each.where, path: `/other-${each.function}.gbr` } }))
  assert.match(drilled([...four, ...other], drill([[5, 1]], { from: 1, to: 4, where: { artefact: 'gerbers.zip', path: '/x.drl' } })).told.join(), /whose board this drill file belongs to is not known/u)
  assert.deepEqual(drilled([...other, ...four], drill([[5, 1]], { from: 1, to: 4, where: { artefact: 'gerbers.zip', path: '/gateway-PTH.drl' } })).told, [])
})

test('a drill file tells of copper layers that the set lacks', () => {
  const outer = four.filter(({ function: what }) => !what.includes('Inr')).map((each) => ({ ...each, function: each.function.replace('L4', 'L99') }))
  assert.deepEqual(drilled(outer).board.missing, undefined)
  const { board, told } = drilled(outer, drill([[5, 1], [9, 1, 1, 2]], { from: 1, to: 4 }))
  assert.deepEqual(board.missing, ['L2', 'L3'])
  assert.match(told.join(), /^incomplete: the Gerber set of gateway lacks copper layers \(L2, L3\)/u)
})

test('a drill file that lies elsewhere hides no layer that another one tells of', () => {
  const outer = four.filter(({ function: what }) => !what.includes('Inr')).map((each) => ({ ...each, function: each.function.replace('L4', 'L99') }))
  for (const to of [4, 6]) assert.deepEqual(drilled(outer, drill([[5, 1], [9, 1, 1, 2]], { from: 1, to: 4 }), drill([[105, 101]], { from: 1, to })).board.missing, ['L2', 'L3'])
})

test('where the drill file of the holes that go through is not there, a pin on both sides has one', () => {
  const holes = (...drills: readonly Fact<'board-drill'>[]): readonly unknown[] => drilled(four, ...drills).board.footprints.map(({ reference, pads }) => [reference, pads[0]?.hole])
  assert.deepEqual(holes(drill([[7, 7]], { from: 1, to: 2 })), [['J1', true], ['U1', false], ['J2', true]])
  assert.deepEqual(holes(drill([[7, 7]], { from: 1, to: 2 }), drill([[9, 1]], { from: 1, to: 4 })), [['J1', true], ['U1', false], ['J2', false]])
})

test('more at one place than any board has is told', () => {
  const nets = Array.from({ length: 33 }, (_, index) => `/N${index}`)
  const vias = [layer('Copper,L1,Top', nets.map((net) => [5, 1, net, undefined, true])), layer('Copper,L2,Bot', [[5, 1, '/N0', undefined, true]])]
  const ends = [layer('Copper,L1,Top', [], nets.map((net) => [net, 5, 1, 8, 1])), layer('Copper,L2,Bot', [], [['/N0', 5, 1, 9, 1]])]
  for (const set of [vias, ends]) assert.match(drilled(set, drill([[5, 1]], { from: 1, to: 2 })).told.join(), /^incomplete: this Gerber set has more than 32 nets or holes at one place/u)
  // One net there, however often.
  assert.deepEqual(drilled([layer('Copper,L1,Top', [], Array.from({ length: 99 }, (_, index) => ['/A', 5 + index / 10_000, 1, 8, index])), layer('Copper,L2,Bot', [], [['/A', 5, 1, 9, 1]])], drill([[5, 1]], { from: 1, to: 2 })).told, [])
})
