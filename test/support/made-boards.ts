/** Boards that are made for tests: each shows one thing that a review has to tell, or keeps quiet. */
import { row, type BoardSpec, type PadSpec, type PartSpec, type TrackSpec } from './kicad-board.ts'

/** One board for every dialect: parts on both sides, turned, left out, vias of each kind, a plane. */
const gateway: BoardSpec = {
  title: 'Gateway', revision: 'C', copper: 6,
  parts: [
    { reference: 'U1', value: 'STM32F103C8T6', library: 'Package_QFP:LQFP-48', at: [10, 10, 90], fields: { MPN: 'STM32F103C8T6TR' }, pads: row([['/SWDIO', 'PA13'], ['/SWCLK', 'PA14'], ['GND', 'VSS'], '']) },
    { reference: 'J1', value: 'Conn_01x04', library: 'Connector_PinHeader_2.54mm:PinHeader_1x04', at: [30, 10], side: 'back', fitted: false, pads: row(['/SWDIO', '/SWCLK', 'GND', '+3V3'], { on: 'both' }) },
    { reference: 'TP1', value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [50, 20], listed: false, pads: [{ number: '1', at: [0, 0], net: '/SWDIO' }] },
    { reference: 'C1', value: '100n', library: 'Capacitor_SMD:C_0402', at: [20, 20], pads: row(['+3V3', 'GND'], { on: 'masked' }) },
  ],
  tracks: [
    { net: '/SWDIO', layer: 'F.Cu', from: [10, 10], to: [13, 14] }, { net: '/SWDIO', layer: 'In2.Cu', from: [13, 14], to: [50, 14] }, { net: '/SWCLK', layer: 'B.Cu', from: [10, 8], to: [32, 8] },
  ],
  vias: [
    { net: '/SWDIO', at: [13, 14] }, { net: '/SWDIO', at: [50, 14], layers: ['In2.Cu', 'In4.Cu'], kind: 'blind' }, { net: '/SWCLK', at: [10, 8], layers: ['F.Cu', 'In1.Cu'], kind: 'micro' },
    { net: '/SWCLK', at: [12, 8], layers: ['In3.Cu', 'B.Cu'], kind: 'blind' },
  ],
  zones: [{ net: 'GND', layers: ['In1.Cu'], from: [1, 1], to: [59, 39] }, { net: 'GND', layers: ['F.Cu', 'B.Cu'], from: [1, 30], to: [20, 39] }],
}

/** Balls of a grid, four in a row. */
const balls = (nets: readonly (readonly [net: string, pin: string])[]): PadSpec[] => nets.map(([net, pin], index) => ({ number: `${'ABCDEFGH'[Math.floor(index / 4)] ?? 'J'}${index % 4 + 1}`, at: [(index % 4) * 1.6, Math.floor(index / 4) * 1.6], net, pin }))
type Place = readonly [x: number, y: number]
/** Track from place to place on one layer. */
const path = (net: string, layer: string, ...places: readonly Place[]): TrackSpec[] => places.slice(1).map((to, index) => ({ net, layer, from: places[index] ?? to, to }))

const sensor = (more: readonly (readonly [net: string, pin: string])[] = []): PartSpec => ({
  reference: 'U1', value: 'STM32L452CEU6', library: 'Package_DFN_QFN:QFN-48-1EP_7x7mm', at: [10, 10],
  pads: row([['/SWDIO', 'PA13'], ['/SWCLK', 'PA14'], ['/NRST', 'NRST'], ['GND', 'VSS'], ['+3V3', 'VDD'], ['/I2C1_SDA', 'PB7'], ['/I2C1_SCL', 'PB6'], ...more]),
})
const atecc = (more: Partial<PartSpec> = {}): PartSpec => ({ reference: 'U2', value: 'ATECC608B-SSHDA', library: 'Package_SO:SOIC-8_3.9x4.9mm', at: [40, 10], pads: row(['', '', '', 'GND', '/I2C1_SDA', '/I2C1_SCL', '', '+3V3']), ...more })
const testPad = (reference: string, net: string, x: number): PartSpec => ({ reference, value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [x, 35], listed: false, side: 'back', pads: [{ number: '1', at: [0, 0], net }] })
const swd = (more: Partial<PartSpec> = {}): PartSpec => ({ reference: 'J1', value: 'Conn_01x05', library: 'Connector_PinHeader_1.27mm:PinHeader_1x05', at: [30, 30], pads: row(['+3V3', '/SWDIO', '/SWCLK', 'GND', '/NRST'], { on: 'both' }), ...more })
const resistor = (reference: string, value: string, [from, to]: readonly [string, string], at: Place, more: Partial<PartSpec> = {}): PartSpec => ({ reference, value, library: 'Resistor_SMD:R_0402_1005Metric', at, pads: row([from, to]), ...more })
const pullUps = [resistor('R1', '4k7', ['/I2C1_SDA', '+3V3'], [20, 25]), resistor('R2', '4k7', ['/I2C1_SCL', '+3V3'], [20, 28])]
/** SWD from the pads of the sensor's processor through two vias; where it goes from there is the board's business. */
const swdVias: NonNullable<BoardSpec['vias']> = [{ net: '/SWDIO', at: [10, 12] }, { net: '/SWCLK', at: [12, 12] }]
const swdStart = [...path('/SWDIO', 'F.Cu', [10, 10], [10, 12]), ...path('/SWCLK', 'F.Cu', [12, 10], [12, 12])]
const power: PartSpec = { reference: 'J9', value: 'Barrel_Jack', library: 'Connector_BarrelJack:BarrelJack_Horizontal', at: [55, 35], pads: row(['VIN', 'GND'], { on: 'both' }) }

