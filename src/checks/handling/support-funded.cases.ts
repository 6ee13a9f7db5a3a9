/** Examples of handling/support-funded. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('handling.support-funded', {
  good: 'half a position and a build server until 2031, and a contract with the module maker for the same time',
  document: 'handling/budget-2026.pdf',
  bad: 'the team does it beside the next product',
  reason: 'the product is not made available to anybody; it is used in our own house only',
})
