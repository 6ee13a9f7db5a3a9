/** Examples of components/monitored. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('components.monitored', {
  good: 'the SBOM is compared nightly; critical findings are fixed within 14 days, high ones within 60',
  document: 'processes/vulnerability-monitoring.pdf',
  bad: 'somebody reads the news',
  reason: 'the product contains no software',
})
