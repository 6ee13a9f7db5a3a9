/** The cells of an OpenDocument spreadsheet's tables as rows of text (ODF 1.3, part 3, section 9). */
import { most } from '../../shared/parts-list/list.ts'
import { attribute, type XmlEvent } from '../../shared/xml-stream.ts'
import type { Package } from './package.ts'
import { maxCell, maxMerges, maxSheets, maxSigns, Sheet, tooManySheets, type Merge, type SheetRows, type Wanted } from './sheet.ts'

/** Styles that hide a table, of one workbook: there are no more tables. */
const maxStyles = 1000

/** Tables in their order; that one is hidden its style says (9.1.2, 20.253). */
export async function* odsSheets(book: Package, wanted: Wanted): AsyncGenerator<SheetRows> {
  const tables = new Tables(wanted)
  for await (const events of book.pieces('content.xml')) for (const event of events) {
    const sheet = tables.take(event)
    if (sheet !== undefined) yield sheet
  }
}

class Tables {
  #sheets = 0
  /** The style that is told last, and the styles that hide a table. */
  #style = ''
  readonly #hiding = new Set<string>()
  readonly #wanted: Wanted
  #sheet: Sheet | undefined
  readonly #signs = { left: maxSigns }
  #done = false
  #merges: Merge[] = []
  #line = 0
  #column = 0
  #row = { times: 1, hidden: false }
  #cell = { times: 1, text: '', value: '', paragraphs: 0 }
  /** Notes, drawings and tables inside a cell are no text of it. */
  #aside = 0
  #paragraph = 0

  constructor(wanted: Wanted) {
    this.#wanted = wanted
  }

  /** A sheet that ends with this event. */
  take(event: XmlEvent): SheetRows | undefined {
    if (event.kind === 'text') {
      if (this.#paragraph > 0 && this.#aside === 0 && this.#cell.text.length < maxCell) this.#cell.text += event.text.slice(0, maxCell).replaceAll(/\s+/gu, ' ')
    } else if (event.kind === 'open') {
      this.#open(event.name, event.raw)
      if (event.empty) return this.#close(event.name)
    } else return this.#close(event.name)
    return undefined
  }

  #open(name: string, raw: string): void {
    if (name === 'annotation' || name === 'frame') this.#aside++
    if (this.#aside > 0) return
    switch (name) {
      case 'style': this.#style = attribute(raw, 'name') ?? ''; break
      case 'table-properties':
        if (attribute(raw, 'display') === 'false' && this.#hiding.size < maxStyles) this.#hiding.add(this.#style)
        break
      case 'table':
        if (++this.#sheets > maxSheets) throw tooManySheets()
        this.#sheet = new Sheet((attribute(raw, 'name') ?? '').slice(0, 100), this.#wanted, this.#signs, this.#hiding.has(attribute(raw, 'style-name') ?? ''))
        this.#done = false
        this.#merges = []
        this.#line = 0
        break
      case 'table-row':
        this.#row = { times: timesOf(attribute(raw, 'number-rows-repeated')), hidden: (attribute(raw, 'visibility') ?? 'visible') !== 'visible' }
        this.#column = 0
        break
      case 'table-cell':
      case 'covered-table-cell':
        this.#cell = { times: timesOf(attribute(raw, 'number-columns-repeated')), text: '', value: valueOf(raw), paragraphs: 0 }
        this.#merge(timesOf(attribute(raw, 'number-rows-spanned')))
        break
      case 'p':
        if (this.#cell.paragraphs++ > 0) this.#cell.text += '\n'
        this.#paragraph++
        break
      case 's': this.#cell.text += ' '; break
      case 'tab': this.#cell.text += '\t'; break
      case 'line-break': this.#cell.text += '\n'; break
      default:
    }
  }

  #close(name: string): SheetRows | undefined {
    if (name === 'annotation' || name === 'frame') this.#aside = Math.max(0, this.#aside - 1)
    if (this.#aside > 0) return undefined
    if (name === 'p') this.#paragraph = Math.max(0, this.#paragraph - 1)
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell()
    else if (name === 'table-row') {
      if (this.#sheet !== undefined && !this.#done) this.#done = !this.#sheet.row(this.#line + 1, this.#row.hidden, this.#row.times)
      this.#line += this.#row.times
    } else if (name === 'table' && this.#sheet !== undefined) {
      const ended = this.#sheet.end(this.#merges)
      this.#sheet = undefined
      return ended
    }
    return undefined
  }

  #endCell(): void {
    const { times, text, value } = this.#cell
    const own = value || text
    if (own !== '' && !this.#done) for (let index = 0; index < times && this.#column + index <= most.columns; index++) this.#sheet?.cell(this.#column + index, own)
    this.#column += times
  }

  #merge(rows: number): void {
    if (rows > 1 && this.#column < most.columns && this.#merges.length <= maxMerges) this.#merges.push({ column: this.#column, from: this.#line + 1, to: this.#line + rows })
  }
}

/** A number as it is, however few places are shown of it, and truth in no language; nothing where what is shown counts. */
function valueOf(raw: string): string {
  const type = attribute(raw, 'value-type')
  const truth = type === 'boolean' ? attribute(raw, 'boolean-value') : undefined
  if (truth === 'true' || truth === 'false') return truth.toUpperCase()
  const value = type === 'float' ? (attribute(raw, 'value') ?? '') : ''
  return value !== '' && Number.isFinite(Number(value)) && Math.abs(Number(value)) < 1e15 ? String(Number(value)) : ''
}

/** However often: no sheet has room for more than some billions. */
const timesOf = (text: string | undefined): number => (text !== undefined && /^[1-9]\d*$/u.test(text) ? Math.min(Number(text), 2 ** 31) : 1)
