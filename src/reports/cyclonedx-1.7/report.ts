/** CycloneDX 1.7: components with their evidence, and vulnerabilities with the analysis of this product. */
import { defineReport, encode } from '../define.ts'
import { bom } from '../cyclonedx/bom.ts'

export const report = defineReport({
  id: 'cyclonedx-1.7',
  mediaType: 'application/vnd.cyclonedx+json; version=1.7',
  extension: 'cdx.json',
  render: (assessment) => encode(bom(assessment, '1.7')),
})
