/** Examples of data/retention-and-access. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('data.retention-and-access', {
  good: 'print history is deleted after 90 days by a job that is monitored; export and deletion are in the user\'s menu and answered within a month',
  document: 'privacy/requests-2026.pdf',
  bad: 'data is kept until somebody asks',
  reason: 'the product handles no data about identifiable people',
})