/** A secure element on a bus that a connector for sensors carries, too; SWD on pads for tests. */
const ateccOnSensorBus: BoardSpec = {
  title: 'Sensor', revision: 'A',
  parts: [
    sensor(), atecc(), ...pullUps, testPad('TP1', '/SWDIO', 10), testPad('TP2', '/SWCLK', 14),
    { reference: 'J2', value: 'Qwiic', library: 'Connector_JST:JST_SH_BM04B-SRSS-TB_1x04-1MP_P1.00mm_Vertical', at: [50, 20], pads: row(['GND', '+3V3', '/I2C1_SDA', '/I2C1_SCL']) },
  ],
  tracks: [
    ...path('/I2C1_SDA', 'F.Cu', [20, 10], [20, 14], [48, 14], [48, 10]), ...path('/I2C1_SDA', 'F.Cu', [48, 14], [54, 14], [54, 20]),
    ...path('/I2C1_SCL', 'F.Cu', [22, 10], [22, 6], [50, 6], [50, 10]), ...path('/I2C1_SCL', 'F.Cu', [50, 6], [56, 6], [56, 20]),
    ...swdStart, ...path('/SWDIO', 'B.Cu', [10, 12], [10, 35]), ...path('/SWCLK', 'B.Cu', [12, 12], [12, 30], [14, 30], [14, 35]),
  ],
  vias: swdVias,
}

const imxPins = [
  ['/JTAG_TCK', 'JTAG_TCK'], ['/JTAG_TMS', 'JTAG_TMS'], ['/JTAG_TDI', 'JTAG_TDI'], ['/JTAG_TDO', 'JTAG_TDO'],
  ['/MMC_CLK', 'SD3_CLK'], ['/MMC_CMD', 'SD3_CMD'], ['/MMC_D0', 'SD3_DATA0'], ['/MMC_D1', 'SD3_DATA1'],
] as const
const imx = (pins: readonly (readonly [net: string, pin: string])[]): PartSpec => ({ reference: 'U1', value: 'MIMX8MM6DVTLZAA', library: 'Package_BGA:BGA-486_14x14mm', at: [10, 10], pads: balls([...pins, ['GND', 'VSS'], ['+3V3', 'NVCC_GPIO1']]) })
const emmc: PartSpec = { reference: 'U3', value: 'MTFC8GAKAJCN-4M', library: 'Package_BGA:BGA-153_11.5x13mm', at: [40, 10], pads: balls([['/MMC_D1', 'DAT1'], ['/MMC_D0', 'DAT0'], ['/MMC_CMD', 'CMD'], ['/MMC_CLK', 'CLK'], ['GND', 'VSS'], ['+3V3', 'VCC']]) }
const mmc = ['/MMC_CLK', '/MMC_CMD', '/MMC_D0', '/MMC_D1']
/** Where the bus has its ball on the processor and on the memory. */
const atSoc = (index: number): Place => [10 + index * 1.6, 10]
const atMemory = (index: number): Place => [44.8 - index * 1.6, 10]
/** The bus on one layer, each net in a bow of its own above the parts. */
const bus = (layer: string, from: (index: number) => Place = atSoc, to: (index: number) => Place = atMemory): TrackSpec[] =>
  mmc.flatMap((net, index) => path(net, layer, from(index), [from(index)[0], 2 + index * 1.6], [to(index)[0], 2 + index * 1.6], to(index)))
const busVias = (at: (index: number) => Place, layers: readonly [string, string], kind?: 'blind' | 'micro'): NonNullable<BoardSpec['vias']> => mmc.map((net, index) => ({ net, at: at(index), layers, ...(kind === undefined ? {} : { kind }) }))

