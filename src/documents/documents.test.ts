import assert from 'node:assert/strict'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { assessmentSchema, type Assessment } from '../assess/schema.ts'
import { checks } from '../checks/registry.gen.ts'
import { frameworks } from '../frameworks/bundle.gen.ts'
import { paperMarkdown } from '../reports/paper/markdown.ts'
import { cellOf, spans, toBeCompleted, type Block, type Paper, type Text } from '../reports/paper/model.ts'
import { blocked } from '../reports/testing/blocked.ts'
import { fixable, hostile, incomplete, ready } from '../reports/testing/others.ts'
import { clocks } from './incident-clock/document.ts'
import { tables } from './etsi-303645-ixit/tables.ts'
import { draftNotice, paperOf } from './paper.ts'
import { documents } from './registry.gen.ts'
import { withFrameworks } from './testing/assessed.ts'

const full = withFrameworks(blocked)
const examples: Readonly<Record<string, Assessment>> = { blocked, fixable, ready, incomplete, hostile, full, 'full and hostile': withFrameworks(hostile), 'full and ready': withFrameworks(ready) }
const markdown = (paper: Paper): string => `${[...paperMarkdown(paper)].join('\n')}\n`

const texts = (block: Block): readonly Text[] => {
  switch (block.kind) {
    case 'heading': return [block.text]
    case 'paragraph': return [block.text]
    case 'list': return block.items
    case 'facts': return block.rows.flatMap(([name, value]) => [name, value])
    case 'table': return [...block.head, ...block.rows.flatMap((row) => row.map((cell) => cellOf(cell).text))]
    case 'statement': return [block.title, block.text, block.cites, block.toBeCompleted ?? '']
    case 'blank': return [block.title, block.ask]
    case 'listing': return block.lines
    default: return []
  }
}

test('the examples with all frameworks fit the schema', () => {
  for (const example of Object.values(examples)) assert.deepEqual(assessmentSchema.parse(example), example)
})

for (const { id, title, market, load } of documents) {
  test(`${id}: as a draft of Markdown it is as it was`, async () => {
    const path = join(import.meta.dirname, 'golden', `${id}.md`)
    // Without the shipped frameworks, whose words may change on any day.
    const text = markdown(paperOf(await load(), blocked))
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, text)
    }
    assert.equal(text, readFileSync(path, 'utf8'), `golden/${id}.md differs`)
  })

  test(`${id}: every draft says what it is not, marks what is left to write, and cites only evidence that it shows`, async () => {
    const draft = await load()
    assert.deepEqual([draft.id, draft.title, draft.market], [id, title, market])
    for (const [name, example] of Object.entries(examples)) {
      const paper = paperOf(draft, example)
      assert.equal(paper.notice, draftNotice)
      assert.match(markdown(paper), /^> \*\*Draft: not legal advice, not a certificate\*\*$/mu, name)
      assert.match(markdown(paper), new RegExp(`> \\*\\*${toBeCompleted}:\\*\\*`, 'u'), name)
      assert.doesNotMatch(markdown(paper), /undefined|\[object|NaN/u, name)
      const shown = new Set(paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.flatMap((cell) => cellOf(cell).anchor ?? [])) : [])))
      const cited = paper.blocks.flatMap((block) => texts(block).flatMap((text) => spans(text).flatMap((span) => (typeof span === 'string' ? [] : 'cite' in span ? [span.cite] : 'cites' in span ? span.cites : []))))
      assert.deepEqual(cited.filter((number) => !shown.has(number)), [], name)
      for (const block of paper.blocks) {
        if (block.kind !== 'statement') continue
        if (block.claim === 'verified') assert.ok(block.cites.length > 0, `${name}: ${block.title} is called verified and cites nothing`)
        if (block.claim === 'open' || block.claim === 'unmet' || block.claim === 'found') assert.ok(block.toBeCompleted !== undefined, `${name}: ${block.title} is open and asks for nothing`)
      }
      let level = 0
      for (const block of paper.blocks) {
        if (block.kind !== 'heading') continue
        assert.ok(block.level <= level + 1, `${name}: ${block.text} leaves out a level`)
        level = block.level
      }
    }
  })
}

