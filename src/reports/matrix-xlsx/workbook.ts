/**
 * A workbook of plain sheets as Office Open XML (ECMA-376 5th edition, part 1): text and numbers, a heading that stays in view, filters,
 * widths, and a colour for what a cell says. Every text is an inline string, so that none of it is ever a formula, an address that
 * opens or a program, whoever wrote it; what looks like a formula is marked to stay text when somebody edits it, too.
 */
import type { Part } from './zip.ts'

/** What a cell looks like; the order is that of the formats in the style sheet. */
export type Look = 'plain' | 'bold' | 'good' | 'bad' | 'ask' | 'soft'
export interface StyledCell {
  readonly value: string | number | undefined
  readonly look?: Look
}
export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string
  /** In characters, one for each column. */
  readonly widths: readonly number[]
  /** The first row stays in view and gets filters. */
  readonly headed: boolean
  readonly rows: readonly (readonly StyledCell[])[]
}

/** Characters that fit into a cell, as the makers of Excel say. */
const mostCharacters = 32_767
const cut = ' ... (cut: a cell holds no more)'

const namespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Frozen heading, so rows are looked up by column letters: 1 -> A, 27 -> AA. */
function letters(column: number): string {
  let text = ''
  for (let left = column; left > 0; left = Math.floor((left - 1) / 26)) text = String.fromCharCode(65 + ((left - 1) % 26)) + text
  return text
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What XML 1.0 has no room for is told apart before it gets here (legible); this is the last gate. */
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu

/** Text of a cell. `_x0041_` would be read as the letter A (ST_Xstring, 22.9.2.19), so its underscore is written as one. */
export function xmlText(text: string): string {
  const short = text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - cut.length).replace(/[\ud800-\udbff]$/u, '')}${cut}`
  return short.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_').replaceAll(forbidden, '\ufffd').replaceAll(/[&<>"]/gu, (character) => entities[character] ?? '')
}

/** What a spreadsheet takes for a formula when somebody types it. */
const formula = /^[\s']*[=+\-@＝＋－＠]/u

const looks: readonly Look[] = ['plain', 'bold', 'good', 'bad', 'ask', 'soft']
/** Of each look there are two formats: as it is, and for a text that must stay one. */
const styleOf = (look: Look, text: string): number => looks.indexOf(look) * 2 + (formula.test(text) ? 1 : 0)

function cellXml({ value, look = 'plain' }: StyledCell, reference: string): string {
  if (value === undefined || value === '') return `<c r="${reference}" s="${styleOf(look, '')}"/>`
  if (typeof value === 'number') return `<c r="${reference}" s="${styleOf(look, '')}"><v>${value}</v></c>`
  return `<c r="${reference}" s="${styleOf(look, value)}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`
}

function* sheetXml({ widths, headed, rows }: Sheet, selected: boolean): Generator<string> {
  const last = `${letters(widths.length)}${Math.max(1, rows.length)}`
  yield `${head}<worksheet xmlns="${namespace}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0"${selected ? ' tabSelected="1"' : ''}>`
  yield headed ? '<pane xSplit="3" ySplit="1" topLeftCell="D2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/></sheetView></sheetViews>' : '</sheetView></sheetViews>'
  yield `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map((width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`).join('')}</cols><sheetData>`
  for (const [index, row] of rows.entries()) yield `<row r="${index + 1}">${row.map((cell, column) => cellXml(cell, `${letters(column + 1)}${index + 1}`)).join('')}</row>`
  yield `</sheetData>${headed ? `<autoFilter ref="A1:${last}"/>` : ''}<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`
  yield '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>'
}

/** Fills by look: colours that stay readable in grey, as light backgrounds under dark text. */
const fills: Readonly<Record<Look, string | undefined>> = { plain: undefined, bold: 'FFE4E9EE', good: 'FFDCEFE5', bad: 'FFF8DEDB', ask: 'FFF6ECD0', soft: 'FFEEF1F4' }

function* stylesXml(): Generator<string> {
  const filled = looks.filter((look) => fills[look] !== undefined)
  const fillOf = (look: Look): number => (fills[look] === undefined ? 0 : filled.indexOf(look) + 2)
  yield `${head}<styleSheet xmlns="${namespace}"><fonts count="2"><font><sz val="10"/><name val="Calibri"/></font><font><b/><sz val="10"/><name val="Calibri"/></font></fonts>`
  // The first two are set by the format itself.
  yield `<fills count="${filled.length + 2}"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>`
  for (const look of filled) yield `<fill><patternFill patternType="solid"><fgColor rgb="${fills[look] ?? ''}"/><bgColor indexed="64"/></patternFill></fill>`
  yield '</fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
  yield `<cellXfs count="${looks.length * 2}">`
  for (const look of looks) {
    for (const quoted of [false, true]) {
      yield `<xf numFmtId="0" fontId="${look === 'bold' ? 1 : 0}" fillId="${fillOf(look)}" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"${quoted ? ' quotePrefix="1"' : ''}><alignment vertical="top" wrapText="1"/></xf>`
    }
  }
  yield '</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
}

/** The parts of the package, in the order in which programs look for them. */
export function workbookParts(sheets: readonly Sheet[]): readonly Part[] {
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const number = sheets.map((_, index) => index + 1)
  return [
    { name: '[Content_Types].xml', text: [`${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${number.map((each) => `<Override PartName="/xl/worksheets/sheet${each}.xml" ContentType="${types}.worksheet+xml"/>`).join('')}</Types>`] },
    { name: '_rels/.rels', text: [`${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`] },
    { name: 'xl/workbook.xml', text: [`${head}<workbook xmlns="${namespace}" xmlns:r="${relations}"><sheets>${sheets.map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets>${filterNames(sheets)}</workbook>`] },
    { name: 'xl/_rels/workbook.xml.rels', text: [`${head}<Relationships xmlns="${packageRelations}">${number.map((each) => `<Relationship Id="rId${each}" Type="${relations}/worksheet" Target="worksheets/sheet${each}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`] },
    { name: 'xl/styles.xml', text: stylesXml() },
    ...sheets.map((sheet, index): Part => ({ name: `xl/worksheets/sheet${index + 1}.xml`, text: sheetXml(sheet, index === 0) })),
  ]
}

/** Programs find the filter of a sheet by a hidden name as well (18.2.5), and repeat the heading on every printed page by another. */
function filterNames(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, headed, widths, rows }, index) => (headed ? [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xmlText(name)}'!$A$1:$${letters(widths.length)}$${Math.max(1, rows.length)}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$1</definedName>`,
  ] : []))
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}
