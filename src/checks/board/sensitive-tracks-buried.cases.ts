/** Examples of board/sensitive-tracks-buried. */
import { at, blindBoard, board, plainBoard, signal } from '../board-cases.ts'
import type { Cases } from '../define.ts'

const places = [at('pin', 'U1 pin 46'), at('outer-track', '18.0 mm of track on F.Cu')]

export const cases: Cases = {
  pass: [{ title: 'a short fan-out, the rest inside', facts: [board(), signal('swd-data', '/SWDIO', places, { outer: 2.1, inner: 30 })], subjects: ['Gateway'] }],
  fail: [
    { title: 'a long track outside, with inner layers to spare', facts: [board(), signal('swd-data', '/SWDIO', places, { outer: 18 })], subjects: ['Gateway'] },
    { title: 'two layers can hide nothing', facts: [board({ copper: ['F.Cu', 'B.Cu'] }), signal('swd-data', '/SWDIO', places, { outer: 18 })] },
  ],
  unknown: [
    { title: 'a Gerber set without its inner layers', facts: [board({ copper: ['Top', 'Bottom'], missing: ['L2', 'L3'] }), signal('flash-bus', '/CS', [at('pin', 'U6 pin 1')], { outer: 12 })], level: { physical: 3 } },
    { title: 'a layout that nobody has routed', facts: [board({ nets: [{ name: '/SWDIO', tracks: [], lengths: [0, 0, 0, 0], vias: [] }] }), signal('swd-data', '/SWDIO', places)] },
    { title: 'a layout without nets', facts: [blindBoard] },
    { title: 'a layout without layers', facts: [board({ copper: [] }), signal('swd-data', '/SWDIO', places)] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'no sensitive net', facts: [plainBoard] },
    { title: 'names of nets alone are no reason to move a track', facts: [board(), signal('uart-tx', '/UART1_TX', places, { confidence: 'name', outer: 18 })] },
  ],
}
