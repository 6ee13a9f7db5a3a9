import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test, type TestContext } from 'node:test'
import fc from 'fast-check'
import type { Assessment } from '../src/assess/schema.ts'
import { paperOf } from '../src/documents/paper.ts'
import { documents } from '../src/documents/registry.gen.ts'
import { withFrameworks } from '../src/documents/testing/assessed.ts'
import type { Block, Paper } from '../src/reports/paper/model.ts'
import { reviewPaper } from '../src/reports/paper/review.ts'
import { pdfOf } from '../src/reports/pdf/engine.ts'
import { loadFonts } from '../src/reports/pdf/fonts.ts'
import { blocked } from '../src/reports/testing/blocked.ts'
import { fixable, hostile, incomplete, large, ready } from '../src/reports/testing/others.ts'
import { verbatim } from '../src/reports/view/legible.ts'
import { brokenRules, readPdf } from './support/pdf-rules.ts'

const examples: Readonly<Record<string, Assessment>> = { blocked, fixable, ready, incomplete, hostile }
const folder = mkdtempSync(join(tmpdir(), 'proofmark-pdf-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const paper = (blocks: readonly Block[], more: Partial<Paper> = {}): Paper => ({
  title: 'A title', subtitle: 'of a test', language: 'en-GB', notice: 'Draft', date: '2026-11-30', origin: 'the tests', blocks: [{ kind: 'heading', level: 1, text: 'Head' }, ...blocks], ...more,
})

function kept(name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name}.pdf`)
  writeFileSync(file, bytes)
  return file
}

/** Undefined, and told aloud, where poppler is missing. */
function textOf(t: TestContext, file: string): string | undefined {
  const { error, stdout } = spawnSync('pdftotext', ['-layout', '-nopgbrk', file, '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
  if (error === undefined) return stdout
  t.skip('pdftotext is missing: install poppler-utils')
  return undefined
}

for (const [name, example] of Object.entries(examples)) {
  test(`the review of ${name} as PDF keeps the rules of PDF/UA-1 and PDF/A-2a, and comes out the same again`, async (t) => {
    const bytes = await pdfOf(reviewPaper(example))
    // Compared as a whole: telling where two large files differ takes more memory than there is.
    assert.ok(Buffer.from(bytes).equals(await pdfOf(reviewPaper(structuredClone(example)))))
    const pdf = readPdf(kept(`review-${name}`, bytes))
    if (pdf === undefined) t.skip('qpdf is missing')
    else assert.deepEqual(brokenRules(pdf), [])
  })
}

for (const { id, load } of documents) {
  test(`the draft ${id} as PDF keeps the rules, whatever the review says`, async (t) => {
    const draft = await load()
    for (const [name, example] of Object.entries(examples)) {
      const pdf = readPdf(kept(`${id}-${name}`, await pdfOf(paperOf(draft, example))))
      if (pdf === undefined) t.skip('qpdf is missing')
      else assert.deepEqual(brokenRules(pdf), [], name)
    }
  })
}

test('the rules find what is broken: each of them, once it is not kept', async (t) => {
  const bytes = Buffer.from(await pdfOf(paper([{ kind: 'paragraph', text: [{ link: 'there', url: 'https://example.org/' }] }, { kind: 'table', summary: 's', head: ['a'], widths: [1], rows: [['b']] }])))
  if (readPdf(kept('sound', bytes)) === undefined) return t.skip('qpdf is missing')
  for (const [from, to, rule] of [
    ['/DisplayDocTitle true', '/DisplayDocTitle null', /readers show the title/u], ['<pdfuaid:part>1<', '<pdfuaid:part>3<', /say PDF\/UA-1/u], ['<pdfaid:conformance>A<', '<pdfaid:conformance>B<', /say PDF\/A-2a/u],
    ['/Marked true', '/Marked null', /marked as tagged/u], ['/Contents (', '/Kontents (', /says in words/u], ['/Tabs /S', '/Tabs /R', /tab key/u], ['/S /TR', '/S /TX', /standard one|lie in rows/u], ['/S /H1', '/S /H2', /no level of headings/u],
    ['/ToUnicode ', '/ToUnicodf ', /which characters/u], ['/GTS_PDFA1', '/GTS_PDFX1', /profile/u], ['/Scope /Column', '/Skope /Column', /their scope/u], ['/S /Link', '/S /Span', /in a tag for links/u], ['/Lang (', '/Land (', /language/u],
  ] as const) {
    const text = bytes.toString('latin1')
    assert.ok(text.includes(from), from)
    const pdf = readPdf(kept('broken', Buffer.from(text.replaceAll(from, to), 'latin1')))
    assert.ok(pdf !== undefined && brokenRules(pdf).some((each) => rule.test(each)), `${from} -> ${to}`)
  }
})

/** Markup, code, paths and calls of Typst, and characters that mean something to PDF, XML and the shell. */
const attacks = [
  '#read("/etc/passwd")', '#include "/etc/passwd"', '#import "@preview/x:0.1.0"', '#eval("1+1")', '#image("/etc/hostname")', '#sys.inputs', '#panic("x")', '$ x $', '= Heading', '*bold* _em_ `raw`', '```typ #lorem(9)```', '<label> @label',
  '\\u{41} \\ \\#', '"); #read("/etc/passwd") ("', '\\"', '/* */ // x', '[#lorem(5)]', '{let x = 1}', '~ -- --- ... \'\'', ') Tj ET BT (', 'endstream endobj trailer << /Root 1 0 R >>', '%%EOF startxref 0', '</rdf:li></rdf:Alt><pdfuaid:part>9</pdfuaid:part>',
  ']]>&amp;<!--', '/JS (app.alert(1)) /S /JavaScript', 'https://x.example/#read("a")', '../../../etc/passwd', '%s%n', '-'.repeat(400), 'e\u0301'.repeat(3), 'لسان עברית ελληνικά кириллица', '中文 \u{1f600} \ue000 \ufdd0 \u{10ffff}',
]

