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

test('a voltage behind the name of a net makes no rail of a signal', async () => {
  const pad = (reference: string, net: string): PartSpec => ({ reference, value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [1, 1], pads: [{ number: '1', at: [0, 0], net }] })
  for (const [data, clock] of [['SWDIO_3V3', 'SWCLK_3V3'], ['/BLUE_1V8', '/GREEN_1.8V'], ['/3V3_CONSOLE', '/VDD_DETECT']] as const) {
    const chip = { ...stm32, pads: row([[data, 'PA13'], [clock, 'PA14'], ['GND', 'VSS'], ['IO_3V3', 'VDD'], ['IO_3V3', 'BOOT0']]) }
    assert.deepEqual(told(await look({ parts: [chip, pad('TP1', data), pad('TP2', clock), pad('TP3', 'IO_3V3')] })), [`swd-clock ${clock} pin test-pad`, `swd-data ${data} pin test-pad`])
  }
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
  assert.equal(await first({ reference: '+1V1', value: '', library: '', at: [1, 1], pads: [{ number: '1', at: [0, 0], net: '/SWDIO' }] }, header(['/SWCLK', 'GND'])), 'test-pad')
  // Headers by the names that other programs, and makers of terminal blocks, give them.
  for (const more of [{ reference: 'H1' }, { reference: 'H1', library: 'House:PZ254V', value: 'PZ254V-11-03P' }, { reference: 'G1' }, { value: 'Screw_Terminal_01x03' }, { value: 'Logo programmer' }, { reference: 'BB1', value: '2xPN_F-D-1X12-LF', library: 'House:BB', pads: row(nets, { on: 'both' }) }]) assert.equal(await first(header(nets, more)), 'connector', JSON.stringify(more))
  // A connector of a house of its own, known by its symbol.
  assert.equal(await first({ reference: 'PL7', value: 'HOUSE-0815', library: 'House:0815', at: [40, 10], pads: row([['/SWDIO', 'Pin_1'], ['/SWCLK', 'Pin_2']]) }), 'connector')
  assert.equal(await first({ reference: 'TP1', value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [1, 1], pads: [{ number: '1', at: [0, 0], net: '/SWDIO' }] }, { ...header(['/SWCLK', 'GND']), reference: 'U9', value: 'X', library: 'X' }), 'test-pad')
  for (const library of ['OLIMEX_Jumpers-FP:SJ', 'House:SJ', 'My_Jumpers:X1']) assert.equal(await first({ reference: 'UBOOT1', value: 'Open', library, at: [1, 1], pads: row(['/SWDIO', 'GND']) }), 'jumper', library)
  assert.equal(await first({ reference: 'JP1', value: 'Jumper', library: 'Jumper:SolderJumper-2_Open', at: [1, 1], pads: row(['/SWDIO', 'GND']) }), 'jumper')
  assert.equal(await first({ reference: 'R1', value: '10k', library: 'Resistor_SMD:R_0402', at: [1, 1], pads: row(['/SWDIO', '+3V3']) }), 'pin')
})

test('a button is one by its name or its library, whatever its number is; a capacitor there is none', async () => {
  const flash: PartSpec = { reference: 'U2', value: 'W25Q128JVSIQ', library: 'Package_SO:SOIC-8', at: [30, 10], pads: row([['/CS', '#CS'], ['/DO', 'DO(IO1)'], ['/WP', '#WP(IO2)'], ['GND', 'GND'], ['/DI', 'DI(IO0)'], ['/CLK', 'CLK'], ['/HOLD', '#HOLD(IO3)'], ['+3V3', 'VCC']]) }
  const places = async (reference: string, library: string): Promise<readonly string[] | undefined> =>
    (await look({ parts: [flash, { reference, value: 'YTS-A016-X', library, at: [50, 10], pads: row(['/CS', 'GND']) }] })).signals.find(({ net }) => net === '/CS')?.exposures.map((each) => `${each.class} ${each.place}`)
  assert.deepEqual(await places('BOOT1', 'House:YTS-A016-X'), ['connector button BOOT1', 'pin U2 pin 1'])
  assert.deepEqual(await places('X1', 'OLIMEX_Buttons-FP:YTS-A016-X'), ['connector button X1', 'pin U2 pin 1'])
  assert.deepEqual(await places('C1', 'House:YTS-A016-X'), ['pin U2 pin 1'])
  // A sign for "active low" before its name makes no other pin of it.
  assert.deepEqual((await look({ parts: [flash, header(['/CS', '/DO', '/DI', '/CLK'])] })).signals.filter(({ role, spare }) => role === 'flash-bus' && spare === undefined).map(({ net }) => net).toSorted(), ['/CLK', '/CS', '/DI', '/DO'])
})

