/** Examples of storage/encryption-authenticated. */
import type { Cases } from '../define.ts'
import { dump } from '../fuse-cases.ts'

export const cases: Cases = {
  pass: [{ title: 'encrypted and verified', facts: [dump({ flashEncryption: 'on', bootAuthentication: 'on' })] }],
  fail: [{ title: 'encrypted, and nothing verified', facts: [dump({ flashEncryption: 'on', bootAuthentication: 'off' })], subjects: ['fuses-1041.txt'] }],
  unknown: [
    { title: 'no dump', facts: [] },
    { title: 'nothing is encrypted', facts: [dump({ flashEncryption: 'off', bootAuthentication: 'on' })] },
    { title: 'whether anything is verified the dump does not show', facts: [dump({ flashEncryption: 'on' })] },
  ],
}
