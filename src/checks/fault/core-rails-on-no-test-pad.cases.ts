/** Examples of fault/core-rails-on-no-test-pad. */
import { at, blindBoard, board, plainBoard, signal } from '../board-cases.ts'
import type { Cases } from '../define.ts'

export const cases: Cases = {
  pass: [{ title: 'only the capacitors and vias of the rail are there, and that is said', facts: [board(), signal('core-rail', '/VCAP1', [at('pin', 'C12 pin 1'), at('via', 'a via')])], level: { physical: 3 }, subjects: ['Acme 1000'] }],
  fail: [
    { title: 'a test pad on the core rail', facts: [board(), signal('core-rail', '/+1V2', [at('test-pad', 'TP4'), at('pin', 'C12 pin 1')])], level: { physical: 3 }, subjects: ['Acme 1000'] },
    { title: 'on a connector for current measurement', facts: [board(), signal('core-rail', '/+1V2', [at('connector', 'J9 pin 2')])], level: { physical: 3 } },
  ],
  unknown: [{ title: 'a layout without nets', facts: [blindBoard] }],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'no rail of a core alone', facts: [plainBoard] },
  ],
}
