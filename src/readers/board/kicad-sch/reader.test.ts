import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { test } from 'node:test'
import { collect, factsOf, oddInputs } from '../../../../test/support/fixture.ts'
import { sheetDialects } from '../../../../test/support/kicad-sheet.ts'
import { madeSchematic } from '../../../../test/support/made-schematic.ts'
import type { BoardSheet } from '../../../facts/board-sheet.ts'
import { reader } from './reader.ts'

async function sheetOf(content: string): Promise<BoardSheet> {
  const run = await collect(reader, content, '/gateway.kicad_sch')
  assert.equal(run.error, undefined)
  const [sheet] = factsOf(run, 'board-sheet')
  return sheet ?? assert.fail()
}
const newest = madeSchematic(9)['gateway.kicad_sch'] ?? assert.fail()

test('the fixtures are what the writer of the tests makes of the design (UPDATE_GOLDEN=1 writes them anew)', () => {
  for (const dialect of [6, 9] as const) {
    for (const [name, text] of Object.entries(madeSchematic(dialect))) {
      const path = fileURLToPath(new URL(`./fixtures/kicad-${dialect}/${name}`, import.meta.url))
      if (process.env['UPDATE_GOLDEN'] === '1') {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(path, text)
      }
      assert.equal(readFileSync(path, 'utf8'), text)
    }
  }
})

for (const dialect of sheetDialects) {
  test(`dialect of KiCad ${dialect}: parts, pins and what is wired on the sheet`, async () => {
    const sheet = await sheetOf(madeSchematic(dialect)['gateway.kicad_sch'] ?? '')
    assert.match(sheet.format, new RegExp(`^KiCad schematic ${dialect} `, 'u'))
    assert.deepEqual([sheet.title, sheet.revision], ['Gateway', 'C'])
    assert.deepEqual(sheet.parts.map(({ reference, value, part, fitted, onBoard }) => [reference, value, part, fitted, onBoard]), [
      ['U1', 'STM32F103C8T6', 'STM32F103C8T6TR', true, true], ['R1', '22R', '', true, true], ['J1', 'Conn_01x04', '', dialect < 7, true], ['H1', 'Logo', '', true, false],
    ])
    assert.deepEqual(sheet.parts[0]?.pins.map(({ number, name }) => `${number} ${name}`), ['34 PA13', '37 PA14', '30 USART1_TX', '8 VSS', '9 VDD'])
    const wired = sheet.nets.map(({ pins, names }): readonly [pins: string, names: string] => [pins.flatMap((part, index) => (index % 2 === 0 ? [`${sheet.parts[part]?.reference} ${sheet.parts[part]?.pins[pins[index + 1] ?? -1]?.number}`] : [])).toSorted().join(), names.map(({ kind, name, sheet: of }) => `${kind} ${name}${of < 0 ? '' : ` ${of}`}`).toSorted().join()])
    assert.deepEqual(wired.filter(([pins]) => pins !== '').toSorted(([a], [b]) => (a < b ? -1 : 1)), [
      ['H1 1', ''], ['H1 2', ''], ['J1 1', 'global GND'], ['J1 2,U1 37', 'local SWCLK'], ['J1 3,R1 2', ''], ['J1 4', 'global VBAT'], ['R1 1,U1 34', ''], ['U1 30', 'local TX'], ['U1 8', 'global GND'], ['U1 9', 'global +3V3'],
    ])
    assert.deepEqual(wired.filter(([pins]) => pins === '').map(([, names]) => names).toSorted(), ['local CROSS', 'local D.B0', 'local D.B1', 'local TX,sheet-pin IN 0', 'local ~{TX},sheet-pin IN 1'])
    assert.deepEqual(sheet.buses.map(({ names }) => names.map(({ kind, name, sheet: of }) => `${kind} ${name} ${of}`).toSorted()), [['local D{BIT} -1', 'sheet-pin Q{BIT} 0', 'sheet-pin Q{BIT} 1']])
    assert.deepEqual(sheet.sheets.map(({ name, file, fitted }) => [name, file, fitted]), [['left', 'sub/channel.kicad_sch', true], ['right', 'sub/channel.kicad_sch', true]])
    assert.deepEqual(sheet.aliases, [{ name: 'BIT', members: ['B0', 'B1'] }])
    assert.ok(sheet.parts.every(({ line }) => line > 10))
  })
}

test('a symbol that the file does not bring along, and sheets that call their fields in another language', async () => {
  const bare = await collect(reader, newest.replaceAll('lib_id "Device:R"', 'lib_id "Device:Unknown"'), '/x.kicad_sch')
  assert.deepEqual(factsOf(bare, 'board-sheet')[0]?.parts.map(({ reference }) => reference), ['U1', 'J1'])
  assert.match(bare.problems[0]?.message ?? '', /for R1, H1, so nobody knows the pins/u)
  const french = await sheetOf((madeSchematic(6)['gateway.kicad_sch'] ?? '').replaceAll('"Sheet name"', '"Nom feuille"').replaceAll('"Sheet file"', '"Fichier de feuille"'))
  assert.deepEqual(french.sheets.map(({ name, file }) => [name, file])[0], ['left', 'sub/channel.kicad_sch'])
})

