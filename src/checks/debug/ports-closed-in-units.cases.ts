/** Examples of debug/ports-closed-in-units. */
import type { Cases } from '../define.ts'
import { fuseCases } from '../fuse-cases.ts'

export const cases: Cases = fuseCases('debug.ports-closed-in-units', 'debugClosed', {
  good: 'SWD is locked by fuse at station 5; UART is not fitted and silent; dumps of three units are attached',
  document: 'fuses/debug-lock.pdf',
  bad: 'the JTAG header stays on the board for repairs',
  reason: 'the part has no debug interface; the data sheet is attached',
})