test('no text of an image changes the document or reads a file: it is shown as it is', async (t) => {
  for (const [index, attack] of attacks.entries()) {
    const everywhere: readonly Block[] = [
      { kind: 'heading', level: 2, text: attack }, { kind: 'paragraph', text: [attack, { code: attack }, { strong: attack }, { link: attack, url: attack }, { cite: attack }] }, { kind: 'list', items: [attack] }, { kind: 'facts', rows: [[attack, attack]] },
      { kind: 'table', summary: attack, head: [attack], widths: [1], rows: [[{ text: attack, tone: 'bad', anchor: attack }]] }, { kind: 'statement', title: attack, claim: 'open', text: attack, cites: [{ cite: attack }, { counted: attack, cites: [attack] }], toBeCompleted: attack },
      { kind: 'blank', title: attack, ask: attack }, { kind: 'listing', lines: [attack] }, { kind: 'verdict', word: attack, meaning: attack, tone: 'bad' }, { kind: 'contents', depth: 2 },
    ]
    const file = kept(`attack-${index}`, await pdfOf(paper(everywhere, { title: attack, subtitle: attack, notice: attack, origin: attack, date: attack })))
    const pdf = readPdf(file)
    if (pdf !== undefined) assert.deepEqual(brokenRules(pdf), [], attack)
    const text = textOf(t, file)
    if (text === undefined) return
    assert.doesNotMatch(text, /root:x:0|Lorem ipsum/u, attack)
  }
})

