/** Examples of update/support-period-runs. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('update.support-period-runs', {
  good: 'supported until 2031-12-31; the last security release was in September',
  document: 'support/releases-2026.pdf',
  bad: 'there is no plan for updates after the first sale',
  reason: 'the product is a fixed-function part without software',
})