test('what a processor has of a bus beside its memory is none, and SWD is written in several ways', async () => {
  const rp: PartSpec = { reference: 'U1', value: 'RP2350_60QFN', library: 'House:RP2350', at: [10, 10], pads: row([['/SS', 'QSPI_SS'], ['/D', 'SWD'], ['GND', 'GND']]) }
  const button: PartSpec = { reference: 'SW1', value: 'SW_Push', library: 'Button_Switch_SMD:SW_Push', at: [50, 10], pads: row(['/SS', 'GND']) }
  assert.deepEqual((await look({ parts: [rp, button] })).signals.map(({ role }) => role), ['boot-strap'])
  const whole = { ...rp, pads: row([['/SS', 'QSPI_SS'], ['/CLK', 'QSPI_SCLK'], ['/D0', 'QSPI_SD0'], ['GND', 'GND']]) }
  assert.equal((await look({ parts: [whole, header(['/SS', '/CLK', '/D0'])] })).signals.filter(({ role }) => role === 'flash-bus').length, 3)
  for (const [data, clock] of [['/SW_DIO', '/SW_CLK'], ['/SWD_IO', '/SWDCLK'], ['/SWDAT', '/SWCK']] as const) {
    const chip = { ...stm32, value: 'MYSTERY', pads: row([data, clock, 'GND', '/A', '/B', '/C', '/E', '/F']) }
    assert.deepEqual(told(await look({ parts: [chip, header([data, clock])] })), [`swd-clock ${clock} name connector`, `swd-data ${data} name connector`])
  }
})

test('a bridge of which no pads are known passes on what hangs on it, and a second serial port loads nothing', async () => {
  const esp: PartSpec = { reference: 'U1', value: 'ESP32-S3-WROOM-1', library: 'House:M', at: [10, 10], pads: row([['/EN', 'EN'], ['/BOOT', 'IO0'], ['/T0', 'U0TXD'], ['/R0', 'U0RXD'], ['/U1TXD', 'IO17'], ['/U1RXD', 'IO18'], ['GND', 'GND'], ['+3V3', '3V3']]) }
  const bridge: PartSpec = { reference: 'U2', value: 'CH343P', library: 'House:QFN16', at: [30, 10], pads: row(['GND', '/DP', '/DM', '/T0', '/R0', '/BOOT', '/EN', '+3V3']) }
  const usb: PartSpec = { reference: 'J1', value: 'USB_C', library: 'Connector_USB:USB_C', at: [50, 10], pads: row(['/DP', '/DM', 'GND', '+5V']) }
  const wide = header(['/U1TXD', '/U1RXD', 'GND'], { reference: 'J2' })
  const { signals, entries } = await look({ parts: [esp, bridge, usb, wide] })
  assert.deepEqual(signals.filter(({ net }) => net === '/T0').map(({ exposures }) => `${exposures[0]?.class} ${exposures[0]?.place} ${exposures[0]?.through}`), ['connector J1 U2 (CH343P), a USB-to-serial bridge whose pads are not known'])
  assert.deepEqual(entries.filter(({ entry }) => entry.startsWith('ROM')).map(({ connector, signals: own }) => [connector, own.map(({ net }) => net)]), [['J1', ['/EN', '/BOOT', '/R0', '/T0']]])
  // A header beside it is no way in for what the bridge has no socket for.
  assert.deepEqual((await look({ parts: [esp, bridge, wide] })).signals.filter(({ net }) => net === '/T0').map(({ exposures }) => exposures[0]?.class), ['pin'])
})

