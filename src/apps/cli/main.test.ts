/** The command line as a user meets it: exit statuses, what goes to which stream, and no file but the reports asked for. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { commands } from './commands/registry.gen.ts'

const root = join(import.meta.dirname, '../../..')
const main = join(import.meta.dirname, 'main.ts')
const example = join(root, 'examples/printer-hub')
const folder = mkdtempSync(join(tmpdir(), 'proofmark-cli-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const temporary = join(folder, 'tmp')
mkdirSync(temporary)
const env = { ...process.env, TMPDIR: temporary, PROOFMARK_MARK_KEY: 'of the tests', XDG_CACHE_HOME: join(folder, 'cache') }

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['--no-warnings', main, ...args], { cwd: folder, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
}

test('every command has help with examples', () => {
  for (const { id } of commands) {
    const { status, stdout, stderr } = run(id, '--help')
    assert.deepEqual([status, stderr], [0, ''], id)
    assert.match(stdout, /Examples:\n {2}\$ proofmark/u, id)
  }
})

test('wrong use: status 2, something to do on standard error, nothing on standard output', () => {
  writeFileSync(join(folder, 'other.json'), '{"schema": "something else"}')
  for (const args of [
    [], ['nope'], ['review'], ['review', 'absent'], ['review', example, '--level', '9'], ['review', example, '--fail-on', 'bad'], ['review', example, '--report', 'docx=x'],
    ['review', example, '--report', 'html'], ['review', example, '--date', '2026-02-30'], ['review', example, '--report', 'html=no/such/folder/x'],
    ['review', example, '--report', `html=${temporary}`], ['review', example, '--report', 'html=x', '--report', 'json=./x'],
    ['facts'], ['facts', example, '--kind', 'nope'], ['explain', 'no/check'], ['platforms', 'show', 'nope'], ['frameworks', 'show', 'nope'],
    ['diff', 'other.json', 'other.json'], ['diff', 'absent.json', 'absent.json'],
  ]) {
    const { status, stdout, stderr } = run(...args)
    assert.deepEqual([status, stdout], [2, ''], args.join(' '))
    assert.ok(stderr.split('\n').length > 2 && !stderr.includes('this is a bug of ours'), stderr)
  }
})

test('a misspelt word is answered with the near one, and help comes for who asks as other programs are asked', () => {
  for (const [args, said] of [
    [['reveiw'], 'Did you mean "review"?'], [['explain', 'exposure/no-defualt-passwords'], 'Did you mean "exposure/no-default-passwords"?'],
    [['platforms', 'shwo', 'x'], 'Did you mean "show"?'], [['platforms', 'raspberry-pi-4b'], 'platforms show raspberry-pi-4b'], [['frameworks', 'show', 'eu-gdrp'], 'Did you mean "eu-gdpr"?'],
    [['review', '--levl', '2'], 'proofmark review --help'], [['diff', 'absent.json', 'absent.json'], 'there is nothing at absent.json'], [['review', example, '--report', 'html=no/x'], 'there is no folder no'],
  ] as const) {
    const { status, stderr } = run(...args)
    assert.deepEqual([status, stderr.includes(said)], [2, true], stderr)
  }
  assert.equal(run('help', 'review').stdout, run('review', '--help').stdout)
})

test('a report is written whole, takes the place of a link and not of what it leads to, and never of an artefact', () => {
  const card = join(folder, 'card.img')
  copyFileSync(join(example, 'layerline-hub.img.gz'), card)
  writeFileSync(join(folder, 'mine.txt'), 'mine')
  symlinkSync('mine.txt', join(folder, 'report.html'))
  const { status } = run('review', example, '--report', 'html=report.html', '--report', 'json=report.json', '--fail-on', 'never', '--no-progress')
  assert.equal(status, 0)
  assert.equal(readFileSync(join(folder, 'mine.txt'), 'utf8'), 'mine')
  assert.match(readFileSync(join(folder, 'report.html'), 'utf8'), /^<!doctype html>/iu)
  assert.equal((JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as { schema: string }).schema, 'proofmark/assessment@1')
  assert.deepEqual(readdirSync(folder).filter((name) => name.includes('.part')), [])
  assert.equal(run('review', 'card.img', '--report', 'json=card.img').status, 2)
  assert.deepEqual(readFileSync(card), readFileSync(join(example, 'layerline-hub.img.gz')))
  const same = run('diff', 'report.json', 'report.json')
  assert.deepEqual([same.status, same.stdout], [0, 'Nothing changed.\n'])
})

test('in a reviewed folder a report takes the place of an earlier report, and of nothing else', () => {
  const product = join(folder, 'product')
  mkdirSync(join(product, 'documents'), { recursive: true })
  for (const name of ['product.yaml', 'layerline-hub.img.gz']) copyFileSync(join(example, name), join(product, name))
  writeFileSync(join(product, 'documents/policy.pdf'), 'a policy')
  for (const name of ['product.yaml', 'layerline-hub.img.gz', 'documents/policy.pdf']) {
    const before = readFileSync(join(product, name))
    const { status, stderr } = run('review', 'product', '--report', `html=product/${name}`)
    assert.deepEqual([status, stderr.includes('is no report')], [2, true], name + stderr)
    assert.deepEqual(readFileSync(join(product, name)), before)
  }
  // What a first run leaves in the folder is no artefact of the second.
  const own = ['--report', 'html=product/report.html', '--report', 'json=product/report.json', '--fail-on', 'never']
  assert.deepEqual([run('review', 'product', ...own).status, run('review', 'product', ...own).status], [0, 0])
  const { provenance } = JSON.parse(readFileSync(join(product, 'report.json'), 'utf8')) as { provenance: { artefacts: { path: string }[] } }
  assert.deepEqual(provenance.artefacts.map(({ path }) => path), ['layerline-hub.img.gz', 'product.yaml'])
})

test('a report is no device and no pipe', (t) => {
  const pipe = join(folder, 'pipe.html')
  if (spawnSync('mkfifo', [pipe]).status !== 0) {
    t.skip('mkfifo is not installed')
    return
  }
  symlinkSync('pipe.html', join(folder, 'to-pipe.html'))
  for (const name of ['pipe.html', 'to-pipe.html', '/dev/stdout']) {
    const { status, stderr } = run('review', example, '--report', `html=${name}`)
    assert.deepEqual([status, /no ordinary file|\/dev/u.test(stderr)], [2, true], stderr)
  }
})

test('findings are status 1, an incomplete review 3 whatever was found, and --json prints the assessment alone', () => {
  const found = run('review', example, '--json')
  assert.equal(found.status, 1)
  assert.equal((JSON.parse(found.stdout) as { verdict: string }).verdict, 'blocked')
  writeFileSync(join(folder, 'empty.img'), '')
  const empty = run('review', 'empty.img', '--json', '--fail-on', 'never')
  assert.equal(empty.status, 3)
  assert.equal((JSON.parse(empty.stdout) as { complete: boolean }).complete, false)
})

test('facts are JSON lines; problems go to standard error', () => {
  const { status, stdout } = run('facts', example, '--kind', 'account', 'partition')
  assert.equal(status, 0)
  const kinds = new Set(stdout.trim().split('\n').map((line) => (JSON.parse(line) as { kind: string }).kind))
  assert.deepEqual([...kinds].toSorted(), ['account', 'partition'])
  assert.equal(run('facts', 'empty.img').status, 3)
})

test('Ctrl-C and SIGTERM end a review with 130, write no report and leave nothing behind', async () => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const child = spawn(process.execPath, ['--no-warnings', main, 'review', example, '--report', 'html=stopped.html'], { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] })
    // The folder for decompressed content is there: the review is running.
    while (readdirSync(temporary).length === 0 && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 5))
    child.kill(signal)
    const status = await new Promise((resolve) => child.once('exit', resolve))
    assert.equal(status, 130, signal)
    assert.deepEqual(readdirSync(temporary), [])
    assert.ok(!existsSync(join(folder, 'stopped.html')))
  }
})
