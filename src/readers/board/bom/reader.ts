/** Parts lists as separated values, whatever program wrote them: which parts are on a board. Says nothing of what is connected. */
import { malformed } from '../../../kernel/problem.ts'
import { readAll } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { csvRows, separatorOf } from '../../shared/csv.ts'
import { headerOf, type Header, type Row } from '../../shared/parts-list/columns.ts'
import { boardOfParts, most, partsListOf } from '../../shared/parts-list/list.ts'
import { isListName, listKind, noHeader, surely } from '../../shared/parts-list/names.ts'
import { maxTextBytes } from '../../shared/text.ts'
import { tableText } from './text.ts'

const separators = [',', ';', '\t', '|'] as const
/** As much of a list as tells its separator. */
const head = 64 * 1024

export const reader = defineReader({
  id: 'board/bom',
  title: 'Parts list (CSV)',
  emits: ['board'],
  signatures: [
    { paths: ['bom', 'parts*list', 'bill*of*materials'].flatMap((name) => [name, name.replaceAll(/\b[a-z]/gu, (letter) => letter.toUpperCase()), name.toUpperCase()]).flatMap((name) => ['csv', 'CSV', 'tsv'].map((ending) => `**/*${name}*.${ending}`)), maxBytes: maxTextBytes },
    { paths: ['*.csv', '*.CSV', '*.tsv', '*.bom', '*.BOM'], maxBytes: maxTextBytes },
  ],
  references: [{ title: 'RFC 4180, Common Format and MIME Type for CSV Files', url: 'https://www.rfc-editor.org/rfc/rfc4180' }],
  limitations: [
    'A parts list says nothing of what is connected',
    'Columns are found by their names in English and a few in German, French and Chinese; a list that names neither references nor part numbers of makers is told as a problem where the name of its file calls it a parts list, and left alone where it does not',
    'Of a list without references nobody can tell which of its parts are on the board',
  ],
  async *read(input, budget) {
    const named = isListName(input.path)
    // Of tables that nobody calls a parts list the head decides: an image may hold many.
    if (!named && !surelyIn(tableText(await input.read(0, Math.min(head, input.size))), budget)) return
    const text = tableText(await readAll(input, maxTextBytes))
    if (text === undefined) throw malformed('binary content where text was expected')
    const found = best(text, budget)
    const { rows, open, left } = rowsOf(text, found.separator, budget)
    const header = text.length > head ? headerOf(rows) : found.header
    if (header === undefined) throw malformed(noHeader)
    const list = partsListOf(rows, header, budget)
    if (list.footprints.length > 0) yield { fact: { kind: 'board', ...boardOfParts(`${listKind(header, input.path)} (CSV)`, list.footprints) } }
    if (open !== undefined) yield { problem: { code: 'malformed', message: `a quotation mark in row ${open} is never closed, so what follows was read as one cell` } }
    for (const what of left) yield { problem: { code: 'limit', message: `${what} were not read` } }
    for (const problem of list.told) yield { problem }
  },
})

interface Rows {
  readonly rows: readonly Row[]
  /** The row whose quotation mark is never closed. */
  readonly open: number | undefined
  /** What was not read, in words. */
  readonly left: readonly string[]
}

const surelyIn = (text: string | undefined, budget: Parameters<typeof csvRows>[1]): boolean => {
  const header = text === undefined ? undefined : best(text, budget).header
  return header !== undefined && surely(header)
}

/** The separator under which the header has the most columns of a parts list. */
function best(text: string, budget: Parameters<typeof csvRows>[1]): { readonly separator: string; readonly header: Header | undefined } {
  const first = separatorOf(text)
  const start = text.slice(0, head)
  const found = [first, ...separators.filter((each) => each !== first)].map((separator) => ({ separator, header: headerOf(rowsOf(start, separator, budget).rows) }))
  return found.reduce((most, each) => ((each.header?.score ?? -1) > (most.header?.score ?? -1) ? each : most))
}

function rowsOf(text: string, separator: string, budget: Parameters<typeof csvRows>[1]): Rows {
  const rows: Row[] = []
  const all = csvRows(text, budget, separator)
  const left = new Set<string>()
  for (let next = all.next(); ; next = all.next()) {
    if (next.done === true) return { rows, open: next.value, left: [...left] }
    if (rows.length >= most.rows) return { rows, open: undefined, left: [...left, `rows beyond the first ${most.rows}`] }
    const { line, cells } = next.value
    if (cells.slice(most.columns).some((cell) => cell.trim() !== '')) left.add(`columns beyond the first ${most.columns}`)
    rows.push({ line, cells: cells.slice(0, most.columns) })
  }
}
