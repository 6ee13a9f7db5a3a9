/** Examples of factory/unit-keys-injected. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('factory.unit-keys-injected', {
  good: 'the line database links serial number, public key and certificate of all 1,200 units of batch 7',
  document: 'factory/batch-7.pdf',
  bad: 'all units are written from one image, keys included',
  reason: 'units hold no keys and no credentials',
})
