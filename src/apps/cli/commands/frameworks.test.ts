/** `proofmark frameworks` as somebody runs it: figures, one edition, and the matrix of a kept assessment. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { renderJson } from '../../../reports/json/report.ts'
import { blocked } from '../../../reports/testing/blocked.ts'
import { incomplete } from '../../../reports/testing/others.ts'

const main = join(import.meta.dirname, '..', 'main.ts')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-frameworks-'))
after(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'review.json'), renderJson(blocked))
writeFileSync(join(folder, 'incomplete.json'), renderJson(incomplete))
const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } => spawnSync(process.execPath, ['--no-warnings', main, 'frameworks', ...args], { cwd: folder, env: { ...process.env, COLUMNS: '100' }, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

test('list counts requirements by coverage and confidence, each edition and all together', () => {
  const { status, stdout } = run('list')
  assert.equal(status, 0)
  for (const { id, edition } of frameworks) assert.ok(stdout.includes(`${id} ${edition} `), id)
  assert.match(stdout, /\nIn all \d+ editions with [\d,]+ requirements: \d+ covered in full by checks, \d+\s+in\s+part, \d+\s+for\s+a\s+person\s+to\s+judge, \d+\s+ask\s+nothing;\s+\d+\s+read\s+in\s+the\s+document,\s+\d+\s+unconfirmed/u)
  const json = JSON.parse(run('list', '--json').stdout) as { id: string; requirements: number; byCoverage: Record<string, number>; unconfirmed: number }[]
  assert.equal(json.length, frameworks.length)
  for (const each of json) assert.equal(Object.values(each.byCoverage).reduce((sum, number) => sum + number, 0), each.requirements, each.id)
})

test('show tells why each check bears on a requirement, and takes the newest edition', () => {
  const { stdout } = run('show', 'etsi-en-303-645')
  assert.match(stdout, /^ETSI EN 303 645: .*, 3\.1\.3\n/u)
  assert.match(stdout, /Other editions: etsi-en-303-645-2\.1\.1/u)
  assert.match(stdout, /check exposure\/no-default-passwords: The password/u)
  assert.match(run('show', 'etsi-en-303-645-2.1.1').stdout, /^ETSI EN 303 645: .*, 2\.1\.1\n/u)
  const json = JSON.parse(run('show', 'uk-psti', '--json').stdout) as { requirements: unknown[]; counts: { requirements: number } }
  assert.equal(json.requirements.length, json.counts.requirements)
})

test('the matrix of a kept assessment: figures, rows, filters, files', () => {
  const figures = run('matrix', 'review.json')
  assert.equal(figures.status, 0, figures.stderr)
  assert.match(figures.stdout, /12 of 12 requirements/u)
  assert.doesNotMatch(figures.stdout, /schedule-1-1 /u)
  assert.match(run('matrix', 'review.json', '--all').stdout, /schedule-1-1 {2}unmet/u)
  const some = run('matrix', 'review.json', '--market', 'EU', '--status', 'unmet,declared', '--owner', 'compliance', '--report', 'matrix-csv=some.csv', '--report', 'matrix-xlsx=some.xlsx')
  assert.equal(some.status, 0, some.stderr)
  assert.match(some.stdout, /1 of 12 requirements; only market EU; status unmet, declared only; owner compliance/u)
  assert.equal(readFileSync(join(folder, 'some.csv'), 'utf8').trim().split('\r\n').length, 2)
  assert.equal(readFileSync(join(folder, 'some.xlsx')).toString('latin1', 0, 2), 'PK')
  const json = JSON.parse(run('matrix', 'review.json', '--framework', 'eu-gdpr', '--json').stdout) as { schema: string; rows: { framework: string }[] }
  assert.deepEqual([json.schema, json.rows.map(({ framework }) => framework)], ['proofmark/matrix@1', ['eu-gdpr', 'eu-gdpr', 'eu-gdpr']])
  assert.equal(run('matrix', 'incomplete.json').status, 3)
})

test('wrong use is told with what to do, and writes nothing', () => {
  writeFileSync(join(folder, 'other.json'), '{"schema":"something else"}')
  writeFileSync(join(folder, 'older.json'), '{"schema":"proofmark/assessment@1"}')
  for (const [args, says] of [
    [['matrix', 'older.json'], /was written by another version of Proofmark/u],
    [['matrix'], /missing required argument/u], [['matrix', 'nowhere.json'], /nothing at/u], [['matrix', 'other.json'], /is not an assessment/u],
    [['matrix', 'review.json', '--market', 'jp', '--report', 'matrix-csv=none.csv'], /no framework of this review is about the market "jp"/u],
    [['matrix', 'review.json', '--status', 'umet'], /Did you mean "unmet"/u], [['matrix', 'review.json', '--report', 'html=x.html'], /the matrix has no format "html"/u],
    [['matrix', 'review.json', '--report', 'matrix-csv=review.json'], /take the place of review\.json/u], [['show', 'eu-gdrp'], /Did you mean "eu-gdpr"/u],
  ] as const) {
    const { status, stderr, stdout } = run(...args)
    assert.deepEqual([status, says.test(stderr), stdout], [2, true, ''], `${args.join(' ')}: ${stderr}`)
  }
  assert.throws(() => readFileSync(join(folder, 'none.csv')), { code: 'ENOENT' })
})
