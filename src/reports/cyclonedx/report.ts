/** CycloneDX 1.6: components with their evidence, and vulnerabilities with the analysis of this product. */
import { defineReport, encode } from '../define.ts'
import { bom } from './bom.ts'

export const report = defineReport({
  id: 'cyclonedx',
  mediaType: 'application/vnd.cyclonedx+json; version=1.6',
  extension: 'cdx.json',
  render: (assessment) => encode(bom(assessment, '1.6')),
})
