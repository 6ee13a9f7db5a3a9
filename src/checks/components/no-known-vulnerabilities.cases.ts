/** Examples of components/no-known-vulnerabilities. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('components.no-known-vulnerabilities', {
  good: 'scan of 2026-09-01: 4 open findings, all shown not to be exploitable in the attached VEX file',
  document: 'sbom/scan-2026-09.pdf',
  bad: 'the image has not been scanned',
  reason: 'the product contains no software of others; the complete source list is attached',
})
