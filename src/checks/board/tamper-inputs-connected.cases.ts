/** Examples of board/tamper-inputs-connected. */
import { at, blindBoard, board, plainBoard, signal } from '../board-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [{ title: 'a case switch on a tamper input', facts: [board(), signal('tamper', '/TAMPER1', [at('connector', 'SW2'), at('pin', 'R4 pin 1')])], level: { physical: 3 }, subjects: ['Acme 1000 (U1)'] }],
  fail: [
    { title: 'nothing hangs on the input', facts: [board(), signal('tamper', '/TAMPER1', [at('pin', 'U1 pin 9')])], level: { physical: 3 }, subjects: ['Acme 1000 (U1)'] },
    { title: 'tied to ground', facts: [board(), signal('tamper', 'GND', [at('pin', 'C1 pin 2')])], level: { physical: 3 } },
  ],
  unknown: [{ title: 'a layout without nets', facts: [blindBoard] }],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'no part with tamper inputs', facts: [plainBoard] },
  ],
}
