/** Examples of fault/laboratory-evidence-exists. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('fault.laboratory-evidence-exists', {
  good: 'evaluated at high attack potential; report for hardware C and release 4.1',
  document: 'reports/lab-2026.pdf',
  bad: 'the chip has a certificate, and the product was never tested',
  reason: 'all assets are in a secure element that was evaluated for this use',
})