test('in a draft every row of a framework that nothing decides is marked, and none looks decided', async () => {
  const open: Assessment = { ...full, frameworks: full.frameworks.map((framework) => ({ ...framework, requirements: framework.requirements.map((row) => ({ ...row, status: 'unknown' as const, basis: 'not-checked' as const })) })) }
  for (const id of ['etsi-303645-ics', 'iotsf-questionnaire', 'en-18031-decision-record', 'uk-psti-statement', 'cra-technical-documentation', 'incident-clock']) {
    const draft = await documents.find((each) => each.id === id)?.load()
    assert.ok(draft !== undefined)
    const tables = paperOf(draft, open).blocks.filter((block) => block.kind === 'table').filter(({ summary }) => /requirement|provision|duties|points of annex/iu.test(summary) && !summary.startsWith('Standards'))
    const rows = tables.flatMap((block) => block.rows)
    assert.ok(rows.length > 3, id)
    assert.deepEqual(rows.filter((row) => !row.some((cell) => cellOf(cell).text === toBeCompleted)), [], id)
  }
})

test('a draft says where its law or standard does not concern the product, and where that is open', async () => {
  const open: Assessment = { ...full, frameworks: full.frameworks.map((framework) => ({ ...framework, unsettled: 'not stated: the sector' })) }
  for (const id of ['uk-psti-statement', 'cra-technical-documentation', 'cra-user-information', 'etsi-303645-ics', 'etsi-303645-ixit', 'iotsf-questionnaire', 'en-18031-decision-record']) {
    const draft = await documents.find((each) => each.id === id)?.load()
    assert.ok(draft !== undefined)
    const text = (example: Assessment): string => markdown(paperOf(draft, example))
    assert.match(text({ ...full, frameworks: [] }), /is not among the frameworks that concern this product/u, id)
    assert.match(text(open), /not stated: the sector/u, id)
    assert.doesNotMatch(text(full), /is not among the frameworks|not stated: the sector/u, id)
  }
})

test('no draft calls anything verified that nothing but words, documents or the catalogue show', async () => {
  const bases = ['declared', 'documented', 'catalogue'] as const
  for (const basis of bases) {
    const said: Assessment = { ...full, frameworks: [], outcomes: full.outcomes.map((each) => ({ ...each, result: 'pass' as const, evidence: [{ basis, artefact: 'product.yaml', path: '', line: 1 }] })) }
    for (const { id, load } of documents) {
      const verified = paperOf(await load(), said).blocks.filter((block) => block.kind === 'statement' && block.claim === 'verified')
      assert.deepEqual(verified, [], `${id}, ${basis}`)
    }
  }
})

test('what is only shown beside the others verifies nothing', async () => {
  const said: Assessment = { ...full, frameworks: [], outcomes: full.outcomes.map((each) => ({ ...each, result: 'pass' as const, evidence: [{ basis: 'observed', artefact: 'hub.img', path: 'etc/hub.conf', weighs: false }, { basis: 'declared', artefact: 'product.yaml', path: '', line: 1 }] })) }
  for (const { id, load } of documents) {
    assert.deepEqual(paperOf(await load(), said).blocks.filter((block) => block.kind === 'statement' && block.claim === 'verified'), [], id)
  }
})

test('of very many results the worst is cited, and each that is only counted stands in the table, too', async () => {
  const draft = await documents.find(({ id }) => id === 'disclosure-policy')?.load()
  const [some] = full.outcomes
  assert.ok(draft !== undefined && some !== undefined)
  const outcomes = Array.from({ length: 60 }, (_, index) => ({ ...some, check: 'handling/support-period-stated', result: index === 59 ? 'fail' as const : 'pass' as const }))
  const text = markdown(paperOf(draft, { ...full, outcomes }))
  assert.match(text, /^Evidence: E1, .*, E39, E60 and 20 more$/mu)
  for (let number = 1; number <= 60; number += 1) assert.ok(text.includes(`\n| E${number} |`), `E${number}`)
  // Of more than a person reads the table has what is cited, and counts the rest.
  const many = markdown(paperOf(draft, { ...full, outcomes: Array.from({ length: 4000 }, (_, index) => outcomes[index % 60] ?? some) }))
  assert.equal(many.match(/\n\| E\d+ \|/gu)?.length, 1540)
  assert.match(many, /\nAnd 2,460 more results; the CSV report lists them\./u)
  for (const [, cite] of /^Evidence: (.*) and 3,960 more$/mu.exec(many)?.[1]?.matchAll(/(E\d+)/gu) ?? assert.fail()) assert.ok(many.includes(`\n| ${cite} |`), cite)
})