test('what is copied out of the document is what stood in the evidence', async (t) => {
  // One to a line, in Latin letters: those of other directions come out in the order in which they are seen.
  const shown = attacks.filter((attack) => /^[!-~ ]{1,60}$/u.test(attack)).map((attack) => attack.replaceAll(/ +/gu, ' '))
  const text = textOf(t, kept('copied', await pdfOf(paper(shown.map((attack): Block => ({ kind: 'paragraph', text: [{ code: `<${attack}>` }] }))))))
  if (text === undefined) return
  const lines = text.replaceAll(/\s+/gu, '')
  for (const attack of shown) assert.ok(lines.includes(`<${attack}>`.replaceAll(' ', '')), attack)
})

test('no line leaves the page, however long its words are', async (t) => {
  const long = ['0123456789abcdef'.repeat(16), 'x'.repeat(300), `/usr/${'lib/'.repeat(80)}`, '-'.repeat(300), 'a'.repeat(40), '\u05d0'.repeat(200)]
  const blocks = long.flatMap((word): Block[] => [
    { kind: 'heading', level: 2, text: word }, { kind: 'paragraph', text: [word, { code: word }, { strong: word }, { link: word, url: 'https://example.org/' }] }, { kind: 'listing', lines: [word] }, { kind: 'facts', rows: [['Name', [{ code: word }]]] },
    { kind: 'table', summary: 's', head: ['a', 'b'], widths: [1, 2], rows: [[word, [{ code: word }]]] }, { kind: 'statement', title: word, claim: 'open', text: word, cites: [], toBeCompleted: word }, { kind: 'verdict', word, meaning: word, tone: 'ask' },
  ])
  const files = { long: paper(blocks, { title: long[0] ?? '', subtitle: long[1] ?? '', origin: long[2] ?? '' }), blocked: reviewPaper(blocked), hostile: reviewPaper(hostile) }
  for (const [name, each] of Object.entries(files)) {
    const { error, stdout } = spawnSync('pdftotext', ['-bbox', kept(`wide-${name}`, await pdfOf(each)), '-'], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })
    if (error !== undefined) return t.skip('pdftotext is missing: install poppler-utils')
    const words = [...stdout.matchAll(/<word xMin="([\d.-]+)" yMin="[\d.-]+" xMax="([\d.]+)" yMax="[\d.]+">(.*)<\/word>/gu)]
    assert.ok(words.length > 20)
    // A4, and margins of 22 and 20 mm.
    assert.deepEqual(words.filter(([, from, to]) => Number(from) < 60 || Number(to) > 595.3 - 50).map(([, , to, word]) => `${name}: ${word} to ${to}`).slice(0, 5), [])
  }
})

test('any text at all can be set, in any place', async () => {
  const word = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...attacks))
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 12 }), async (words) => {
      const blocks = words.flatMap((each): Block[] => {
        const one = verbatim(each)
        return [{ kind: 'heading', level: 2, text: one }, { kind: 'paragraph', text: [one, { code: one }, { link: one, url: one }] }, { kind: 'table', summary: one, head: [one], widths: [1], rows: [[one], [{ text: one, anchor: one }]] }]
      })
      await pdfOf(paper(blocks, { title: words[0] ?? '' }))
    }),
    { numRuns: 60, seed: 7 },
  )
})

test('every character that is not written out is drawn, at both weights and as code', async () => {
  const { draws } = loadFonts()
  const characters = Array.from({ length: 0x20000 }, (_, point) => point).filter((point) => point < 0xd800 || point > 0xdfff).map((point) => String.fromCodePoint(point)).filter((character) => draws(character))
  assert.ok(characters.length > 4000, String(characters.length))
  const blocks = Array.from({ length: Math.ceil(characters.length / 100) }, (_, index) => characters.slice(index * 100, index * 100 + 100).join(' '))
  await pdfOf(paper(blocks.map((text): Block => ({ kind: 'paragraph', text: [text, { strong: text }, { code: text }] }))))
})

