/** Parts lists beside layouts, netlists and Gerbers: which board each is of, and where they name different parts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assembled, assemblyOf, fittingWords, isFittedEverywhere, isFittedSomewhere } from '../../facts/assembly.ts'
import type { BoardFootprint } from '../../facts/board.ts'
import { factQuery, type Fact } from '../../facts/fact.ts'
import { isPartsList } from '../../facts/parts-lists.ts'
import { isAlike } from '../../facts/same-board.ts'
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
  assert.deepEqual(told(layer, list('bom.csv', ['U4', 'SE050C1HQ1'])), ['!2 this list and top.gbr name different parts: U4 is SE050C1HQ1 in the list and ATECC608A-SSHDA on the board. What top.gbr names was judged'])
})

/** Boards as every check and picture sees them. */
const seen = (...boards: readonly Fact<'board'>[]): readonly string[] => assembled(boards).flatMap(({ where, copper, footprints }) => (copper.length === 0 ? [] : footprints.map((part) => `${where.artefact} ${part.reference} ${part.part || part.value} ${part.fitted} ${fittingWords(part)}`.trimEnd())))
const net8 = (name: string, ...parts: readonly Named[]): Fact<'board'> => board(name, parts, 8, { nets: [net], format: 'KiCad schematic' })

test('of what a part is the layout counts most, then the schematic, then the list; of whether it is fitted, the list, then the schematic', () => {
  const schematic = net8('a.kicad_sch', ['U1', 'STM32F405RGT6', { part: 'STM32F405RGT6TR' }], ['U4', 'ATECC608A'], ['J1', 'Conn', { fitted: false }], ['J2', 'Conn', { fitted: false }])
  const all = list('bom.csv', ['U1', 'STM32F405RGT6', { part: 'STM32F405RGT7' }], ['U4', 'SE050'], ['J1', 'Conn'], ['J2', 'Conn', { fitted: false }], ['J3', 'Jack', { fitted: false }])
  const bareParts = ['U1', 'U4', 'J1', 'J2', 'J3'].map((reference): Named => [reference, ''])
  const drawn: readonly Named[] = [['U1', 'STM32F405RGT6'], ['U4', 'ATECC608B'], ['J1', 'Conn'], ['J2', 'Conn', { variants: ['Lite'] }], ['J3', 'Jack']]
  assert.deepEqual(seen(layout('a', ...bareParts), schematic), ['a U1 STM32F405RGT6TR true', 'a U4 ATECC608A true', 'a J1 Conn false left out by a.kicad_sch', 'a J2 Conn false left out by a.kicad_sch', 'a J3  true'])
  assert.deepEqual(seen(layout('a', ...bareParts), all), ['a U1 STM32F405RGT7 true', 'a U4 SE050 true', 'a J1 Conn true', 'a J2 Conn false left out by bom.csv', 'a J3 Jack false left out by bom.csv'])
  for (const files of [[schematic, all], [all, schematic]]) {
    assert.deepEqual(seen(layout('a', ...bareParts), ...files), ['a U1 STM32F405RGT6TR true', 'a U4 ATECC608A true', 'a J1 Conn true fitted by bom.csv', 'a J2 Conn false left out by a.kicad_sch', 'a J3 Jack false left out by bom.csv'])
    assert.deepEqual(seen(layout('a', ...drawn), ...files).slice(1), ['a U4 ATECC608B true', 'a J1 Conn true fitted by bom.csv', 'a J2 Conn false left out by a.kicad_sch, and not in every variant', 'a J3 Jack false left out by bom.csv'])
  }
  // Where both leave it out the layout knows more.
  assert.deepEqual(seen(layout('a', ['U1', 'STM32F405RGT6'], ['J1', 'Conn', { fitted: false, variants: ['Debug'] }], ['J2', 'Conn']), schematic)[1], 'a J1 Conn false fitted in Debug only')
})

