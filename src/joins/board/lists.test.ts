/** Parts lists beside layouts, netlists and Gerbers: which board each is of, and where they name different parts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { BoardFootprint } from '../../facts/board.ts'
import { factQuery, type Fact } from '../../facts/fact.ts'
import { resolveCatalogue } from '../../platforms/resolve.ts'
import { join } from '../boards.ts'

type Named = readonly [reference: string, value: string, more?: Partial<BoardFootprint>]
const footprint = ([reference, value, more]: Named, pads: number, line: number): BoardFootprint => ({
  reference, value, library: '', part: '', description: '', side: 'front', x: 0, y: 0, fitted: true, line,
  pads: Array.from({ length: pads }, (_, index) => ({ number: String(index + 1), function: '', type: '', net: 0, x: index, y: 0, width: 1, height: 1, open: 'front' as const, hole: false, edge: false, line: 9 })), ...more,
})
const board = (name: string, parts: readonly Named[], pads: number, more: Partial<Fact<'board'>>): Fact<'board'> => ({
  kind: 'board', basis: 'observed', where: { artefact: name, path: '' }, container: name, file: '', format: 'x', title: '', revision: '', date: '', copper: [], outline: [], zones: [], nets: [], connected: true,
  footprints: parts.map((part, index) => footprint(part, pads, index + 2)), ...more,
})
const net = { name: '/A', tracks: [], lengths: [], vias: [] }
const list = (name: string, ...parts: readonly Named[]): Fact<'board'> => board(name, parts, 0, { connected: false, format: 'parts list (CSV)' })
const layout = (name: string, ...parts: readonly Named[]): Fact<'board'> => board(name, parts, 8, { copper: ['F.Cu', 'B.Cu'], nets: [net] })
const bare = (name: string, ...references: readonly string[]): Fact<'board'> => board(name, references.map((reference): Named => [reference, '']), 8, { nets: [net], format: 'IPC-D-356 netlist' })
const run = (...facts: readonly Fact[]): ReturnType<typeof join.run> => join.run({ facts: factQuery(facts), catalogue: resolveCatalogue([]) })
const told = (...facts: readonly Fact[]): readonly string[] => (run(...facts).problems ?? []).map(({ message, incomplete, where }) => `${incomplete ? '!' : ''}${where.line ?? ''} ${message}`)

test('chips of a list that the catalogue lacks are told once', () => {
  assert.deepEqual(told(list('bom.csv', ['U1', 'STM32F405RGT6'], ['U2', 'TPS65217'], ['U3', ''], ['U4', 'X1', { fitted: false }], ['R1', '10k'], ['J1', '2041021-4'])), [
    '3 the catalogue of parts knows 1 of the 3 chips that this list names, and not U2 (TPS65217), U3 (no name): what they are was not judged',
  ])
  assert.deepEqual(told(list('bom.csv', ['U1', 'STM32F405RGT6'], ['R1', '10k'])), [])
})

test('a list and a layout that name different parts', () => {
  const drawn = layout('gateway.kicad_pcb', ['U1', 'STM32F405RGT6'], ['U4', 'ATECC608A-SSHDA'], ['U6', 'LM358'], ['R1', '10k'])
  assert.deepEqual(told(drawn, list('bom.csv', ['U1', 'MCU', { part: 'STM32F405RGT6TR' }], ['U4', 'ATECC608A'], ['U6', 'LM358DR'], ['R1', '12k'])), [])
  assert.deepEqual(told(drawn, list('bom.csv', ['U1', 'STM32F405RGT6'], ['U4', 'MCP23017'], ['U6', 'LM358'])), [
    '!3 this list and gateway.kicad_pcb name different parts: U4 is MCP23017 in the list and ATECC608A-SSHDA on the board. What gateway.kicad_pcb names was judged',
  ])
  // Numbers of parts that the catalogue knows nothing of: told, and no matter for security.
  assert.deepEqual(told(layout('a.kicad_pcb', ['U6', 'amp', { part: 'LM358DR' }]), list('bom.csv', ['U6', 'op', { part: 'OPA2134UA' }])), [
    '2 this list and a.kicad_pcb name different parts: U6 is OPA2134UA in the list and LM358DR on the board. What a.kicad_pcb names was judged',
  ])
})

test('of several lists each board gets its own', () => {
  const main = list('main-bom.csv', ['U1', 'STM32F405RGT6'], ['U2', 'W25Q128JVSIQ'], ['U3', 'x'], ['R1', '1k'], ['R2', '1k'], ['J1', 'USB'])
  const io = list('io-bom.csv', ['U1', 'ATECC608B-SSHDA'], ['R1', '1k'], ['J1', 'Conn'])
  const parts = (...facts: readonly Fact[]): readonly string[] => factQuery(run(...facts).facts ?? [])('board-part').map(({ board: of, reference, value }) => `${of} ${reference} ${value}`)
  assert.deepEqual(parts(bare('main.d356', 'U1', 'U2', 'U3', 'R1', 'R2', 'J1'), bare('io.d356', 'U1', 'R1', 'J1'), main, io).filter((each) => each.includes('d356')), ['main.d356 U1 STM32F405RGT6', 'main.d356 U2 W25Q128JVSIQ', 'io.d356 U1 ATECC608B-SSHDA'])
  // The list of the large board names every reference of the small one, too.
  assert.deepEqual(parts(bare('io.d356', 'U1', 'R1'), main).filter((each) => each.includes('d356')), [])
})

test('component attributes of Gerbers and the list beside them', () => {
  const layer: Fact<'board-layer'> = {
    kind: 'board-layer', basis: 'observed', where: { artefact: 'g.zip', path: 'top.gbr' }, container: 'g.zip', file: '/top.gbr', function: 'Copper,L1,Top', project: 'g', revision: '', program: '', nets: ['/A'],
    pins: Array.from({ length: 8 }, (_, index) => ({ reference: 'U4', number: String(index + 1), function: '' })), flashes: Array.from({ length: 8 }, (_, index) => [index, 0, 1, 1, 0, index, 0]).flat(), lines: [], regions: 0,
    parts: [{ reference: 'U4', value: 'ATECC608A-SSHDA', part: '', library: 'SOIC-8' }],
  }
  assert.deepEqual(told(layer, list('bom.csv', ['U4', 'SE050C1HQ1'])), ['!2 this list and top.gbr name different parts: U4 is SE050C1HQ1 in the list and ATECC608A-SSHDA on the board. What the list names was judged'])
})
