/** Examples of keys/key-chip-bus-out-of-reach. */
import { at, blindBoard, board, onBoard, plainBoard, signal } from '../board-cases.ts'
import type { CaseFact, Cases } from '../define.ts'

const of = { reference: 'U7', title: 'Microchip ATECC508A/608 secure element', kind: 'secure-element' as const, platforms: ['microchip-atecc608a'] }
const chip = onBoard('secure-element', 'U7', 'ATECC608B-SSHDA')
const bus = (...place: Parameters<typeof at>): CaseFact[] => [chip, signal('key-bus', '/SDA', [at(...place)], { of }), signal('key-bus', '/SCL', [at(...place)], { of })]

export const cases: Cases = {
  pass: [{ title: 'the bus runs inside and under packages', facts: [board(), ...bus('covered', 'U7 pin A2')], subjects: ['Microchip ATECC508A/608 secure element'] }],
  fail: [
    { title: 'a bus on the outer layer', facts: [board(), ...bus('outer-track', '12.0 mm of track on F.Cu')], level: { physical: 3 }, subjects: ['Microchip ATECC508A/608 secure element'] },
    { title: 'a connector for sensors shares the bus', facts: [board(), ...bus('connector', 'J5 pin 3')], level: { physical: 3 } },
    { title: 'below level 3 it is hygiene', facts: [board(), ...bus('pin', 'U7 pin 5')], level: { physical: 2 } },
  ],
  unknown: [
    { title: 'a layout without nets', facts: [blindBoard] },
    { title: 'a netlist knows no tracks', facts: [board({ copper: [] }), ...bus('covered', 'U7 pin A2')] },
    { title: 'of one line no place is known', facts: [board(), ...bus('pin', 'U7 pin 5'), signal('key-bus', '/RST', [], { of })] },
    { title: 'a key chip of which the pads are not known', facts: [board(), chip], subjects: ['Acme secure element'] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'no key chip on it', facts: [plainBoard] },
    { title: 'the key chip is not fitted', facts: [board(), onBoard('tpm', 'U8', 'SLB9670', { fitted: false })] },
  ],
}
