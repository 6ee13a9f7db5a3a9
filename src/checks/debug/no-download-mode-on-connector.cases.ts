/** Examples of debug/no-download-mode-on-connector. */
import { at, blindBoard, board, entry, onBoard, plainBoard } from '../board-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { dump, esp32s3 } from '../fuse-cases.ts'

const fuses = (downloadClosed: 'on' | 'off'): CaseFact => dump({ downloadClosed, decidedBy: { downloadClosed: ['SECURE_BOOT_EN'] } })
const far = entry({ connector: '', class: 'pin', signals: [{ role: 'boot-strap', net: '/IO0' }, { role: 'uart-rx', net: '/U0RXD', exposure: at('pin', 'U1 pin 50') }] })

export const cases: Cases = {
  pass: [
    { title: 'the boot strap comes out nowhere', facts: [board(), far], subjects: ['Espressif ESP32-S3 ROM download over the serial port'] },
    { title: 'one header has it all, and the fuses of a unit close the mode', facts: [board(), entry(), esp32s3, fuses('on')] },
  ],
  fail: [
    { title: 'of two fuses that it takes one is closed', facts: [board(), entry({ fuses: ['downloadClosed', 'debugClosed'] }), esp32s3, dump({ downloadClosed: 'on', debugClosed: 'off' })] },
    { title: 'of the second fuse nothing is known', facts: [board(), entry({ fuses: ['downloadClosed', 'debugClosed'] }), esp32s3, fuses('on')] },
    { title: 'reset, strap and serial port on one header', facts: [board(), entry()], subjects: ['Espressif ESP32-S3 ROM download over the serial port'] },
    { title: 'through a USB bridge that drives reset and strap, and on an empty header too', facts: [board(), entry({ connector: 'J1', also: ['J4'], how: 'through U2 (CP2102N), a USB-to-serial bridge' })] },
    { title: 'on test pads', facts: [board(), entry({ connector: '', class: 'test-pad' })] },
    { title: 'the fuses of a unit leave it open', facts: [board(), entry(), esp32s3, fuses('off')] },
    { title: 'nothing closes it on this part', facts: [board(), entry({ fuses: [], platforms: [] })] },
  ],
  unknown: [
    { title: 'a layout without nets', facts: [blindBoard] },
    { title: 'a processor of which the pins are not known', facts: [board(), onBoard('processor', 'U1', 'RP2350', { pinsKnown: false })], subjects: ['Acme processor'] },
  ],
  'not-applicable': [
    { title: 'no board was supplied', facts: [] },
    { title: 'the processor is not fitted', facts: [board(), onBoard('processor', 'U1', 'RP2350', { pinsKnown: false, fitted: false })] },
    { title: 'no processor on it', facts: [plainBoard] },
    { title: 'the processor is there, and its boot signals are not wired', facts: [board(), onBoard('processor', 'U1', 'ESP32-S3')] },
  ],
}