test('a list of one variant does not undo what a layout says of the others', () => {
  const drawn = layout('a', ['U1', 'STM32F405RGT6'], ['J5', 'Micro_SD', { fitted: false, variants: ['Logger'] }], ['U2', 'ATECC608B', { variants: ['Lite'] }], ['R1', '10k'])
  const base = (fitted: boolean): Fact<'board'> => list('bom.csv', ['U1', 'STM32F405RGT6'], ['J5', 'Micro_SD', { fitted }], ['U2', 'ATECC608B', { fitted: !fitted }], ['R9', '10k', { fitted: false }])
  assert.deepEqual(seen(drawn, base(false)).slice(1, 3), ['a J5 Micro_SD false fitted in Logger only', 'a U2 ATECC608B true not fitted in Lite'])
  assert.deepEqual(seen(drawn, base(true)).slice(1, 3), ['a J5 Micro_SD true fitted by bom.csv, and not in every variant', 'a U2 ATECC608B false left out by bom.csv, and not in every variant'])
  assert.deepEqual(assembled([drawn, base(true)])[0]?.footprints.slice(1, 3).map((part) => [isFittedSomewhere(part), isFittedEverywhere(part)]), [[true, false], [true, false]])
})

test('several rows of one reference are alternatives: fitted if any is, named by the first that is, and told', () => {
  const drawn = layout('a', ['U1', 'STM32F405RGT6'], ['J5', ''], ['R1', '10k'])
  const rows: readonly Named[] = [['J5', 'DM3AT'], ['J5', 'Micro_SD alternative', { fitted: false }]]
  for (const some of [rows, rows.toReversed()]) {
    const bom = list('bom.csv', ['U1', 'STM32F405RGT6'], ...some, ['R1', '10k', { fitted: false }])
    assert.deepEqual(seen(drawn, bom)[1], 'a J5 DM3AT true')
    assert.deepEqual(told(drawn, bom), [`${some === rows ? 4 : 3} rows of this list disagree: J5 is DM3AT and Micro_SD alternative, which is not fitted. Of each the first that is fitted counted`])
  }
  const twice = (...more: readonly Named[]): readonly string[] => told(list('bom.csv', ['U1', 'STM32F405RGT6'], ...more))
  assert.deepEqual(twice(['R1', '10k'], ['R1', '10k'], ['J1', ''], ['J1', 'Conn']), [])
  assert.deepEqual(twice(['J5', 'DM3AT'], ['J5', 'DM3AT', { fitted: false }]), ['!4 rows of this list disagree: J5 is DM3AT and DM3AT, which is not fitted. Of each the first that is fitted counted'])
  assert.deepEqual(twice(['U2', 'ATECC608B'], ['U2', 'SE050C2HQ1']), ['!4 rows of this list disagree: U2 is ATECC608B and SE050C2HQ1. Of each the first that is fitted counted'])
})

test('a schematic and a layout that name different parts, and what a layout lacks', () => {
  const drawn = layout('g.kicad_pcb', ['U1', 'STM32L452'], ['U2', '24LC256'], ['R1', '4k7'], ['J2', 'Qwiic'])
  const schematic = (name: string, ...more: readonly Named[]): Fact<'board'> => net8(name, ['U1', 'STM32L452'], ['R1', '4k7'], ['J2', 'Qwiic'], ...more)
  const differ = 'this schematic and g.kicad_pcb name different parts: U2 is ATECC608B in the schematic and 24LC256 on the board; U3 is W25Q128JVSIQ in the schematic and not on the board. Each was judged by itself'
  const two: readonly Named[] = [['U2', 'ATECC608B'], ['U3', 'W25Q128JVSIQ']]
  assert.deepEqual(told(drawn, schematic('g.kicad_sch', ...two)), [`!5 ${differ}`])
  // Perhaps another board.
  assert.deepEqual(told(drawn, schematic('sensor.kicad_sch', ...two)), [`5 ${differ}`])
  assert.deepEqual(told(drawn, schematic('g.kicad_sch', ['U2', '24LC256'], ['U9', '', { fitted: false }])), [])
  assert.deepEqual([...assemblyOf([drawn, schematic('g.kicad_sch', ...two), schematic('b.kicad_sch', ...two)]).disputed].map(({ where }) => where.artefact), ['g.kicad_sch'])
  const bom = (...more: readonly Named[]): Fact<'board'> => list('bom.csv', ['U1', 'STM32L452'], ['R1', '4k7'], ['J2', 'Qwiic'], ...more)
  const lacking = '!5 this list names parts that the board lacks: U2 is ATECC608B in the list and not on the board; U3 is W25Q128JVSIQ in the list and not on the board. They were not judged'
  for (const board of [layout('g.kicad_pcb', ['U1', 'STM32L452'], ['R1', '4k7'], ['J2', 'Qwiic']), bare('g.d356', 'U1', 'R1', 'J2')]) assert.deepEqual(told(board, bom(...two)), [lacking])
  assert.deepEqual(told(drawn, bom(['U2', '24LC256'], ['U3', 'W25Q128JVSIQ', { fitted: false }], ['U7', 'amplifier'], ['R9', '1k'])), [])
})

