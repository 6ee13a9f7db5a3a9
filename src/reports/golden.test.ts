import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { assessmentSchema, type Assessment } from '../assess/schema.ts'
import { reports } from './registry.gen.ts'
import { renderTerminal } from './terminal/report.ts'
import { blocked } from './testing/blocked.ts'
import { fixable, hostile, incomplete, large, ready } from './testing/others.ts'
import { readable } from '../../test/support/package-parts.ts'

const examples: Readonly<Record<string, Assessment>> = { blocked, fixable, ready, incomplete, hostile }

/** `UPDATE_GOLDEN=1 npm test -- reports/golden` writes them anew; then read the difference. */
function golden(file: string, text: string): void {
  const path = join(import.meta.dirname, file)
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${file} differs`)
}

async function bytesOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

test('the examples fit the schema', () => {
  for (const example of [...Object.values(examples), large(300, 400)]) assert.deepEqual(assessmentSchema.parse(example), example)
})

/** A PDF is compressed: test/pdf.test.ts holds it to its rules. */
const binary: ReadonlySet<string> = new Set(['pdf'])

for (const entry of reports.filter(({ id }) => !binary.has(id))) {
  const { id } = entry
  test(`${id}: what it writes of the blocked product is as it was`, async () => {
    const report = await entry.load()
    assert.equal(report.id, id)
    golden(`${id}/golden/blocked.${report.extension === 'xlsx' ? 'xml.txt' : report.extension}`, readable(await bytesOf(report.render(blocked))).replaceAll('<row ', '\n<row '))
  })

  test(`${id}: the same assessment gives the same bytes, UTF-8 and without control characters`, async () => {
    const report = await entry.load()
    for (const example of Object.values(examples)) {
      const bytes = await bytesOf(report.render(example))
      assert.ok(bytes.equals(await bytesOf(report.render(structuredClone(example)))))
      const text = readable(bytes)
      // RFC 4180 ends a line with both.
      assert.doesNotMatch(text.replaceAll(/\r?\n/gu, ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffd]/u)
    }
  })
}

for (const [name, example] of Object.entries(examples)) {
  test(`terminal: ${name} at 80 columns is as it was`, () => {
    golden(`terminal/golden/${name}-80.txt`, renderTerminal(example, { columns: 80, colour: false, reportFile: 'report.html' }))
  })
}

test('terminal: other widths and ASCII are as they were', () => {
  golden('terminal/golden/blocked-60.txt', renderTerminal(blocked, { columns: 60, colour: false }))
  golden('terminal/golden/blocked-120-ascii.txt', renderTerminal(blocked, { columns: 120, colour: false, unicode: false }))
})
