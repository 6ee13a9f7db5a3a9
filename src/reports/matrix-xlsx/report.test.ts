/** The workbook as another program reads it (hucre): every row is there, nothing runs, nothing is lost or made up by escapes. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readXlsx } from 'hucre'
import type { Assessment } from '../../assess/schema.ts'
import type { Asked } from '../define.ts'
import { blocked } from '../testing/blocked.ts'
import { hostile, incomplete } from '../testing/others.ts'
import { partsOf } from '../../../test/support/package-parts.ts'
import { matrixColumns } from '../view/matrix-table.ts'
import { matrixOf } from '../view/matrix.ts'
import { report } from './report.ts'
import { workbookParts, xmlText } from './workbook.ts'
import { zip } from './zip.ts'

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
const rendered = (assessment: Assessment, asked?: Asked): Promise<Buffer> => bytesOf(report.render(assessment, asked))

const withSummary = (summary: string): Assessment => ({ ...blocked, frameworks: blocked.frameworks.map((each) => ({ ...each, requirements: each.requirements.map((row) => ({ ...row, summary })) })) })

test('another program reads every row, column and figure', async () => {
  const { sheets } = await readXlsx(await rendered(blocked))
  assert.deepEqual(sheets.map(({ name }) => name), ['Matrix', 'Frameworks', 'About'])
  const [matrix, frameworks, about] = sheets
  const rows = matrixOf(blocked)
  const columns = matrixColumns(blocked, { between: '\n', places: 5, findings: 3 })
  assert.deepEqual(matrix?.rows[0], columns.map(({ title }) => title))
  assert.equal(matrix?.rows.length, rows.length + 1)
  const status = columns.findIndex(({ title }) => title === 'status')
  const summary = columns.findIndex(({ title }) => title === 'what it asks, in our words')
  assert.deepEqual(matrix?.rows.slice(1).map((row) => row[summary]), rows.map((row) => row.summary))
  assert.equal(matrix?.rows[1]?.[status], 'unmet')
  assert.deepEqual(frameworks?.rows[1]?.slice(3, 14), [1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 'yes'])
  assert.ok(about?.rows.some(([name, value]) => name === 'complete' && value === 'yes'))
})

test('filters narrow the rows, and the sheet says that they did', async () => {
  const { sheets } = await readXlsx(await rendered(blocked, { matrix: { market: ['uk'], status: ['unmet'] } }))
  assert.equal(sheets[0]?.rows.length, 2)
  assert.ok(sheets[2]?.rows.some(([, value]) => value === `1 of ${matrixOf(blocked).length} requirements; only market UK; status unmet`))
  const none = await readXlsx(await rendered(incomplete))
  assert.equal(none.sheets[0]?.rows.length, 1)
})

test('no cell is a formula, and what looks like one stays text when somebody edits it', async () => {
  for (const evil of ['=1+1', '+cmd|\' /C calc\'!A0', '-2+3', '@SUM(A1)', '＝1+1', ' =1', '=HYPERLINK("https://example.org","x")']) {
    const file = await rendered(withSummary(evil))
    const sheet = partsOf(file).get('xl/worksheets/sheet1.xml') ?? ''
    assert.doesNotMatch(sheet, /<f[ >/]|t="str"|<hyperlink|<oleObject/u)
    const cell = /<c r="D2" s="(\d+)" t="inlineStr">/u.exec(sheet)
    // Every second format is the one with quotePrefix.
    assert.equal(Number(cell?.[1]) % 2, 1, evil)
    assert.equal((await readXlsx(file)).sheets[0]?.rows[1]?.[3], evil.trim())
  }
  const formats = [...(partsOf(await rendered(blocked)).get('xl/styles.xml') ?? '').matchAll(/<xf numFmtId="0" fontId="\d" fillId="\d+" borderId="0" xfId="0"[^>]*>/gu)].map(([xf]) => xf.includes('quotePrefix="1"'))
  assert.ok(formats.length > 4)
  assert.ok(formats.every((quoted, index) => quoted === (index % 2 === 1)))
  for (const [name, text] of partsOf(await rendered(hostile))) {
    assert.doesNotMatch(text, /<f[ >/]|externalLink|macro|TargetMode/u, name)
  }
})

test('hostile names come back as they are shown elsewhere; escapes of the format are not taken for text', async () => {
  const { sheets } = await readXlsx(await rendered(hostile))
  const cells = (sheets[0]?.rows ?? []).flat().filter((cell) => typeof cell === 'string').join('\n')
  for (const shown of [String.raw`\u202e`, String.raw`nul\x00here`, '<script>window.pwned=1</script>', '&lt;b&gt;&amp;', ']]>']) assert.ok(cells.includes(shown), shown)
  assert.equal(xmlText('_x0041_ _x000D_ _x41_ a_b'), '_x005F_x0041_ _x005F_x000D_ _x41_ a_b')
  assert.equal((await readXlsx(await rendered(withSummary('CVE_x0041_y')))).sheets[0]?.rows[1]?.[3], 'CVE_x0041_y')
  assert.equal(xmlText('a\u0000b\ud800c\uffff'), 'a\ufffdb\ufffdc\ufffd')
})

test('a text that is longer than a cell is cut, and says so; no half of a character is left', () => {
  const long = xmlText('\u{1f512}'.repeat(20_000))
  assert.equal(long.length, 32_767 - 1)
  assert.match(long, /\u{1f512} \.\.\. \(cut: a cell holds no more\)$/u)
  assert.doesNotMatch(long, /\ufffd/u)
})

test('the package is what its own directory says, and every part is well-formed', async () => {
  const file = await rendered(hostile)
  const found = partsOf(file)
  const end = file.length - 22
  assert.equal(file.readUInt32LE(end), 0x0605_4b50)
  assert.equal(file.readUInt16LE(end + 10), found.size)
  assert.equal(file.readUInt32LE(file.readUInt32LE(end + 16)), 0x0201_4b50)
  for (const [name, text] of found) {
    const open: string[] = []
    for (const [tag, slash, element = ''] of text.replace(/^<\?xml[^>]*\?>/u, '').matchAll(/<(\/?)([a-zA-Z:]+)[^<>]*>/gu)) {
      if (tag.endsWith('/>')) continue
      if (slash === '') open.push(element)
      else assert.equal(open.pop(), element, name)
    }
    assert.deepEqual(open, [], name)
    assert.doesNotMatch(text.replaceAll(/<[^<>]*>/gu, ''), /[<>]|&(?!(?:amp|lt|gt|quot);)/u, name)
    if (name !== '[Content_Types].xml' && !name.endsWith('.rels')) assert.ok(found.get('[Content_Types].xml')?.includes(`PartName="/${name}"`), name)
  }
})

test('columns beyond Z, an empty sheet and numbers', async () => {
  const wide = Array.from({ length: 60 }, (_, index) => ({ value: index }))
  const file = await bytesOf(zip(workbookParts([{ name: 'Wide', headed: false, widths: wide.map(() => 5), rows: [wide] }, { name: 'Empty', headed: true, widths: [5], rows: [] }])))
  const { sheets } = await readXlsx(file)
  assert.deepEqual(sheets[0]?.rows[0], wide.map(({ value }) => value))
  assert.match(partsOf(file).get('xl/worksheets/sheet1.xml') ?? '', /r="BH1"/u)
  assert.equal(sheets[1]?.rows.length ?? 0, 0)
})