test('a list of a whole product counts for each of its boards, and what is on none is told', () => {
  const rows = (from: number, count: number): readonly Named[] => Array.from({ length: count }, (_, index) => [`R${from + index}`, '10k'])
  const a = layout('a', ['U1', 'STM32L452'], ['J1', 'Conn'], ...rows(100, 12))
  const b = layout('b', ['U201', 'STM32L452'], ['U202', 'ATECC608B'], ['J205', 'Micro_SD'], ...rows(200, 4))
  const c = layout('c', ['U301', 'RP2040'], ['J301', 'Jack'], ...rows(300, 12))
  const no = { fitted: false }
  const all = (...more: readonly Named[]): Fact<'board'> => list('bom.csv', ['U1', 'STM32L452'], ['J1', 'Conn', no], ...rows(100, 12), ['U201', 'STM32L452'], ['U202', 'ATECC608B', no], ['J205', 'Micro_SD', no], ...rows(200, 4), ...more)
  const left = (...boards: readonly Fact<'board'>[]): readonly string[] => seen(...boards).filter((each) => each.includes('left out'))
  const two = ['a J1 Conn false left out by bom.csv', 'b U202 ATECC608B false left out by bom.csv', 'b J205 Micro_SD false left out by bom.csv']
  assert.deepEqual([left(a, b, all()), told(a, b, all())], [two, []])
  // A third of the list each, and no board has the greater part of it.
  assert.deepEqual(left(c, a, b, all(['U301', 'RP2040'], ['J301', 'Jack', no], ...rows(300, 12))), ['c J301 Jack false left out by bom.csv', ...two])
  assert.deepEqual(told(a, all()), [
    '!16 5 of the 21 parts of this list are on no board that was supplied: U201, R200, R201, R202, R203',
    '!16 this list names parts that the board lacks: U201 is STM32L452 in the list and not on the board. They were not judged',
  ])
  // Another revision is no further board.
  const old = layout('old', ['U1', 'STM32L452'], ['J1', 'Conn'], ...rows(100, 10))
  assert.deepEqual(left(a, old, list('bom.csv', ['U1', 'STM32L452'], ['J1', 'Conn', no], ...rows(100, 12))), ['a J1 Conn false left out by bom.csv'])
})

