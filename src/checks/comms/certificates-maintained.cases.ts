/** Examples of comms/certificates-maintained. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('comms.certificates-maintained', {
  good: 'a calendar of 7 certificates and 2 trust anchors with an owner each; anchors are updated with releases two years ahead',
  document: 'operations/certificates.pdf',
  bad: 'the root certificate in the units ends in 2027, and nobody has looked further',
  reason: 'no connection of the product uses certificates',
})