test('a bridge that speaks JTAG as well brings a debug port to its socket', async () => {
  const bridge: PartSpec = { reference: 'U2', value: 'FT2232HQ', library: 'House:QFN64', at: [30, 10], pads: row([['/DP', 'DP'], ['/DM', 'DM'], ['/SWCLK', 'ADBUS0'], ['/SWDIO', 'ADBUS1'], ['GND', 'GND']]) }
  const usb: PartSpec = { reference: 'J1', value: 'USB_C', library: 'Connector_USB:USB_C', at: [50, 10], pads: row(['/DP', '/DM', 'GND', '+5V']) }
  assert.deepEqual(told(await look({ parts: [stm32, bridge, usb] })).filter((each) => each.startsWith('swd')), ['swd-clock /SWCLK pin connector', 'swd-data /SWDIO pin connector'])
  assert.deepEqual(told(await look({ parts: [stm32, { ...bridge, value: 'CP2102N' }, usb] })).filter((each) => each.startsWith('swd')), ['swd-clock /SWCLK pin pin', 'swd-data /SWDIO pin pin'])
})

test('a pad that leads nowhere inside has no role, whatever a sister\'s symbol calls it; a diode passes a control line on, whatever its reference', async () => {
  const esp = (value: string): PartSpec => ({ reference: 'U1', value, library: 'House:M', at: [10, 10], pads: [...row([['/EN', 'EN'], ['/BOOT', 'IO0'], ['/T0', 'U0TXD'], ['/R0', 'U0RXD']]), ...row([['/C', 'SD_CMD/SPICS0'], ['/K', 'SD_CLK/SPICLK'], ['/D', 'SD_DATA1/SPID']]).map((pad, index) => ({ ...pad, number: String(19 + index) }))] })
  const lines = async (value: string): Promise<number> => (await look({ parts: [esp(value), header(['/C', '/K', '/D'])] })).signals.filter(({ role }) => role === 'flash-bus').length
  assert.deepEqual([await lines('ESP32-WROOM-32D'), await lines('ESP32-WROOM-32E-N4')], [3, 0])
  // On the footprint of the sister it stays what its number says.
  assert.equal((await look({ parts: [{ ...esp('ESP32-WROOM-32D'), library: 'RF_Module:ESP32-WROOM-32E' }, header(['/C', '/K', '/D'])] })).signals.filter(({ role }) => role === 'flash-bus').length, 3)
  const bridge: PartSpec = { reference: 'U2', value: 'CP2102N', library: 'House:Q', at: [30, 10], pads: row([['/T0', 'TXD'], ['/R0', 'RXD'], ['/DTR', 'DTR'], ['/RTS', 'RTS'], ['/DP', 'D+'], ['/DM', 'D-']]) }
  const usb: PartSpec = { reference: 'J1', value: 'USB_C', library: 'Connector_USB:USB_C', at: [50, 10], pads: row(['/DP', '/DM', 'GND', '+5V']) }
  const diodes = (value: string): PartSpec => ({ reference: 'U9', value, library: 'House:SOT23', at: [40, 10], pads: row(['/DTR', '/BOOT', '/EN']) })
  const ways = async (value: string): Promise<readonly string[]> => (await look({ parts: [esp('ESP32-WROOM-32E'), bridge, usb, diodes(value)] })).entries.map(({ connector }) => connector)
  assert.deepEqual([await ways('BAT54C(SOT23-3)'), await ways('NCP303LSN27')], [['J1'], ['']])
})

test('a chip is no header because of its letters or its package', async () => {
  const chip = (reference: string, library: string, on: 'front' | 'both' = 'front'): PartSpec => ({ reference, value: 'XYZ100', library, at: [10, 10], pads: row([['/D', 'SWDIO'], ['/C', 'SWCLK'], ['GND', 'GND'], ['+3V3', 'VDD'], ['/A', 'PA1'], ['/B', 'PA2']], { on }) })
  for (const each of [chip('HSM1', 'House:SOIC-8'), chip('HMCU1', 'House:SOIC-8'), chip('A1', 'House:DIP_2x4', 'both'), chip('DD1', 'House:X_2x04', 'both')]) {
    assert.deepEqual(told(await look({ parts: [each, header(['/D', '/C', 'GND'])] })), ['swd-clock /C pin connector', 'swd-data /D pin connector'], each.reference)
  }
  // Nor is a relay.
  const relay: PartSpec = { reference: 'K1', value: 'G5V_1x05', library: 'House:G5V', at: [40, 10], pads: row(['/SWDIO', '/SWCLK', 'GND'], { on: 'both' }) }
  assert.deepEqual(told(await look({ parts: [stm32, relay] })).filter((each) => each.startsWith('swd')), ['swd-clock /SWCLK pin pin', 'swd-data /SWDIO pin pin'])
})