test('a chip that one of two lists of the same parts lacks is perhaps a variant; the list of the other side says nothing of it', () => {
  const drawn = layout('a', ['U1', 'STM32L452'], ['U2', 'ATECC608B'], ['R1', '10k'], ['R2', '10k'], ['J1', 'Conn'])
  const base: readonly Named[] = [['U1', 'STM32L452'], ['R1', '10k'], ['R2', '10k']]
  const full = list('full.csv', ...base, ['U2', 'ATECC608B'], ['J1', 'Conn'])
  for (const files of [[full, list('lite.csv', ...base)], [list('lite.csv', ...base), full]]) assert.deepEqual(seen(drawn, ...files).filter((each) => /U2|J1/u.test(each)), ['a U2 ATECC608B true not fitted in lite.csv', 'a J1 Conn true'])
  assert.deepEqual(seen(drawn, list('top.csv', ...base), list('bottom.csv', ['U2', 'ATECC608B'], ['J1', 'Conn'])).filter((each) => each.includes('not')), [])
  assert.deepEqual(seen(drawn, full, list('top.csv', ...base), list('bottom.csv', ['U2', 'ATECC608B'], ['J1', 'Conn'])).filter((each) => each.includes('not')), [])
  assert.deepEqual(seen(layout('a', ['U1', 'STM32L452'], ['U2', 'ATECC608B', { fitted: false }], ['R1', '10k'], ['R2', '10k'], ['J1', 'Conn']), list('full.csv', ...base, ['U2', 'ATECC608B'], ['J1', 'Conn', { fitted: false }]), list('lite.csv', ...base))[1], 'a U2 ATECC608B true fitted by full.csv, and not in every variant')
  assert.deepEqual(seen(drawn, list('full.csv', ...base, ['U2', 'ATECC608B', { fitted: false }]), list('lite.csv', ...base))[1], 'a U2 ATECC608B false left out by full.csv')
})

test('of lone lists, too', () => {
  const base: readonly Named[] = [['U1', 'STM32L452'], ['R1', '10k'], ['R2', '10k']]
  const full = list('full.csv', ...base, ['U2', 'ATECC608B'])
  const words = (...boards: readonly Fact<'board'>[]): readonly string[] => assemblyOf(boards).judged.map(({ where, footprints }) => `${where.artefact} ${fittingWords(footprints[3] ?? { fitted: true })}`)
  assert.deepEqual(words(list('lite.csv', ...base), full), ['full.csv not fitted in lite.csv'])
  assert.deepEqual(words(full), ['full.csv '])
  // Every board has an R1.
  assert.deepEqual(words(full, list('other.csv', ['U1', 'RP2040'], ['R1', '10k'], ['R2', '10k'])), ['full.csv ', 'other.csv '])
})

test('which of two lists of one name counts first does not depend on their order', () => {
  const drawn = bare('a.d356', 'U1', 'R1', 'J1')
  const bom = (path: string, part: string): Fact<'board'> => ({ ...list('g.zip', ['U1', 'STM32L452', { part }], ['R1', '10k']), where: { artefact: 'g.zip', path } })
  const two = [bom('/a/bom.csv', 'STM32L452CEU6'), bom('/b/bom.csv', 'STM32L452RET6')]
  for (const files of [two, two.toReversed()]) assert.equal(assembled([drawn, ...files]).find(({ connected }) => connected)?.footprints[0]?.part, 'STM32L452CEU6')
})

test('of more files and boards than are held against each other the rest is told and judged by itself', () => {
  const parts = (index: number): readonly Named[] => [['U1', 'STM32L452'], [`R${index}`, '10k'], ['J1', 'Conn', { fitted: false }]]
  const boards = Array.from({ length: 400 }, (_, index) => layout(`${index}.kicad_pcb`, ...parts(index)))
  const lists = Array.from({ length: 400 }, (_, index) => list(`${index}.csv`, ...parts(index)))
  const before = process.cpuUsage()
  const { judged, lists: { over } } = assemblyOf([...boards, ...lists])
  assert.ok(over.size > 100 && over.size < 300, String(over.size))
  assert.deepEqual(judged.filter(isPartsList), [...over])
  assert.match(told(...boards, ...lists).filter((text) => text.startsWith('!')).join(), new RegExp(`^! more schematics, parts lists and boards than are held against each other: \\d+\\.csv and ${over.size - 1} more files were judged by themselves$`, 'u'))
  const { user, system } = process.cpuUsage(before)
  assert.ok(user + system < 10_000_000, `${(user + system) / 1e6} s`)
})