test('the fonts are ours, whatever fonts the machine has', async (t) => {
  const bytes = await pdfOf(reviewPaper(blocked))
  const pdf = readPdf(kept('fonts', bytes))
  if (pdf === undefined) return t.skip('qpdf is missing')
  const names = [...pdf.objects.values()].flatMap(({ value }) => (typeof value === 'object' && value !== null && '/FontName' in value ? [String((value as Record<string, unknown>)['/FontName'])] : []))
  assert.deepEqual([...new Set(names.map((name) => name.replace(/^\/[A-Z]{6}\+/u, '')))].filter((name) => !['Inter-Regular', 'Inter-SemiBold', 'DejaVuSansMono', 'DejaVuSansMono-Bold', 'DejaVuSans', 'DejaVuSans-Bold'].includes(name)), [])
  const script = `import { pdfOf } from ${JSON.stringify(join(import.meta.dirname, '../src/reports/pdf/engine.ts'))}
    import { reviewPaper } from ${JSON.stringify(join(import.meta.dirname, '../src/reports/paper/review.ts'))}
    import { blocked } from ${JSON.stringify(join(import.meta.dirname, '../src/reports/testing/blocked.ts'))}
    process.stdout.write(await pdfOf(reviewPaper(blocked)))`
  writeFileSync(join(folder, 'fonts.conf'), '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>')
  const { stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script], { env: { FONTCONFIG_FILE: join(folder, 'fonts.conf'), HOME: folder, TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8' }, maxBuffer: 256 * 1024 * 1024 })
  assert.ok(Buffer.from(bytes).equals(stdout), `a machine without fonts, in another time zone and language, writes other bytes ${stderr.toString()}`)
})

test('the order in which a program writes the keys of an assessment changes nothing', async () => {
  const turned = (value: unknown): unknown => (Array.isArray(value) ? value.map(turned) : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).toReversed().map(([key, each]) => [key, turned(each)])) : value)
  assert.ok(Buffer.from(await pdfOf(reviewPaper(blocked))).equals(await pdfOf(reviewPaper(turned(blocked) as Assessment))))
})

test('without the engine the reason is told before anything is reviewed', () => {
  const hooks = `import { registerHooks } from 'node:module'
    registerHooks({ resolve(name, context, next) { if (name.startsWith('@myriaddreamin/')) throw new Error('Cannot find package ' + name); return next(name, context) } })`
  writeFileSync(join(folder, 'hooks.mjs'), hooks)
  const main = join(import.meta.dirname, '../src/apps/cli/main.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-warnings', '--import', join(folder, 'hooks.mjs'), main, 'review', join(import.meta.dirname, '../examples/printer-hub'), '--report', `pdf=${join(folder, 'none.pdf')}`], { encoding: 'utf8' })
  assert.deepEqual([status, stdout], [2, ''])
  assert.match(stderr, /PDF cannot be written: Cannot find package/u)
  assert.match(stderr, /npm install/u)
})

test('a review of 200 findings takes no more than three times the bar, on a slow machine too', async (t) => {
  const many = withFrameworks(large(200, 400))
  assert.equal(many.outcomes.filter(({ result }) => result === 'fail').length, 200)
  // Processor time, and the least of three: other work on the machine tells less in it. `npm run bench` holds the bar of 5 s itself.
  let seconds = Infinity
  for (let round = 0; round < 3 && seconds >= 15; round++) {
    const start = process.cpuUsage()
    const bytes = await pdfOf(reviewPaper(many))
    const { user, system } = process.cpuUsage(start)
    seconds = (user + system) / 1_000_000
    t.diagnostic(`${seconds.toFixed(2)} s, ${bytes.length} bytes`)
  }
  assert.ok(seconds < 15, `${seconds} s`)
})

test('the template has no way from data into code', () => {
  const template = readFileSync(join(import.meta.dirname, '../src/reports/pdf/template.typ'), 'utf8')
  assert.doesNotMatch(template.replaceAll(/^\/\/.*$/gmu, ''), /\b(?:eval|read|include|import|plugin|image|csv|yaml|toml|xml|cbor|bibliography)\b/u)
})
