/**
 * The same board out of several formats: KiCad's command line (edition 8 or newer) writes Gerbers, drill files and the rest from a
 * layout, and the readings are held against that of the layout. Skipped aloud where the program is not installed.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { test } from 'node:test'
import type { Board } from '../src/facts/board.ts'
import { factQuery, type Fact, type FactKind } from '../src/facts/fact.ts'
import { boardsOfSheets } from '../src/joins/board/sheets.ts'
import { join as boards } from '../src/joins/boards.ts'
import { resolveCatalogue } from '../src/platforms/resolve.ts'
import { reader as drill } from '../src/readers/board/drill/reader.ts'
import { reader as gerber } from '../src/readers/board/gerber/reader.ts'
import { reader as ipc } from '../src/readers/board/ipc-2581/reader.ts'
import { reader as netlist } from '../src/readers/board/kicad-netlist/reader.ts'
import { reader as layout } from '../src/readers/board/kicad-pcb/reader.ts'
import { reader as schematic } from '../src/readers/board/kicad-sch/reader.ts'
import type { Reader } from '../src/readers/define.ts'
import { boardDifferences } from './support/board-differences.ts'
import { collect, factsOf } from './support/fixture.ts'
import { kicadBoard } from './support/kicad-board.ts'
import { sheetDialects } from './support/kicad-sheet.ts'
import { layered } from './support/layered-board.ts'
import { madeSchematic } from './support/made-schematic.ts'

const kicad = spawnSync('kicad-cli', ['version'], { encoding: 'utf8' })
const skip = kicad.status === 0 && Number.parseInt(kicad.stdout, 10) >= 8 ? false : 'kicad-cli of KiCad 8 or newer is not installed'
/** Why a test of a real file is skipped, aloud. */
const skipWithout = (path: string): string | false => skip || (existsSync(path) ? false : `${path} is not here`)
const folder = mkdtempSync(join(tmpdir(), 'proofmark-boards-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))

const made = join(folder, 'layered.kicad_pcb')
writeFileSync(made, kicadBoard(layered, 8))
const layouts = [
  made,
  join(import.meta.dirname, '../../shared/data/boards/ESP32-PoE_Rev_M1.kicad_pcb'),
  join(import.meta.dirname, '../../shared/data/boards/cm4-carrier-net.kicad_pcb'),
  ...['kit-dev-coldfire-xilinx_5213/kit-dev-coldfire-xilinx_5213', 'stickhub/StickHub'].map((name) => `/usr/share/kicad/demos/${name}.kicad_pcb`),
]

function write(...command: readonly string[]): void {
  execFileSync('kicad-cli', [...command], { stdio: 'pipe' })
}

async function factsAt<K extends FactKind>(reader: Reader<K>, path: string): Promise<Fact[]> {
  const run = await collect(reader, readFileSync(path), path)
  assert.equal(run.error, undefined, path)
  return run.facts.map((fact) => ({ ...fact, basis: 'observed', where: { artefact: path, path: '' }, container: '', file: '' }) as Fact)
}

async function layoutOf(path: string): Promise<Board> {
  const [board] = factsOf(await collect(layout, readFileSync(path), path), 'board')
  return board ?? assert.fail(path)
}

async function setOf(files: string): Promise<{ readonly board: Board; readonly problems: readonly string[] }> {
  const facts: Fact[] = []
  for (const name of readdirSync(files)) {
    if (name.endsWith('.drl')) facts.push(...await factsAt(drill, join(files, name)))
    else if (/\.(?:g\w\w?|gbr)$/u.test(name)) facts.push(...await factsAt(gerber, join(files, name)))
  }
  const made = boards.run({ facts: factQuery(facts), catalogue: resolveCatalogue([]) })
  const found = factQuery(made.facts ?? [])('board')
  assert.equal(found.length, 1)
  return { board: found[0] ?? assert.fail(), problems: (made.problems ?? []).map(({ message }) => message) }
}

const drillings: Readonly<Record<string, readonly string[]>> = {
  'decimal millimetres': ['--excellon-separate-th'],
  'leading zeros left out, inches': ['--excellon-zeros-format', 'suppressleading', '-u', 'in', '--excellon-separate-th'],
  'trailing zeros left out, millimetres, both in one': ['--excellon-zeros-format', 'suppresstrailing'],
  'all zeros, slots routed': ['--excellon-zeros-format', 'keep', '--excellon-oval-format', 'route'],
  'Gerber X2': ['--format', 'gerber'],
}

for (const path of layouts) {
  test(`Gerbers and drill files of ${basename(path)}`, { skip: skipWithout(path) }, async () => {
    const original = await layoutOf(path)
    const files = mkdtempSync(join(folder, 'set-'))
    write('pcb', 'export', 'gerbers', '-o', `${files}/`, path)
    // The formats of numbers do not hang on the board: the made one stands for all.
    for (const [what, options] of Object.entries(drillings).slice(0, path === made ? undefined : 1)) {
      for (const name of readdirSync(files)) if (/\.drl$|-drl\.gbr$/u.test(name)) rmSync(join(files, name))
      write('pcb', 'export', 'drill', '-o', `${files}/`, ...options, path)
      const { board, problems } = await setOf(files)
      assert.deepEqual(problems, [], what)
      assert.deepEqual(boardDifferences(original, board, { ignore: ['fitted', 'values', 'sides', 'lengths', 'functions'] }), [], what)
    }
  })
}

for (const path of layouts) {
  test(`IPC-2581 of ${basename(path)}`, { skip: skipWithout(path) }, async () => {
    const original = await layoutOf(path)
    for (const [version, unit] of [['B', 'in'], ['C', 'mm']] as const) {
      const file = join(folder, `${basename(path)}-${version}.xml`)
      write('pcb', 'export', 'ipc2581', '--version', version, '--units', unit, '-o', file, path)
      const run = await collect(ipc, readFileSync(file), file)
      assert.deepEqual([run.error, run.problems], [undefined, []])
      const [board] = factsOf(run, 'board')
      assert.ok(board)
      assert.deepEqual(boardDifferences(original, board, { ignore: version === 'B' ? ['functions', 'values', 'fitted'] : ['functions'], withoutNets: (name) => /_LED[LR]/u.test(name), called: (name) => (version === 'B' ? name.replaceAll(/_slash_|[^\w+\-\\.]/gu, '_') : name) }), [], version)
    }
  })
}

/** The netlist of the schematic with this root, out of all sheets in its folder. */
async function schematicOf(root: string): Promise<Fact<'board'>> {
  const facts: Fact<'board-sheet'>[] = []
  for (const name of globSync('**/*.kicad_sch', { cwd: dirname(root) })) for (const fact of await factsAt(schematic, join(dirname(root), name))) if (fact.kind === 'board-sheet') facts.push(fact)
  const { boards: found, problems } = boardsOfSheets(facts)
  assert.deepEqual(problems, [])
  return found.find(({ where }) => where.artefact === root) ?? assert.fail(root)
}

/** Pins that are connected with each other, of parts that both have; a pin alone is connected with none. */
function connected(board: Board, other: Board): string[] {
  const known = new Set(other.footprints.map(({ reference }) => reference))
  const nets = new Map<number, Set<string>>()
  for (const { reference, pads } of board.footprints) {
    for (const pad of pads) if (pad.net >= 0 && known.has(reference)) nets.set(pad.net, (nets.get(pad.net) ?? new Set()).add(`${reference}.${pad.number}`))
  }
  return [...nets.values()].filter(({ size }) => size > 1).map((pins) => [...pins].toSorted().join(' ')).toSorted()
}

const demos = '/usr/share/kicad/demos'
const designs = [
  'complex_hierarchy/complex_hierarchy', 'ecc83/ecc83-pp', 'ecc83/ecc83-pp_v2', 'flat_hierarchy/flat_hierarchy', 'interf_u/interf_u', 'kit-dev-coldfire-xilinx_5213/kit-dev-coldfire-xilinx_5213',
  'pic_programmer/pic_programmer', 'sonde xilinx/sonde xilinx', 'stickhub/StickHub', 'test_xil_95108/carte_test', 'video/video',
]
for (const name of designs) {
  test(`the schematic of ${basename(name)} connects what its layout connects`, { skip: existsSync(join(demos, `${name}.kicad_sch`)) ? false : 'the demonstrations of KiCad are not here' }, async () => {
    const drawn = await schematicOf(join(demos, `${name}.kicad_sch`))
    const laid = await layoutOf(join(demos, `${name}.kicad_pcb`))
    assert.deepEqual(connected(drawn, laid), connected(laid, drawn))
    const values = (board: Board): string[] => board.footprints.map(({ reference, value }) => `${reference} ${value}`)
    assert.deepEqual(values(drawn).filter((each) => !values(laid).includes(each)), [])
  })
}

const madeFolders = sheetDialects.map((dialect) => {
  const at = mkdtempSync(join(folder, `schematic-${dialect}-`))
  for (const [name, text] of Object.entries(madeSchematic(dialect))) {
    mkdirSync(dirname(join(at, name)), { recursive: true })
    writeFileSync(join(at, name), text)
  }
  return join(at, 'gateway.kicad_sch')
})
for (const path of [...madeFolders, ...designs.map((name) => join(demos, `${name}.kicad_sch`))]) {
  test(`the netlist that KiCad makes of ${basename(dirname(path)).replace(/-\w+$/u, '')}/${basename(path)}`, { skip: skipWithout(path) }, async () => {
    const file = join(folder, `${basename(path)}.net`)
    write('sch', 'export', 'netlist', '-o', file, path)
    const [theirs] = factsOf(await collect(netlist, readFileSync(file), file), 'board')
    assert.ok(theirs)
    const ours = await schematicOf(path)
    assert.deepEqual(connected(ours, theirs), connected(theirs, ours))
    const parts = (board: Board): string[] => board.footprints.map(({ reference, value, fitted, pads }) => `${reference} ${value}${fitted ? '' : ' left out'} ${pads.length}`).toSorted()
    assert.deepEqual(parts(ours), parts(theirs))
  })
}