test('lists of the two sides of a board go together, those that leave out different parts are variants, and one that names others is told', () => {
  const drawn = layout('a', ['U1', 'STM32F405RGT6'], ['R1', '10k'], ['J1', 'Conn'], ['U4', 'ATECC608A'], ['R2', '1k'], ['J2', 'Jack'])
  const top = list('top.csv', ['U1', 'STM32F405RGT6'], ['R1', '10k'], ['J1', 'Conn', { fitted: false }])
  const bottom = list('bottom.csv', ['U4', 'ATECC608A'], ['R2', '1k'], ['J2', 'Jack', { fitted: false }])
  assert.deepEqual(seen(drawn, top, bottom).filter((each) => each.includes('J')), ['a J1 Conn false left out by top.csv', 'a J2 Jack false left out by bottom.csv'])
  // Neither names a chip or the greater part of the board; both together do.
  const front = list('front.csv', ['R1', '10k'], ['J1', 'Conn', { fitted: false }])
  assert.deepEqual(seen(drawn, front).filter((each) => each.includes('left')), [])
  assert.deepEqual(seen(drawn, front, list('back.csv', ['R2', '1k'])).filter((each) => each.includes('left')), ['a J1 Conn false left out by front.csv'])
  const lite = list('lite.csv', ['U1', 'STM32F405RGT6'], ['R1', '10k', { fitted: false }], ['J1', 'Conn'])
  assert.deepEqual(seen(drawn, top, lite).slice(1, 3), ['a R1 10k false fitted in top.csv only', 'a J1 Conn true not fitted in top.csv'])
  const old = list('old.csv', ['U1', 'LPC1768'], ['U4', 'MCP23017'], ['R1', '10k'], ['R2', '1k'], ['J1', 'Conn'], ['J2', 'Jack'])
  const bareBoard = bare('a.d356', 'U1', 'R1', 'J1', 'U4', 'R2', 'J2')
  const whole = list('whole.csv', ['U1', 'STM32F405RGT6'], ['U4', 'ATECC608A'], ['R1', '10k'], ['R2', '1k'], ['J1', 'Conn'], ['J2', 'Jack'], ['J9', 'x'])
  assert.match(told(bareBoard, old, whole).join('\n'), /! this file counted for no board: it and old\.csv are of one board and name different parts, and that one has more of it/u)
  const similar = list('similar.csv', ['U1', 'STM32F405RGT6'], ['U4', 'ATECC608A'], ['U5', 'LM358'], ['R1', '10k'])
  const other = list('z.csv', ['U1', 'STM32F405RGT6'], ['U4', 'ATECC608A'], ['U5', 'TPM', { part: 'SLB9670VQ2.0' }], ['R1', '10k'])
  assert.match(told(bare('a.d356', 'U1', 'U4', 'U5', 'R1'), similar, other).join('\n'), /U5 is SLB9670VQ2\.0 in the list and LM358 in the other\. What similar\.csv names was judged/u)
})

