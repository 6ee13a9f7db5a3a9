/**
 * Boards that are made to show one thing each, through the whole review: what is said of them was read one by one
 * (docs/boards.md), and a line more or less fails.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { parse } from 'yaml'
import { diffAssessments, isEmptyDiff, worstOf } from '../src/assess/diff.ts'
import type { AssessedOutcome, Assessment } from '../src/assess/schema.ts'
import { checks } from '../src/checks/registry.gen.ts'
import { review } from '../src/engine/review.ts'
import { renderDiffMarkdown } from '../src/reports/diff/markdown.ts'
import { renderDiff } from '../src/reports/diff/terminal.ts'
import { kicadBoard, type BoardSpec } from './support/kicad-board.ts'
import { kicadSheet } from './support/kicad-sheet.ts'
import { madeBoards } from './support/made-boards.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-boards-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const looking = new Set(checks.filter(({ needs }) => needs.includes('board')).map(({ id }) => id))

/** Reviews what lies in a folder, where strangers have a unit on a bench for days; outcomes about boards by the file that they are about. */
async function reviewed(name: string, files: Readonly<Record<string, string>>, told: readonly RegExp[] = []): Promise<ReadonlyMap<string, readonly AssessedOutcome[]>> {
  const path = join(folder, name)
  mkdirSync(path)
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content)
  const { outcomes, problems } = await review({ paths: [path], level: 3, date: '2026-11-30', processes: 1 })
  assert.equal(problems.length, told.length, problems.map((problem) => problem.message).join('\n'))
  told.forEach((pattern, index) => assert.match(problems[index]?.message ?? '', pattern))
  const about = ({ evidence }: AssessedOutcome): string => evidence.find(({ artefact }) => artefact.endsWith('.kicad_pcb'))?.artefact.replace('.kicad_pcb', '') ?? ''
  return Map.groupBy(outcomes.filter(({ check }) => looking.has(check)), about)
}
const line = ({ check, result, severity, subject }: AssessedOutcome): string => `${result}${result === 'fail' ? ` ${severity}` : ''} ${check}${subject === undefined ? '' : `: ${subject}`}`
const said = (outcomes: readonly AssessedOutcome[] | undefined): string[] => (outcomes ?? []).filter(({ result }) => result !== 'not-applicable').map(line).toSorted()
const message = (outcomes: readonly AssessedOutcome[] | undefined, check: string): string => outcomes?.find((outcome) => outcome.check === check)?.message ?? ''

/** Written by edition 10, which has words for everything; what the others leave out is the business of the reader's tests. */
const all = await reviewed('all', Object.fromEntries(Object.entries(madeBoards).map(([name, spec]) => [`${name}.kicad_pcb`, kicadBoard(spec, 10)])))

interface Expected {
  readonly says: readonly string[]
  /** Words of messages, by check. */
  readonly words?: Readonly<Record<string, readonly string[]>>
}
const expected = parse(readFileSync(new URL('./corpus/made-boards.yml', import.meta.url), 'utf8')) as Readonly<Record<string, Expected>>
test('every made board has its expectation', () => assert.deepEqual(Object.keys(expected).toSorted(), Object.keys(madeBoards).toSorted()))
for (const [name, { says, words = {} }] of Object.entries(expected)) {
  test(name, () => {
    const outcomes = all.get(name)
    assert.deepEqual(said(outcomes), says)
    for (const [check, texts] of Object.entries(words)) for (const text of texts) assert.ok(message(outcomes, check).includes(text), `${check}: ${message(outcomes, check)}`)
  })
}

const debugPins = 'debug/debug-pins-on-no-connector'
const list = (rows: readonly string[]): string => ['Reference,Value,Footprint,Fitted', ...rows, ''].join('\n')

test('a parts list that says what is fitted counts more than the layout, and is named', async () => {
  const left = await reviewed('left', { 'gateway.kicad_pcb': kicadBoard(madeBoards.swdFitted, 8), 'gateway-bom.csv': list(['U1,STM32L452CEU6,QFN-48,yes', 'J1,Conn_01x05,,no']) })
  assert.match(message(left.get('gateway'), debugPins), /SWDIO at J1 pin 2 \(left out by gateway-bom\.csv\).* that takes a soldering iron and a pin header/u)
  const fitted = await reviewed('fitted', { 'gateway.kicad_pcb': kicadBoard(madeBoards.swdLeftOut, 8), 'gateway-bom.csv': list(['U1,STM32L452CEU6,QFN-48,yes', 'J1,Conn_01x05,,yes', 'R9,10k,,no']) })
  assert.match(message(fitted.get('gateway'), debugPins), /SWDIO at J1 pin 2 \(fitted by gateway-bom\.csv\).* that takes a cable/u)
  // A list that tells nothing apart may have no such column: the layout stays as it is.
  const silent = await reviewed('silent', { 'gateway.kicad_pcb': kicadBoard(madeBoards.swdLeftOut, 8), 'gateway-bom.csv': list(['U1,STM32L452CEU6,QFN-48,yes', 'J1,Conn_01x05,,yes']) })
  assert.match(message(silent.get('gateway'), debugPins), /SWDIO at J1 pin 2, .* that takes a soldering iron/u)
})

