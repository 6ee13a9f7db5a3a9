/** What the guides promise: each kind of plug-in can be scaffolded, compiles, and passes the tests of its kind. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { scaffold } from '../tools/new.ts'

const root = join(import.meta.dirname, '..')
const kinds = readdirSync(join(root, 'tools/templates'))
const requests: Readonly<Record<string, readonly [name: string, edition?: string]>> = {
  reader: ['container/scaffold-demo'],
  check: ['exposure/scaffold-demo'],
  platform: ['scaffold-demo'],
  'add-on': ['scaffold-demo-add-on'],
  framework: ['scaffold-demo', '1.0'],
  report: ['scaffold-demo'],
  document: ['scaffold-demo'],
  command: ['scaffold-demo'],
}

let copy: string
before(() => {
  copy = mkdtempSync(join(tmpdir(), 'proofmark-scaffold-'))
  for (const path of ['src', 'test', 'tools', 'tsconfig', 'tsconfig.json', 'package.json']) cpSync(join(root, path), join(copy, path), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
})
after(() => rmSync(copy, { recursive: true, force: true }))

function runs(...args: string[]): void {
  // Without the outer runner's variable, which would make the inner one report to it. A new report has no golden file yet.
  const { NODE_TEST_CONTEXT: _, ...outer } = process.env
  const env = { ...outer, UPDATE_GOLDEN: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8', env })
  assert.equal(status, 0, `${args.join(' ')}\n${stdout.slice(-6000)}${stderr}`)
  if (args[0] === '--test') assert.match(stdout, /^ℹ pass [1-9]/m, 'no test ran')
}

test('every kind has a guide, and each guide a kind', () => {
  const guides = readdirSync(join(root, 'docs/guide')).map((file) => file.replace('.md', ''))
  assert.deepEqual(guides.toSorted(), kinds.toSorted())
  for (const kind of kinds) {
    assert.match(readFileSync(join(root, `docs/guide/${kind}.md`), 'utf8'), new RegExp(`npm run new -- ${kind} `))
  }
})

test('a scaffold of every kind compiles and passes the tests of its kind', async () => {
  for (const kind of kinds) {
    const [name, edition] = requests[kind] ?? assert.fail(`no request for a ${kind}`)
    await scaffold(copy, kind, name, edition)
  }
  runs('tools/gen.ts', '--check')
  runs('tools/typecheck.ts')
  runs('--test', '--test-name-pattern=scaffold-demo', 'src/**/contract.test.ts', 'src/**/scaffold-demo/*.test.ts', 'src/**/scaffold-demo.test.ts', 'src/frameworks/*.test.ts', 'src/reports/*.test.ts', 'src/documents/*.test.ts')
  runs('--test', 'src/platforms/*.test.ts')
})

test('nonsense is refused, and nothing is overwritten', async () => {
  await assert.rejects(scaffold(copy, 'reader', 'scaffold'), /"scaffold" is no name for a reader: group\/format/)
  await assert.rejects(scaffold(copy, 'reader', '../x/y'), /no name/)
  await assert.rejects(scaffold(copy, 'check', 'taste/good'), /no name/)
  await assert.rejects(scaffold(copy, 'gadget', 'x'), /there is no kind "gadget"/)
  await assert.rejects(scaffold(copy, 'framework', 'x'), /has an edition/)
  await assert.rejects(scaffold(copy, 'platform', 'x', '1'), /has an edition/)
  await assert.rejects(scaffold(copy, 'platform', 'raspberry-pi-4b'), /exists already/)
})
