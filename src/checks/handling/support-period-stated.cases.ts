/** Examples of handling/support-period-stated. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('handling.support-period-stated', {
  good: '"Security updates until 31 December 2031" on the product page and on the box',
  document: 'handling/support-period.png',
  bad: 'the website says "lifetime updates"',
  reason: 'the product is not made available to anybody; it is used in our own house only',
})
