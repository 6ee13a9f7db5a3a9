/** Examples of comms/cloud-policies-confined. */
import type { Cases } from '../define.ts'
import { scopedQuestionCases } from '../question-cases.ts'

export const cases: Cases = scopedQuestionCases('comms.cloud-policies-confined', {
  good: 'one policy with the certificate\'s name as variable; a job looks for wildcards each night, and a unit\'s key was refused on its neighbour\'s topics',
  document: 'tests/policies-2026.pdf',
  bad: 'the policy of each unit allows iot:* on every topic',
  reason: 'units speak to no service',
}, { without: { internet: false, cloudManaged: false }, having: { internet: true, cloudManaged: true } })