test('a file is of the board whose parts it names, not of one that has the same references', () => {
  const names: readonly Named[] = [['U1', 'STM32F405RGT6'], ['U2', 'W25Q128JVSIQ'], ['U3', 'LM358'], ['R1', '10k'], ['J1', 'Conn'], ['J2', 'Jack']]
  const others: readonly Named[] = [['U1', 'ESP32-S3'], ['U2', 'ATECC608B'], ['U3', 'TPS65217'], ['R1', '4k7'], ['J1', 'USB'], ['J2', 'Jack']]
  // One or two parts of many are on every board.
  assert.deepEqual(seen(layout('a', ...names), list('short.csv', ['R1', '10k'], ['J1', 'x', { fitted: false }])).filter((each) => each.includes('short')), [])
  const left = (parts: readonly Named[]): readonly Named[] => parts.map(([reference, value]) => [reference, value, { fitted: reference !== 'J2' }])
  assert.deepEqual(seen(layout('a', ...names), layout('b', ...others), list('b.csv', ...left(others))).filter((each) => each.includes('left')), ['b J2 Jack false left out by b.csv'])
  assert.deepEqual(seen(layout('a', ...names), layout('b', ...others), net8('b.kicad_sch', ...left(others))).filter((each) => each.includes('left')), ['b J2 Jack false left out by b.kicad_sch'])
  // Without values the pins tell boards apart.
  const small = names.map(([reference]): Named => [reference, '', { pads: [] }])
  const pins = (count: number, parts: readonly Named[]): readonly Named[] => parts.map(([reference, value]) => [reference, value, { pads: footprint(['x', ''], count, 1).pads }])
  assert.deepEqual(seen(layout('a', ...pins(48, small)), net8('b.kicad_sch', ...pins(8, others))).filter((each) => !each.endsWith('  true')), [])
  // The same parts on both: nobody knows.
  const [first, , , ...rest] = names as readonly [Named, Named, Named, ...Named[]]
  assert.deepEqual(told(layout('a', ...names), layout('b', first, ['U2', 'ATECC608B'], ['U3', 'TPS65217'], ...rest), list('c.csv', first, ...rest)), ['! this file counted for no board: which board it is of is not known: its parts are on a, b'])
  assert.deepEqual(told(layout('a', ...names), list('cart.csv', ['row 2', 'W25Q128JVSIQ'])), [' this file counted for no board: it names no references, so what of it is on the board is not known'])
})

test('part numbers are one where they go on as the other or end in other letters, and not where numbers differ', () => {
  const alike = (one: string, other: string): boolean => isAlike(footprint(['U1', one], 0, 1), footprint(['U1', other], 0, 1))
  for (const [one, other] of [['LM358', 'LM358DR'], ['LM358P', 'LM358DR'], ['LM1117', 'LM1117-3.3'], ['ATECC608A', 'atecc608a-sshda'], ['STM32F405RGT6', 'STM32F405VET6'], ['STM32F405RGT6', 'STM32F405 RGT6TR'], ['ESP32-WROOM-32', 'ESP32-WROOM-32-N4']] as const) assert.ok(alike(one, other), `${one} ${other}`)
  for (const [one, other] of [['STM32F405RGT6', 'STM32F103C8T6'], ['STM32F405RGT6', 'STM32L452CEU6'], ['MCP23017', 'MCP23S17'], ['W25Q128JV', 'W25Q64JV'], ['LM35', 'LM358'], ['ESP32-C3', 'ESP32-S3'], ['TPS65217', 'TPS65218'], ['USB', 'USB3300'], ['?', '-'], ['', '']] as const) assert.ok(!alike(one, other), `${one} ${other}`)
})

test('of more lone lists and variants than are held against each other the rest is told, and its key chips are in doubt', () => {
  const parts: readonly Named[] = [['U1', 'STM32F405RGT6'], ['U2', 'ATECC608B-SSHDA'], ['R1', '10k'], ['R2', '10k']]
  const lists = (count: number): readonly Fact<'board'>[] => Array.from({ length: count }, (_, index) => list(`bom-${String(index).padStart(3, '0')}.csv`, ...(index === count - 1 ? parts.filter(([reference]) => reference !== 'U2') : parts)))
  const [few, variants] = [assemblyOf(lists(10)), assemblyOf(lists(25))]
  assert.deepEqual([few.disputed.size, variants.disputed.size], [0, 25])
  // The last list lacks the chip, so no other one may count on it.
  assert.ok(few.boards.every(({ footprints }) => footprints.every((part) => part.reference !== 'U2' || !isFittedEverywhere(part))))
  assert.ok(told(...lists(25)).some((each) => each.startsWith('! more schematics, parts lists and boards than are held against each other')))
  const strangers = Array.from({ length: 103 }, (_, index) => list(`bom-${String(index).padStart(3, '0')}.csv`, [`U${index * 10 + 1}`, `STM32F${400 + index}`], [`R${index * 10 + 1}`, '10k']))
  assert.equal(assemblyOf(strangers).disputed.size, 3)
})
