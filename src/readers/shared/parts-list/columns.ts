/** The header of a parts list: which column holds what, as programs, assemblers and shops call them. */
import { anyPart, makersPart } from '../board-fields.ts'
import type { CsvRow as Row } from '../csv.ts'
import { fieldName } from '../fitted.ts'
import { designatorsIn } from './references.ts'

export type { Row }

/** By what they hold; of several columns for one thing the first that says something counts, in this order. */
const names = {
  reference: [
    /^(?:ref|refs|ref ?des(?:t|ignators?|ignations?)?|references?|designators?|(?:top|bottom) designators?|(?:part|component|schematic|pcb|circuit) (?:references?|designators?|refs?)|references? (?:designators?|designations?|des)|des|bauteilreferenz(?:en)?|referenz(?:en)?|bezeichner|référence?s?|referencias?|riferiment[oi]|位号)$/u,
  ],
  /** Names that mean the references in some lists and something else in others: what stands below decides. */
  mayReference: [/^(?:parts?|locations?|positions?|components?|customer (?:references?|#|no|number|part(?: ?(?:number|no|#))?)|name|item|id|labels?|bauteile?)$/u],
  makersPart: [makersPart],
  /** `YAGEO CC0402KRX7R7BB104`: the maker before the number. */
  makerAndPart: [/^(?:manufacturer|mfr|mfg) ?[/&,]? ?(?:and )?(?:mpn|part(?: ?(?:number|no|#))?|pn)$/u],
  anyPart: [anyPart],
  value: [
    /^(?:values?|val|wert|valeur|part values?|comments?|description ?\/ ?value|value ?\/ ?description)$/u,
    /^(?:part|designation|name|part ?name|component ?name|component|type|bezeichnung)$/u,
  ],
  symbol: [/^(?:lib ?ref(?:erence)?|device|device name|cmp name|part name|name|symbol|library ref(?:erence)?)$/u],
  footprint: [/^(?:footprints?|package|packages|package(?: type)?|package ?\/ ?footprint|case|case ?\/ ?package|pattern|land ?pattern|pcb footprint|decal|gehäuse|bauform|封装)$/u],
  description: [/^(?:descriptions?|desc|descr|part description|details?|beschreibung)$/u],
  /** Where a part lies: only lists for placing machines have such columns. */
  position: [/^(?:mid|ref|pos|center|centre|pad|location) ?[xy]|(?:mid|pos|center|centre)[xy]|rotation|rot$/u],
  quantity: [/^(?:quantity|qty|qnty|quant|count|amount|order qty|anzahl|menge|q ty|数量)$/u],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>
export type Column = keyof typeof names

export interface Header {
  readonly row: Row
  /** Index into the rows that were looked at. */
  readonly at: number
  /** Columns that hold each thing, the best first. */
  readonly columns: Readonly<Record<Column, readonly number[]>>
  /** Columns that hold the references; none where the list names no references. */
  readonly references: readonly number[]
  /** How many kinds of columns of a parts list there are: the more, the surer that it is one. */
  readonly score: number
}

/** Rows above the header that are looked at: titles, dates, who approved it. */
const titleRows = 60
/** Rows under a header that tell what a doubtful column holds. */
const sampled = 60

/** The header with the most columns of a parts list; undefined where no row names references or a maker's part numbers. */
export function headerOf(rows: readonly Row[]): Header | undefined {
  let best: Header | undefined
  for (let at = 0; at < Math.min(rows.length, titleRows); at++) {
    const header = asHeader(rows, at)
    if (header !== undefined && (best === undefined || header.score > best.score)) best = header
  }
  return best
}

function asHeader(rows: readonly Row[], at: number): Header | undefined {
  const row = rows[at]
  const fields = row?.cells.map(fieldName) ?? []
  if (row === undefined || fields.filter((field) => field !== '').length < 2) return undefined
  const columns = Object.fromEntries(Object.entries(names).map(([column, patterns]) => [column, patterns.flatMap((pattern: RegExp) => fields.flatMap((field, index) => (pattern.test(field) ? [index] : [])))])) as unknown as Header['columns']
  const certain = columns.reference
  const references = certain.length > 0 ? certain : columns.mayReference.filter((index) => holdsReferences(rows.slice(at + 1, at + 1 + sampled), index, fields[index]?.startsWith('customer ref') === true ? { ...columns, quantity: [] } : columns)).slice(0, 1)
  if (references.length === 0 && columns.makersPart.length + columns.makerAndPart.length === 0) return undefined
  const kinds: readonly Column[] = ['makersPart', 'makerAndPart', 'anyPart', 'value', 'symbol', 'footprint', 'description', 'quantity']
  const taken = (index: number): boolean => references.includes(index)
  return { row, at, columns, references, score: (references.length > 0 ? 1 : 0) + kinds.filter((kind) => columns[kind].some((index) => !taken(index))).length }
}

/** Most of what stands in the column names parts (`R1, R2`, `U3`), and nothing tells that it names kinds of them (`S8050`, `L7805`, a shelf `A12`). */
function holdsReferences(rows: readonly Row[], column: number, { quantity, value }: Header['columns']): boolean {
  const filled = rows.map(({ cells }) => ({ cells, ...designatorsIn((cells[column] ?? '').trim()) })).filter(({ words }) => words > 0)
  // Connectors have names of their own (`USB-OTG`): most words of most cells are enough.
  const named = filled.flatMap(({ designators }) => designators)
  if (named.length === 0 || named.length * 4 < filled.reduce((sum, { words }) => sum + words, 0) * 3 || filled.filter(({ designators }) => designators.length > 0).length * 2 <= filled.length) return false
  // Each part has a reference of its own: of what there are several, there is no one name. (A cart is for several boards, and so is a list with one quantity.)
  const single = filled.filter(({ words }) => words === 1).map(({ cells }) => quantity.map((each) => (cells[each] ?? '').trim()))
  const grouped = filled.length - single.length
  const several = single.length > 1 && new Set(single.map((each) => each.join('\0'))).size === 1 ? 0 : single.filter((each) => each.some((count) => Number.parseInt(count, 10) > 1)).length
  const long = value.some((each) => each !== column) ? 0 : named.filter((name) => /\d{4}/u.test(name)).length
  return several <= grouped * 4 && new Set(named).size * 10 >= named.length * 9 && long * 2 <= named.length
}
