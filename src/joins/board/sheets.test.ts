/** Sheets of made schematics as netlists. Real ones are held against their layouts in test/board-oracle.test.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, factsOf } from '../../../test/support/fixture.ts'
import { sheetDialects } from '../../../test/support/kicad-sheet.ts'
import { madeSchematic } from '../../../test/support/made-schematic.ts'
import type { Fact } from '../../facts/fact.ts'
import { reader } from '../../readers/board/kicad-sch/reader.ts'
import { membersOf } from './bus-names.ts'
import { boardsOfSheets } from './sheets.ts'

async function sheets(files: Readonly<Record<string, string>>): Promise<Fact<'board-sheet'>[]> {
  const facts: Fact<'board-sheet'>[] = []
  for (const [name, text] of Object.entries(files)) {
    for (const sheet of factsOf(await collect(reader, text, `/${name}`), 'board-sheet')) facts.push({ ...sheet, basis: 'observed', where: { artefact: `design/${name}`, path: '' }, container: '', file: '' })
  }
  return facts
}
/** Pins of each net, the nets by name. */
const netsOf = ({ nets, footprints }: Fact<'board'>): Readonly<Record<string, string>> =>
  Object.fromEntries(nets.map(({ name }, index) => [name, footprints.flatMap(({ reference, pads }) => pads.filter((pad) => pad.net === index).map(({ number }) => `${reference}.${number}`)).toSorted().join(' ')] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)))

for (const dialect of sheetDialects) {
  test(`a design of KiCad ${dialect}: a sheet shown twice, names, power and buses`, async () => {
    const { boards: [board, ...more], problems } = boardsOfSheets(await sheets(madeSchematic(dialect)))
    assert.ok(board)
    assert.deepEqual([more.length, problems, board.title, board.copper, board.connected, board.where.artefact], [0, [], 'Gateway', [], true, 'design/gateway.kicad_sch'])
    const [first, second] = dialect < 7 ? ['U3.6', 'U3.3'] : ['U3.3', 'U3.6']
    assert.deepEqual(netsOf(board), {
      '+3V3': 'U1.9 U2.14 U3.14', '/D.B0': ['R10.1', 'R20.1', 'U2.3', first].toSorted().join(' '), '/D.B1': ['U2.6', second].toSorted().join(' '), '/SWCLK': 'J1.2 U1.37', '/TX': 'U3.2 U3.5',
      GND: 'J1.1 R10.2 R20.2 U1.8', 'Net-(R1-Pad2)': 'J1.3 R1.2', 'Net-(U1-Pad34)': 'R1.1 U1.34', VBAT: 'J1.4',
    })
    assert.deepEqual(board.footprints.map(({ reference, pads }) => `${reference} ${pads.length}`).toSorted(), ['J1 4', 'R1 2', 'R10 2', 'R20 2', 'U1 5', 'U2 5', 'U3 5'])
    assert.deepEqual(board.footprints.filter(({ fitted }) => !fitted).map(({ reference }) => reference).toSorted(), dialect < 7 ? ['R10', 'R20'] : ['J1', 'R10', 'R20'])
  })
}

test('uses of a sheet show one unit of a part each', async () => {
  const { 'gateway.kicad_sch': root = '', 'sub/channel.kicad_sch': channel = '' } = madeSchematic(9)
  // The upper gate is unit 1 of U2 on the left and unit 2 of it on the right; the lower one is of U3.
  let nth = 0
  const shared = channel.replaceAll(/\(reference "U[23]"\) \(unit \d\)/gu, () => ['(reference "U2") (unit 1)', '(reference "U2") (unit 2)', '(reference "U3") (unit 1)', '(reference "U3") (unit 2)'][nth++] ?? '')
  const { boards: [board], problems } = boardsOfSheets(await sheets({ 'gateway.kicad_sch': root, 'sub/channel.kicad_sch': shared }))
  assert.ok(board)
  assert.deepEqual([nth, problems, netsOf(board)['/D.B0'], netsOf(board)['/D.B1'], board.footprints.filter(({ reference }) => /^U[23]/u.test(reference)).map(({ pads }) => pads.length)], [4, [], 'R10.1 R20.1 U2.3 U2.6', 'U3.3 U3.6', [5, 5]])
})