/** A secure element with a bus of its own to the processor; its own pins are the nearest anybody comes. */
const se050OwnBus: BoardSpec = {
  title: 'Controller', revision: 'A', copper: 6,
  parts: [
    imx([...imxPins.slice(4), ['/SE_SDA', 'I2C3_SDA'], ['/SE_SCL', 'I2C3_SCL']]), emmc,
    { reference: 'U2', value: 'SE050C2HQ1', library: 'Package_DFN_QFN:HX2QFN-20_3x3mm', at: [25, 25], pads: row([['/SE_SDA', 'I2C_SDA'], ['/SE_SCL', 'I2C_SCL'], ['GND', 'VSS'], ['+3V3', 'VIN']]) },
    resistor('R1', '2k2', ['/SE_SDA', '+3V3'], [20, 30]), resistor('R2', '2k2', ['/SE_SCL', '+3V3'], [20, 33]), power,
  ],
  tracks: [
    ...bus('In2.Cu'), ...path('/SE_SDA', 'In3.Cu', [10, 11.6], [10, 27], [25, 27]), ...path('/SE_SDA', 'F.Cu', [25, 27], [25, 25]), ...path('/SE_SCL', 'In3.Cu', [11.6, 11.6], [11.6, 26], [27, 26]), ...path('/SE_SCL', 'F.Cu', [27, 26], [27, 25]),
  ],
  vias: [
    ...busVias(atSoc, ['F.Cu', 'In2.Cu'], 'blind'), ...busVias(atMemory, ['F.Cu', 'In2.Cu'], 'blind'),
    ...([['/SE_SDA', [10, 11.6]], ['/SE_SDA', [25, 27]], ['/SE_SCL', [11.6, 11.6]], ['/SE_SCL', [27, 26]]] as const).map(([net, at]) => ({ net, at, layers: ['F.Cu', 'In3.Cu'] as const, kind: 'blind' as const })),
  ],
}

const soc = imx(imxPins.slice(4))
/** The bus between two ball grids, by vias of each kind. */
const busBy = (title: string, vias: NonNullable<BoardSpec['vias']>, tracks: readonly TrackSpec[]): BoardSpec => ({ title, revision: 'A', copper: 6, parts: [soc, emmc, power], tracks, vias })
const busByThroughVias = busBy('Through', [...busVias(atSoc, ['F.Cu', 'B.Cu']), ...busVias(atMemory, ['F.Cu', 'B.Cu'])], bus('In2.Cu'))
/** Blind vias beside the processor come out where somebody reaches them. */
const beside = (index: number): Place => [atSoc(index)[0], 8.4]
const busByBlindVias = busBy('Blind', [...busVias(beside, ['F.Cu', 'In2.Cu'], 'blind'), ...busVias(atMemory, ['F.Cu', 'In2.Cu'], 'blind')], [...mmc.flatMap((net, index) => path(net, 'F.Cu', atSoc(index), beside(index))), ...bus('In2.Cu', beside)])
/** Small vias in the balls, buried ones between the layers: nothing comes out anywhere. */
const above = (of: (index: number) => Place) => (index: number): Place => [of(index)[0], of(index)[1] - 1.6]
const busByBuriedVias = busBy(
  'Buried',
  [atSoc, atMemory].flatMap((at) => [...busVias(at, ['F.Cu', 'In1.Cu'], 'micro'), ...busVias(above(at), ['In1.Cu', 'In2.Cu'], 'blind')]),
  [...[atSoc, atMemory].flatMap((at) => mmc.flatMap((net, index) => path(net, 'In1.Cu', at(index), above(at)(index)))), ...bus('In2.Cu', above(atSoc), above(atMemory))],
)

/** Nothing that matters leaves the inner layers and the ball grids. */
const clean: BoardSpec = {
  ...busByBuriedVias, title: 'Clean',
  parts: [imx(imxPins.slice(4)), emmc, power, { reference: 'U5', value: 'TPS62840', library: 'Package_SON:WSON-8', at: [30, 25], pads: row(['VIN', 'GND', '+3V3', 'GND', '', '', '', '']) }],
  zones: [{ net: 'GND', layers: ['In1.Cu', 'In4.Cu'], from: [1, 1], to: [59, 39] }],
}