test('a parts list of a board that is not there says nothing of another', async () => {
  const other = await reviewed('other', { 'gateway.kicad_pcb': kicadBoard(madeBoards.swdFitted, 8), 'radio-bom.csv': list(['U1,SX1276,QFN-28,yes', 'J1,SMA,,no', 'J9,U.FL,,no']) }, [/name different parts: U1 is SX1276 in the list and STM32L452CEU6 on the board/u])
  assert.match(message(other.get('gateway'), debugPins), /SWDIO at J1 pin 2, .* that takes a cable/u)
})

test('of two boards a parts list is of the one whose parts it lists', async () => {
  const both = await reviewed('both', {
    'sensor.kicad_pcb': kicadBoard(madeBoards.ateccOnSensorBus, 8), 'gateway.kicad_pcb': kicadBoard(madeBoards.swdFitted, 8),
    'sensor-bom.csv': list(['U1,STM32L452CEU6,QFN-48,yes', 'U2,ATECC608B-SSHDA,SOIC-8,no', 'R1,4k7,,yes', 'R2,4k7,,yes', 'J2,Qwiic,,yes', 'J1,Other,,no']),
  })
  assert.deepEqual(said(both.get('sensor')).filter((text) => text.includes('key-chip')), [])
  assert.match(message(both.get('gateway'), debugPins), /SWDIO at J1 pin 2, /u)
})