test('a sheet that is not there, one without its root, and one that its design does not show', async () => {
  const { 'gateway.kicad_sch': root = '', 'sub/channel.kicad_sch': channel = '' } = madeSchematic(9)
  const told = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
    const { boards, problems } = boardsOfSheets(await sheets(files))
    return [...boards.map(({ footprints }) => `${footprints.length} parts`), ...problems.map(({ message, incomplete }) => `${incomplete ? 'incomplete: ' : ''}${message}`)]
  }
  assert.deepEqual(await told({ 'gateway.kicad_sch': root }), ['3 parts', 'incomplete: sheets of this schematic are not there (sub/channel.kicad_sch): what is on them is not judged'])
  assert.deepEqual(await told({ 'channel.kicad_sch': channel }), ['2 parts', 'incomplete: this sheet belongs to a schematic whose root is not here: where its hierarchical labels lead is not known'])
  assert.deepEqual(await told({ 'gateway.kicad_sch': root.replaceAll('channel.kicad_sch', 'gone.kicad_sch'), 'sub/channel.kicad_sch': channel }), ['3 parts', 'incomplete: sheets of this schematic are not there (sub/gone.kicad_sch): what is on them is not judged', 'this sheet belongs to a schematic that does not show it, and is not judged'])
  // Elsewhere, and its parts say that they stand on this sheet.
  assert.deepEqual(await told({ 'gateway.kicad_sch': root, 'channel.kicad_sch': channel }), ['7 parts'])
  assert.deepEqual(await told({ 'gateway.kicad_sch': root, 'old/channel.kicad_sch': channel }), ['7 parts'])
})

for (const dialect of sheetDialects) {
  test(`KiCad ${dialect}: a sheet of the same name in another folder is another project's, unless its parts say otherwise`, async () => {
    const { 'gateway.kicad_sch': root = '', 'sub/channel.kicad_sch': channel = '' } = madeSchematic(dialect)
    const others = channel.replaceAll(/[0-9a-f]{8}-0000-4000-8000-[0-9a-f]{12}/gu, (id) => id.replace('-4000-', '-4111-'))
    const seen = async (files: Readonly<Record<string, string>>): Promise<unknown> => {
      const { boards, problems } = boardsOfSheets(await sheets(files))
      return [boards.find(({ where }) => where.artefact === 'design/a/gateway.kicad_sch')?.footprints.length, problems.some(({ message }) => message.includes('are not there (sub/channel.kicad_sch)'))]
    }
    assert.deepEqual(await seen({ 'a/gateway.kicad_sch': root, 'b/channel.kicad_sch': others }), [3, true])
    assert.deepEqual(await seen({ 'a/gateway.kicad_sch': root, 'b/channel.kicad_sch': channel, 'c/channel.kicad_sch': others }), [7, false])
  })
}

test('sheets that show themselves end', async () => {
  const root = madeSchematic(9)['gateway.kicad_sch'] ?? ''
  const loop = await sheets({ 'a.kicad_sch': root.replaceAll('sub/channel.kicad_sch', 'b.kicad_sch'), 'b.kicad_sch': root.replaceAll('sub/channel.kicad_sch', 'b.kicad_sch') })
  const { boards, problems } = boardsOfSheets(loop)
  assert.deepEqual([boards.length, problems.map(({ code, incomplete }) => [code, incomplete])], [1, [['malformed', false], ['limit', true]]])
})

test('sheets that show each other and begin nowhere are told', async () => {
  const root = madeSchematic(9)['gateway.kicad_sch'] ?? ''
  const { boards, problems } = boardsOfSheets(await sheets({ 'a.kicad_sch': root.replaceAll('sub/channel.kicad_sch', 'b.kicad_sch'), 'b.kicad_sch': root.replaceAll('sub/channel.kicad_sch', 'a.kicad_sch') }))
  assert.deepEqual([boards.length, problems.map(({ message, incomplete }) => [message, incomplete])], [0, [['sheets show each other in a circle, and no schematic begins at any of them (a.kicad_sch, b.kicad_sch): they are not judged', true]]])
})

