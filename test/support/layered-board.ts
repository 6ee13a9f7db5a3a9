/** A board of six layers with vias of every kind, some of them one behind another, an oval hole and a hole without plating. */
import { row, type BoardSpec } from './kicad-board.ts'

export const layered: BoardSpec = {
  title: 'Layered', revision: 'B', copper: 6,
  parts: [
    { reference: 'U1', value: 'STM32F103C8T6', library: 'Package_QFP:LQFP-48', at: [10, 10, 90], fields: { MPN: 'STM32F103C8T6TR' }, pads: row([['/SWDIO', 'PA13'], ['/SWCLK', 'PA14'], ['/NRST', 'NRST'], ['GND', 'VSS'], ['+3V3', 'VDD'], ['/BOOT', 'BOOT0']]) },
    { reference: 'J1', value: 'Conn_01x04', library: 'Connector_PinHeader_2.54mm:PinHeader_1x04', at: [30, 10], side: 'back', fitted: false, pads: row(['/SWDIO', '/SWCLK', 'GND', '+3V3'], { on: 'both' }) },
    { reference: 'TP1', value: 'TestPoint', library: 'TestPoint:TestPoint_Pad_D1.0mm', at: [50, 20], pads: [{ number: '1', at: [0, 0], net: '/NRST' }] },
  ],
  tracks: [
    { net: '/SWDIO', layer: 'F.Cu', from: [10, 10], to: [13, 14] }, { net: '/SWDIO', layer: 'In2.Cu', from: [13, 14], to: [30, 10] },
    { net: '/SWCLK', layer: 'F.Cu', from: [10, 8], to: [12, 8] }, { net: '/SWCLK', layer: 'In1.Cu', from: [12, 8], to: [20, 8] }, { net: '/SWCLK', layer: 'In4.Cu', from: [20, 8], to: [32, 10] },
    { net: '/NRST', layer: 'F.Cu', from: [10, 6], to: [15.025, 6] }, { net: '/NRST', layer: 'In3.Cu', from: [15.025, 6], to: [50, 20] },
  ],
  vias: [
    { net: '/SWDIO', at: [13, 14] },
    { net: '/SWCLK', at: [12, 8], layers: ['F.Cu', 'In1.Cu'], kind: 'blind' }, { net: '/SWCLK', at: [20, 8], layers: ['In1.Cu', 'In4.Cu'], kind: 'blind' },
    { net: '/NRST', at: [15.025, 6], layers: ['F.Cu', 'In3.Cu'], kind: 'blind' },
    // Behind one another: two nets at one place.
    { net: 'GND', at: [40, 30], layers: ['F.Cu', 'In1.Cu'], kind: 'blind' }, { net: '+3V3', at: [40, 30], layers: ['In4.Cu', 'B.Cu'], kind: 'blind' },
  ],
}
