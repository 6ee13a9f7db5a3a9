/** Examples of keys/rotation-and-revocation-work. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('keys.rotation-and-revocation-work', {
  good: 'signing key, update key and client certificates were exchanged on 20 units in the yearly rehearsal',
  document: 'records/key-rehearsal-2026.pdf',
  bad: 'there is a second key slot that was never tried',
  reason: 'the product uses no cryptographic key',
})
