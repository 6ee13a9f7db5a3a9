/** Examples of handling/reports-triaged-and-clocks-run. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('handling.reports-triaged-and-clocks-run', {
  good: 'rota with deputies; rehearsed in May with a made-up report: 19 hours to the early warning',
  document: 'handling/rehearsal-2026-05.pdf',
  bad: 'the founder reads the mailbox',
  reason: 'the product is not made available to anybody; it is used in our own house only',
})
