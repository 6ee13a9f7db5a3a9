/** Examples of components/bill-of-materials-made. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('components.bill-of-materials-made', {
  good: 'the build writes a CycloneDX file and archives it with the release',
  document: 'sbom/release-1.4.2.cdx.json',
  bad: 'the list would have to be put together from the build scripts',
  reason: 'the product contains no software',
})
