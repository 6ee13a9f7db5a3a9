/**
 * A layout and a dump of the fuses of a unit, through the whole review: which test pads and headers give access in the state that
 * the unit is in, told for each port, and which do not.
 */
import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { review } from '../src/engine/review.ts'
import { boardSvg } from '../src/reports/html/board.ts'
import { kicadBoard, row, type BoardSpec, type PartSpec } from './support/kicad-board.ts'
import { madeBoards } from './support/made-boards.ts'

const folder = mkdtempSync(join(tmpdir(), 'proofmark-board-fuses-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const dump = (name: string): string => readFileSync(new URL(`../src/readers/fuse-dump/${name}`, import.meta.url), 'utf8')

interface Told {
  readonly result: string
  readonly severity: string
  readonly message: string
  readonly artefacts: readonly string[]
}
/** What is said of ports and ways in, by their subject. */
async function told(name: string, board: BoardSpec, dumps: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Told>> {
  const path = join(folder, name)
  mkdirSync(path)
  writeFileSync(join(path, 'board.kicad_pcb'), kicadBoard(board, 8))
  for (const [file, content] of Object.entries(dumps)) writeFileSync(join(path, file), content)
  const { outcomes, problems } = await review({ paths: [path], level: 3, date: '2026-11-30', processes: 1 })
  assert.deepEqual(problems.filter(({ incomplete }) => incomplete), [])
  return new Map(outcomes.filter(({ check }) => check === 'debug/debug-pins-on-no-connector' || check === 'debug/no-download-mode-on-connector').map(({ subject, result, severity, message, evidence }) => [subject ?? '', { result, severity, message, artefacts: evidence.map(({ artefact }) => artefact) }]))
}
const states = (all: ReadonlyMap<string, Told>): Readonly<Record<string, string>> => Object.fromEntries([...all].map(([subject, { result, severity }]) => [subject, result === 'fail' ? `${result} ${severity}` : result]))

const pad = (reference: string, net: string, x: number): PartSpec => ({ reference, value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [x, 35], pads: [{ number: '1', at: [0, 0], net }] })
const espPins = [['/TCK', 'MTCK'], ['/TMS', 'MTMS'], ['/TDI', 'MTDI'], ['/TDO', 'MTDO'], ['/EN', 'CHIP_PU'], ['/BOOT', 'GPIO0'], ['/TX', 'U0TXD'], ['/RX', 'U0RXD'], ['GND', 'GND'], ['+3V3', 'VDD3P3']] as const
const esp: BoardSpec = {
  title: 'Node',
  parts: [
    { reference: 'U1', value: 'ESP32-S3', library: 'Package_DFN_QFN:QFN-56-1EP_7x7mm', at: [10, 10], pads: row(espPins) },
    ...['/TCK', '/TMS', '/TDI', '/TDO'].map((net, index) => pad(`TP${index + 1}`, net, 10 + index * 4)),
    { reference: 'J1', value: 'Conn_01x06', library: 'Connector_PinHeader_2.54mm:PinHeader_1x06', at: [30, 25], pads: row(['+3V3', '/EN', '/BOOT', '/TX', '/RX', 'GND'], { on: 'both' }) },
  ],
}
const jtag = 'Espressif ESP32-S3 JTAG'
const serial = 'Espressif ESP32-S3 Serial port'
const download = 'Espressif ESP32-S3 ROM download over the serial port'
const closed = dump('espressif/fixtures/efuse-summary.txt')
/** The same summary with these fuses as a factory leaves them. */
const opened = (...names: readonly string[]): string => names.reduce((text, name) => text.replace(new RegExp(`^(${name} .*)= True (\\S+) \\(0b1\\)`, 'mu'), '$1= False $2 (0b0)'), closed)
const jtagFuses = ['DIS_PAD_JTAG', 'DIS_USB_JTAG']

test('ESP32-S3: without a dump nobody knows, and that is said', async () => {
  const all = await told('esp-none', esp, {})
  assert.deepEqual(states(all), { [jtag]: 'fail medium', [serial]: 'fail low', [download]: 'fail medium' })
  assert.match(all.get(jtag)?.message ?? '', /TCK at TP1.*Whether fuses close it is not known: a dump of them would settle it\.$/u)
})

test('ESP32-S3: pads that give nothing as the fuses are, beside a serial port that software decides', async () => {
  const all = await told('esp-closed', esp, { 'efuse-summary.txt': closed })
  assert.deepEqual(states(all), { [jtag]: 'pass', [serial]: 'fail low', [download]: 'pass' })
  assert.match(all.get(jtag)?.message ?? '', /JTAG of Espressif ESP32-S3 \(U1\) comes out \(TCK at TP1.*gives no debug access as long as the fuses are as they were read/u)
  assert.match(all.get(download)?.message ?? '', /J1.*The fuses of a unit were read, and they close it\.$/u)
  assert.ok(all.get(jtag)?.artefacts.includes('efuse-summary.txt') && all.get(jtag)?.artefacts.includes('board.kicad_pcb'))
})

test('the picture tells which ports the fuses close', async () => {
  const path = join(folder, 'picture')
  mkdirSync(path)
  writeFileSync(join(path, 'board.kicad_pcb'), kicadBoard(esp, 8))
  writeFileSync(join(path, 'efuse-summary.txt'), closed)
  const { boards: [picture] } = await review({ paths: [path], level: 3, date: '2026-11-30', processes: 1 })
  assert.ok(picture)
  assert.deepEqual(picture.signals.map(({ group, fuses }) => `${group} ${fuses ?? '-'}`).toSorted(), ['boot -', 'boot -', 'jtag closed', 'jtag closed', 'jtag closed', 'jtag closed', 'serial -', 'serial -'])
  const svg = boardSvg(picture, { id: 'b', standalone: true }).html
  assert.match(svg, /JTAG U1 \(closed by fuses\) TCK: TP1/u)
  assert.match(svg, /It gives no debug access as the fuses were read\. Easiest: TP1/u)
})

test('ESP32-S3: each port is told by its own fuses', async () => {
  assert.deepEqual(states(await told('esp-jtag', esp, { 'efuse-summary.txt': opened(...jtagFuses) })), { [jtag]: 'fail high', [serial]: 'fail low', [download]: 'pass' })
  const all = await told('esp-download', esp, { 'efuse-summary.txt': opened('DIS_DOWNLOAD_MODE') })
  assert.deepEqual(states(all), { [jtag]: 'pass', [serial]: 'fail low', [download]: 'fail high' })
  assert.match(all.get(download)?.message ?? '', /they leave it open\.$/u)
})

test('a dump that does not tell is not asked for again', async () => {
  const all = await told('esp-part', esp, { 'efuse-summary.txt': closed.split('\n').filter((line) => !/^(?:DIS_PAD|DIS_USB|SOFT_DIS)_JTAG /u.test(line)).join('\n') })
  assert.equal(states(all)[jtag], 'fail medium')
  assert.match(all.get(jtag)?.message ?? '', /The fuses that were read do not tell whether they close it\.$/u)
})

test('of several units the worst counts; a dump of another chip says nothing', async () => {
  assert.deepEqual(states(await told('esp-two', esp, { 'efuse-unit-1.txt': closed, 'efuse-unit-2.txt': opened(...jtagFuses).replace('7c:df:a1', '7c:df:a2') }))[jtag], 'fail high')
  assert.deepEqual(states(await told('esp-other', esp, { 'efuse-summary.txt': closed.replaceAll('ESP32-S3', 'ESP32-S2') }))[jtag], 'fail medium')
})

const optionBytes = (device: string, id: string, level: string): string => dump('stm32/fixtures/stm32-options.txt').replace('0x472', id).replace('STM32L5xx', device).replace(/RDP( +): 0xBB \(Level 1, [^)]*\)/u, `RDP$1: ${level}`)
test('STM32: readout protection of level 2 closes the port, of level 1 it does not', async () => {
  const port = 'STMicroelectronics STM32L4 SWD'
  const at = async (name: string, level: string): Promise<Told | undefined> => (await told(name, madeBoards.swdFitted, { 'stm32-options.txt': optionBytes('STM32L45x/L46x', '0x462', level) })).get(port)
  const shut = await at('stm-2', '0xCC (Level 2, no debug)')
  assert.match(`${shut?.result} ${shut?.message}`, /^pass .*SWDIO at J1 pin 2.*gives no debug access as long as the fuses are as they were read/u)
  const half = await at('stm-1', '0xBB (Level 1, read protection of memories)')
  assert.deepEqual([half?.result, half?.severity], ['fail', 'high'])
})

test('nRF52840: access port protection', async () => {
  const board: BoardSpec = { title: 'Tag', parts: [
    { reference: 'U1', value: 'nRF52840-QIAA-F', library: 'Package_DFN_QFN:AQFN-73', at: [10, 10], pads: row([['/SWDIO', 'SWDIO'], ['/SWDCLK', 'SWDCLK'], ['GND', 'VSS'], ['+3V3', 'VDD']]) },
    pad('TP1', '/SWDIO', 10), pad('TP2', '/SWDCLK', 14),
  ] }
  const port = 'Nordic nRF52840 SWD'
  const uicr = dump('nordic/fixtures/uicr-nrf52840.txt')
  assert.equal((await told('nrf-on', board, { 'uicr.txt': uicr })).get(port)?.result, 'pass')
  const open = (await told('nrf-off', board, { 'uicr.txt': uicr.replace('00 FF FF FF', 'FF FF FF FF').replace('41414630', '41414430').replace('0FAA', '0DAA') })).get(port)
  assert.deepEqual([open?.result, open?.severity], ['fail', 'high'])
  assert.match(open?.message ?? '', /SWDIO at TP1.*they leave the port open/u)
})

test('i.MX 8M Mini: JTAG on pads under a fuse map', async () => {
  const nets = [['/TCK', 'JTAG_TCK'], ['/TMS', 'JTAG_TMS'], ['/TDI', 'JTAG_TDI'], ['/TDO', 'JTAG_TDO']] as const
  const board: BoardSpec = { title: 'Gateway', parts: [
    { reference: 'U1', value: 'MIMX8MM6DVTLZAA', library: 'Package_BGA:BGA-486', at: [10, 10], pads: row([...nets, ['GND', 'VSS']]).map((each, index) => ({ ...each, number: `A${index + 1}` })) },
    ...nets.map(([net], index) => pad(`TP${index + 1}`, net, 10 + index * 4)),
  ] }
  const port = 'NXP i.MX 8M JTAG'
  const console = dump('imx/fixtures/imx8mm-console.txt')
  const shut = (await told('imx-on', board, { 'imx8mm-console.txt': console })).get(port)
  const open = (await told('imx-off', board, { 'imx8mm-console.txt': console.replace('02c00000', '02000000') })).get(port)
  assert.deepEqual([shut?.result, open?.result, open?.severity], ['pass', 'fail', 'high'])
})
