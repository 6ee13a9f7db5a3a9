/** Examples of factory/line-audited. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('factory.line-audited', {
  good: 'audited in June by our own security; two findings, both closed',
  document: 'factory/audit-2026.pdf',
  bad: 'the site certifies itself',
  reason: 'there is no series production',
})
