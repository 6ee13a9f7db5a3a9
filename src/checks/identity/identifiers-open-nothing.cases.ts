/** Examples of identity/identifiers-open-nothing. */
import type { Cases } from '../define.ts'
import { scopedQuestionCases } from '../question-cases.ts'

export const cases: Cases = scopedQuestionCases('identity.identifiers-open-nothing', {
  good: 'each call needs the unit\'s certificate or the owner\'s session, and the broker ties the client id to the certificate; counting through 10 000 numbers gave only refusals',
  document: 'tests/service-enumeration.pdf',
  bad: 'the server knows a unit by its MAC address',
  reason: 'units speak to no service',
}, { without: { internet: false, cloudManaged: false }, having: { internet: true, cloudManaged: true } })
