/** Boards that are made for tests: each shows one thing that a review has to tell, or keeps quiet. */
import { row, type BoardSpec } from './kicad-board.ts'

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

export const madeBoards = { gateway } satisfies Readonly<Record<string, BoardSpec>>
