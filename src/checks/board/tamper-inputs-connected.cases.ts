/** Examples of board/tamper-inputs-connected. */
import type { Board, Exposure } from '../../facts/board.ts'
import { at, blindBoard, board, plainBoard, signal } from '../board-cases.ts'
import type { CaseFact, Cases } from '../define.ts'

const nets = ['/TAMPER1', 'GND', '+3V3'].map((name) => ({ name, tracks: [], lengths: [], vias: [] }))
const part = (reference: string, ...on: readonly number[]): Board['footprints'][number] => ({
  reference, value: '', library: '', part: '', description: '', side: 'front', x: 0, y: 0, fitted: true, line: 40,
  pads: on.map((net, index) => ({ number: String(index + 1), function: '', type: '', net, x: index, y: 0, width: 1, height: 1, open: 'front', hole: false, edge: false, line: 41 })),
})
const chip = (net: number): Board['footprints'][number] => part('U1', net, 1, 2, ...Array.from({ length: 17 }, () => -1))
const input = (net: string, exposures: readonly Exposure[], on: readonly number[]): CaseFact => signal('tamper', net, exposures, { nets: on })

export const cases: Cases = {
  pass: [{ title: 'a case switch on a tamper input, whatever the file tells first', facts: [board({ nets, footprints: [part('SW2', 0, 1), part('R4', 0, 2), chip(0)] }), input('/TAMPER1', [at('pin', 'U1 pin 9')], [0])], level: { physical: 3 }, subjects: ['Acme 1000 (U1)'] }],
  fail: [
    { title: 'nothing hangs on the input', facts: [board({ nets, footprints: [chip(0)] }), input('/TAMPER1', [at('pin', 'U1 pin 9')], [0])], level: { physical: 3 }, subjects: ['Acme 1000 (U1)'] },
    { title: 'pulled to a rail', facts: [board({ nets, footprints: [part('R4', 0, 2), part('C4', 0, 1), chip(0)] }), input('/TAMPER1', [at('pin', 'R4 pin 1')], [0])], level: { physical: 3 } },
    { title: 'on the output of a small supply', facts: [board({ nets: [...nets, { name: 'SNVS_3V3', tracks: [], lengths: [], vias: [] }], footprints: [part('U9', 3, 1, 2), part('C4', 3, 1), chip(3)] }), input('SNVS_3V3', [at('pin', 'U9 pin 1')], [3])], level: { physical: 3 } },
    { title: 'tied to ground', facts: [board({ nets, footprints: [part('C1', 1, 2), chip(1)] }), input('GND', [], [])], level: { physical: 3 } },
    { title: 'the switch is not fitted', facts: [board({ nets, footprints: [{ ...part('SW2', 0, 1), fitted: false }, chip(0)] }), input('/TAMPER1', [at('unpopulated', 'SW2')], [0])], level: { physical: 3 } },
  ],
  unknown: [{ title: 'a layout without nets', facts: [blindBoard] }],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'no part with tamper inputs', facts: [plainBoard] },
  ],
}
