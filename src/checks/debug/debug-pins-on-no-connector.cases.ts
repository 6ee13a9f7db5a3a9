/** Examples of debug/debug-pins-on-no-connector. */
import { at, blindBoard, board, largeChip, onBoard, plainBoard, signal, smallBoard } from '../board-cases.ts'
import { knows } from '../capability-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { dump, esp32s3 } from '../fuse-cases.ts'

const swd = (...places: [clock: Parameters<typeof at>, data: Parameters<typeof at>]): CaseFact[] => [signal('swd-clock', '/SWCLK', [at(...places[0])]), signal('swd-data', '/SWDIO', [at(...places[1])])]
const jtag = (tdi: Parameters<typeof at>): CaseFact[] => {
  const of = { platforms: ['espressif-esp32-s3'], title: 'Espressif ESP32-S3' }
  return [
    signal('jtag-tck', '/MTCK', [at('connector', 'J2 pin 1')], { of }), signal('jtag-tms', '/MTMS', [at('connector', 'J2 pin 2')], { of }),
    signal('jtag-tdo', '/MTDO', [at('connector', 'J2 pin 3')], { of }), signal('jtag-tdi', '/MTDI', [at(...tdi)], { of }),
  ]
}
const unread = (facts: readonly CaseFact[], confidence: 'pin' | 'pad'): CaseFact[] => facts.map((fact) => (fact.kind === 'board-signal' ? { ...fact, confidence, of: { ...fact.of, unread: true } } : fact))
const whole = jtag(['connector', 'J2 pin 4'])
const fuses = (debugClosed: 'on' | 'off'): CaseFact => dump({ debugClosed, decidedBy: { debugClosed: ['SECURE_BOOT_EN'] } })

export const cases: Cases = {
  pass: [
    { title: 'only the pins of the chip itself carry it, and that is said', facts: [board(), ...swd(['pin', 'U1 pin 46'], ['pin', 'U1 pin 49'])], subjects: ['Acme 1000 SWD'] },
    { title: 'a header has it, and the fuses of a unit close it', facts: [board(), ...whole, esp32s3, fuses('on')], subjects: ['Espressif ESP32-S3 JTAG'] },
  ],
  fail: [
    { title: 'a debug header', facts: [board(), ...swd(['connector', 'J1 pin 2'], ['connector', 'J1 pin 4'])], subjects: ['Acme 1000 SWD'] },
    { title: 'pins that the catalogue knows from memory', facts: [board(), ...unread(swd(['connector', 'J1 pin 2'], ['connector', 'J1 pin 4']), 'pin')] },
    { title: 'the header is not fitted: its pads are there', facts: [board(), ...swd(['unpopulated', 'J1 pin 2'], ['unpopulated', 'J1 pin 4'])] },
    { title: 'two test pads', facts: [board(), ...swd(['test-pad', 'TP1'], ['test-pad', 'TP2'])] },
    { title: 'a header, and the fuses of a unit leave it open', facts: [board(), ...whole, esp32s3, fuses('off')] },
    { title: 'a header of a part that cannot close it', facts: [board(), ...whole, esp32s3, knows('espressif-esp32-s3', 'debug-lock', 'no', 0)] },
    { title: 'three of four pins: the fourth takes a wire', facts: [board(), ...jtag(['pin', 'U1 pin 14'])], subjects: ['Espressif ESP32-S3 JTAG'] },
    { title: 'a guess from names of nets is told as one', facts: [board(), signal('uart-tx', '/UART1_TX', [at('connector', 'J3 pin 1')], { confidence: 'name' }), signal('uart-rx', '/UART1_RX', [at('connector', 'J3 pin 2')], { confidence: 'name' })] },
  ],
  unknown: [
    { title: 'pads that the catalogue gives from memory clear nothing', facts: [board(), ...unread(swd(['pin', 'U1 pin 46'], ['pin', 'U1 pin 49']), 'pad')] },
    { title: 'a layout without nets', facts: [blindBoard] },
    { title: 'a large chip that nobody knows', facts: [board()] },
    { title: 'one with a reference of its own', facts: [board({ footprints: [{ ...largeChip, reference: 'CPU1' }] })] },
    { title: 'a small chip that nobody knows', facts: [smallBoard] },
    { title: 'a processor of which the pins are not known', facts: [board(), onBoard('processor', 'U1', 'RP2350', { pinsKnown: false })], subjects: ['Acme processor'] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'nothing on the board could have a debug port', facts: [plainBoard] },
    { title: 'a module whose debug port is not wired', facts: [plainBoard, onBoard('module', 'U5', 'CM4')] },
  ],
}
