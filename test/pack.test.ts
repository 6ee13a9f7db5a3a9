/**
 * The tarball that users install: packed, installed elsewhere and run. Needs the registry for the few packages that
 * the program depends on; says so and skips where there is none.
 */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { test } from 'node:test'

const root = join(import.meta.dirname, '..')
const elsewhere = (): string => mkdtempSync(join(tmpdir(), 'proofmark-pack-'))

/** npm and its programs, run by this Node.js whatever the PATH says. */
function npm(args: readonly string[], cwd: string): { status: number | null; stdout: string; stderr: string } {
  const env = { ...process.env, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ''}`, npm_config_update_notifier: 'false' }
  return spawnSync('npm', args, { cwd, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' })
}

test('the packed tarball installs elsewhere and reviews the example', async (t) => {
  const folder = elsewhere()
  t.after(() => rmSync(folder, { recursive: true, force: true }))

  const packed = npm(['pack', '--json', '--loglevel=error', '--pack-destination', folder], root)
  assert.equal(packed.status, 0, packed.stderr)
  const [{ filename, files }] = JSON.parse(packed.stdout.slice(packed.stdout.indexOf('[\n'))) as [{ filename: string; files: { path: string }[] }]
  const unwanted = files.map(({ path }) => path).filter((path) => /^(src|test|tools|examples)\/|\.test\.|fixtures|(?<!\.d)\.ts$/.test(path))
  assert.deepEqual(unwanted, [])
  assert.equal(files.filter(({ path }) => /^dist\/grammars\/.*\.wasm$/u.test(path)).length, 5)

  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  // The packaged Node.js is left out: it is large, and what it is for has a test of its own.
  const installed = npm(['install', '--omit=optional', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', filename], folder)
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENOTCACHED|ETIMEDOUT/.test(installed.stderr)) return t.skip('no package registry can be reached')
  assert.equal(installed.status, 0, installed.stderr)

  const proofmark = (...args: string[]): ReturnType<typeof npm> =>
    spawnSync(process.execPath, [join(folder, 'node_modules/proofmark/bin/proofmark.mjs'), ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  const help = proofmark('--help')
  assert.equal(help.status, 0, help.stderr)
  assert.match(help.stdout, /review/)

  const review = proofmark('review', join(root, 'examples/printer-hub'), '--json')
  assert.equal(review.status, 1, review.stderr)
  const assessment = JSON.parse(review.stdout) as Record<string, unknown>
  assert.equal(assessment['schema'], 'proofmark/assessment@1')
  assert.equal(assessment['verdict'], 'blocked')

  // Grammars are found where the tarball has them.
  mkdirSync(join(folder, 'root/etc'), { recursive: true })
  mkdirSync(join(folder, 'root/bin'), { recursive: true })
  mkdirSync(join(folder, 'root/opt/app'), { recursive: true })
  writeFileSync(join(folder, 'root/etc/os-release'), 'ID=debian\nVERSION_ID=12\n')
  writeFileSync(join(folder, 'root/etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n')
  for (const [name, text] of Object.entries({ 'a.py': 'token = random.random()\n', 'a.sh': 'TOKEN=$RANDOM\n', 'a.php': '<?php $token = rand();\n', 'a.js': 'const token = Math.random()\n', 'a.lua': 'local token = math.random(1, 9)\n' })) {
    writeFileSync(join(folder, 'root/opt/app', name), name === 'a.py' ? `import random\n${text}` : text)
  }
  spawnSync('tar', ['-C', join(folder, 'root'), '-cf', join(folder, 'root.tar'), '.'])
  const scripts = proofmark('review', join(folder, 'root.tar'), '--json')
  const { outcomes } = JSON.parse(scripts.stdout) as { outcomes: { check: string; subject?: string }[] }
  const rules = new Set(outcomes.filter(({ check }) => check === 'crypto/tokens-from-secure-random').map(({ subject }) => subject))
  assert.deepEqual(rules, new Set(['javascript-weak-random', 'lua-weak-random', 'php-weak-random', 'python-weak-random', 'shell-weak-random']), scripts.stderr)

  // The library's door is the same engine.
  const script = `import { review, UserError } from 'proofmark'
    const { verdict } = await review({ paths: [${JSON.stringify(join(root, 'examples/printer-hub'))}], key: new Uint8Array(32) })
    const wrong = await review({ paths: ['absent'] }).catch((error) => error instanceof UserError && error.code)
    process.stdout.write(verdict + ' ' + wrong)`
  const library = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
  assert.equal(library.stdout, 'blocked no-such-path', library.stderr)
})

test('an older Node.js hands over to the packaged one', (t) => {
  const old = oldNode()
  if (old === undefined) return t.skip('no Node.js older than 24 on the PATH')
  const folder = elsewhere()
  t.after(() => rmSync(folder, { recursive: true, force: true }))
  const program = join(folder, 'program.ts')
  writeFileSync(program, 'const version: string = process.version\nprocess.stdout.write(`${version} ${process.argv.slice(2).join(" ")}`)\nprocess.exitCode = 3\n')
  const script = `import { run } from ${JSON.stringify(join(root, 'bin/node24.mjs'))}\nawait run(${JSON.stringify(program)}, ['--json', 'a b'])`
  const { status, stdout, stderr } = spawnSync(old, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  assert.match(stdout, /^v(2[4-9]|[3-9]\d)\S* --json a b$/, stderr)
  assert.equal(status, 3)
})

function oldNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)).find((path) => {
    try {
      return Number(execFileSync(path, ['--print', 'process.versions.node'], { encoding: 'utf8', stdio: 'pipe' }).split('.')[0]) < 24
    } catch {
      return false
    }
  })
}
