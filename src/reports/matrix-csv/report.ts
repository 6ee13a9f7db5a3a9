/** The evidence matrix as a table for a spreadsheet. RFC 4180; no cell is run as a formula, wherever it is opened. */
import { defineReport, encode } from '../define.ts'
import { table } from '../view/csv.ts'
import { legible } from '../view/legible.ts'
import { filtered, understand } from '../view/matrix-filter.ts'
import { matrixColumns } from '../view/matrix-table.ts'
import { matrixOf } from '../view/matrix.ts'

export const report = defineReport({
  id: 'matrix-csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  extension: 'csv',
  render(assessment, asked = {}) {
    const shown = legible(assessment)
    const filter = understand(asked.matrix ?? {}, shown)
    return encode(table(matrixColumns(shown, { between: ' | ', places: 12, findings: 6 }).map(({ title, of }) => [title, of] as const), filtered(matrixOf(shown), filter)))
  },
})
