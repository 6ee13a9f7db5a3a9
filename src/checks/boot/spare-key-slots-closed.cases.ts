/** Examples of boot/spare-key-slots-closed. */
import type { Cases } from '../define.ts'
import { fuseCases } from '../fuse-cases.ts'

export const cases: Cases = fuseCases('boot.spare-key-slots-closed', 'spareKeysClosed', {
  good: 'slots 1 and 2 are revoked at station 4, and read back',
  document: 'fuses/serial-1041-1043.pdf',
  bad: 'the second and third slot are kept open in case we need them',
  reason: 'the part has one slot; page 211 of the manual is attached',
})
