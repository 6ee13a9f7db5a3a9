/** Examples of keys/signing-key-use-controlled. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('keys.signing-key-use-controlled', {
  good: 'the HSM asks for two of five cards and keeps a log that is compared with the releases each quarter; a second HSM holds the same key',
  document: 'processes/signing-2026.pdf',
  bad: 'the release manager signs alone; the token is the only one',
  reason: 'nothing is signed: the software cannot be changed after manufacture',
})
