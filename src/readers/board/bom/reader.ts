/** Parts lists as CSV, whatever program wrote them: which parts are on a board. Says nothing of what is connected. */
import type { BoardFootprint } from '../../../facts/board.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { leftOut, partField, saysNo } from '../../shared/board-fields.ts'
import { csvRows, separatorOf, type CsvRow } from '../../shared/csv.ts'
import { maxTextBytes, readText } from '../../shared/text.ts'

/** Columns by what they hold, as programs and people call them. */
const columns = {
  reference: /^(?:ref(?:s|des|erences?)?|(?:part |reference )?(?:designators?|references?))(?:\(s\))?$/iu,
  value: /^(?:value|val|comment|name|part ?name)$/iu,
  footprint: /^(?:footprint|package|case|pattern|land ?pattern)$/iu,
  part: partField,
  description: /^(?:description|desc)$/iu,
  leftOut: /^(?:dnp|dnf|dni|do not (?:populate|fit|place)|not fitted)$/iu,
  fitted: /^(?:populate|populated|fitted|mount|mounted|place|assembled?)$/iu,
} as const
type Column = keyof typeof columns

/** References of one row that are kept, and rows of one list. */
const most = { perRow: 2000, rows: 20_000 }

export const reader = defineReader({
  id: 'board/bom',
  title: 'Parts list (CSV)',
  emits: ['board'],
  signatures: [{ paths: ['**/*bom*.csv', '**/*BOM*.csv', '**/*Bom*.csv', '**/*parts*list*.csv', '**/*Parts*List*.csv'], maxBytes: maxTextBytes }],
  references: [{ title: 'RFC 4180, Common Format and MIME Type for CSV Files', url: 'https://www.rfc-editor.org/rfc/rfc4180' }],
  limitations: ['A parts list says nothing of what is connected', 'Spreadsheets (XLSX) are not read: save them as CSV', 'A list without a column of references is told as a problem'],
  async *read(input, budget) {
    const text = await readText(input)
    const rows: CsvRow[] = []
    for (const row of csvRows(text, budget, separatorOf(text))) if (rows.push({ ...row, cells: row.cells.map((cell) => cell.trim()) }) >= most.rows) break
    const at = rows.findIndex(({ cells }) => cells.some((cell) => columns.reference.test(cell)) && cells.length > 1)
    const header = rows[at]
    if (header === undefined) throw malformed('no row names a column of references (Reference, Designator, RefDes), so nothing says which parts are on the board')
    const place = (column: Column): number => header.cells.findIndex((cell) => columns[column].test(cell))
    const places = Object.fromEntries((Object.keys(columns) as Column[]).map((column) => [column, place(column)])) as Readonly<Record<Column, number>>
    const footprints = rows.slice(at + 1).flatMap(({ cells, line }) => footprintsOf(cells, line, places, budget))
    if (footprints.length > 0) yield { fact: { kind: 'board', format: 'parts list (CSV)', title: '', revision: '', date: '', copper: [], outline: [], nets: [], footprints, zones: [], connected: false } }
  },
})

function footprintsOf(cells: readonly string[], line: number, places: Readonly<Record<Column, number>>, budget: Budget): BoardFootprint[] {
  const cell = (column: Column): string => (places[column] < 0 ? '' : (cells[places[column]] ?? '')).slice(0, 200)
  const value = cell('value')
  const said = cell('leftOut')
  const fitted = !leftOut.test(value) && !(said !== '' && !saysNo.test(said)) && !saysNo.test(cell('fitted'))
  return references(places.reference < 0 ? '' : (cells[places.reference] ?? '')).map((reference) => {
    budget.node()
    return { reference, value, library: cell('footprint'), part: cell('part'), description: cell('description'), side: 'front', x: 0, y: 0, fitted, pads: [], line }
  })
}

/** `R1, R2 R4-R6` as six references. */
function references(text: string): string[] {
  const found: string[] = []
  for (const word of text.split(/[\s,;]+/u)) {
    const range = /^([A-Za-z]+)(\d{1,5})-(?:[A-Za-z]+)?(\d{1,5})$/u.exec(word)
    const [from, to] = [Number(range?.[2]), Number(range?.[3])]
    if (range !== null && to >= from && to - from < most.perRow) for (let number = from; number <= to; number++) found.push(`${range[1] ?? ''}${number}`)
    else if (/^[A-Za-z]\w*$/u.test(word)) found.push(word)
    if (found.length >= most.perRow) break
  }
  return found.slice(0, most.perRow)
}
