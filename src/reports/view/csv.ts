/** Tables for a spreadsheet: RFC 4180, UTF-8, and no cell that is run as a formula wherever it is opened. */

export type Cell = string | number | undefined
/** Every column: its name in the first line, and what a row has there. */
export type Columns<Row> = readonly (readonly [string, (row: Row) => Cell])[]

export const yesNo = (value: boolean): string => (value ? 'yes' : 'no')

/**
 * What a spreadsheet takes for a formula, also in full width. A program that splits at semicolons begins a cell after each, so
 * those count as beginnings too.
 */
const formula = /(^|;)(?=[=+\-@\t\r＝＋－＠])/gu
/** A text that stays one: an apostrophe stands before it, as spreadsheets have it. */
export const inert = (text: string): string => text.replaceAll(formula, '$1\'')

/** A field of RFC 4180: quoted where it holds a separator, a quote or a line break. */
export function field(cell: Cell): string {
  if (cell === undefined) return ''
  if (typeof cell === 'number') return String(cell)
  const text = inert(cell)
  return /[",;\r\n\t]|^ | $/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

const line = (cells: readonly Cell[]): string => `${cells.map(field).join(',')}\r\n`

/** The heading and a line for each row. */
export function* table<Row>(columns: Columns<Row>, rows: Iterable<Row>): Generator<string> {
  yield line(columns.map(([name]) => name))
  for (const row of rows) yield line(columns.map(([, of]) => of(row)))
}
