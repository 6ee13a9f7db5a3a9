/** Parts lists as CSV, whatever program wrote them: which parts are on a board. Says nothing of what is connected. */
import type { BoardFootprint } from '../../../facts/board.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader } from '../../define.ts'
import { leftOut, partField, saysNo } from '../../shared/board-fields.ts'
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
    const rows = csvRows(await readText(input), budget)
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

/** Rows with their lines; the separator is the one that the first line has most of. */
function csvRows(text: string, budget: Budget): { readonly cells: readonly string[]; readonly line: number }[] {
  const first = text.slice(0, text.search(/\r?\n|$/u))
  const separator = [',', ';', '\t'].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best))
  const rows: { cells: string[]; line: number }[] = []
  let cells: string[] = []
  let line = 1
  let start = 1
  const cellPattern = separator === '\t' ? /"((?:[^"]|"")*)"|([^\t\r\n]*)/uy : separator === ';' ? /"((?:[^"]|"")*)"|([^;\r\n]*)/uy : /"((?:[^"]|"")*)"|([^,\r\n]*)/uy
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length && rows.length < most.rows; ) {
    cellPattern.lastIndex = at
    const match = cellPattern.exec(text)
    const raw = match?.[0] ?? ''
    cells.push((match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '').trim())
    for (let i = raw.indexOf('\n'); i >= 0; i = raw.indexOf('\n', i + 1)) line++
    at += raw.length
    if (text.startsWith(separator, at)) {
      at++
      continue
    }
    rows.push({ cells, line: start })
    if ((rows.length & 0xff) === 0) budget.check()
    cells = []
    // Whatever stands between a closing quotation mark and the end of the line is no cell.
    const end = text.indexOf('\n', at)
    at = end < 0 ? text.length : end + 1
    start = ++line
  }
  return rows
}