test('a debug connector is one even where it is called as a diode is', async () => {
  const tag: PartSpec = { reference: 'D1', value: 'ARM_DEBUG', library: 'house:TC2030-IDC-NL', at: [40, 10], pads: row(['+3V3', '/SWDIO', '/NRST', '/SWCLK', 'GND', '/SWO']) }
  assert.deepEqual(told(await look({ parts: [stm32, tag] })).filter((each) => each.startsWith('swd')), ['swd-clock /SWCLK pin connector', 'swd-data /SWDIO pin connector'])
  // What is called a resistor and has the value of a chip is still a resistor.
  assert.deepEqual((await look({ parts: [stm32, { ...tag, reference: 'R5', value: 'STM32F103', library: 'House:R' }] })).parts.map(({ reference }) => reference), ['U1'])
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
  // What is not fitted covers nothing.
  const open = await look({ parts: [stm32, { ...other, library: 'Package_SO:SOIC-8' }, { ...can, fitted: false }] })
  assert.equal(open.signals[0]?.exposures[0]?.class, 'pin')
  const bare = await look({ parts: [bga, { ...other, fitted: false }] })
  assert.deepEqual(bare.signals.map(({ exposures }) => exposures.map((each) => each.class)), [['pin', 'covered'], ['pin', 'covered']])
  assert.match(bare.signals[0]?.exposures[0]?.place ?? '', /^U2 pin A1/u)
})

test('nets of radios are no serial ports, and a lone RX is nothing', async () => {
  const radio: PartSpec = { reference: 'U5', value: 'SX1276', library: 'Package_DFN_QFN:QFN-28', at: [30, 30], pads: row(['/UART_RX', '/UART_TX', '/RX_AMP', '/TX_IF', 'GND', '+3V3', '/RF1', '/RF2']) }
  const chip: PartSpec = { reference: 'U6', value: 'LPC1234', library: 'Package_QFP:LQFP-48', at: [30, 10], pads: row(['/RXD', '/RX_AMP', '/TX_IF', '/I2S_RX', '/CAN_TX', 'GND', '+3V3', '/A']) }
  assert.deepEqual(told(await look({ parts: [radio, chip, header(['/UART_RX', '/UART_TX', '/RX_AMP', '/TX_IF', '/RXD'])] })), [])
  const serial: PartSpec = { ...chip, pads: row(['/UART1_RX', '/UART1_TX', '/A', '/B', 'GND', '+3V3']) }
  assert.deepEqual(told(await look({ parts: [serial, header(['/UART1_RX', '/UART1_TX'])] })), ['uart-rx /UART1_RX name connector', 'uart-tx /UART1_TX name connector'])
})

test('a port by the names of nets is that of the chip that has all of it, whatever else hangs on one line', () => {
  const nets = ['/JTAG_TCK', '/JTAG_TMS', '/JTAG_TDI', '/JTAG_TDO', 'GND', '+3V3', '/A', '/B']
  const fpga: PartSpec = { reference: 'U9', value: 'XC9999', library: 'Package_BGA:BGA-784', at: [20, 20], pads: row(nets) }
  const buffer: PartSpec = { reference: 'U2', value: 'MYSTERY', library: 'Package_SO:SOIC-8', at: [40, 20], pads: row(['/JTAG_TCK', '/Q', 'GND', '+3V3', '/C', '/D']) }
  return look({ parts: [buffer, fpga, header(nets.slice(0, 4))] }).then(({ signals }) => assert.deepEqual(signals.map(({ role, of, confidence }) => `${role} ${of.reference} ${confidence}`), ['jtag-tck U9 name', 'jtag-tms U9 name', 'jtag-tdi U9 name', 'jtag-tdo U9 name']))
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
  assert.deepEqual([apart?.connector, apart?.signals.find(({ role }) => role === 'boot-strap')?.exposure?.place, apart?.class], ['', 'U2 pin 2', 'pin'])
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
  assert.deepEqual([without?.connector, without?.class], ['', 'pin'])
})

