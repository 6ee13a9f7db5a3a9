/**
 * A made design: a root and a sheet that it shows twice. What it holds: pins turned and mirrored, a junction and a crossing without one, labels on the
 * middle of a wire, power by value and by hidden pins, a part of two units, buses with and without an alias, and parts that are left out.
 */
import { kicadSheet, type LibrarySpec, type SheetDialect, type SheetSpec } from './kicad-sheet.ts'

const library: readonly LibrarySpec[] = [
  { name: 'MCU:STM32', pins: [
    { number: '34', name: 'PA13', at: [10, 5] }, { number: '37', name: 'PA14', at: [10, 0] }, { number: '30', name: 'PA9', at: [10, -5] }, { number: '8', name: 'VSS', at: [0, -10], kind: 'power_in' }, { number: '9', name: 'VDD', at: [0, 10], kind: 'power_in' },
  ] },
  { name: 'Device:R', pins: [{ number: '1', name: '~', at: [0, 4] }, { number: '2', name: '~', at: [0, -4] }] },
  { name: 'Conn:Conn_01x04', pins: ['1', '2', '3', '4'].map((number, index) => ({ number, name: `Pin_${number}`, at: [-5, 6 - index * 4] as const })) },
  { name: 'Logic:74LS125', pins: [
    { number: '2', name: 'A', at: [-8, 0], unit: 1 }, { number: '3', name: 'Y', at: [8, 0], unit: 1 }, { number: '5', name: 'A', at: [-8, 0], unit: 2 }, { number: '6', name: 'Y', at: [8, 0], unit: 2 },
    { number: '14', name: '+3V3', at: [0, 6], unit: 0, kind: 'power_in', hidden: true },
  ] },
  { name: 'power:GND', power: true, pins: [{ number: '1', name: 'GND', at: [0, 0], kind: 'power_in', hidden: true }] },
  { name: 'power:+3V3', power: true, pins: [{ number: '1', name: '+3V3', at: [0, 0], kind: 'power_in', hidden: true }] },
  { name: 'power:PWR_FLAG', power: true, pins: [{ number: '1', name: 'pwr', at: [0, 0], kind: 'power_out' }] },
]

const root: SheetSpec = {
  id: 'root', root: 'root', title: 'Gateway', library,
  symbols: [
    { id: 'u1', library: 'MCU:STM32', at: [100, 100], reference: 'U1', value: 'STM32F103C8T6', fields: { MPN: 'STM32F103C8T6TR', Footprint: 'Package_QFP:LQFP-48' }, alternate: ['30', 'USART1_TX'] },
    // Turned by a quarter against the clock: pin 1 lies to the left.
    { id: 'r1', library: 'Device:R', at: [130, 95, 90], reference: 'R1', value: '22R' },
    { id: 'j1', library: 'Conn:Conn_01x04', at: [160, 100], mirror: 'x', reference: 'J1', value: 'Conn_01x04', fitted: false },
    { id: 'p1', library: 'power:GND', at: [100, 120], reference: '#PWR01', value: 'GND' },
    { id: 'p2', library: 'power:+3V3', at: [100, 80], reference: '#PWR02', value: '+3V3' },
    { id: 'p3', library: 'power:GND', at: [150, 120], reference: '#PWR03', value: 'GND' },
    { id: 'p4', library: 'power:PWR_FLAG', at: [100, 120], reference: '#FLG01', value: 'PWR_FLAG' },
    { id: 'p5', library: 'power:PWR_FLAG', at: [100, 80], reference: '#FLG02', value: 'PWR_FLAG' },
    { id: 'h1', library: 'Device:R', at: [20, 20], reference: 'H1', value: 'Logo', onBoard: false },
  ],
  wires: [
    [110, 95, 126, 95], [134, 95, 150, 95], [150, 95, 150, 98], [150, 98, 155, 98], // SWDIO through R1 to J1 pin 2 (mirrored: 94, 98, 102, 106)
    [110, 100, 145, 100], [145, 100, 145, 102], [145, 102, 155, 102], // SWCLK to pin 3, and to the test bus
    [140, 90, 140, 110], // crosses SWCLK without a junction
    [155, 106, 150, 106], [150, 106, 150, 120], [100, 110, 100, 120], [100, 90, 100, 80], [155, 94, 152, 94],
    [110, 105, 120, 105], [120, 105, 120, 108],
    [200, 100, 190, 100], [200, 110, 190, 110], // TX to the sheets, by name
    [230, 50, 230, 60], [240, 50, 240, 60],
  ],
  buses: [[200, 130, 210, 130], [210, 130, 210, 140], [210, 140, 200, 140]],
  junctions: [[120, 105]],
  labels: [
    { kind: 'label', name: 'SWCLK', at: [130, 100] }, { kind: 'label', name: 'CROSS', at: [140, 90] }, { kind: 'global_label', name: 'VBAT', at: [152, 94] },
    { kind: 'label', name: 'TX', at: [120, 108] }, { kind: 'label', name: 'TX', at: [190, 100] }, { kind: 'label', name: '~{TX}', at: [190, 110] }, { kind: 'label', name: 'D{BIT}', at: [210, 135] },
    { kind: 'label', name: 'D.B0', at: [230, 60] }, { kind: 'label', name: 'D.B1', at: [240, 60] },
  ],
  sheets: [
    { id: 'left', name: 'left', file: 'sub/channel.kicad_sch', pins: [['IN', 200, 100], ['Q{BIT}', 200, 130]] },
    { id: 'right', name: 'right', file: 'sub/channel.kicad_sch', pins: [['IN', 200, 110], ['Q{BIT}', 200, 140]] },
  ],
  aliases: { BIT: ['B0', 'B1'] },
  below: [
    ['/left/l1', 'U2', 1], ['/left/l2', 'U2', 2], ['/right/l1', 'U3', 2], ['/right/l2', 'U3', 1], ['/left/r9', 'R10', 1], ['/right/r9', 'R20', 1],
  ],
}

const channel = (dialect: SheetDialect): SheetSpec => ({
  id: 'chan', root: 'root', library,
  symbols: [
    { id: 'l1', library: 'Logic:74LS125', at: [50, 50], unit: 1, reference: { '/left': 'U2', '/right': 'U3' }, value: '74LS125' },
    { id: 'l2', library: 'Logic:74LS125', at: [50, 80], unit: 2, reference: { '/left': 'U2', '/right': 'U3' }, value: '74LS125' },
    { id: 'r9', library: 'Device:R', at: [80, 54], reference: { '/left': 'R10', '/right': 'R20' }, value: dialect < 7 ? '10k DNP' : '10k', fitted: false },
    { id: 'p9', library: 'power:GND', at: [80, 58], reference: { '/left': '#PWR11', '/right': '#PWR21' }, value: 'GND' },
  ],
  wires: [[42, 50, 30, 50], [58, 50, 80, 50], [42, 80, 30, 80], [58, 80, 70, 80]],
  buses: [[100, 50, 110, 50]],
  labels: [
    { kind: 'hierarchical_label', name: 'IN', at: [30, 50] }, { kind: 'label', name: 'IN', at: [30, 80] }, { kind: 'label', name: 'Q.B0', at: [70, 50] }, { kind: 'label', name: 'Q.B1', at: [70, 80] },
    { kind: 'hierarchical_label', name: 'Q{BIT}', at: [110, 50] },
  ],
})

/** Files of the design by their names. */
export const madeSchematic = (dialect: SheetDialect): Readonly<Record<string, string>> => ({ 'gateway.kicad_sch': kicadSheet(root, dialect), 'sub/channel.kicad_sch': kicadSheet(channel(dialect), dialect) })
