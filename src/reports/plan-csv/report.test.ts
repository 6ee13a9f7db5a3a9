import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Assessment } from '../../assess/schema.ts'
import { blocked } from '../testing/blocked.ts'
import { hostile, hostileTexts, incomplete } from '../testing/others.ts'
import { field, inert } from '../view/csv.ts'
import { report } from './report.ts'

async function textOf(assessment: Assessment): Promise<string> {
  const pieces: Uint8Array[] = []
  for await (const piece of report.render(assessment)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

/** A reader of RFC 4180, by its grammar. */
function parse(text: string, separator = ','): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += text[at] === '"' ? 2 : 1) cell += text[at] ?? assert.fail('the quotes do not close')
      at += 1
    } else {
      while (at < text.length && text[at] !== separator && text[at] !== '\r') cell += text[at++] ?? ''
    }
    row.push(cell)
    if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else {
      assert.equal(text[at], separator)
      at += 1
    }
  }
  assert.deepEqual(row, [])
  return rows
}

const step = (said: Partial<Assessment['plan'][number]>): Assessment => ({ ...blocked, plan: [{ ...(blocked.plan[0] as Assessment['plan'][number]), ...said }] })

test('one row for each step, with every figure, when it is due, who does it and where the figures come from', async () => {
  const [head = [], ...rows] = parse(await textOf(blocked))
  assert.equal(rows.length, blocked.plan.length)
  for (const row of rows) assert.equal(row.length, head.length)
  const of = (number: number): Record<string, string | undefined> => Object.fromEntries(head.map((name, index) => [name, rows[number - 1]?.[index]]))
  const burn = of(6)
  assert.deepEqual(
    ['title', 'due', 'who', 'after', 'person-days p10', 'person-days p50', 'person-days p90', 'weeks waiting p50', 'cost once p90', 'cost a unit p50', 'cannot be undone', 'cells', 'figures from'].map((name) => burn[name]),
    ['Burn the key hash and switch signed boot on', 'production-prototype', 'firmware', '1', '6', '10', '18', '3', '3000', '', 'yes', 'boot/enabled', 'expert default'],
  )
  assert.deepEqual(['figures from', 'source', 'source address'].map((name) => of(8)[name]), ['study', 'An example study of TLS in small teams', 'https://example.org/study'])
  assert.equal(of(12)['needed for ready'], 'no')
})

test('a review without a plan is a table without rows', async () => {
  assert.equal(parse(await textOf(incomplete)).length, 1)
})

test('what comes in is what a reader of RFC 4180 gets out', () => {
  fc.assert(fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (cells) => {
    assert.deepEqual(parse(`${cells.map(field).join(',')}\r\n`), [cells.map(inert)])
  }))
})

test('no cell is a formula, whether a program splits at commas or at semicolons', async () => {
  assert.deepEqual(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', 'a;=1', 'a=b', 'a-b'].map(inert), ['\'=1+1', '\'+1', '\'-1', '\'@SUM(A1)', '\'\t=1', '\'\r=1', '\'＝1', 'a;\'=1', 'a=b', 'a-b'])
  const evil = '=HYPERLINK("https://example.org","x");=cmd|\' /C calc\'!A0'
  for (const example of [hostile, step({ title: evil, remedy: evil, due: '-2+3', rehearsal: `\t${evil}`, tool: { name: `@${evil}`, url: evil }, steps: [`+${evil}`], clears: [evil] })]) {
    const text = await textOf(example)
    for (const cell of [...parse(text).flat(), ...text.split(/[;\r\n]+/u)]) assert.doesNotMatch(cell.replace(/^"/u, ''), /^[=+\-@\t\r]/u, cell)
  }
  assert.ok(hostileTexts.length > 0)
})

test('invisible characters are written out', async () => {
  const text = await textOf(hostile)
  assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
  assert.ok(text.includes(String.raw`\u202e`))
})