test('a bar over the name of a pin hides nothing', async () => {
  const nordic: PartSpec = { reference: 'U1', value: 'nRF52840', library: 'Package_DFN_QFN:AQFN-73', at: [10, 10], pads: row([['/A', 'SWDCLK'], ['/B', 'SWDIO'], ['/C', 'P0.18/~{RESET}'], ['GND', 'VSS']]) }
  assert.deepEqual(told(await look({ parts: [nordic, header(['/A', '/B', '/C'])] })), ['reset /C pin connector', 'swd-clock /A pin connector', 'swd-data /B pin connector'])
})

test('one pin called CCLK or PROG makes no FPGA', async () => {
  const chip = (pins: readonly string[]): PartSpec => ({ reference: 'U9', value: 'XYZ-1', library: 'Package_SO:SOIC-16', at: [40, 10], pads: row([...pins.map((name, index): [string, string] => [`/N${index}`, name]), ...Array.from({ length: 6 }, (_, index): [string, string] => [`/Q${index}`, `Q${index}`])]) })
  const wires = header(['/N0', '/N1', 'GND'])
  assert.deepEqual(told(await look({ parts: [chip(['CCLK', 'CDATA']), wires] })), [])
  assert.deepEqual(told(await look({ parts: [chip(['CCLK', 'DONE']), wires] })), ['configuration /N0 pin connector', 'configuration /N1 pin connector'])
})

test('a module that is drawn as two connectors is one', async () => {
  const piece = (reference: string, pads: PartSpec['pads']): PartSpec => ({ reference, value: 'ComputeModule5-CM5', library: 'House:CM5', at: [10, 10], pads })
  const button: PartSpec = { reference: 'SW1', value: 'SW_Push', library: 'Button_Switch_SMD:SW_Push', at: [50, 10], pads: row(['/BOOT', 'GND']) }
  const usb: PartSpec = { reference: 'J2', value: 'USB_C_Receptacle', library: 'Connector_USB:USB_C_Receptacle', at: [55, 30], pads: row(['VBUS', '/DM', '/DP', 'GND']) }
  const { entries, parts } = await look({ parts: [piece('M1', row([['/BOOT', 'nRPIBOOT'], ['GND', 'GND'], ['+5V', '5V']])), piece('M2', row([['/DP', 'USB2_P'], ['/DM', 'USB2_N'], ['GND', 'GND']])), button, usb] })
  assert.deepEqual(parts.filter(({ partKind }) => partKind === 'module').map(({ reference }) => reference), ['M1', 'M2'])
  assert.deepEqual(entries.map(({ entry, class: reached }) => [entry, reached]), [['USB boot (rpiboot)', 'connector']])
})

test('reset and trace that a debug connector has left are no port of its own', async () => {
  const cortex: PartSpec = { reference: 'J3', value: 'Conn_ARM_JTAG_SWD_10', library: 'Connector_PinHeader_1.27mm:PinHeader_2x05', at: [40, 10], pads: row(['+3V3', '/SWDIO', 'GND', '/SWCLK', 'GND', '/SWO', '', '', 'GND', '/NRST']) }
  const seen = await look({ parts: [stm32, cortex] })
  assert.deepEqual(seen.signals.filter(({ of }) => of.reference === 'J3'), [])
  const alone = await look({ parts: [cortex, { ...stm32, value: 'XYZ-1', library: 'Package_SO:SOIC-16' }] })
  assert.ok(alone.signals.some(({ of, role }) => of.reference === 'J3' && role === 'swd-data'))
})

test('balls of an eMMC, by number', async () => {
  const emmc: PartSpec = { reference: 'U3', value: 'EMMC16G', library: 'Package_BGA:FBGA-153', at: [40, 30], pads: ['A3', 'M5', 'M6', 'N2'].map((number, index) => ({ number, at: [index, 0] as const, net: ['/D0', '/CMD', '/CLK', 'GND'][index] ?? '' })) }
  assert.deepEqual(told(await look({ parts: [emmc, header(['/D0', '/CMD', '/CLK'])] }, 5)), ['emmc-bus /CLK pad connector', 'emmc-bus /CMD pad connector', 'emmc-bus /D0 pad connector'])
})

