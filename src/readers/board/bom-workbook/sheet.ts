/** One sheet of a workbook while it is read, whatever the format: rows of text within bounds, and what was left out. */
import { limitReached, type ReadError } from '../../../kernel/problem.ts'
import type { Row } from '../../shared/parts-list/columns.ts'
import { most } from '../../shared/parts-list/list.ts'

/** Signs of one cell: Excel's own bound is 32,767. */
export const maxCell = 32_768
/** Signs of all cells that are kept of one workbook, and of all strings that cells share. */
export const maxSigns = 16 * 1024 * 1024
export const maxSheets = 100
export const tooManySheets = (): ReadError => limitReached(`sheets of this workbook beyond the first ${maxSheets} were not read`)
export const maxMerges = 20_000
/** Rows that are looked at before `Wanted` decides whether the rest of a sheet is read. */
const sampled = 150

export interface SheetRows {
  readonly name: string
  readonly rows: readonly Row[]
  /** What was not read, in words. */
  readonly left: readonly string[]
  readonly hiddenRows: number
  readonly hidden: boolean
}

/** Whether a sheet that begins so is read on. */
export type Wanted = (rows: readonly Row[]) => boolean

/** What all sheets of a workbook draw on. */
export interface Signs { left: number }

/** Cells of one column over several rows that are one: only the first holds anything. */
export interface Merge { readonly column: number; readonly from: number; readonly to: number }

export class Sheet {
  readonly #name: string
  readonly #hidden: boolean
  readonly #wanted: Wanted
  readonly #rows: { line: number; cells: string[] }[] = []
  readonly left = new Set<string>()
  readonly #signs: Signs
  #hiddenRows = 0
  #cells: string[] = []

  constructor(name: string, wanted: Wanted, signs: Signs, hidden = false) {
    this.#name = name
    this.#hidden = hidden
    this.#signs = signs
    this.#wanted = wanted
  }

  cell(column: number, value: string): void {
    if (value === '') return
    if (column >= most.columns) {
      this.left.add(`columns beyond the first ${most.columns}`)
      return
    }
    while (this.#cells.length < column) this.#cells.push('')
    this.#cells[column] = value
  }

  /** Ends a row; one without cells is none. False where nothing more need be read. */
  row(line: number, hidden: boolean, times = 1): boolean {
    const cells = this.#cells
    this.#cells = []
    if (cells.length === 0) return true
    const signs = cells.reduce((sum, cell) => sum + cell.length, 0)
    for (let index = 0; index < times; index++) {
      if (this.#rows.length === sampled && !this.#wanted(this.#rows)) return false
      if (this.#rows.length >= most.rows || this.#signs.left < 0) {
        this.left.add(`rows beyond the first ${this.#rows.length}`)
        return false
      }
      if (hidden) this.#hiddenRows++
      this.#signs.left -= signs
      this.#rows.push({ line: line + index, cells: index === 0 ? cells : [...cells] })
    }
    return true
  }

  end(merges: readonly Merge[]): SheetRows {
    if (fillMerged(this.#rows, merges.slice(0, maxMerges)) || merges.length > maxMerges) this.left.add('some of the many merged cells')
    return { name: this.#name, rows: this.#rows, left: [...this.left], hiddenRows: this.#hiddenRows, hidden: this.#hidden }
  }
}

/** True where there is more to fill than is filled. */
function fillMerged(rows: readonly { readonly line: number; readonly cells: string[] }[], merges: readonly Merge[]): boolean {
  const first = new Map(rows.map((row, index) => [row.line, index]))
  let filled = 0
  for (const { column, from, to } of merges) {
    const start = first.get(from)
    const value = start === undefined ? '' : (rows[start]?.cells[column] ?? '')
    if (start === undefined || value === '') continue
    for (let index = start + 1; (rows[index]?.line ?? Number.POSITIVE_INFINITY) <= to; index++, filled++) {
      if (filled >= most.parts) return true
      const { cells } = rows[index] as { cells: string[] }
      while (cells.length < column) cells.push('')
      if ((cells[column] ?? '') === '') cells[column] = value
    }
  }
  return false
}
