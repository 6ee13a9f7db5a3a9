/** Examples of factory/test-credentials-removed. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('factory.test-credentials-removed', {
  good: 'station 9 tries all 14 test doors and rejects a unit on which one opens',
  document: 'factory/station-9.pdf',
  bad: 'the test account stays for service',
  reason: 'units are programmed once with the shipping image, and the line has no other',
})