test('fields that ask whether a part is fitted: what nobody can weigh, an F among it, is told once', async () => {
  const run = await collect(reader, `(kicad_sch (version 20231120) (lib_symbols (symbol "X")) ${['(property "Populate" "F")', '(property "Notes" "Do not place at factory")', '(property "Notes" "do not fit for rev B")'].map((field, index) => `(symbol (lib_id "X") (at 0 0 0) (unit 1) (property "Reference" "U${index}") ${field})`).join('')})`, '/x.kicad_sch')
  assert.deepEqual(factsOf(run, 'board-sheet')[0]?.parts.map(({ fitted }) => fitted), [true, true, true])
  assert.deepEqual(run.problems.map(({ message }) => message), ['U0 and 2 more: whether parts are fitted is answered neither with yes nor with no (Populate: F), and they count as fitted'])
})

test('symbols that are others with other fields: along a chain, and told where it ends in nothing or goes round', async () => {
  const symbol = (name: string, base: string, body = ''): string => `(symbol "${name}" ${base === '' ? '' : `(extends "${base}")`} ${body})`
  const pins = (name: string): string => `(symbol "${name}_1_1" (pin input line (at 0 0 0) (length 1) (name "SDA") (number "1")))`
  const read = async (...library: readonly string[]): Promise<unknown> => {
    const run = await collect(reader, `(kicad_sch (version 20231120) (lib_symbols ${library.join('')}) (symbol (lib_id "C") (at 0 0 0) (unit 1) (property "Reference" "U1")))`, '/x.kicad_sch')
    return [factsOf(run, 'board-sheet')[0]?.parts.map((part) => part.pins.length), run.problems.map(({ message }) => message.startsWith('this sheet does not bring along what it draws for U1,'))]
  }
  assert.deepEqual(await read(symbol('A', '', pins('A')), symbol('B', 'A'), symbol('C', 'B')), [[1], []])
  for (const library of [[symbol('C', 'Z')], [symbol('C', 'C')], [symbol('C', 'B'), symbol('B', 'C')], [symbol('C', 'B'), symbol('B', 'Z')]]) assert.deepEqual(await read(...library), [[], [true]])
  // A power symbol in the middle of the chain.
  assert.deepEqual(await read(symbol('A', '', pins('A')), symbol('B', 'A', '(power)'), symbol('C', 'B')), [[], []])
})

test('more than is kept is told', async () => {
  const many = await collect(reader, `(kicad_sch (version 20231120) (lib_symbols (symbol "X")) (bus_alias "A" (members ${'"M" '.repeat(1001)})) (symbol (lib_id "X") (instances (project "p" ${'(path "/r" (reference "U1") (unit 1))'.repeat(2001)}))) (symbol_instances ${'(path "/r")'.repeat(200_001)}))`, '/x.kicad_sch')
  assert.deepEqual(many.problems.map(({ code, message }) => `${code}: ${message}`), ['1000 signals in one bus alias', '2000 uses of one symbol', '200000 references'].map((what) => `limit: this sheet has more than ${what}: the rest was not read`))
})

test('a sheet cut short, crowded and odd ones', async () => {
  const cut = await collect(reader, newest.slice(0, newest.indexOf('(symbol (lib_id "Conn')), '/x.kicad_sch')
  assert.match(String(cut.error), /cut short/u)
  assert.deepEqual(factsOf(cut, 'board-sheet')[0]?.parts.map(({ reference }) => reference), ['U1', 'R1'])
  assert.match(String((await collect(reader, `(kicad_sch ${'('.repeat(200)}`, '/x.kicad_sch')).error), /nested more than/u)
  const crowded = `(kicad_sch (version 20231120) ${Array.from({ length: 6000 }, (_, index) => `(wire (pts (xy ${index} 0) (xy 9999 0)))(label "L${index}" (at ${index + 0.5} 0 0))`).join('')})`
  assert.match(String((await collect(reader, crowded, '/x.kicad_sch')).error), /too many wires and labels in one row/u)
  const pins = Array.from({ length: 1000 }, (_, index) => `(pin bidirectional line (at 0 ${index} 0) (name "A") (number "${index}"))`).join('')
  const placed = await collect(reader, `(kicad_sch (version 20231120) (lib_symbols (symbol "X" (symbol "X_1_1" ${pins}))) ${'(symbol (lib_id "X") (at 0 0 0) (unit 1))'.repeat(1000)})`, '/x.kicad_sch')
  assert.equal(factsOf(placed, 'board-sheet')[0]?.parts.length, 200)
  assert.match(String(placed.error), /more than 200000 pins: 800 symbols were not read/u)
  const from = process.cpuUsage()
  const heirs = await collect(reader, `(kicad_sch (version 20231120) (lib_symbols (symbol "X" (symbol "X_1_1" ${pins})) ${Array.from({ length: 20_000 }, (_, index) => `(symbol "X${index}" (extends "X"))`).join('')}) (symbol (lib_id "X7") (at 0 0 0) (unit 1)))`, '/x.kicad_sch')
  assert.equal(factsOf(heirs, 'board-sheet')[0]?.parts[0]?.pins.length, 1000)
  const buses = `(kicad_sch (version 20231120) ${Array.from({ length: 40_000 }, (_, index) => `(label "D${index}[0..1]" (at 0 0 0))`).join('')})`
  assert.equal(factsOf(await collect(reader, buses, '/x.kicad_sch'), 'board-sheet')[0]?.buses[0]?.names.length, 40_000)
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 4_000_000, `${(user + system) / 1000} ms`)
  for (const content of oddInputs) {
    const { error } = await collect(reader, content, '/x.kicad_sch')
    assert.ok(error === undefined || error.name === 'ReadError')
  }
})
