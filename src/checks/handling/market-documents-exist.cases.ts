/** Examples of handling/market-documents-exist. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('handling.market-documents-exist', {
  good: 'UK statement of compliance, EU declaration of conformity, technical file, risk assessment and user information, all of release 1.4',
  document: 'compliance/list.pdf',
  bad: 'the declaration will be written before the first sale',
  reason: 'the product is not made available on any market',
})
