/** Parts lists as workbooks of Office Open XML (XLSX) or OpenDocument (ODS): the first sheet that is one. Says nothing of what is connected. */
import { malformed, ReadError } from '../../../kernel/problem.ts'
import { maxWindowBytes } from '../../../kernel/source.ts'
import { defineReader } from '../../define.ts'
import { headerOf, type Header, type Row } from '../../shared/parts-list/columns.ts'
import { boardOfParts, partsListOf } from '../../shared/parts-list/list.ts'
import { isListName, listKind, noHeader, surely } from '../../shared/parts-list/names.ts'
import { odsSheets } from './ods.ts'
import { Package } from './package.ts'
import type { SheetRows } from './sheet.ts'
import { xlsxSheets } from './xlsx.ts'

export const reader = defineReader({
  id: 'board/bom-workbook',
  title: 'Parts list (XLSX, ODS)',
  emits: ['board'],
  signatures: [{ hex: '50 4b 03 04', at: 0, paths: ['**/*.xlsx', '**/*.XLSX', '**/*.xlsm', '**/*.xls', '**/*.ods', '**/*.ODS'], maxBytes: maxWindowBytes }],
  references: [
    { title: 'ECMA-376, Office Open XML File Formats, 5th edition, part 1 (SpreadsheetML)', url: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/' },
    { title: 'ECMA-376, Office Open XML File Formats, 5th edition, part 2 (Open Packaging Conventions)', url: 'https://ecma-international.org/publications-and-standards/standards/ecma-376/' },
    { title: 'OpenDocument 1.3, part 3: OpenDocument schema', url: 'https://docs.oasis-open.org/office/OpenDocument/v1.3/os/part3-schema/OpenDocument-v1.3-os-part3-schema.html' },
  ],
  limitations: [
    'A parts list says nothing of what is connected',
    'Of a workbook the first sheet is read that is a parts list: visible ones first, those with references first',
    'What only a format says is not seen: parts that are struck out, or of another colour, count as fitted',
    'Formulas are not calculated: the result that the program saved is read',
    'Workbooks before Excel 2007 (XLS) and binary workbooks (XLSB) are not read',
  ],
  async *read(input, budget) {
    const named = isListName(input.path)
    const book = await Package.open(input, budget)
    const headed = (rows: readonly Row[]): Header | undefined => {
      const header = headerOf(rows)
      return header !== undefined && (named || surely(header)) ? header : undefined
    }
    const names: string[] = []
    let sheets = 0
    let chosen: { readonly sheet: SheetRows; readonly header: Header; readonly rank: number } | undefined
    const wanted = (rows: readonly Row[]): boolean => headed(rows) !== undefined
    let trouble: ReadError | undefined
    try {
      for await (const sheet of book.has('content.xml') ? odsSheets(book, wanted) : xlsxSheets(book, wanted)) {
        sheets++
        const header = headed(sheet.rows)
        if (header === undefined) continue
        names.push(sheet.name)
        const rank = (sheet.hidden ? 0 : 2) + (header.references.length > 0 ? 1 : 0)
        if (chosen === undefined || rank > chosen.rank) chosen = { sheet, header, rank }
      }
    } catch (error) {
      // What is wrong with one sheet is told behind what the others say.
      if (!(error instanceof ReadError)) throw error
      trouble = error
    }
    if (chosen === undefined) {
      if (trouble !== undefined) throw trouble
      if (named) throw malformed(sheets === 0 ? 'this is no workbook with sheets' : `in none of the ${sheets} sheets: ${noHeader}`)
      return
    }
    const { name, rows, left, hiddenRows, hidden } = chosen.sheet
    const list = partsListOf(rows, chosen.header, budget)
    if (list.footprints.length > 0) yield { fact: { kind: 'board', ...boardOfParts(`${listKind(chosen.header, input.path)} (${book.has('content.xml') ? 'ODS' : 'XLSX'})`, list.footprints) } }
    const others = names.filter((each) => each !== name)
    if (others.length > 0) yield { problem: { code: 'unsupported', message: `of ${names.length} sheets that are parts lists the sheet ${name} was read, and not ${others.slice(0, 5).join(', ')}${others.length > 5 ? ` and ${others.length - 5} more` : ''}` } }
    if (hidden) yield { problem: { code: 'unsupported', message: `the sheet ${name} is hidden and was read, as no visible one is a parts list` } }
    if (hiddenRows > 0) yield { problem: { code: 'unsupported', message: `${hiddenRows} rows of the sheet ${name} are hidden and were read like the others` } }
    for (const what of left) yield { problem: { code: 'limit', message: `${what} of the sheet ${name} were not read` } }
    for (const problem of list.told) yield { problem }
    if (trouble !== undefined) throw trouble
  },
})