test('the record of decisions: an asset is decided by what it rests on, worst first, and not by rows that decide nothing', async () => {
  const draft = await documents.find(({ id }) => id === 'en-18031-decision-record')?.load()
  assert.ok(draft !== undefined)
  type Status = Assessment['frameworks'][number]['requirements'][number]['status']
  const [some] = full.outcomes
  const [row] = full.frameworks.find(({ id }) => id === 'en-18031-1')?.requirements ?? []
  assert.ok(some !== undefined && row !== undefined)
  const decided = (status: Status, ...outcomes: readonly Partial<Assessment['outcomes'][number]>[]): readonly (readonly Text[])[] => {
    const { blocks } = paperOf(draft, {
      ...full, outcomes: outcomes.map((each) => ({ ...some, subject: 'the key', ...each })),
      frameworks: full.frameworks.filter(({ id }) => id === 'en-18031-1').map((each) => ({ ...each, requirements: [{ ...row, id: 'ACM-1', status, outcomes: outcomes.map((_, index) => index) }] })),
    })
    return blocks.filter((block) => block.kind === 'table').filter(({ summary }) => summary.startsWith('Assets met')).flatMap(({ rows }) => rows.map((cells) => cells.map((each) => cellOf(each).text).slice(2)))
  }
  const pass = { result: 'pass' as const, message: 'It is.', evidence: [{ basis: 'observed' as const, artefact: 'hub.img', path: 'key' }] }
  const declared = { ...pass, evidence: [{ basis: 'declared' as const, artefact: 'product.yaml', path: '' }] }
  const fail = { ...pass, result: 'fail' as const, message: 'It is not.' }
  assert.deepEqual(decided('met', pass)[0]?.[0], 'verified by evidence')
  assert.deepEqual(decided('unknown', declared)[0]?.[0], 'declared only')
  assert.deepEqual(decided('unmet', ...Array.from({ length: 5 }, (_, index) => ({ ...pass, message: `It is ${index}.` })), fail)[0], ['findings are open', 'It is not. It is 0. It is 1. And 3 more.', [{ cite: 'E1' }, ', ', { cite: 'E2' }, ', ', { cite: 'E3' }, ', ', { cite: 'E6' }, { counted: ' and 2 more', cites: ['E4', 'E5'] }]])
  assert.deepEqual(decided('unknown', pass, fail)[0]?.[0], toBeCompleted, 'slighter findings are for somebody to judge')
  // What every shipped row of a pass comes to: none of them is checked in full.
  for (const each of [pass, { ...pass, evidence: [{ basis: 'documented' as const, artefact: 'plan.pdf', path: '' }] }, { ...pass, result: 'not-applicable' as const }]) {
    assert.deepEqual(decided('unknown', each)[0]?.slice(0, 2), [toBeCompleted, 'It is. Nothing was found against it, but the requirement is checked in part only.'])
  }
  for (const status of ['not-applicable', 'out-of-scope', 'manual'] as const) assert.deepEqual(decided(status, fail), [], status)
})

test('the record of decisions: what parts of the standard ask alike is shown once, and where they differ each part stands with its findings', async () => {
  const draft = await documents.find(({ id }) => id === 'en-18031-decision-record')?.load()
  const [some] = full.outcomes
  assert.ok(draft !== undefined && some !== undefined)
  const given = withFrameworks({ ...blocked, outcomes: [{ ...some, check: 'data/personal-data-protected-at-rest', result: 'fail', subject: 'the list of names' }, { ...some, check: 'keys/no-unencrypted-private-keys', result: 'pass', subject: 'the key' }] })
  const tables = (assessment: Assessment): readonly (readonly Text[])[] => paperOf(draft, assessment).blocks
    .filter((block) => block.kind === 'table').filter(({ summary }) => summary.includes('SSM: ')).flatMap(({ rows }) => rows.map((row) => row.map((cell) => cellOf(cell).text)))
  const written = (rows: readonly (readonly Text[])[], row: number): readonly string[] => rows.map((cells) => spans(cells[row] ?? '').map((span) => (typeof span === 'string' ? span : Object.values(span)[0] as string)).join(''))
  const rows = tables(given)
  assert.deepEqual(written(rows, 0), ['SSM-1, part 1', 'SSM-1, part 2', 'SSM-1, part 3', 'SSM-2', 'SSM-3, parts 1 and 3', 'SSM-3, part 2', 'the key', 'the list of names'])
  assert.deepEqual(written(rows, 2), [toBeCompleted, 'not met', toBeCompleted, toBeCompleted, toBeCompleted, 'not met', toBeCompleted, 'findings are open'])
  assert.equal(written(rows, 4)[1], 'E1, E2')
  const last = given.frameworks.filter(({ id }) => id !== 'en-18031-3').concat(given.frameworks.filter(({ id }) => id === 'en-18031-3').map((each) => ({ ...each, requirements: each.requirements.map((row) => ({ ...row, status: 'not-applicable' as const })) })))
  assert.deepEqual(written(tables({ ...given, frameworks: last }), 0).slice(-2), ['the key', 'the list of names'])
})