test('what a reader of a bus does without is marked, by pin and by pad', async () => {
  const nor = (pads: PartSpec['pads']): PartSpec => ({ reference: 'U6', value: 'W25Q128JVSIQ', library: 'Package_SO:SOIC-8_5.23x5.23mm', at: [40, 30], pads })
  const spare = ({ signals }: Seen): string[] => signals.filter((signal) => signal.spare === true).map(({ net }) => net).toSorted()
  const named = row([['/CS', '~{CS}'], ['/DO', 'DO(IO1)'], ['/WP', '~{WP}/IO2'], ['GND', 'GND'], ['/DI', 'DI(IO0)'], ['/CLK', 'CLK'], ['/HOLD', '~{HOLD}/IO3'], ['+3V3', 'VCC']])
  const wires = header(['/CS', '/DO', '/WP', '/DI', '/CLK', '/HOLD'])
  assert.deepEqual(spare(await look({ parts: [nor(named), wires] })), ['/HOLD', '/WP'])
  assert.deepEqual(spare(await look({ parts: [nor(row(['/CS', '/DO', '/WP', 'GND', '/DI', '/CLK', '/HOLD', '+3V3'])), wires] }, 5)), ['/HOLD', '/WP'])
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

test('the name of a package is no name of a part', async () => {
  const nets = row([['/N1', 'PS_JTAG_TCK'], ['/N2', 'PS_JTAG_TMS'], ['/N3', 'PS_JTAG_TDI'], ['/N4', 'PS_JTAG_TDO'], ['GND', 'GND'], ['+3V3', 'VCC']])
  const fpga: PartSpec = { reference: 'IC14', value: 'XCZU4CG-1SFVC784E', library: 'house:BGA784C80P28X28_2300X2300X332', at: [20, 20], pads: nets }
  const seen = await look({ parts: [fpga, header(['/N1', '/N2', '/N3', '/N4'])] })
  assert.deepEqual([seen.parts, told(seen)], [[], ['jtag-tck /N1 pin connector', 'jtag-tdi /N3 pin connector', 'jtag-tdo /N4 pin connector', 'jtag-tms /N2 pin connector']])
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

test('a schematic beside a layout names pins, numbers parts and says what is left out; one of another board says nothing', async () => {
  const run = await collect(reader, kicadBoard({ parts: [{ ...stm32, value: 'MYSTERY-7', fields: {}, pads: row(['/A', '/B', 'GND', '+3V3', '/X', '/Y']) }, header(['/A', '/B', 'GND'])] }, 5), '/b.kicad_pcb')
  const [layout] = factsOf(run, 'board')
  assert.ok(layout)
  const seen = { basis: 'observed', where: { artefact: 'b.kicad_pcb', path: '' }, container: 'b.kicad_pcb', file: '' } as const
  const drawn = (values: readonly [string, string]): Fact<'board'> => ({
    ...layout, ...seen, where: { artefact: 'b.kicad_sch', path: '' }, copper: [], format: 'KiCad schematic', footprints: layout.footprints.map((footprint, index) => ({
      ...footprint, value: values[index] ?? '', part: index === 0 ? 'STM32F103C8T6' : '', fitted: index === 0, pads: footprint.pads.map((pad, at) => ({ ...pad, function: index === 0 ? (['PA13', 'PA14', 'VSS', 'VDD'][at] ?? '') : '' })),
    })),
  })
  const told = (...netlists: readonly Fact<'board'>[]): readonly unknown[] => {
    const query = factQuery(join.run({ facts: factQuery([{ ...layout, ...seen }, ...netlists]), catalogue: resolveCatalogue([]) }).facts ?? [])
    return [query('board-part').filter(({ board }) => board === 'b.kicad_pcb').map(({ part }) => part), query('board-signal').filter(({ board }) => board === 'b.kicad_pcb').map(({ role, confidence, exposures }) => `${role} ${confidence} ${exposures[0]?.class}`)]
  }
  assert.deepEqual(told(), [[], []])
  assert.deepEqual(told(drawn(['mystery-7 ', 'Conn_01x04'])), [['st-stm32f1'], ['swd-data pin unpopulated', 'swd-clock pin unpopulated']])
  assert.deepEqual(told(drawn(['OTHER', 'Conn_01x02'])), [[], []])
})
