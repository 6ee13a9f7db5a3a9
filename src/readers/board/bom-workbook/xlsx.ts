/** The cells of a workbook's sheets as rows of text (ECMA-376 part 1, SpreadsheetML): no formulas, no formats, no styles. */
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { most } from '../../shared/parts-list/list.ts'
import { attribute, type XmlEvent } from '../../shared/xml-stream.ts'
import type { Package } from './package.ts'
import { maxCell, maxMerges, maxSheets, maxSigns, Sheet, tooManySheets, type Merge, type SheetRows, type Wanted } from './sheet.ts'

const maxStrings = 500_000

interface SheetName { readonly name: string; readonly part: string; readonly hidden: boolean }

/** The sheets of a workbook in their order, the hidden ones last. */
export async function* xlsxSheets(book: Package, wanted: Wanted): AsyncGenerator<SheetRows> {
  const { sheets, part, more } = await sheetsOf(book)
  const { strings, cut } = await sharedStrings(book, part)
  const signs = { left: maxSigns }
  let trouble: ReadError | undefined = more ? tooManySheets() : undefined
  for (const { name, part: own, hidden } of sheets) {
    const sheet = new XlsxSheet(strings, new Sheet(name, wanted, signs, hidden))
    if (cut) sheet.sheet.left.add('text of the workbook beyond its first 16 million signs')
    try {
      if (!book.has(own)) throw malformed(`the sheet ${name} is named in this workbook and is not in it`)
      for await (const events of book.pieces(own)) if (!sheet.takeAll(events)) break
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      trouble ??= error
    }
    yield sheet.end()
  }
  if (trouble !== undefined) throw trouble
}

async function sheetsOf(book: Package): Promise<{ readonly sheets: readonly SheetName[]; readonly part: string; readonly more: boolean }> {
  const root = [...(await book.relations('')).values()].find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  const relations = await book.relations(root)
  const sheets: SheetName[] = []
  let more = false
  for await (const events of book.pieces(root)) for (const event of events) {
    if (event.kind !== 'open' || event.name !== 'sheet') continue
    const part = relations.get(attribute(event.raw, 'id') ?? '')
    if (part?.type !== 'worksheet') continue
    if (sheets.length >= maxSheets) more = true
    else sheets.push({ name: (attribute(event.raw, 'name') ?? '').slice(0, 100), part: part.target, hidden: (attribute(event.raw, 'state') ?? 'visible') !== 'visible' })
  }
  return { sheets: [...sheets.filter(({ hidden }) => !hidden), ...sheets.filter(({ hidden }) => hidden)], part: [...relations.values()].find(({ type }) => type === 'sharedStrings')?.target ?? 'xl/sharedStrings.xml', more }
}

/** The strings that cells point at. */
async function sharedStrings(book: Package, part: string): Promise<{ readonly strings: readonly string[]; readonly cut: boolean }> {
  const strings: string[] = []
  let signs = 0
  const text = new Texts()
  for await (const events of book.pieces(part)) for (const event of events) {
    text.take(event)
    if (event.kind === 'open' && event.name === 'si') text.start()
    if ((event.kind === 'close' && event.name === 'si') || (event.kind === 'open' && event.empty && event.name === 'si')) {
      const string = text.end()
      signs += string.length
      if (strings.length >= maxStrings || signs > maxSigns) return { strings, cut: true }
      strings.push(string)
    }
  }
  return { strings, cut: false }
}

class XlsxSheet {
  readonly #strings: readonly string[]
  readonly sheet: Sheet
  readonly #merges: Merge[] = []
  readonly #text = new Texts()
  #line = 0
  #hidden = false
  #column = -1
  #type = ''

  constructor(strings: readonly string[], sheet: Sheet) {
    this.#strings = strings
    this.sheet = sheet
  }

  end(): SheetRows {
    return this.sheet.end(this.#merges)
  }

  /** False where nothing more need be read. */
  takeAll(events: Iterable<XmlEvent>): boolean {
    for (const event of events) {
      this.#text.take(event)
      if (event.kind === 'open') this.#open(event.name, event.raw)
      else if (event.kind === 'close' && event.name === 'c') this.#cell()
      else if (event.kind === 'close' && event.name === 'row' && !this.sheet.row(this.#line, this.#hidden)) return false
    }
    return true
  }

  #open(name: string, raw: string): void {
    if (name === 'row') {
      this.#line = rowNumber(attribute(raw, 'r')) ?? this.#line + 1
      this.#hidden = /^(?:1|true)$/u.test(attribute(raw, 'hidden') ?? '')
      this.#column = -1
    } else if (name === 'c') {
      this.#column = columnOf(attribute(raw, 'r')) ?? this.#column + 1
      this.#type = attribute(raw, 't') ?? 'n'
      this.#text.start()
    } else if (name === 'mergeCell' && this.#merges.length <= maxMerges) {
      const merge = mergeOf(attribute(raw, 'ref') ?? '')
      if (merge !== undefined) this.#merges.push(merge)
    }
  }

  #cell(): void {
    const value = valueOf(this.#text.end(), this.#type, this.#strings)
    if (value === undefined) this.sheet.left.add('cells that point at strings that are not there')
    else this.sheet.cell(this.#column, value)
  }
}

/** Text inside `t` and `v`, without what only tells how it is spoken. */
class Texts {
  #text = ''
  #depth = 0
  #spoken = 0

  start(): void {
    this.#text = ''
    this.#depth = 0
    this.#spoken = 0
  }
  take(event: XmlEvent): void {
    if (event.kind === 'text') {
      if (this.#depth > 0 && this.#spoken === 0 && this.#text.length < maxCell) this.#text += event.text.slice(0, maxCell - this.#text.length)
      return
    }
    const step = event.kind === 'close' ? -1 : event.empty ? 0 : 1
    if (event.name === 't' || event.name === 'v') this.#depth = Math.max(0, this.#depth + step)
    else if (event.name === 'rPh') this.#spoken = Math.max(0, this.#spoken + step)
  }
  /** Characters that XML has no room for are written `_x000D_` (22.9.2.19). */
  end(): string {
    return this.#text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  }
}

/** By the kind of the cell (18.18.11); undefined where it points at nothing. */
function valueOf(text: string, type: string, strings: readonly string[]): string | undefined {
  if (type === 's') return text === '' ? '' : strings[Number(text)]
  if (type === 'e') return ''
  if (type === 'b') return text === '1' ? 'TRUE' : text === '0' ? 'FALSE' : text
  if (type !== 'n') return text
  // A part number of digits is stored as a number: `2.0410214E7`.
  const number = Number(text)
  return text !== '' && Number.isFinite(number) && Math.abs(number) < 1e15 ? String(number) : text
}

const rowNumber = (text: string | undefined): number | undefined => (text !== undefined && /^\d{1,7}$/u.test(text) ? Number(text) : undefined)
/** `AB12` is column 27; undefined for what is no place. */
function columnOf(text: string | undefined): number | undefined {
  const letters = /^([A-Za-z]{1,3})\d{0,7}$/u.exec(text ?? '')?.[1]?.toUpperCase()
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Ranges of several rows; only their first column holds anything. */
function mergeOf(ref: string): Merge | undefined {
  const match = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/u.exec(ref)
  const [column, from, to] = [columnOf(match?.[1]), Number(match?.[2]), Number(match?.[3])]
  return column === undefined || column >= most.columns || !(to > from) ? undefined : { column, from, to }
}
