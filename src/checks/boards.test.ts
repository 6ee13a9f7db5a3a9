import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembled } from '../facts/assembly.ts'
import type { Fact } from '../facts/fact.ts'
import { at, board, largeChip, onBoard, signal } from './board-cases.ts'
import { check as tamper } from './board/tamper-inputs-connected.ts'
import { boardsOf, recollected, type Board } from './boards.ts'
import { fail, pass, type CaseFact } from './define.ts'
import { check as debugPins } from './debug/debug-pins-on-no-connector.ts'
import { check as flashBus } from './storage/flash-bus-out-of-reach.ts'
import { check } from './storage/medium-not-removable.ts'
import { exampleContext, runExample } from './testing.ts'

const evidence = [{ basis: 'observed', artefact: 'a', path: '' }] as const

test('what rests on memory alone says so; pads from memory clear nothing and are low at most', () => {
  const found = fail('A header has it.', evidence, { severity: 'high' })
  const clear = pass('Nothing has it.', evidence, 'chip')
  assert.equal(recollected(found, [{ unread: true }, {}]), found)
  const told = recollected(found, [{ unread: true, byPad: false }])
  assert.match(told.message, /A header has it\. .*by our recollection, not read in the maker's document\.$/u)
  assert.deepEqual({ ...told, message: '' }, { ...found, message: '' })
  const low = recollected(found, [{ unread: true, byPad: true }])
  assert.equal(low.result === 'fail' && low.severity, 'low')
  const open = recollected(clear, [{ unread: true, byPad: true }])
  assert.deepEqual([open.result, open.subject, open.result === 'unknown' && open.evidence], ['unknown', 'chip', evidence])
  assert.equal(recollected(clear, [{ unread: true }]).result, 'pass')
})

test('beside a layout a list that names no references says nothing more, and one of another board does', () => {
  const layout = board() as Board
  const list = (name: string, ...references: readonly string[]): Board => ({
    ...layout, where: { artefact: name, path: '' }, copper: [], nets: [], connected: false, footprints: references.map((reference) => ({ ...largeChip, reference, pads: [] })),
  })
  const judged = (...boards: readonly Board[]): readonly string[] => boardsOf(exampleContext(check, boards)).map(({ where }) => where.artefact)
  assert.deepEqual(judged(layout, list('cart.csv', 'row 2', 'row 3')), ['gateway.kicad_pcb'])
  assert.deepEqual(judged(layout, list('bom.csv', 'U1')), ['gateway.kicad_pcb'])
  assert.deepEqual(judged(layout, list('other.csv', 'U7', 'U8')), ['gateway.kicad_pcb', 'other.csv'])
  assert.deepEqual(judged(list('cart.csv', 'row 2')), ['cart.csv'])
  // The same list as CSV and as a workbook, and one that says less.
  const variant = list('variant.csv', 'U7', 'U8')
  assert.deepEqual(judged(list('a.csv', 'U7', 'U8'), list('a.xlsx', 'U7', 'U8'), list('some.csv', 'U8'), { ...variant, footprints: variant.footprints.map((footprint) => ({ ...footprint, fitted: false })) }), ['a.csv', 'variant.csv'])
})

test('a schematic and the netlist made of it are one board; of two variants each is judged, and a layout takes the place of both', () => {
  const named = (artefact: string, fitted: boolean, copper: readonly string[] = []): Board => ({
    ...(board() as Board), where: { artefact, path: '' }, copper, connected: true, footprints: ['U1', 'J1'].map((reference) => ({ ...largeChip, reference, fitted: fitted || reference === 'U1' })),
  })
  const judged = (...boards: readonly Board[]): readonly string[] => boardsOf(exampleContext(check, boards)).map(({ where }) => where.artefact)
  assert.deepEqual(judged(named('a.kicad_sch', true), named('a.net', true)), ['a.kicad_sch'])
  assert.deepEqual(judged(named('a.kicad_sch', true), named('variant.net', false)), ['a.kicad_sch', 'variant.net'])
  assert.deepEqual(judged(named('a.kicad_sch', true), named('a.net', true), named('a.kicad_pcb', true, ['F.Cu', 'B.Cu'])), ['a.kicad_pcb'])
})

test('two schematics of the same parts are one only where they connect them alike, whatever their nets are called', () => {
  const wired = (artefact: string, names: readonly string[], ...nets: readonly (readonly number[])[]): Board => ({
    ...(board() as Board), where: { artefact, path: '' }, copper: [], connected: true, nets: names.map((name) => ({ name, tracks: [], lengths: [], vias: [] })),
    footprints: nets.map((some, index) => ({ ...largeChip, reference: `U${index + 1}`, pads: largeChip.pads.slice(0, some.length).map((pad, at) => ({ ...pad, net: some[at] ?? -1 })) })),
  })
  const judged = (...boards: readonly Board[]): number => boardsOf(exampleContext(check, boards)).length
  const a = wired('a.kicad_sch', ['/SWDIO', '/SWCLK', '/X'], [0, 1, -1], [0, 1, 2])
  assert.equal(judged(a, wired('a.net', ['X', 'SWCLK', 'SWDIO'], [2, 1, -1], [2, 1, 0])), 1)
  assert.equal(judged(a, wired('b.kicad_sch', ['/SWDIO', '/SWCLK', '/X'], [0, 1, -1], [0, 2, 1])), 2)
  assert.equal(judged(a, wired('b.kicad_sch', ['/SWDIO', '/X'], [0, 0, -1], [0, 0, 1])), 2)
  assert.equal(judged(wired('b.kicad_sch', ['/SWDIO', '/X'], [0, 0, -1], [0, 0, 1]), a), 2)
  // Where one says that a pin leads nowhere by a net of its own.
  assert.equal(judged(a, wired('a.net', ['/SWDIO', '/SWCLK', '/X', 'unconnected-(U1-3)'], [0, 1, 3], [0, 1, 2])), 1)
})

test('Gerbers that say nothing are the layout that they have the name of, and nobody\'s else', () => {
  const layout = { ...board() as Board, where: { artefact: 'gateway.kicad_pcb', path: '' } }
  const plots = (title: string, more: Partial<Board> = {}): Board => ({ ...layout, where: { artefact: `${title}-F_Cu.gbr`, path: '' }, title, connected: false, footprints: [], nets: [], ...more })
  const judged = (...boards: readonly Board[]): readonly string[] => boardsOf(exampleContext(check, boards)).map(({ where }) => where.artefact)
  assert.deepEqual(judged(plots('gateway'), layout), ['gateway.kicad_pcb'])
  // Beside a netlist that has the name of their files, too.
  const netlist = { ...layout, where: { artefact: 'x/main.ipc', path: '' }, copper: [] }
  assert.deepEqual(judged(plots('', { where: { artefact: 'main.GTL', path: '' } }), { ...netlist, where: { artefact: 'main.ipc', path: '' } }), ['main.ipc'])
  // Two projects of one name lie beside each other.
  assert.equal(judged(plots('', { where: { artefact: 'all.tar', path: 'radio/main.GTL' } }), { ...netlist, where: { artefact: 'all.tar', path: 'power/main.ipc' } }).length, 2)
  assert.equal(judged(plots('', { where: { artefact: 'all.tar', path: 'radio/fab/main.GTL' } }), { ...netlist, where: { artefact: 'all.tar', path: 'radio/main.ipc' } }).length, 1)
  for (const other of [plots('radio'), plots(''), plots('gateway', { copper: ['F.Cu', 'B.Cu'] }), plots('gateway', { connected: true, footprints: [largeChip], nets: layout.nets })]) assert.deepEqual(judged(other, layout).length, 2)
})

test('a memory whose pads are not known stays open beside one whose bus is known; one whose bus is another\'s is known with it', () => {
  const hidden = signal('flash-bus', '/FLASH_CS', [at('inner-only', '4.0 mm of track on inner layers')], { of: { reference: 'U2', title: 'Serial NOR flash', kind: 'flash', platforms: [] } })
  const judged = (...more: readonly CaseFact[]): readonly (readonly [string, string | undefined])[] =>
    runExample(flashBus, { title: '', facts: [board(), hidden, onBoard('flash', 'U2', 'W25Q128JV'), ...more] }).map(({ result, subject }) => [result, subject])
  const known = ['pass', 'Serial NOR flash Flash bus'] as const
  assert.deepEqual(judged(onBoard('emmc', 'U3', 'MTFC8GAKAJCN', { pinsKnown: false })), [known, ['unknown', 'Acme emmc']])
  assert.deepEqual(judged(onBoard('emmc', 'U3', 'MTFC8GAKAJCN', { pinsKnown: false, fitted: false })), [known])
  // Every line of it is a line of the other's bus.
  assert.deepEqual(judged(onBoard('flash', 'U3', 'W25Q128JV')), [known])
})

test('what a schematic leaves out is left out for checks, too', () => {
  const mesh = { ...largeChip, reference: 'TM1', value: 'Mesh', library: '', pads: largeChip.pads.slice(0, 3).map((pad) => ({ ...pad, net: 2 })) }
  const layout = (value: string): Board => board({ footprints: [largeChip, { ...mesh, value }] }) as Board
  const schematic: Board = { ...layout('Mesh'), where: { artefact: 'gateway.kicad_sch', path: '' }, copper: [], footprints: [largeChip, { ...mesh, fitted: false }] }
  const said = (...boards: readonly Board[]): readonly string[] => tamper.run(exampleContext(tamper, [...boards, signal('tamper', '/TAMPER1', [at('pin', 'TM1 pin 1')], { nets: [2] }) as Fact])).map(({ result }) => result)
  for (const value of ['Mesh', '']) {
    assert.deepEqual(said(layout(value)), ['pass'])
    assert.deepEqual(said(layout(value), schematic), ['fail'])
  }
})

test('storage is soldered where a socket is left out, and who left it out is said', () => {
  const socket = { ...largeChip, reference: 'J5', value: 'Micro_SD_Card' }
  const layout = board({ footprints: [largeChip, socket] }) as Board
  const schematic: Board = { ...layout, where: { artefact: 'g.kicad_sch', path: '' }, copper: [], footprints: [largeChip, { ...socket, fitted: false }] }
  const said = (...more: readonly CaseFact[]): readonly string[] => runExample(check, { title: '', facts: [layout, onBoard('emmc', 'U3', 'MTFC8GAKAJCN'), onBoard('card-socket', 'J5', 'Micro_SD_Card', { footprint: 1, fitted: false }), ...more] }).map(({ result, message }) => `${result} ${message}`)
  assert.match(said(schematic as CaseFact).join(), /^pass The storage that was recognised on Gateway rev C is soldered: U3 \(MTFC8GAKAJCN\)\. J5 \(Micro_SD_Card\) is left out by g\.kicad_sch\. A hot-air gun/u)
  assert.match(said().join(), /^pass [^.]*soldered: U3 \(MTFC8GAKAJCN\)\. A hot-air gun/u)
})

test('two boards that have the same references are two', () => {
  const made = (artefact: string, copper: readonly string[], ...parts: readonly (readonly [reference: string, value: string])[]): Board => ({
    ...(board() as Board), where: { artefact, path: '' }, copper, connected: true, footprints: parts.map(([reference, value]) => ({ ...largeChip, reference, value })),
  })
  const [main, io] = [[['U1', 'STM32F405RGT6'], ['R1', '10k'], ['J1', 'USB']], [['U1', 'MCP23017'], ['R1', '1k'], ['J1', 'Jack']]] as const
  const judged = (...boards: readonly Board[]): readonly string[] => boardsOf(exampleContext(check, boards)).map(({ where }) => where.artefact)
  assert.deepEqual(judged(made('main.kicad_pcb', ['F.Cu'], ...main), made('io.net', [], ...io)), ['main.kicad_pcb', 'io.net'])
  assert.deepEqual(judged(made('main.kicad_pcb', ['F.Cu'], ...main), made('main.net', [], ...main), { ...made('io.csv', [], ...io), connected: false }), ['main.kicad_pcb', 'io.csv'])
})

test('a schematic that names another chip, or a part that the layout lacks, is judged by itself', () => {
  const made = (artefact: string, copper: readonly string[], parts: Readonly<Record<string, string>>): Board => ({
    ...(board() as Board), where: { artefact, path: '' }, copper, connected: true, footprints: Object.entries(parts).map(([reference, value]) => ({ ...largeChip, reference, value, fitted: value !== 'Conn' || copper.length > 0 })),
  })
  const main = made('main.kicad_pcb', ['F.Cu'], { U1: 'STM32L452', U2: 'LM358', R1: '4k7', R2: '10k', J1: 'Conn', J9: 'Jack' })
  const judged = (parts: Readonly<Record<string, string>>): readonly unknown[] => {
    const all = [main, made('sensor.kicad_sch', [], parts)]
    return [...boardsOf(exampleContext(check, all)).map(({ where }) => where.artefact), assembled(all)[0]?.footprints.find(({ reference }) => reference === 'J1')?.fitted]
  }
  assert.deepEqual(judged({ U1: 'STM32L452', U2: 'LM358DR', R1: '4k7', J1: 'Conn' }), ['main.kicad_pcb', false])
  assert.deepEqual(judged({ U1: 'STM32L452', U2: 'amplifier', R1: '4k7', J1: 'Conn', R7: '1k' }), ['main.kicad_pcb', false])
  for (const more of [{ U2: 'ATECC608B' }, { U2: 'ATECC608B', J5: 'Micro_SD' }, { J5: 'Micro_SD' }, { U3: 'W25Q128JVSIQ' }]) assert.deepEqual(judged({ U1: 'STM32L452', R1: '4k7', J1: 'Conn', R2: '10k', ...more }), ['main.kicad_pcb', 'sensor.kicad_sch', true])
})

test('a serial port says nothing of where a chip is debugged, whether the catalogue has the chip or not', () => {
  const serial = [signal('uart-tx', '/TX', [at('pin', 'U1 pin 1')]), signal('uart-rx', '/RX', [at('pin', 'U1 pin 2')])]
  const judged = (...facts: readonly CaseFact[]): readonly string[] => runExample(debugPins, { title: '', facts: [board(), ...serial, ...facts] }).map(({ result, message }) => `${result} ${message.slice(0, 25)}`)
  assert.deepEqual(judged(onBoard('processor', 'U1', 'RP2350', { pinsKnown: false })), ['pass Serial port of Acme 1000 ', 'unknown Which pins of U1 (RP2350)'])
  assert.deepEqual(judged(), ['pass Serial port of Acme 1000 ', 'unknown No debug port was recogni'])
})
