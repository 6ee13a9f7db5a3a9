import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { documents } from '../../../documents/registry.gen.ts'
import { blocked } from '../../../reports/testing/blocked.ts'

const main = join(import.meta.dirname, '../main.ts')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-document-'))
after(() => rmSync(folder, { recursive: true, force: true }))
writeFileSync(join(folder, 'review.json'), JSON.stringify(blocked))
writeFileSync(join(folder, 'incomplete.json'), JSON.stringify({ ...blocked, complete: false }))
writeFileSync(join(folder, 'old.json'), JSON.stringify({ ...blocked, product: { ...blocked.product, reviewed: '2020-01-01T12:30:00Z' } }))
writeFileSync(join(folder, 'other.json'), '{"schema": "something else"}')

const run = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--no-warnings', main, 'document', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

test('the list names every draft, and says what they are not', () => {
  const { status, stdout } = run('list')
  assert.equal(status, 0)
  for (const { id, title } of documents) assert.ok(stdout.includes(`${id}\n`) && stdout.replaceAll(/\s+/gu, ' ').includes(title), id)
  assert.match(stdout, /not legal advice, not a certificate/u)
  assert.deepEqual((JSON.parse(run('list', '--json').stdout) as { id: string }[]).map(({ id }) => id), documents.map(({ id }) => id))
})

test('a draft is Markdown on standard output, and the file that is asked for by its name', () => {
  const { status, stdout, stderr } = run('uk-psti-statement', 'review.json')
  assert.deepEqual([status, stderr], [0, ''])
  assert.match(stdout, /^# UK PSTI: statement of compliance\n/u)
  assert.equal(run('uk-psti-statement', 'review.json', '--out', 'a.md').status, 0)
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), stdout)
  assert.equal(run('uk-psti-statement', 'review.json', '--out', 'a.pdf').status, 0)
  assert.equal(readFileSync(join(folder, 'a.pdf')).subarray(0, 5).toString(), '%PDF-')
  assert.equal(run('security-txt', 'review.json', '--out', 'security.txt').status, 0)
  assert.match(readFileSync(join(folder, 'security.txt'), 'utf8'), /^Expires: 20\d\d-/mu)
  assert.deepEqual(readdirSync(folder).toSorted(), ['a.md', 'a.pdf', 'incomplete.json', 'old.json', 'other.json', 'review.json', 'security.txt'])
})

test('a draft of an incomplete review is written, and the status says so', () => {
  const { status, stdout, stderr } = run('disclosure-policy', 'incomplete.json')
  assert.deepEqual([status, stderr], [3, ''])
  assert.match(stdout, /This review is incomplete/u)
})

test('a security.txt that has expired already is told, and written for whoever moves the day', () => {
  const old = run('security-txt', 'old.json')
  assert.deepEqual([old.status, old.stderr], [0, 'proofmark: the file expired on 1 July 2020, half a year after the review: review again before you publish it.\n'])
  assert.match(old.stdout, /^Expires: 2020-07-01T12:30:00Z$/mu)
  assert.equal(run('disclosure-policy', 'old.json').stderr, '')
})

test('wrong use: status 2, something to do, and nothing written', () => {
  const before = readdirSync(folder)
  for (const [args, said] of [
    [['uk-psti-statment', 'review.json'], 'Did you mean "uk-psti-statement"?'], [['uk-psti-statement'], 'proofmark review PATH --json'], [['uk-psti-statement', 'absent.json'], 'there is nothing at absent.json'],
    [['uk-psti-statement', 'other.json'], 'is not an assessment'], [['uk-psti-statement', 'review.json', '--out', 'a.docx'], '.md or .pdf'], [['uk-psti-statement', 'review.json', '--out', 'a.txt'], '.md or .pdf'],
    [['uk-psti-statement', 'review.json', '--out', 'no/such/a.md'], 'there is no folder no/such'], [[], 'missing required argument'],
  ] as const) {
    const { status, stdout, stderr } = run(...args)
    assert.deepEqual([status, stdout, stderr.includes(said)], [2, '', true], `${args.join(' ')}: ${stderr}`)
    assert.ok(!stderr.includes('this is a bug of ours'), stderr)
  }
  assert.deepEqual(readdirSync(folder), before)
})
