/** Examples of handling/disclosure-policy-published. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('handling.disclosure-policy-published', {
  good: 'acknowledged within 3 working days, status every 14 days, published together after 90 days at the latest',
  document: 'handling/policy.pdf',
  bad: 'reports are answered when there is time',
  reason: 'the product is not made available to anybody; it is used in our own house only',
})
