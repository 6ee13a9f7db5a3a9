import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { writeOds, writeXlsx } from 'hucre'
import { collect, factsOf, survivesOddInputs } from '../../../../test/support/fixture.ts'
import { inlineRows, packageOf, workbook, workbookParts, type MadeSheet } from '../../../../test/support/xlsx.ts'
import { reader as csv } from '../bom/reader.ts'
import { reader } from './reader.ts'

const told = async (bytes: Uint8Array, path = '/gateway-bom.xlsx', which: typeof reader = reader): Promise<readonly string[]> => {
  const run = await collect(which, bytes, path)
  return [
    ...factsOf(run, 'board').flatMap(({ footprints }) => footprints.map(({ reference, value, part, fitted, line }) => [line, reference, value, part, fitted ? undefined : 'out'].filter((each) => each !== '' && each !== undefined).join(' '))),
    ...run.problems.map(({ code, message }) => `${code}: ${message}`), ...(run.error === undefined ? [] : [`${run.error.code}: ${run.error.message}`]),
  ]
}
const made = (xml: string, strings?: string, more: readonly MadeSheet[] = []): Buffer => packageOf(workbookParts([{ name: 'BOM', xml }, ...more], strings))

const table = [
  ['Gateway rev C', '', '', '', ''], ['approved', 'Jane & Joe <QA>', '', '', ''], ['', '', '', '', ''],
  ['Designator', 'Comment', 'Footprint', 'Manufacturer Part Number', 'Fitted'],
  ['R1-R3, R7', '10k', 'R0402', 'RC0402FR-0710KL', 'Fitted'], ['U4', 'Secure element "A"', 'SOIC-8', 'ATECC608B-SSHDA-B', 'Fitted'], ['J2', 'microSD', 'DM3AT', '47219001', 'Not Fitted'],
]
const parts = ['5 R1 10k RC0402FR-0710KL', '5 R2 10k RC0402FR-0710KL', '5 R3 10k RC0402FR-0710KL', '5 R7 10k RC0402FR-0710KL', '6 U4 Secure element "A" ATECC608B-SSHDA-B', '7 J2 microSD 47219001 out']

test('the same table as CSV and as a workbook is the same list', async () => {
  assert.deepEqual(await told(workbook(table)), parts)
  const text = table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')
  assert.deepEqual(await told(Buffer.from(text), '/gateway-bom.csv', csv), parts)
})

const ods = (table: string): Buffer => packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': `<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>` })
const tableOf = (name: string, rows: readonly (readonly string[])[]): string => `<table:table table:name="${name}">${rows.map((cells) => `<table:table-row>${cells.map((cell) => `<table:table-cell><text:p>${cell.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text:p></table:table-cell>`).join('')}</table:table-row>`).join('')}</table:table>`
const plainOds = (rows: readonly (readonly string[])[]): Buffer => ods(tableOf('BOM', rows))

test('the fixtures are this table', async () => {
  for (const [name, bytes] of [['gateway-bom.xlsx', workbook(table)], ['gateway-bom.ods', plainOds(table)]] as const) {
    const fixture = new URL(`./fixtures/made/${name}`, import.meta.url)
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(fixture, bytes)
    assert.deepEqual(await told(readFileSync(fixture)), parts)
  }
})

const asCells = (): (string | number | null)[][] => table.map((cells) => cells.map((cell) => (/^\d+$/u.test(cell) ? Number(cell) : cell === '' ? null : cell)))

test('a workbook of another writer (hucre)', async () => {
  const rows = asCells()
  assert.deepEqual(await told(await writeXlsx({ sheets: [{ name: 'Notes', rows: [['nothing', 'here']] }, { name: 'BOM', rows }] })), parts)
})