test('a clock runs as the row that it follows from: not where that does not apply, and open where that is open', async () => {
  const draft = await documents.find(({ id }) => id === 'incident-clock')?.load()
  assert.ok(draft !== undefined)
  type Row = Assessment['frameworks'][number]['requirements'][number]
  const runs = (more: (row: Row) => Partial<Row>): readonly unknown[] => {
    const { blocks } = paperOf(draft, { ...full, frameworks: full.frameworks.map((each) => ({ ...each, requirements: each.requirements.map((row) => ({ ...row, ...more(row) })) })) })
    const [table] = blocks.filter((block) => block.kind === 'table')
    return (table?.rows ?? []).map((row) => cellOf(row.at(-1) ?? '').text)
  }
  assert.deepEqual(runs(() => ({})), clocks.map(() => 'yes'))
  for (const { framework, row } of clocks) {
    const at = clocks.findIndex((clock) => clock.row === row)
    assert.ok(frameworks.some(({ id, requirements }) => id === framework && requirements.some(({ id: each }) => each === row)), `${framework} has no ${row}`)
    assert.deepEqual(runs(({ id }) => (id === row ? { status: 'not-applicable', reason: 'the maker is no controller' } : {}))[at], 'no: the maker is no controller')
    assert.deepEqual(runs(({ id }) => (id === row ? { unsettled: 'not stated: the role' } : {}))[at], 'open: not stated: the role')
    assert.match(String(runs(({ id }) => (id === row ? { id: 'other' } : {}))[at]), /^open: the review says nothing of /u)
  }
})

test('every draft of an incomplete review says so', async () => {
  for (const { id, load } of documents) {
    const draft = await load()
    assert.match(markdown(paperOf(draft, incomplete)), /^\*\*This review is incomplete: part of what was handed in could not be read\.\*\*$/mu, id)
    assert.doesNotMatch(markdown(paperOf(draft, blocked)), /is incomplete/u, id)
  }
})

test('what the maker says is not so looks like nothing that evidence shows', async () => {
  const said = (basis: 'verified' | 'declared'): Assessment => ({ ...full, frameworks: full.frameworks.map((each) => ({ ...each, requirements: each.requirements.map((row) => ({ ...row, status: 'unmet' as const, basis })) })) })
  for (const [id, verified, declared] of [['etsi-303645-ics', 'N, verified', 'N, declared'], ['iotsf-questionnaire', 'No, verified', 'No, declared'], ['cra-technical-documentation', 'not met', 'not met, as declared']] as const) {
    const draft = await documents.find((each) => each.id === id)?.load()
    assert.ok(draft !== undefined)
    const words = (basis: 'verified' | 'declared'): ReadonlySet<Text> => new Set(paperOf(draft, said(basis)).blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flatMap((row) => row.map((each) => cellOf(each).text)) : [])))
    assert.ok(words('verified').has(verified) && !words('verified').has(declared), id)
    assert.ok(words('declared').has(declared) && !words('declared').has(verified), id)
  }
})

test('the technical documentation announces only findings that follow, counts those without a treatment, and calls nothing a standard that is none', async () => {
  const draft = await documents.find(({ id }) => id === 'cra-technical-documentation')?.load()
  const [some] = full.outcomes
  assert.ok(draft !== undefined && some !== undefined)
  const { remedyTitle: _, ...bare } = { ...some, result: 'fail' as const }
  const text = (...severities: readonly ('high' | 'low')[]): string => markdown(paperOf(draft, { ...full, outcomes: severities.map((severity) => ({ ...bare, severity })), frameworks: full.frameworks.map((each) => ({ ...each, requirements: [] })) }))
  assert.match(text('high'), /Findings of high severity or worse:/u)
  assert.doesNotMatch(`${text()}${text('low')}`, /severity or worse:/u)
  const places = (all: string): number => Number(/(\d+) places of this draft/u.exec(all)?.[1])
  assert.equal(places(text('high', 'high')), places(text('low', 'low')) + 2)
  for (const { title, kind } of full.frameworks) assert.equal(text().includes(`\n| ${title.split(':')[0] ?? ''}`), kind === 'standard', title)
})