test('two revisions are compared net by net: what was read, what is said in each format', async () => {
  const at = async (name: string, spec: BoardSpec, revision: string): Promise<Assessment> => {
    const path = join(folder, `rev-${name}`)
    mkdirSync(path)
    writeFileSync(join(path, 'gateway.kicad_pcb'), kicadBoard({ ...spec, title: 'Gateway', revision }, revision === 'A' ? 6 : 9))
    return review({ paths: [path], level: 3, date: '2026-11-30', processes: 1 })
  }
  const header = await at('header', madeBoards.swdFitted, 'A')
  const pads = await at('pads', madeBoards.ateccOnSensorBus, 'B')
  const diff = diffAssessments(header, pads)
  assert.deepEqual(diff.boards.map(({ name, from, to }) => [name, from?.revision, to?.revision]), [['Gateway', 'A', 'B']])
  const [board] = diff.boards
  assert.deepEqual(board?.ports.map(({ change, why, group, signals }) => [change, why, group, signals.map(({ from, to }) => `${from?.place ?? ''} > ${to?.place ?? ''}`)]), [
    ['better', 'vanished', 'boot', ['J1 pin 5 > ']], ['moved', 'elsewhere', 'swd', ['J1 pin 2 > TP1', 'J1 pin 3 > TP2']],
  ])
  assert.deepEqual(board?.parts.map(({ change, title, to, reach }) => [change, title, to, reach?.place]), [['better', 'Microchip ATECC608B secure element', ['U2 ATECC608B-SSHDA'], 'J2 pin 3']])
  const text = renderDiff(diff, { columns: 100, colour: false })
  assert.match(text, /Board {2}Gateway rev A → rev B\n {2}\+ Boot strap and reset of STMicroelectronics STM32L4: is not wired any more\n {6}NRST: J1 pin 5 \(connector or button\) → nowhere\n {2}~ SWD of [^\n]*: reached elsewhere, with about the same work\n {6}SWDIO: J1 pin 2 \(connector or button\) → TP1 \(test pad\)/u)
  assert.match(text.replaceAll(/\s+/gu, ' '), /\+ Microchip ATECC608B secure element: U2 ATECC608B-SSHDA came; it is reached at J2 pin 3 \(connector or button\)/u)
  const markdown = renderDiffMarkdown(diff)
  assert.match(markdown, /## Board: Gateway rev A → rev B\n\n### Better\n\n- Boot strap and reset[\s\S]*### Moved\n\n- SWD of STMicroelectronics STM32L4[^\n]*\n {2}- SWDIO: J1 pin 2[^\n]*TP1[\s\S]*### Parts\n\n- \*\*Better:\*\* Microchip ATECC608B/u)
  // Buried before, on vias now: the finding and the nets agree, and a build that must not get weaker fails.
  const weaker = diffAssessments(await at('buried', madeBoards.busByBuriedVias, 'C'), await at('through', madeBoards.busByThroughVias, 'D'))
  assert.deepEqual([weaker.boards[0]?.ports.map(({ change, group, signals }) => [change, group, signals.length]), worstOf(weaker)], [[['worse', 'emmc', 4]], 'medium'])
  assert.deepEqual(weaker.topics.flatMap(({ worse }) => worse.map(({ check }) => check)), ['storage/flash-bus-out-of-reach'])
  assert.ok(isEmptyDiff(diffAssessments(header, header)))
})

test('a board that is not reviewed any more takes neither its findings nor those of its chips with it', async () => {
  const path = join(folder, 'radio')
  mkdirSync(path)
  const pins = ['MTCK', 'MTMS', 'MTDI', 'MTDO', 'GND', 'VDD3P3']
  const radio = kicadSheet({
    id: 'r', root: 'r', title: 'Radio', library: [{ name: 'L:ESP', pins: pins.map((name, at) => ({ number: `${at + 1}`, name, at: [0, -2.54 * at] as const })) }],
    symbols: [{ id: 'u1', library: 'L:ESP', at: [100, 0], value: 'ESP32-S3', reference: 'U1' }], labels: pins.map((name, at) => ({ kind: 'label', name, at: [100, Math.round(254 * at) / 100] as const })),
  }, 9)
  writeFileSync(join(path, 'main.kicad_pcb'), kicadBoard(madeBoards.clean, 9))
  const look = async (): Promise<Assessment> => review({ paths: [path], level: 3, date: '2026-11-30', processes: 1 })
  const main = await look()
  writeFileSync(join(path, 'radio.kicad_sch'), radio)
  const both = await look()
  assert.deepEqual(both.boardFiles?.map(({ artefact, title, platforms }) => [artefact, title, platforms]), [['main.kicad_pcb', 'Clean', ['nxp-imx8m-mini']], ['radio.kicad_sch', 'Radio', ['espressif-esp32-s3']]])
  const diff = diffAssessments(both, main)
  const { topics, cells } = diff
  assert.match(renderDiff(diff, { columns: 100, colour: false }), /Board {2}Radio: is not reviewed any more/u)
  assert.deepEqual([topics.flatMap(({ better }) => better), cells.filter(({ change }) => change === 'better')], [[], []])
  assert.ok(topics.some(({ untold }) => untold.some(({ from }) => from?.subject === 'espressif-esp32-s3')))
})

test('a tamper input whose net is called by its level is heard as well', async () => {
  const renamed = (of: BoardSpec, from: string, to: string): BoardSpec => JSON.parse(JSON.stringify(of).replaceAll(`"${from}"`, `"${to}"`)) as BoardSpec
  const names = ['/LID_3V3', '/LID_SW_1V8']
  const found = await reviewed('levels', Object.fromEntries(names.map((name, index) => [`lid-${index}.kicad_pcb`, kicadBoard(renamed(madeBoards.tamperSwitch, '/LID', name), 10)])))
  for (const [index, name] of names.entries()) assert.deepEqual(said(found.get(`lid-${index}`)).filter((each) => each.includes('tamper-inputs')), said(all.get('tamperSwitch')).filter((each) => each.includes('tamper-inputs')), name)
})

test('a list for placing machines neither fits nor leaves out, and counts where there is nothing else', async () => {
  const places = ['Designator,Comment,Footprint,Mid X,Mid Y,Rotation,Layer', 'U1,STM32L452CEU6,QFN-48,10,10,0,Top', 'U2,ATECC608B-SSHDA,SOIC-8,40,10,0,Top', 'R1,4k7 DNP,R_0402,1,2,0,Top', ''].join('\n')
  const keyBus = 'keys/key-chip-bus-out-of-reach'
  const results = (found: ReadonlyMap<string, readonly AssessedOutcome[]>): readonly string[] => [...found.values()].flat().filter(({ check }) => check === keyBus).map(({ result }) => result)
  // The layout leaves the key chip out.
  assert.deepEqual(results(await reviewed('places', { 'g.kicad_pcb': kicadBoard(madeBoards.ateccLeftOut, 10), 'g-top.csv': places })), ['not-applicable'])
  // A file of one side only lacks it, and the list of parts has it.
  const onlyR1 = places.split('\n').filter((row) => !row.startsWith('U')).join('\n')
  const both = { 'g.kicad_pcb': kicadBoard(madeBoards.ateccOnSensorBus, 10), 'bom.csv': list(['U1,STM32L452CEU6,QFN-48,yes', 'U2,ATECC608B-SSHDA,SOIC-8,yes', 'R1,4k7,R_0402,yes', 'R2,4k7,R_0402,yes']) }
  assert.deepEqual(results(await reviewed('one-side', { ...both, 'g-bottom.csv': onlyR1 })), results(await reviewed('no-side', both)))
  assert.deepEqual(results(await reviewed('places-alone', { 'g-top.csv': places })), ['unknown'])
})
