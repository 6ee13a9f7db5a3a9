/** Comma-separated values (RFC 4180): quoted cells may hold commas, line ends and doubled quotes. */

export interface CsvRow {
  /** Of its first character, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** An unclosed quote ends with the text. Blank rows are left out. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let first = 1
  const endRow = (): void => {
    cells.push(cell)
    if (cells.length > 1 || cell !== '') rows.push({ line: first, cells })
    cells = []
    cell = ''
  }
  for (let index = 0; index < text.length; index++) {
    const character = text[index] ?? ''
    if (character === '\n') line++
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[index + 1] === '"') cell += text[++index] ?? ''
      else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === ',') {
      cells.push(cell)
      cell = ''
    } else if (character === '\n') {
      endRow()
      first = line
    } else if (character !== '\r' && character !== '\ufeff') cell += character
  }
  endRow()
  return rows
}