test('a workbook of another writer (openpyxl), with titles and parts merged', { skip: spawnSync('/usr/bin/python3', ['-c', 'import openpyxl']).status === 0 ? false : 'openpyxl is not here' }, async () => {
  const script = `
import io, json, sys, openpyxl
table = json.load(sys.stdin)
book = openpyxl.Workbook()
book.active.title = 'Cover'
book.active['A1'] = 'Gateway'
sheet = book.create_sheet('BOM')
for row in table: sheet.append([int(c) if c.isdigit() else c or None for c in row])
sheet.merge_cells('A1:E1')
sheet.append(['U8', 'spare', None, 'W25Q128JVSIQ', 'Fitted'])
sheet.append(['U9', None, None, None, 'Fitted'])
sheet.merge_cells('D8:D9')
sheet['G5'] = '=1+1'
out = io.BytesIO()
book.save(out)
sys.stdout.buffer.write(out.getvalue())
`
  const { stdout, stderr } = spawnSync('/usr/bin/python3', ['-c', script], { input: JSON.stringify(table) })
  assert.equal(stderr.toString(), '')
  assert.deepEqual(await told(stdout), [...parts, '8 U8 spare W25Q128JVSIQ', '9 U9 W25Q128JVSIQ'])
})

test('kinds of cells: shared and rich strings, numbers, truth values, results of formulas, errors; rows and cells without places', async () => {
  const strings = '<si><t>Reference</t></si><si><r><rPr><b/></rPr><t>Val</t></r><r><t>ue</t></r><rPh sb="0" eb="1"><t>spoken</t></rPh></si><si><t xml:space="preserve"> MPN </t></si><si/><si><t>DNP</t></si><si><t>ATECC_x0036_08B&#45;X</t></si>'
  const header = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>4</v></c></row>'
  const rows = [
    '<row r="9"><c r="A9" t="inlineStr"><is><r><t>U</t></r><r><t>1</t></r></is></c><c r="C9" t="s"><v>5</v></c><c r="D9" t="b"><v>0</v></c></row>',
    '<row r="10"><c r="A10" t="str"><f>"U"&amp;2</f><v>U2</v></c><c r="B10"><v>2.0410214E7</v></c><c r="C10" t="e"><v>#REF!</v></c><c r="D10" t="b"><v>1</v></c></row>',
    '<row r="11"/><row r="12"><c r="A12" t="s"><v>3</v></c></row>',
    '<x:row><x:c t="inlineStr"><x:is><x:t>U3</x:t></x:is></x:c><x:c><x:v>4</x:v></x:c></x:row>',
  ]
  assert.deepEqual(await told(made(`<dimension ref="A1:A1"/><sheetData>${header}${rows.join('')}</sheetData>`, strings)), ['9 U1 ATECC608B-X', '10 U2 20410214 out', '13 U3 4'])
  assert.deepEqual(await told(made(`<sheetData>${header}<row><c t="inlineStr"><is><t>U1</t></is></c><c t="s"><v>99</v></c></row></sheetData>`, strings)), ['2 U1', 'limit: cells that point at strings that are not there of the sheet BOM were not read'])
})

test('which sheet: visible before hidden, with references before without; others are told, and so are hidden rows', async () => {
  const list = (reference: string): MadeSheet['xml'] => inlineRows([['Reference', 'Value', 'MPN'], [reference, 'x', 'ATECC608B']])
  const cart = inlineRows([['Manufacturer Part Number', 'Quantity'], ['W25Q128', '1']])
  assert.deepEqual(await told(packageOf(workbookParts([{ name: 'old', xml: list('U1'), state: 'hidden' }, { name: 'cart', xml: cart }, { name: 'now', xml: list('U2').replace('<row r="2">', '<row r="2" hidden="1">') }]))), [
    '2 U2 x ATECC608B', 'unsupported: of 3 sheets that are parts lists the sheet now was read, and not cart, old', 'unsupported: 1 rows of the sheet now are hidden and were read like the others',
  ])
})

test('a hidden sheet is read where no visible one is a parts list, and told', async () => {
  const [list, cart] = [inlineRows([['Reference', 'Value', 'MPN'], ['U1', 'x', 'ATECC608B']]), inlineRows([['Manufacturer Part Number', 'Quantity'], ['W25Q128', '1']])]
  assert.deepEqual(await told(packageOf(workbookParts([{ name: 'old', xml: list, state: 'hidden' }, { name: 'notes', xml: inlineRows([['a', 'b']]) }]))), ['2 U1 x ATECC608B', 'unsupported: the sheet old is hidden and was read, as no visible one is a parts list'])
  assert.equal((await told(packageOf(workbookParts([{ name: 'old', xml: list, state: 'veryHidden' }, { name: 'cart', xml: cart }]))))[0], '2 row 2 W25Q128')
  const styles = '<office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles>'
  const now = tableOf('now', [['Reference', 'Value'], ['U2', 'x']])
  const old = tableOf('old', [['Reference', 'Value'], ['U1', 'x']]).replace('<table:table ', '<table:table table:style-name="ta2" ')
  assert.deepEqual(await told(ods(`${styles}${old}${now}`), '/BOM.ods'), ['2 U2 x', 'unsupported: of 2 sheets that are parts lists the sheet now was read, and not old'])
  assert.deepEqual(await told(ods(`${styles}${old}`), '/BOM.ods'), ['2 U1 x', 'unsupported: the sheet old is hidden and was read, as no visible one is a parts list'])
})

