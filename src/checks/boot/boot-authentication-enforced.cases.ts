/** Examples of boot/boot-authentication-enforced. */
import type { Cases } from '../define.ts'
import { fuseCases } from '../fuse-cases.ts'

export const cases: Cases = fuseCases('boot.boot-authentication-enforced', 'bootAuthentication', {
  good: 'station 4 burns the key hash and the lock fuses and reads them back; dumps of three units are attached',
  document: 'fuses/serial-1041-1043.pdf',
  bad: 'the fuses are left open until the design is stable',
})