test('a root whose parts were once shown by another design that is here is its own', async () => {
  const files = await sheets(madeSchematic(9))
  const [root, channel] = files
  assert.ok(root !== undefined && channel !== undefined)
  const references = [{ path: `/${root.id}`, reference: 'R1', unit: 1 }, { path: `/${channel.id}`, reference: 'R1', unit: 1 }]
  const alone = { ...channel, sheets: [], nets: channel.nets.map((net) => ({ ...net, names: [] })), buses: [], parts: channel.parts.map((part) => ({ ...part, references })) }
  assert.deepEqual(boardsOfSheets([{ ...root, sheets: [] }, alone]).boards.map(({ where }) => where.artefact), ['design/gateway.kicad_sch', 'design/sub/channel.kicad_sch'])
})

for (const dialect of sheetDialects) {
  test(`KiCad ${dialect}: parts without a number, and with that of another, are parts of their own`, async () => {
    const look = async (edit: (text: string) => string): Promise<readonly [string, ...unknown[]]> => {
      const { boards: [board], problems } = boardsOfSheets(await sheets(Object.fromEntries(Object.entries(madeSchematic(dialect)).map(([name, text]) => [name, edit(text)]))))
      return [board?.footprints.map(({ reference, pads }) => `${reference} ${pads.length}`).toSorted().join(', ') ?? '', problems.map(({ message, incomplete }) => [message, incomplete])]
    }
    assert.deepEqual(await look((text) => text.replaceAll(/"R\d+"/gu, '"R?"')), ['J1 4, R1 2, R2 2, R3 2, U1 5, U2 5, U3 5', [['parts of this schematic have no number, or that of another (here R? as R1, R? as R2, R? as R3): annotate it', false]]])
    assert.deepEqual(await look((text) => text.replaceAll('"R20"', '"R10"')), ['J1 4, R1 2, R10 2, R11 2, U1 5, U2 5, U3 5', [['parts of this schematic have no number, or that of another (here R10 as R11): annotate it', false]]])
    assert.deepEqual(await look((text) => text.replaceAll('"U3"', '"U?"')), ['J1 4, R1 2, R10 2, R20 2, U1 5, U2 5, U3 3, U4 3', [['parts of this schematic have no number, or that of another (here U? as U3, U? as U4), and which units are one part is not known: annotate it', true]]])
  })
}

test('signals of buses by their names', () => {
  const aliases = new Map([['USB', ['DP', 'DM']], ['LOOP', ['LOOP', 'A']]])
  const names = (bus: string): string => membersOf(bus, aliases).members.map(({ name, own }) => (name === own ? name : `${name}:${own}`)).join(' ')
  assert.equal(names('D[2..0]'), 'D0 D1 D2')
  assert.equal(names('A[0..1]N'), 'A0N A1N')
  assert.equal(names('{A, B[0..1]}'), 'A B0 B1')
  assert.equal(names('P{USB ~{RESET}}'), 'P.DP:DP P.DM:DM P.~{RESET}:~{RESET}')
  assert.equal(membersOf('D[0..1023]', aliases).cut, false)
  for (const bus of ['D[0..99999]', 'D[0..1000000]', `D[1..${'9'.repeat(400)}]`, `{${'A B '.repeat(600)}}`]) {
    const { members, cut } = membersOf(bus, aliases)
    assert.deepEqual([members.length, cut], [1024, true])
  }
  // Groups in groups, without an end or without a signal.
  const deep = new Map([['A', ['{A}']], ['B', Array.from({ length: 1000 }, () => '{C}')], ['C', Array.from({ length: 1000 }, () => '{D}')], ['D', []]])
  for (const bus of ['{A}', '{B}']) {
    const { members, cut, steps } = membersOf(bus, deep)
    assert.deepEqual([members.length, cut, steps < 5000], [0, true, true])
  }
})

test('a bus with more signals than are told apart is told', async () => {
  const files = Object.fromEntries(Object.entries(madeSchematic(9)).map(([name, text]) => [name, text.replaceAll('"D{BIT}"', '"D[0..2000]"')]))
  const { problems } = boardsOfSheets(await sheets(files))
  assert.deepEqual(problems.map(({ code, message, incomplete }) => [code, message, incomplete]), [['limit', 'buses of this schematic have more signals than are told apart (D[0..2000]): what the rest joins is not judged', true]])
})
