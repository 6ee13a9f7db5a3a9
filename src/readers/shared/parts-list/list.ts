/** A table as a parts list: its header, its parts, what is doubtful in it. Knows no file format. */
import { rowReference, type Board, type BoardFootprint } from '../../../facts/board.ts'
import type { Budget } from '../../../kernel/limits.ts'
import type { ProblemCode } from '../../../kernel/problem.ts'
import { maxName } from '../board-fields.ts'
import { asksFitted, doubtMessage, fittingOf, isNoteField, mayAskFitted, meaningOfF } from '../fitted.ts'
import type { Column, Header, Row } from './columns.ts'
import { mostReferences, referencesOf } from './references.ts'

/** What is kept of one list; no real board comes near. */
export const most = { rows: 20_000, parts: 50_000, columns: 256 }

export interface Told {
  readonly code: ProblemCode
  readonly message: string
}

export interface PartsList {
  readonly footprints: readonly BoardFootprint[]
  readonly told: readonly Told[]
}

export function partsListOf(rows: readonly Row[], header: Header, budget: Pick<Budget, 'node' | 'check'>): PartsList {
  const footprints: BoardFootprint[] = []
  const doubts = new Doubts()
  const meanings = header.row.cells.map((name, column) => (mayAskFitted(name) ? meaningOfF(rows.slice(header.at + 1).map(({ cells }) => cells[column] ?? '')) : undefined))
  for (const row of rows.slice(header.at + 1)) {
    if (footprints.length >= most.parts) {
      doubts.note('limit', row.line, `parts of this list beyond the first ${most.parts} were not read`)
      break
    }
    for (const footprint of footprintsOf(row, header, meanings, doubts)) {
      if (footprints.length >= most.parts) break
      budget.node()
      footprints.push(footprint)
    }
  }
  marksOnly(rows, header, doubts)
  return { footprints, told: doubts.told(header) }
}

/** A column that marks parts as fitted and says of none that it is not may mean by an empty cell that it is not. */
function marksOnly(rows: readonly Row[], { row, at }: Header, doubts: Doubts): void {
  row.cells.forEach((name, column) => {
    if (!asksFitted(name)) return
    const cells = rows.slice(at + 1).filter(({ cells: each }) => each.length > column).map(({ cells: each }) => (each[column] ?? '').trim())
    const marked = cells.filter((cell) => cell !== '').length
    if (marked > 0 && marked < cells.length && cells.every((cell) => cell === '' || fittingOf([[name, cell]]).fitted)) doubts.note('malformed', row.line, `the column ${name.trim()} marks some parts as fitted and leaves the others empty: they count as fitted, too`)
  })
}

/** The board that a list makes: parts, and nothing of what is connected. */
export const boardOfParts = (format: string, footprints: readonly BoardFootprint[]): Board => ({
  format, title: '', revision: '', date: '', copper: [], outline: [], nets: [], footprints, zones: [], connected: false,
})

function footprintsOf({ cells, line }: Row, { row, columns, references }: Header, meanings: readonly (string | undefined)[], doubts: Doubts): readonly BoardFootprint[] {
  const cut = (text: string): string => {
    if (text.length > maxName) doubts.note('limit', line, `cells longer than ${maxName} signs were cut`)
    return text.slice(0, maxName)
  }
  const columnOf = (wanted: Column): number | undefined => columns[wanted].find((column) => !references.includes(column) && !/^(?:|-+|~|n\/?a|tbd|\?+)$/iu.test((cells[column] ?? '').trim()))
  const cell = (wanted: Column): string => cut((cells[columnOf(wanted) ?? -1] ?? '').trim())
  const value = cell('value').replace(/[\s,;]+$/u, '')
  const part = cell('makersPart') || numberOf(cell('makerAndPart')) || cell('anyPart')
  const symbol = cell('symbol')
  // The two sides of a board may have a column each.
  const named = [...new Set(references.map((column) => (cells[column] ?? '').trim()))].join(' ').trim()
  const { found: all, unread, more } = referencesOf(named)
  const found = [...new Set(all)]
  if (more) doubts.note('limit', line, `references of one row beyond the first ${mostReferences} were not read`)
  if (unread.length > 0 && found.length + part.length + value.length > 0) doubts.note('unsupported', line, `words in the column of references name no part (${unread.slice(0, 3).join(', ')})`)
  // What has no reference and no number is a title, a sum or a remark.
  if (found.length === 0 && part === '' && (value === '' || (references.length > 0 && named === ''))) return []
  if (repeatsHeader(row, cells)) return []
  const answer = (column: number): string => (/^\s*f\s*$/iu.test(cells[column] ?? '') ? (meanings[column] ?? 'F') : (cells[column] ?? ''))
  // A comment beside a value is a note.
  const first = columnOf('value')
  const isValue = (name: string, column: number): boolean => columns.value.includes(column) && (column === first || !isNoteField(name))
  const { fitted, doubt } = fittingOf(row.cells.map((name, column): [string, string] => [isValue(name, column) ? 'value' : columns.makersPart.includes(column) ? 'mpn' : name, answer(column)]))
  if (doubt !== undefined) doubts.note('malformed', line, doubtMessage(doubt, fitted))
  const none = found.length > 0 && columns.quantity.some((column) => /^0+(?:[.,]0*)?$/u.test((cells[column] ?? '').trim()))
  const common = {
    value: value || (part === '' && symbol === '' ? cell('description') : ''), library: cell('footprint'), part, description: cell('description'), ...(symbol === '' ? {} : { symbol }),
    side: 'front' as const, x: 0, y: 0, fitted: fitted && !none, pads: [], line,
  }
  return (found.length === 0 ? [rowReference(line)] : found).map((reference) => ({ reference, ...common }))
}

/** The last word that holds a digit, without the maker before it. */
const numberOf = (text: string): string => text.split(/\s+/u).findLast((word) => /\d/u.test(word)) ?? text

/** Lists of several pages repeat their header. */
const repeatsHeader = (header: Row, cells: readonly string[]): boolean => header.cells.every((cell, index) => cell.trim() === (cells[index] ?? '').trim())

/** What is told of a list: each matter once, with the row where it was met first. */
class Doubts {
  readonly #met = new Map<string, { readonly code: ProblemCode; readonly line: number; readonly message: string; count: number }>()

  note(code: ProblemCode, line: number, message: string): void {
    const key = message.replaceAll(/\([^]*\)/gu, '')
    const known = this.#met.get(key)
    if (known === undefined) this.#met.set(key, { code, line, message, count: 1 })
    else known.count++
  }

  told({ references }: Header): readonly Told[] {
    const none: Told[] = references.length > 0 ? [] : [{ code: 'unsupported', message: 'no column names references (Reference, Designator, RefDes), so the parts are called by their rows, and which of them are on the board is not said' }]
    return [...none, ...[...this.#met.values()].map(({ code, line, message, count }) => ({ code, message: `row ${line}${count === 1 ? '' : ` and ${count - 1} more`}: ${message}` }))]
  }
}
