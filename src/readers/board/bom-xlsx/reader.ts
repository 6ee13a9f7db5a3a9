/** Parts lists as workbooks of Office Open XML (XLSX): the first sheet that is one. Says nothing of what is connected. */
import { malformed } from '../../../kernel/problem.ts'
import { maxWindowBytes } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { headerOf, type Header, type Row } from '../../shared/parts-list/columns.ts'
import { boardOfParts, partsListOf } from '../../shared/parts-list/list.ts'
import { isListName, noHeader, surely } from '../../shared/parts-list/names.ts'
import { Package } from './package.ts'
import { rowsOf, sharedStrings, sheetsOf, type SheetName, type SheetRows } from './workbook.ts'

export const reader = defineReader({
  id: 'board/bom-xlsx',
  title: 'Parts list (XLSX)',
  emits: ['board'],
  signatures: [{ hex: '50 4b 03 04', at: 0, paths: ['**/*.xlsx', '**/*.XLSX', '**/*.xlsm', '**/*.xls'], maxBytes: maxWindowBytes }],
  references: [
    { title: 'ECMA-376, Office Open XML File Formats, 5th edition, part 1 (SpreadsheetML)', url: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/' },
    { title: 'ECMA-376, Office Open XML File Formats, 5th edition, part 2 (Open Packaging Conventions)', url: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/' },
  ],
  limitations: [
    'A parts list says nothing of what is connected',
    'Of a workbook the first sheet is read that is a parts list: visible ones first, those with references first',
    'What only a format says is not seen: parts that are struck out, or of another colour, count as fitted',
    'Formulas are not calculated: the result that the program saved is read',
    'Workbooks before Excel 2007 (XLS), binary workbooks (XLSB) and OpenDocument spreadsheets are not read',
  ],
  async *read(input, budget) {
    const named = isListName(input.path)
    const book = await Package.open(input, budget)
    const { sheets, strings: part } = await sheetsOf(book)
    if (sheets.length === 0) {
      if (named) throw malformed('this is no workbook with sheets')
      return
    }
    const { strings, cut } = await sharedStrings(book, part)
    const headed = (rows: readonly Row[]): Header | undefined => {
      const header = headerOf(rows)
      return header !== undefined && (named || surely(header)) ? header : undefined
    }
    const names: string[] = []
    let chosen: { readonly sheet: SheetName; readonly references: boolean; readonly read: SheetRows } | undefined
    for (const sheet of sheets) {
      const read = await rowsOf(book, sheet.part, strings, (rows) => headed(rows) !== undefined)
      const header = headed(read.rows)
      if (header === undefined) continue
      names.push(sheet.name)
      if (chosen === undefined || (!chosen.references && header.references.length > 0)) chosen = { sheet, references: header.references.length > 0, read }
    }
    if (chosen === undefined) {
      if (named) throw malformed(`in none of the ${sheets.length} sheets: ${noHeader}`)
      return
    }
    const { sheet: { name }, read: { rows, left, hiddenRows } } = chosen
    const list = partsListOf(rows, budget)
    if (list === undefined) return
    if (list.footprints.length > 0) yield { fact: { kind: 'board', ...boardOfParts('parts list (XLSX)', list.footprints) } }
    const others = names.filter((each) => each !== name)
    if (others.length > 0) yield { problem: { code: 'unsupported', message: `of ${names.length} sheets that are parts lists the sheet ${name} was read, and not ${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}` } }
    if (hiddenRows > 0) yield { problem: { code: 'unsupported', message: `${hiddenRows} rows of the sheet ${name} are hidden and were read like the others` } }
    if (cut) yield { problem: { code: 'limit', message: 'the workbook has more text than is read: some cells may be empty here' } }
    for (const what of left) yield { problem: { code: 'limit', message: `${what} of the sheet ${name} were not read` } }
    for (const problem of list.told) yield { problem }
  },
})
