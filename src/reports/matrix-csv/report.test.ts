import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '../../assess/schema.ts'
import type { Asked } from '../define.ts'
import { reports } from '../registry.gen.ts'
import { blocked } from '../testing/blocked.ts'
import { hostile, ready } from '../testing/others.ts'
import { parse } from '../testing/read-csv.ts'
import { matrixOf } from '../view/matrix.ts'

async function textOf(id: 'matrix-csv' | 'matrix-json', assessment: Assessment, asked?: Asked): Promise<string> {
  const report = await reports.find((each) => each.id === id)?.load()
  const pieces: Uint8Array[] = []
  for await (const piece of report?.render(assessment, asked) ?? assert.fail(id)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

async function rowsOf(assessment: Assessment, asked?: Asked): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = parse(await textOf('matrix-csv', assessment, asked))
  assert.equal(new Set(head).size, head.length)
  return rows.map((row) => {
    assert.equal(row.length, head.length)
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']))
  })
}

test('one row for each requirement, with status, evidence, owner, next step and source', async () => {
  const rows = await rowsOf(blocked)
  assert.equal(rows.length, matrixOf(blocked).length)
  const [first] = rows
  assert.deepEqual(['requirement', 'status', 'rests on', 'owner', 'known from', 'binds', 'our reading', 'source', 'source address'].map((name) => first?.[name]), ['schedule-1-1', 'unmet', 'verified', 'firmware engineer', 'read from the artefact', 'now', 'read', 'The document itself, provision schedule-1-1', 'https://example.org/document'])
  const policy = rows.find((row) => row['requirement'] === 'II(5)')
  assert.deepEqual(['status', 'binds', 'documents', 'dated', 'at level 1', 'at level 3'].map((name) => policy?.[name]), ['declared only', '2027-12-11', 'docs/support.pdf', 'without a date', 'met: every check that proves it passed', ''])
  assert.equal(rows.find((row) => row['requirement'] === 'I(2)(m)')?.['reason'], 'personal data: none (asked: personal)')
  assert.equal(rows.find((row) => row['requirement'] === 'I(2)(h)')?.['our reading'], 'unconfirmed')
})

test('the filter is that of every format', async () => {
  assert.deepEqual((await rowsOf(blocked, { matrix: { owner: ['hardware'] } })).map((row) => row['requirement']), ['I(2)(d)'])
  const json = JSON.parse(await textOf('matrix-json', blocked, { matrix: { owner: ['hardware'] } })) as { shown: number; of: number; rows: { id: string; outcomes: { check: string }[] }[]; filter: object; counts: Record<string, number> }
  assert.deepEqual([json.shown, json.of, json.rows.map(({ id }) => id)], [1, matrixOf(blocked).length, ['I(2)(d)']])
  assert.deepEqual(json.rows[0]?.outcomes.map(({ check }) => check), ['keys/platform-protects-keys'])
  assert.equal(json.counts['unmet'], 1)
  assert.equal((await rowsOf(ready)).length, 0)
  await assert.rejects(textOf('matrix-csv', blocked, { matrix: { status: ['x'] } }), { code: 'unknown-status' })
})

test('no cell is run, whoever wrote its text', async () => {
  const text = await textOf('matrix-csv', hostile)
  const evil = '=HYPERLINK("https://example.org","x");=cmd|\' /C calc\'!A0'
  const spoilt = await textOf('matrix-csv', { ...blocked, frameworks: blocked.frameworks.map((each) => ({ ...each, title: evil, requirements: each.requirements.map((row) => ({ ...row, id: `-${evil}`, summary: evil, reason: `@${evil}`, note: `+${evil}` })) })) })
  for (const each of [text, spoilt]) {
    for (const cell of [...parse(each).flat(), ...each.split(/[;\r\n]+/u)]) assert.doesNotMatch(cell.replace(/^"/u, ''), /^[=+\-@\t\r]/u, cell)
  }
})
