/** Separated values (RFC 4180): quoted cells may hold separators, line ends and doubled quotes. */
import type { Budget } from '../../kernel/limits.ts'

export interface CsvRow {
  /** Of its first character, or its number in a sheet; from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Of comma, semicolon and tab the one that the first line has most of. */
export function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/u))
  return [',', ';', '\t'].reduce((best, each) => (first.split(each).length > first.split(best).length ? each : best))
}

/**
 * An unclosed quote ends with the text; the line of its row is what the generator returns. What stands between a closing quote and
 * the separator belongs to the cell. Blank rows are left out.
 */
export function* csvRows(text: string, budget: Pick<Budget, 'check'>, separator = ','): Generator<CsvRow, number | undefined> {
  let cells: string[] = []
  let cell = ''
  let line = 1
  let first = 1
  let ended = 0
  const plain = new RegExp(`[^${separator}\\n\\r\\ufeff]+`, 'uy')
  const quoted = /[^"]+/uy
  let inside = false
  const rowOf = (): CsvRow | undefined => {
    cells.push(cell)
    const row = cells.length > 1 || cell !== '' ? { line: first, cells } : undefined
    cells = []
    cell = ''
    if ((++ended & 0xff) === 0) budget.check()
    return row
  }
  for (let at = 0; at < text.length; ) {
    const run = inside ? quoted : plain
    run.lastIndex = at
    const character = text[at] ?? ''
    if (!inside && character === '"' && cell === '') {
      inside = true
      at++
    } else if (run.test(text)) {
      const piece = text.slice(at, run.lastIndex)
      if (inside) for (let i = piece.indexOf('\n'); i >= 0; i = piece.indexOf('\n', i + 1)) line++
      cell += piece
      at = run.lastIndex
    } else if (inside) {
      // A quotation mark: doubled it is one of the cell, alone it ends the quoting.
      if (text[at + 1] === '"') cell += '"'
      else inside = false
      at += text[at + 1] === '"' ? 2 : 1
    } else {
      at++
      if (character === separator) {
        cells.push(cell)
        cell = ''
      } else if (character === '\n') {
        line++
        const row = rowOf()
        first = line
        if (row !== undefined) yield row
      }
    }
  }
  const row = rowOf()
  if (row !== undefined) yield row
  return inside ? first : undefined
}
