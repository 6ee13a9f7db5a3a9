/** The tables of findings, components and vulnerabilities: what a spreadsheet gets, also of hostile names. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Assessment } from '../../assess/schema.ts'
import { reports } from '../registry.gen.ts'
import { blocked } from '../testing/blocked.ts'
import { component, vulnerability } from '../testing/build.ts'
import { gateway } from '../testing/inside.ts'
import { hostile, ready } from '../testing/others.ts'
import { parse } from '../testing/read-csv.ts'

const tables = ['csv', 'components-csv', 'vulnerabilities-csv'] as const
type Table = (typeof tables)[number]

async function textOf(id: Table, assessment: Assessment): Promise<string> {
  const report = await reports.find((each) => each.id === id)?.load()
  const pieces: Uint8Array[] = []
  for await (const piece of report?.render(assessment) ?? assert.fail(id)) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}
async function rowsOf(id: Table, assessment: Assessment): Promise<Record<string, string>[]> {
  const [head = [], ...rows] = parse(await textOf(id, assessment))
  assert.equal(new Set(head).size, head.length)
  return rows.map((row) => {
    assert.equal(row.length, head.length)
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']))
  })
}

test('findings: everything that was judged, failures first and the worst of them first', async () => {
  const rows = await rowsOf('csv', blocked)
  assert.equal(rows.length, blocked.outcomes.length)
  const order = ['failed', 'unknown', 'passed', 'does not apply']
  assert.deepEqual(rows.map((row) => order.indexOf(row['result'] ?? '')).toSorted((a, b) => a - b), rows.map((row) => order.indexOf(row['result'] ?? '')))
  const shadow = rows.find((row) => row['check'] === 'exposure/no-default-passwords')
  assert.deepEqual(['result', 'severity', 'artefact', 'path', 'line', 'asked at this level'].map((name) => shadow?.[name]), ['failed', 'critical', 'hub.img', '2:ext4/etc/shadow', '31', 'yes'])
  assert.match(shadow?.['fingerprint'] ?? '', /^[0-9a-f]{64}$/u)
  assert.equal(rows.find((row) => row['waived by'] !== '')?.['waived until'], '2027-01-31')
  for (const row of rows) assert.ok(row['result'] === 'failed' || row['severity'] === '', 'what did not fail has no severity')
})

test('components: how sure, by which ways, and whether the database knows them', async () => {
  const rows = await rowsOf('components-csv', gateway)
  assert.equal(rows.length, gateway.components.length)
  assert.deepEqual(['name', 'confidence', 'found by', 'source package', 'known to the vulnerability database', 'vulnerabilities', 'vulnerability ids'].map((name) => rows[1]?.[name]), ['libssl3', 'high', 'package database; words in the program', 'openssl', 'by the distribution\'s records', '1', 'CVE-2024-0001'])
  assert.equal(rows.at(-1)?.['known to the vulnerability database'], 'not looked up')
  assert.deepEqual(await rowsOf('components-csv', ready), [])
})

test('vulnerabilities: the most urgent first, with the score that the severity follows', async () => {
  const rows = await rowsOf('vulnerabilities-csv', gateway)
  assert.deepEqual(rows.map((row) => row['id']), gateway.vulnerabilities.map(({ id }) => id))
  assert.deepEqual(['state', 'priority', 'known to be exploited', 'EPSS probability', 'CVSS version', 'CVSS score', 'scored by', 'fixed in'].map((name) => rows[0]?.[name]), ['affected', 'now', 'yes', '0.9432', '4.0', '9.3', 'CNA', '3.0.13-1~deb12u1'])
  assert.deepEqual(['state', 'priority', 'justification'].map((name) => rows[4]?.[name]), ['not affected', '', 'the vulnerable code is not present'])
})

const evil = ['=HYPERLINK("https://example.org","x")', '=cmd|\' /C calc\'!A0', '+1+1', '-2+3', '@SUM(A1)', '\t=1', 'a;=1', '＝1', '"quoted"', 'line\r\nbreak,comma']
const attack: Assessment = {
  ...hostile,
  outcomes: evil.map((text) => ({ ...(hostile.outcomes[0] as Assessment['outcomes'][number]), message: text, subject: text, check: text, remedyTitle: text })),
  components: evil.map((text) => component({ name: text, version: text, purl: text, evidence: [{ basis: 'observed', artefact: text, path: text }], licence: text, supplier: text, reason: text })),
  vulnerabilities: evil.map((text) => vulnerability({ id: text, name: text, version: text, components: [text], summary: text, detail: text, fixedIn: text })),
}
for (const id of tables) {
  test(`${id}: no cell is a formula, whether a program splits at commas or at semicolons`, async () => {
    for (const example of [hostile, attack]) {
      const text = await textOf(id, example)
      const rows = parse(text)
      assert.equal(rows.length, 1 + (id === 'csv' ? example.outcomes : id === 'components-csv' ? example.components : example.vulnerabilities).length)
      for (const cell of [...rows.flat(), ...text.split(/[;\r\n]+/u)]) assert.doesNotMatch(cell.replace(/^"/u, ''), /^[=+\-@\t\r＝]/u, cell)
      assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u)
    }
  })
}