test('a sheet that is damaged does not take the list of another one with it, whatever their order', async () => {
  const bad = '<sheetData><row><c><v>1</v></c></row><!DOCTYPE x></sheetData>'
  const wrong = 'malformed: the XML declares a document type, which nothing here needs'
  assert.deepEqual(await told(made(inlineRows(table), undefined, [{ name: 'bad', xml: bad }])), [...parts, wrong])
  assert.deepEqual(await told(packageOf(workbookParts([{ name: 'bad', xml: bad }, { name: 'BOM', xml: inlineRows(table) }]))), [...parts, wrong])
  assert.deepEqual(await told(ods(`${tableOf('BOM', table)}<!DOCTYPE x>`), '/BOM.ods'), [...parts, wrong])
})

test('a sheet that is named and not there, and sheets cut between elements, are told', async () => {
  const sheets = workbookParts([{ name: 'main', xml: inlineRows(table) }, { name: 'option', xml: inlineRows([['Reference', 'Value', 'MPN'], ['U1', 'x', 'W25Q128']]) }])
  const { 'xl/worksheets/sheet1.xml': main = '', ...others } = sheets
  assert.deepEqual(await told(packageOf(others)), ['2 U1 x W25Q128', 'malformed: the sheet main is named in this workbook and is not in it'])
  const cut = 'malformed: the XML ends inside an element: it was cut short'
  assert.deepEqual(await told(packageOf({ ...others, 'xl/worksheets/sheet1.xml': main.slice(0, main.lastIndexOf('</sheetData>')) })), [...parts, 'unsupported: of 2 sheets that are parts lists the sheet main was read, and not option', cut])
  const content = `<office:document-content><office:body><office:spreadsheet>${tableOf('BOM', table)}`
  for (const rest of ['', tableOf('more', table).replace('</table:table>', '')]) assert.deepEqual(await told(packageOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': content + rest }), '/BOM.ods'), [...parts, cut])
})

test('truth in a spreadsheet is told in the language of its writer, and kept without one', async () => {
  const truth = (value: string, shown: string): string => `<table:table-row><table:table-cell><text:p>U${shown}</text:p></table:table-cell><table:table-cell office:value-type="boolean" office:boolean-value="${value}"><text:p>${shown}</text:p></table:table-cell></table:table-row>`
  const rows = `${truth('true', 'WAHR')}${truth('false', 'FALSCH')}${truth('false', 'FAUX')}${truth('true', 'VRAI')}`
  assert.deepEqual(await told(ods(tableOf('BOM', [['Reference', 'Fitted']]).replace('</table:table>', `${rows}</table:table>`)), '/BOM.ods'), ['2 UWAHR', '3 UFALSCH out', '4 UFAUX out', '5 UVRAI'])
})

test('what is beyond the bounds of a workbook is told', async () => {
  const many = Array.from({ length: 100 }, (_, index) => `s${index}`)
  const told101 = 'limit: sheets of this workbook beyond the first 100 were not read'
  assert.deepEqual(await told(packageOf(workbookParts([{ name: 'BOM', xml: inlineRows(table) }, ...many.map((name) => ({ name, xml: '<sheetData/>' }))]))), [...parts, told101])
  assert.deepEqual(await told(ods(`${tableOf('BOM', table)}${many.map((name) => tableOf(name, [])).join('')}`), '/BOM.ods'), [...parts, told101])
  const toldMerges = 'limit: some of the many merged cells of the sheet BOM were not read'
  assert.deepEqual(await told(made(`${inlineRows(table)}<mergeCells>${'<mergeCell ref="Z1:Z2"/>'.repeat(20_001)}</mergeCells>`)), [...parts, toldMerges])
  const spanned = '<table:table-row><table:table-cell table:number-rows-spanned="2" table:number-columns-repeated="2"/></table:table-row>'
  assert.deepEqual(await told(ods(tableOf('BOM', table).replace('</table:table>', `${spanned.repeat(20_001)}</table:table>`)), '/BOM.ods'), [...parts, toldMerges])
  const rows = [['Reference', 'Value', 'A', 'B', 'C'], ...Array.from({ length: 15_000 }, (_, index) => [`U${index}`, ...(index === 0 ? ['x', 'a', 'b', 'c'] : [])])]
  assert.equal((await told(made(`${inlineRows(rows)}<mergeCells>${['B', 'C', 'D', 'E'].map((column) => `<mergeCell ref="${column}2:${column}15001"/>`).join('')}</mergeCells>`))).at(-1), toldMerges)
})

test('rows and cells that are repeated take room like others, in all tables together', async () => {
  const big = (name: string): string => `<table:table table:name="${name}"><table:table-row><table:table-cell><text:p>Reference</text:p></table:table-cell><table:table-cell><text:p>Value</text:p></table:table-cell></table:table-row><table:table-row table:number-rows-repeated="19999"><table:table-cell table:number-columns-repeated="256"><text:p>U123</text:p></table:table-cell></table:table-row></table:table>`
  assert.match((await told(ods(['BOM', 'b', 'c'].map(big).join('')), '/BOM.ods')).at(-1) ?? '', /^limit: rows beyond the first 16\d\d\d of the sheet BOM were not read$/u)
})

test('places of parts: absolute targets, other cases of letters, UTF-16, stored members', async () => {
  const { '_rels/.rels': root = '', 'xl/workbook.xml': book = '', 'xl/_rels/workbook.xml.rels': relations = '', 'xl/worksheets/sheet1.xml': sheet = '' } = workbookParts([{ name: 'BOM', xml: inlineRows(table) }])
  assert.deepEqual(await told(packageOf({ '_rels/.rels': root.replace('Target="xl', 'Target="/xl'), 'xl/Workbook.xml': book, 'xl/_rels/workbook.xml.rels': relations.replace('Target="worksheets', 'Target="/xl/other/../worksheets'), 'XL/worksheets/SHEET1.XML': Buffer.from(`\uFEFF${sheet}`, 'utf16le') })), parts)
})

test('other workbooks are left alone, and what is called a parts list and is none is told', async () => {
  const other = workbook([['Name', 'Price'], ['x', '1']])
  assert.deepEqual(await told(other, '/prices.xlsx'), [])
  assert.match((await told(other)).join(), /malformed: in none of the 1 sheets: no row names a column of references/u)
  assert.deepEqual(await told(workbook([['Reference', 'Value'], ['U1', 'x']]), '/gateway.xlsx'), [])
  assert.deepEqual(await told(workbook(table), '/gateway.xlsx'), parts)
  assert.match((await told(packageOf({ 'a.txt': 'x' }))).join(), /this is no workbook/u)
})

test('OpenDocument: repeated and merged cells, spaces and lines, numbers, notes, hidden rows', async () => {
  const cell = (text: string, more = ''): string => `<table:table-cell office:value-type="string"${more}><text:p>${text}</text:p></table:table-cell>`
  const table = `<table:table table:name="BOM"><table:table-column table:number-columns-repeated="1024"/>
    <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
    <table:table-row>${['Reference', 'Value', 'MPN'].map((each) => cell(each)).join('')}</table:table-row>
    <table:table-row>${cell('U<text:span>1</text:span>,<text:s/>U2</text:p><text:p>U3')}<table:table-cell office:value-type="float" office:value="47219001"><text:p>47 million</text:p></table:table-cell>${cell('ATECC608B', ' table:number-rows-spanned="2"')}</table:table-row>
    <table:table-row table:visibility="collapse"><table:table-cell><office:annotation><text:p>a note</text:p></office:annotation><text:p>U4</text:p></table:table-cell>${cell('x')}<table:covered-table-cell/></table:table-row>
    <table:table-row table:number-rows-repeated="1048569"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>`
  assert.deepEqual(await told(ods(table), '/BOM.ods'), ['5 U1 47219001 ATECC608B', '5 U2 47219001 ATECC608B', '5 U3 47219001 ATECC608B', '6 U4 x ATECC608B', 'unsupported: 1 rows of the sheet BOM are hidden and were read like the others'])
  const rows = asCells()
  assert.deepEqual(await told(await writeOds({ sheets: [{ name: 'Notes', rows: [['nothing', 'here']] }, { name: 'BOM', rows }] }), '/BOM.ods'), parts)
  // A table of a million rows that all say the same.
  const many = await told(ods(`<table:table table:name="BOM"><table:table-row>${cell('Reference')}${cell('Value')}</table:table-row><table:table-row table:number-rows-repeated="1048575">${cell('U1')}${cell('x', ' table:number-columns-repeated="16000"')}</table:table-row></table:table>`), '/BOM.ods')
  const billions = ods(`<table:table table:name="BOM"><table:table-row table:number-rows-repeated="4000000000"><table:table-cell table:number-columns-repeated="4000000000"/></table:table-row><table:table-row>${cell('Reference')}${cell('Value')}</table:table-row><table:table-row table:number-rows-repeated="4000000000">${cell('U1')}${cell('x', ' table:number-columns-repeated="4000000000"')}</table:table-row></table:table>`)
  assert.equal((await told(billions, '/BOM.ods')).length, 20_001)
  assert.deepEqual([many.length, many.slice(-2)], [20_001, ['limit: columns beyond the first 256 of the sheet BOM were not read', 'limit: rows beyond the first 20000 of the sheet BOM were not read']])
})

test('hostile workbooks end in time, with what could be read', async () => {
  const header = '<row><c t="inlineStr"><is><t>Reference</t></is></c><c t="inlineStr"><is><t>Value</t></is></c></row>'
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`
  const from = process.cpuUsage()
  // A million rows, with nothing and with something in them.
  assert.deepEqual(await told(made(`<sheetData>${header}${'<row/>'.repeat(1_000_000)}<row r="1048576">${cell('U1')}${cell('x')}</row></sheetData>`)), ['1048576 U1 x'])
  const many = await told(made(`<sheetData>${header}${`<row>${cell('U1')}${cell('x')}</row>`.repeat(400_000)}</sheetData>`))
  assert.deepEqual([many.length, many.at(-1)], [20_000, 'limit: rows beyond the first 20000 of the sheet BOM were not read'])
  // Columns at the end of the sheet, a place that is none, a merge of everything.
  assert.deepEqual(await told(made(`<sheetData>${header}<row r="2"><c r="A2" t="inlineStr"><is><t>U1</t></is></c><c r="XFD2"><v>1</v></c><c r="ZZZZZZ99" t="inlineStr"><is><t>y</t></is></c></row></sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/><mergeCell ref="A:B"/>'.repeat(30_000)}</mergeCells>`)), ['2 U1', 'limit: columns beyond the first 256 of the sheet BOM were not read', 'limit: some of the many merged cells of the sheet BOM were not read'])
  // Entities and a bomb.
  assert.match((await told(made('<!DOCTYPE w [<!ENTITY a "aaaa">]><sheetData>&a;</sheetData>'))).join(), /document type/u)
  assert.match((await told(made(`<sheetData>${header}${' '.repeat(120_000_000)}</sheetData>`))).join(), /limit: the deflate-raw data grows more than 250 times|larger than/u)
  const { user, system } = process.cpuUsage(from)
  assert.ok(user + system < 20_000_000, `${(user + system) / 1e6} s`)
})

test('cut and damaged workbooks give problems only', async () => {
  const whole = made(inlineRows(table), '<si><t>x</t></si>')
  for (let length = 0; length < whole.length; length += 7) assert.equal((await collect(reader, whole.subarray(0, length), '/bom.xlsx')).error?.name, 'ReadError')
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 }), async (changes) => {
    const damaged = Buffer.from(whole)
    for (const [at, value] of changes) damaged[at] = value
    const { error } = await collect(reader, damaged, '/bom.xlsx')
    assert.ok(error === undefined || error.name === 'ReadError')
  }), { numRuns: 200 })
})

test('odd inputs', () => survivesOddInputs(reader, ['/bom.xlsx']))
