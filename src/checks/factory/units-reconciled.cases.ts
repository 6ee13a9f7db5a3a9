/** Examples of factory/units-reconciled. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('factory.units-reconciled', {
  good: 'batch 7: 1,212 certificates, 1,200 units received, 12 scrapped with serial numbers, all revoked',
  document: 'factory/reconciliation-7.pdf',
  bad: 'the number of units is taken from the invoice',
  reason: 'units hold no identity',
})