const tamperPins = (net1: string, net2: string): readonly (readonly [string, string])[] => [...imxPins.slice(4), [net1, 'SNVS_TAMPER1'], [net2, 'SNVS_TAMPER2']]
const meshTracks: readonly TrackSpec[] = Array.from({ length: 20 }, (_, index) => ({ net: index % 2 === 0 ? '/MESH_OUT' : '/MESH_IN', layer: 'B.Cu', from: [30, 5 + index], to: [55, 5 + index] }))
/** The processor's tamper pins drive and hear a mesh that lies behind the memory. */
const tamperMesh: BoardSpec = {
  ...busByBuriedVias, title: 'Terminal',
  parts: [imx(tamperPins('/MESH_OUT', '/MESH_IN')), emmc, power, { reference: 'TM1', value: 'Tamper mesh', library: 'Security:Mesh_Cover', at: [32, 4], pads: row(['/MESH_OUT', '/MESH_IN']) }],
  tracks: [...(busByBuriedVias.tracks ?? []), ...meshTracks],
}
const tamperOpen: BoardSpec = { ...tamperMesh, parts: [imx(tamperPins('unconnected-(U1-SNVS_TAMPER1-PadB1)', 'unconnected-(U1-SNVS_TAMPER2-PadB2)')), emmc, power], tracks: busByBuriedVias.tracks ?? [] }
const tamperTied: BoardSpec = { ...tamperOpen, parts: [imx(tamperPins('GND', '/TAMPER2')), emmc, power, resistor('R7', '10k', ['/TAMPER2', 'GND'], [20, 25])] }
/** The cover that the mesh sits in is left out in one variant of the assembly. */
const tamperMeshInVariants: BoardSpec = { ...tamperMesh, parts: tamperMesh.parts.map((part) => (part.reference === 'TM1' ? { ...part, variants: { Lite: false } } : part)) }

/** A loop of track from one tamper pin to the other, and no part on it. */
const tamperLoop: BoardSpec = { ...tamperMesh, parts: [imx(tamperPins('/MESH', '/MESH')), emmc, power], tracks: [...(busByBuriedVias.tracks ?? []), ...meshTracks.map((track) => ({ ...track, net: '/MESH' }))] }
/** A switch under the lid. */
const tamperSwitch: BoardSpec = { ...tamperMesh, parts: [imx(tamperPins('/LID', 'GND')), emmc, power, { reference: 'SW1', value: 'SW_Push_Lid', library: 'Button_Switch_SMD:SW_SPST_B3U-1000P', at: [50, 30], pads: row(['/LID', 'GND']) }], tracks: busByBuriedVias.tracks ?? [] }

const swdTracks = [...swdStart, ...path('/SWDIO', 'In1.Cu', [10, 12], [10, 28], [32, 28], [32, 30]), ...path('/SWCLK', 'In1.Cu', [12, 12], [12, 27], [34, 27], [34, 30])]
const withSwd = (title: string, parts: readonly PartSpec[], tracks: readonly TrackSpec[] = swdTracks): BoardSpec => ({ title, revision: 'A', parts: [sensor(), ...parts, power], tracks, vias: swdVias })
const swdFitted = withSwd('SWD fitted', [swd()])
const swdLeftOut = withSwd('SWD left out', [swd({ fitted: false })])
/** Not in the parts list of KiCad: that does not say that it is not fitted. */
const swdUnlisted = withSwd('SWD unlisted', [swd({ listed: false })])
const swdInVariants = withSwd('SWD in variants', [swd({ variants: { Production: false, Debug: true } })])
/** The two resistors that bring SWD to the header are left out. */
const swdBehind = (fitted: boolean, variants?: Readonly<Record<string, boolean>>): BoardSpec => {
  const more = { fitted, ...(variants === undefined ? {} : { variants }) }
  return withSwd(
    'SWD behind resistors',
    [swd({ pads: row(['+3V3', '/DBG_IO', '/DBG_CLK', 'GND'], { on: 'both' }) }), resistor('R5', '0R', ['/SWDIO', '/DBG_IO'], [20, 20], more), resistor('R6', '0R', ['/SWCLK', '/DBG_CLK'], [20, 17], more)],
    [...swdStart, ...path('/SWDIO', 'In1.Cu', [10, 12], [10, 20]), ...path('/SWCLK', 'In1.Cu', [12, 12], [12, 17])],
  )
}
const ateccLeftOut: BoardSpec = { ...ateccOnSensorBus, title: 'Sensor light', parts: ateccOnSensorBus.parts.map((part) => (part.reference === 'U2' ? { ...part, fitted: false } : part)) }
const ateccInVariants: BoardSpec = { ...ateccOnSensorBus, title: 'Sensor in variants', parts: ateccOnSensorBus.parts.map((part) => (part.reference === 'U2' ? { ...part, variants: { Lite: false } } : part)) }

export const madeBoards = {
  gateway, ateccOnSensorBus, ateccLeftOut, ateccInVariants, se050OwnBus, busByThroughVias, busByBlindVias, busByBuriedVias, clean, tamperMesh, tamperLoop, tamperSwitch, tamperOpen, tamperTied, tamperMeshInVariants,
  swdFitted, swdLeftOut, swdUnlisted, swdInVariants, swdResistorsFitted: swdBehind(true), swdResistorsLeftOut: swdBehind(false), swdResistorsInVariants: swdBehind(false, { Debug: true }),
} satisfies Readonly<Record<string, BoardSpec>>
