/** What boards bring out: made boards that show one thing each. Real ones are held against their schematics in test/boards.test.ts. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, factsOf } from '../../test/support/fixture.ts'
import { kicadBoard, row, type BoardSpec, type Dialect, type PartSpec } from '../../test/support/kicad-board.ts'
import { factQuery, type Fact } from '../facts/fact.ts'
import { resolveCatalogue } from '../platforms/resolve.ts'
import { reader } from '../readers/board/kicad-pcb/reader.ts'
import { join } from './boards.ts'

interface Seen {
  readonly parts: readonly Fact<'board-part'>[]
  readonly signals: readonly Fact<'board-signal'>[]
  readonly entries: readonly Fact<'board-entry'>[]
}

async function look(spec: BoardSpec, dialect: Dialect = 8, edit = (text: string): string => text): Promise<Seen> {
  const run = await collect(reader, edit(kicadBoard(spec, dialect)), '/b.kicad_pcb')
  const [board] = factsOf(run, 'board')
  assert.ok(board)
  const facts = join.run({ facts: factQuery([{ ...board, basis: 'observed', where: { artefact: 'b.kicad_pcb', path: '' }, container: 'b.kicad_pcb', file: '' }]), catalogue: resolveCatalogue([]) }).facts ?? []
  const query = factQuery(facts)
  return { parts: query('board-part'), signals: query('board-signal'), entries: query('board-entry') }
}
const told = ({ signals }: Seen): string[] => signals.map(({ role, net, confidence, exposures }) => `${role} ${net} ${confidence} ${exposures[0]?.class ?? 'none'}`).toSorted()

const stm32: PartSpec = { reference: 'U1', value: 'STM32F103C8T6', library: 'Package_QFP:LQFP-48_7x7mm', at: [10, 10], pads: row([['/SWDIO', 'PA13'], ['/SWCLK', 'PA14'], ['/NRST', 'NRST'], ['GND', 'VSS'], ['+3V3', 'VDD'], ['/X1', 'PB0']]) }
const header = (nets: readonly string[], more: Partial<PartSpec> = {}): PartSpec => ({ reference: 'J1', value: 'Conn_01x04', library: 'Connector_PinHeader_2.54mm:PinHeader_1x04', at: [40, 10], pads: row(nets, { on: 'both' }), ...more })

test('a debug port by its pins, whatever its nets are called', async () => {
  const odd = { ...stm32, pads: row([['/BLUE', 'PA13'], ['/GREEN', 'PA14'], ['GND', 'VSS']]) }
  assert.deepEqual(told(await look({ parts: [odd, header(['/BLUE', '/GREEN', 'GND'])] })), ['swd-clock /GREEN pin connector', 'swd-data /BLUE pin connector'])
})

test('where the file names no pins, the pads of a known package do', async () => {
  const pads = Array.from({ length: 48 }, (_, index) => ({ number: String(index + 1), at: [index, 0] as const, net: `/N${index + 1}` }))
  const bare = { ...stm32, pads }
  const seen = await look({ parts: [bare, header(['/N34', '/N37', '/N44'])] }, 5)
  assert.deepEqual(told(seen).filter((each) => each.endsWith('connector')), ['boot-strap /N44 pad connector', 'swd-clock /N37 pad connector', 'swd-data /N34 pad connector'])
})

test('fitted or not, pads for tests, jumpers and buttons are told apart', async () => {
  const nets = ['/SWDIO', '/SWCLK', 'GND']
  const first = async (...parts: PartSpec[]): Promise<string | undefined> => (await look({ parts: [stm32, ...parts] })).signals.find(({ role }) => role === 'swd-data')?.exposures[0]?.class
  assert.equal(await first(header(nets)), 'connector')
  assert.equal(await first(header(nets, { fitted: false })), 'unpopulated')
  // A connector of a house of its own, known by its symbol.
  assert.equal(await first({ reference: 'PL7', value: 'HOUSE-0815', library: 'House:0815', at: [40, 10], pads: row([['/SWDIO', 'Pin_1'], ['/SWCLK', 'Pin_2']]) }), 'connector')
  assert.equal(await first({ reference: 'TP1', value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [1, 1], pads: [{ number: '1', at: [0, 0], net: '/SWDIO' }] }, { ...header(['/SWCLK', 'GND']), reference: 'U9', value: 'X', library: 'X' }), 'test-pad')
  assert.equal(await first({ reference: 'JP1', value: 'Jumper', library: 'Jumper:SolderJumper-2_Open', at: [1, 1], pads: row(['/SWDIO', 'GND']) }), 'jumper')
  assert.equal(await first({ reference: 'R1', value: '10k', library: 'Resistor_SMD:R_0402', at: [1, 1], pads: row(['/SWDIO', '+3V3']) }), 'pin')
})

test('a small resistor passes a signal on, a pull-up does not; one that is left out is closed by a drop of solder', async () => {
  const behind = (value: string, fitted = true): Promise<Seen> => look({ parts: [stm32, { reference: 'R1', value, library: 'Resistor_SMD:R_0402', at: [20, 10], fitted, pads: row(['/SWDIO', '/OUT']) }, header(['/OUT', 'GND'])] })
  const data = (seen: Seen): string | undefined => seen.signals.find(({ role }) => role === 'swd-data')?.exposures.map((each) => `${each.class} ${each.through ?? ''}`)[0]
  assert.equal(data(await behind('22R')), 'connector R1 (22R)')
  assert.equal(data(await behind('0')), 'connector R1 (0)')
  assert.equal(data(await behind('47k')), 'pin ')
  assert.equal(data(await behind('22R', false)), 'jumper R1 (not fitted; a drop of solder closes it)')
})

test('a ball grid and a shield cover; what lies inside only is told', async () => {
  const bga: PartSpec = { reference: 'U1', value: 'STM32F103C8T6', library: 'Package_BGA:UFBGA-100', at: [10, 10], pads: [...row([['/SWDIO', 'PA13'], ['/SWCLK', 'PA14'], ['GND', 'VSS']])].map((pad, index) => ({ ...pad, number: `A${index + 1}` })) }
  const other: PartSpec = { ...bga, reference: 'U2', value: 'MYSTERY', pads: bga.pads.map((pad) => ({ ...pad, pin: '' })) }
  const only = await look({ parts: [bga, other], tracks: [{ net: '/SWDIO', layer: 'In1.Cu', from: [10, 10], to: [20, 10] }, { net: '/SWCLK', layer: 'F.Cu', from: [10, 10], to: [20, 10] }] })
  assert.deepEqual(only.signals.map(({ role, exposures }) => [role, exposures.map((each) => each.class)]), [['swd-data', ['inner-only', 'covered']], ['swd-clock', ['outer-track', 'covered']]])
  const can: PartSpec = { reference: 'SH1', value: 'Shield', library: 'RF_Shielding:Laird_Technologies_BMI-S-101', at: [0, 0], pads: [{ number: '1', at: [0, 0], net: 'GND' }, { number: '1', at: [30, 30], net: 'GND' }] }
  const shielded = await look({ parts: [stm32, { ...other, library: 'Package_SO:SOIC-8' }, can] })
  assert.equal(shielded.signals[0]?.exposures[0]?.class, 'covered')
})

test('nets of radios are no serial ports, and a lone RX is nothing', async () => {
  const radio: PartSpec = { reference: 'U5', value: 'SX1276', library: 'Package_DFN_QFN:QFN-28', at: [30, 30], pads: row(['/UART_RX', '/UART_TX', '/RX_AMP', '/TX_IF', 'GND', '+3V3', '/RF1', '/RF2']) }
  const chip: PartSpec = { reference: 'U6', value: 'LPC1234', library: 'Package_QFP:LQFP-48', at: [30, 10], pads: row(['/RXD', '/RX_AMP', '/TX_IF', '/I2S_RX', '/CAN_TX', 'GND', '+3V3', '/A']) }
  assert.deepEqual(told(await look({ parts: [radio, chip, header(['/UART_RX', '/UART_TX', '/RX_AMP', '/TX_IF', '/RXD'])] })), [])
  const serial: PartSpec = { ...chip, pads: row(['/UART1_RX', '/UART1_TX', '/A', '/B', 'GND', '+3V3']) }
  assert.deepEqual(told(await look({ parts: [serial, header(['/UART1_RX', '/UART1_TX'])] })), ['uart-rx /UART1_RX name connector', 'uart-tx /UART1_TX name connector'])
})

test('a JTAG port of an unknown chip has to be whole', async () => {
  const fpga = (pins: readonly string[]): PartSpec => ({ reference: 'U7', value: 'XC6SLX9', library: 'Package_QFP:TQFP-144', at: [20, 20], pads: row([...pins.map((pin): [string, string] => [`/N${pin.charCodeAt(1)}${pin.charCodeAt(2)}`, pin]), '/A', '/B', '/C', '/D']) })
  const nets = ['/N6775', '/N7783', '/N6873', '/N6879']
  assert.equal((await look({ parts: [fpga(['TCK', 'TMS', 'TDI', 'TDO']), header(nets)] })).signals.length, 4)
  assert.equal((await look({ parts: [fpga(['TCK', 'TMS', 'TDI']), header(nets)] })).signals.length, 0)
})

const esp = (pads: PartSpec['pads']): PartSpec => ({ reference: 'U2', value: 'ESP32-WROOM-32E', library: 'RF_Module:ESP32-WROOM-32', at: [10, 30], pads })
const pullUp: PartSpec = { reference: 'R9', value: '10k', library: 'Resistor_SMD:R_0402', at: [5, 5], pads: row(['/B', '+3V3']) }
const espPins = row([['/EN', 'EN'], ['/B', 'IO0'], ['/R', 'RXD0/IO3'], ['/T', 'TXD0/IO1'], ['GND', 'GND'], ['+3V3', 'VDD']])

test('reset, strap and serial port on one header are the download mode, whatever they are called', async () => {
  const [entry] = (await look({ parts: [esp(espPins), header(['/EN', '/B', '/R', '/T', 'GND'])] })).entries
  assert.deepEqual([entry?.entry, entry?.connector, entry?.class, entry?.fuses], ['ROM download over the serial port', 'J1', 'connector', ['downloadClosed']])
  const [apart] = (await look({ parts: [esp(espPins), pullUp, header(['/EN', '/R', '/T', 'GND'])] })).entries
  assert.deepEqual([apart?.connector, apart?.signals.find(({ role }) => role === 'boot-strap')?.exposure, apart?.class], ['', undefined, 'covered'])
})

test('a USB bridge that drives reset and strap needs no more than a cable', async () => {
  const bridge: PartSpec = { reference: 'U3', value: 'CP2102N', library: 'Package_DFN_QFN:QFN-24', at: [30, 30], pads: row([['/R', 'TXD'], ['/T', 'RXD'], ['/DTR', 'DTR'], ['/RTS', 'RTS'], ['/DP', 'D+'], ['/DM', 'D-'], ['GND', 'GND']]) }
  const usb: PartSpec = { reference: 'J2', value: 'USB_B_Micro', library: 'Connector_USB:USB_Micro-B', at: [55, 30], pads: row(['VBUS', '/DM', '/DP', 'GND']) }
  const transistor = (reference: string, nets: readonly string[]): PartSpec => ({ reference, value: 'SS8050', library: 'Package_TO_SOT_SMD:SOT-23', at: [20, 35], pads: row(nets) })
  const parts = [esp(espPins), pullUp, { ...pullUp, reference: 'R8', pads: row(['/EN', '+3V3']) }, bridge, usb]
  const [entry] = (await look({ parts: [...parts, transistor('Q1', ['/DTR', '/RTS', '/EN']), transistor('Q2', ['/RTS', '/DTR', '/B'])] })).entries
  assert.deepEqual([entry?.connector, entry?.class], ['J2', 'connector'])
  assert.match(entry?.how ?? '', /U3 \(CP2102N\), a USB-to-serial bridge with a circuit/)
  const [without] = (await look({ parts })).entries
  assert.deepEqual([without?.connector, without?.class], ['', 'covered'])
})

test('key chips and their bus: ATECC608 by its pads, SE050 by its pins', async () => {
  const atecc: PartSpec = { reference: 'U4', value: 'ATECC608B-SSHDA', library: 'Package_SO:SOIC-8_3.9x4.9mm', at: [40, 30], pads: row(['', '', '', 'GND', '/I2C_SDA', '/I2C_SCL', '', '+3V3']) }
  const sensors = header(['/I2C_SDA', '/I2C_SCL', 'GND', '+3V3'])
  const by = await look({ parts: [atecc, stm32, sensors] }, 5)
  assert.deepEqual([by.parts.find(({ reference }) => reference === 'U4')?.partKind, told(by).filter((each) => each.startsWith('key-bus'))], ['secure-element', ['key-bus /I2C_SCL pad connector', 'key-bus /I2C_SDA pad connector']])
  const se: PartSpec = { reference: 'U5', value: 'SE050C1HQ1', library: 'Package_DFN_QFN:HX2QFN-20', at: [40, 30], pads: row([['/SDA', 'I2C_SDA'], ['/SCL', 'I2C_SCL'], ['GND', 'VSS'], ['+3V3', 'VIN']]) }
  const quiet = await look({ parts: [se, { ...stm32, pads: [...stm32.pads, ...row([['/SDA', 'PB7'], ['/SCL', 'PB6']])] }] })
  assert.deepEqual(told(quiet).filter((each) => each.startsWith('key-bus')), ['key-bus /SCL pin pin', 'key-bus /SDA pin pin'])
})

test('a card edge and half-holes are connectors, whatever they are called', async () => {
  const gold: PartSpec = { reference: 'K7', value: 'HOUSE-26', library: 'House:Gold', at: [40, 10], pads: row(['/SWDIO', '/SWCLK', 'GND', '+3V3']) }
  const first = async (edit: (text: string) => string): Promise<string | undefined> => (await look({ parts: [stm32, gold] }, 8, edit)).signals.find(({ role }) => role === 'swd-data')?.exposures[0]?.class
  const inGold = (change: (text: string) => string) => (text: string): string => text.slice(0, text.indexOf('House:Gold')) + change(text.slice(text.indexOf('House:Gold')))
  assert.equal(await first((text) => text), 'pin')
  assert.equal(await first(inGold((text) => text.replaceAll('smd rect', 'connect rect'))), 'connector')
  assert.equal(await first(inGold((text) => text.replaceAll('(size 1 0.5)', '(size 1 0.5) (property pad_prop_castellated)'))), 'connector')
})

test('poured copper of a net on an outer layer is within reach of a scalpel', async () => {
  const regulated: PartSpec = { ...stm32, value: 'STM32F405RGT6', pads: row([['/VC', 'VCAP_1'], ['GND', 'VSS'], ['+3V3', 'VDD']]) }
  const classes = async (layers: string): Promise<readonly string[]> => {
    const seen = await look({ parts: [regulated, { ...pullUp, reference: 'C1', pads: row(['/VC', 'GND']) }] }, 8, (text) => `${text.trimEnd().slice(0, -1)}(zone (net 1) (net_name "/VC") (layers ${layers}))\n)`)
    return seen.signals.find(({ role }) => role === 'core-rail')?.exposures.map((each) => `${each.class}: ${each.place}`) ?? []
  }
  assert.deepEqual(await classes('"F.Cu" "In1.Cu"'), ['pin: U1 pin 1', 'outer-track: poured copper on F.Cu', 'inner-only: poured copper on In1.Cu'])
  assert.deepEqual(await classes('"B.Cu"'), ['pin: U1 pin 1', 'outer-track: poured copper on B.Cu'])
})

test('tamper inputs: a mesh, nothing, and ground', async () => {
  const imx = (net: string): PartSpec => ({ reference: 'U8', value: 'MIMX8MM6DVTLZAA', library: 'Package_BGA:BGA-486', at: [20, 20], pads: row([[net, 'SNVS_TAMPER1'], ['GND', 'VSS'], ['/JT', 'JTAG_TCK']]).map((pad, index) => ({ ...pad, number: `A${index + 1}` })) })
  const mesh: PartSpec = { reference: 'TM1', value: 'Tamper mesh', library: 'Security:Mesh', at: [30, 30], pads: row(['/MESH', 'GND']) }
  const tamper = async (...parts: PartSpec[]): Promise<readonly (readonly string[])[]> => (await look({ parts })).signals.filter(({ role }) => role === 'tamper').map(({ net, exposures }) => [net, ...exposures.map((each) => each.reference)])
  assert.deepEqual(await tamper(imx('/MESH'), mesh), [['/MESH', 'TM1', 'U8']])
  assert.deepEqual(await tamper(imx('unconnected-(U8-SNVS_TAMPER1)')), [['unconnected-(U8-SNVS_TAMPER1)', 'U8']])
  // Ground reaches everywhere; a tamper input on it is kept, and reached nowhere.
  assert.deepEqual(await tamper(imx('GND'), mesh), [['GND']])
})

test('a core rail on a test pad, by the pin and by the voltage in its name', async () => {
  const tp: PartSpec = { reference: 'TP4', value: 'TestPoint', library: 'TestPoint:TestPoint_Pad', at: [1, 1], pads: [{ number: '1', at: [0, 0], net: '+1V2' }] }
  const fpga: PartSpec = { reference: 'U1', value: 'ICE40UP5K', library: 'Package_DFN_QFN:QFN-48', at: [10, 10], pads: Array.from({ length: 24 }, (_, index) => ({ number: String(index + 1), at: [index, 0] as const, net: index === 4 ? '+1V2' : `/N${index}` })) }
  assert.deepEqual(told(await look({ parts: [fpga, tp] })), ['core-rail +1V2 name test-pad'])
  const regulated: PartSpec = { ...stm32, value: 'STM32F405RGT6', pads: row([['/VC', 'VCAP_1'], ['GND', 'VSS'], ['+3V3', 'VDD']]) }
  assert.deepEqual(told(await look({ parts: [regulated, { ...tp, pads: [{ number: '1', at: [0, 0], net: '/VC' }] }] })), ['core-rail /VC pin test-pad'])
})

test('boards without processors stay clean', async () => {
  const amplifier: PartSpec = { reference: 'U1', value: 'LM358', library: 'Package_DIP:DIP-8', at: [10, 10], pads: row(['/A', '/B', '/C', 'GND', '/D', '/E', '/F', '+12V'], { on: 'both' }) }
  assert.deepEqual(await look({ parts: [amplifier, header(['/A', '/B', 'GND'])] }), { parts: [], signals: [], entries: [] })
})

test('revisions: what one took off shows in the other', async () => {
  const before = await look({ revision: 'B', parts: [stm32, header(['/SWDIO', '/SWCLK', 'GND'])] })
  const after = await look({ revision: 'C', parts: [stm32] })
  const classes = ({ signals }: Seen): string[] => signals.filter(({ role }) => role.startsWith('swd')).map(({ exposures }) => exposures[0]?.class ?? '')
  assert.deepEqual([classes(before), classes(after)], [['connector', 'connector'], []])
})

/** A Gerber layer with flashes of pins and lines of nets, as the reader gives it. */
function layer(what: string, flashes: readonly (readonly [x: number, y: number, net: string, pin?: string | undefined, via?: boolean])[], lines: readonly (readonly [net: string, x1: number, y1: number, x2: number, y2: number])[] = []): Fact<'board-layer'> {
  const nets = [...new Set([...flashes.map(([, , net]) => net), ...lines.map(([net]) => net)].filter(Boolean))]
  const pins = flashes.flatMap(([, , , pin]) => (pin === undefined ? [] : [pin]))
  return {
    kind: 'board-layer', basis: 'observed', where: { artefact: 'gerbers.zip', path: `gateway-${what.replaceAll(',', '_')}.gbr` }, container: 'gerbers.zip', file: `/${what}.gbr`, function: what, project: 'gateway', revision: 'C', program: '', nets,
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
