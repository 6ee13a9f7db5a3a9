/** The components as a table for a spreadsheet: one row for each. */
import { defineReport, encode } from '../define.ts'
import { table, type Columns } from '../view/csv.ts'
import { legible } from '../view/legible.ts'
import { placeText } from '../view/text.ts'
import { coverageWords, wayWords, type Component } from '../view/vulnerabilities.ts'

const columns: Columns<Component> = [
  ['name', ({ name }) => name],
  ['version', ({ version }) => version],
  ['type', ({ type }) => type],
  ['confidence', ({ confidence }) => confidence],
  ['reason', ({ reason }) => reason],
  ['found by', ({ ways }) => ways.map((way) => wayWords[way]).join('; ')],
  ['source package', ({ source }) => source?.name],
  ['source version', ({ source }) => source?.version],
  ['supplier', ({ supplier }) => supplier],
  ['licence', ({ licence }) => licence],
  ['package URL', ({ purl }) => purl],
  ['CPE vendor and product', ({ cpes }) => cpes.join(' ')],
  ['known to the vulnerability database', ({ coverage }) => (coverage === undefined ? 'not looked up' : coverageWords[coverage])],
  ['vulnerabilities', ({ vulnerabilities }) => vulnerabilities.length],
  ['vulnerability ids', ({ vulnerabilities }) => vulnerabilities.join(' ')],
  ['artefact', ({ evidence }) => evidence[0]?.artefact],
  ['path', ({ evidence }) => evidence[0]?.path],
  ['line', ({ evidence }) => evidence[0]?.line],
  ['byte offset', ({ evidence }) => evidence[0]?.offset],
  ['all places', ({ evidence }) => evidence.map(placeText).join('; ')],
]

export const report = defineReport({
  id: 'components-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render: (assessment) => encode(table(columns, legible(assessment).components)),
})