test('the statement of the United Kingdom cannot be made over what is unmet or open', async () => {
  const draft = await documents.find(({ id }) => id === 'uk-psti-statement')?.load()
  assert.ok(draft !== undefined)
  const text = (status: 'met' | 'unmet' | 'manual' | 'unknown' | 'not-applicable', basis: 'verified' | 'declared' | 'not-checked' = 'not-checked'): string => markdown(paperOf(draft, {
    ...full, frameworks: full.frameworks.map((framework) => ({ ...framework, requirements: framework.requirements.map((row) => ({ ...row, status: row.status === 'out-of-scope' ? row.status : status, basis })) })),
  }))
  const blank = /\*\*Declaration\*\*\n\n> \*\*To be completed:\*\* In the manufacturer's opinion it has complied with/u
  assert.match(text('unmet', 'verified'), /cannot be made as things stand.*\n\nThe review shows that these requirements are not met: S1\.1\(2\)/u)
  assert.match(text('unmet', 'declared'), /cannot be made as things stand.*not met, as declared.*\n\nBy the manufacturer's own word these requirements are not met: S1\.1\(2\)/u)
  assert.doesNotMatch(text('unmet', 'declared'), /The review shows/u)
  assert.match(text('manual'), /Nothing decides these requirements yet: S1\.1\(2\)/u)
  for (const open of [text('not-applicable'), text('unmet'), text('unmet', 'declared'), text('manual'), markdown(paperOf(draft, { ...full, frameworks: [] }))]) assert.doesNotMatch(open, blank)
  assert.match(text('unknown', 'declared'), /Only the manufacturer's word.*\n\nNo document or artefact shows these requirements: S1\.1\(2\)/u)
  assert.match(text('unknown', 'declared'), blank)
  assert.match(text('met', 'verified'), blank)
  assert.doesNotMatch(text('met', 'verified'), /cannot be made|Nothing decides|Only the manufacturer/u)
})

test('every check, framework and row that a draft names exists', () => {
  const known = new Set(checks.map(({ id }) => id))
  const named = tables.flatMap((table) => table.checks)
  assert.equal(tables.length, 29)
  assert.deepEqual(named.filter((name) => (name.endsWith('/') ? ![...known].some((id) => id.startsWith(name)) : !known.has(name))), [])
  assert.deepEqual(clocks.filter(({ framework }) => !frameworks.some(({ id }) => id === framework)), [])
  for (const file of ['cra-technical-documentation', 'cra-user-information', 'disclosure-policy', 'security-txt', 'incident-clock', 'uk-psti-statement']) {
    const source = readFileSync(join(import.meta.dirname, file, 'document.ts'), 'utf8')
    for (const [, name = ''] of source.matchAll(/'([a-z]+\/[a-z-]+)'/gu)) assert.ok(known.has(name), `${file} names ${name}`)
    for (const [, id = '', prefix = ''] of source.matchAll(/rowsOf\(assessment, '([a-z0-9-]+)', '([^']+)'\)/gu)) {
      assert.ok(frameworks.some((each) => each.id === id && each.requirements.some((row) => row.id.startsWith(prefix))), `${file} names rows ${prefix} of ${id}`)
    }
  }
})

test('security.txt has what RFC 9116 asks for: one Expires in the future of the review, less than a year ahead, and no contact that nobody reads', async () => {
  const draft = await documents.find(({ id }) => id === 'security-txt')?.load()
  for (const reviewed of ['2026-11-30', '2028-02-29', '2026-12-31T23:59:59Z']) {
    const file = draft?.file?.({ ...full, product: { ...full.product, reviewed } }) ?? ''
    const fields = file.split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => /^([A-Za-z-]+): (.+)$/u.exec(line)?.slice(1) ?? [])
    assert.ok(fields.every((field) => field.length === 2), file)
    const [expires, ...more] = fields.filter(([name]) => name === 'Expires')
    assert.deepEqual(more, [])
    const days = (Date.parse(expires?.[1] ?? '') - Date.parse(reviewed)) / 86_400_000
    assert.ok(days > 100 && days < 365, file)
    assert.match(expires?.[1] ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u)
    assert.deepEqual(fields.filter(([name]) => name === 'Contact'), [])
    assert.match(file, /^# Contact: mailto:/mu)
  }
})
