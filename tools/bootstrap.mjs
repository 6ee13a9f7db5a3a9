/**
 * What `npm start` and `npm test` run: installs what is missing, then runs a TypeScript program under Node.js 24.
 * A fresh checkout on a machine with an old Node.js begins here, so: plain JavaScript, no packages.
 *
 *   node tools/bootstrap.mjs start [ARGS...]     proofmark ARGS, or a review of the shipped example
 *   node tools/bootstrap.mjs tools/X.ts [ARGS...]
 *
 * Standard output belongs to the program; what is said here goes to standard error.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findNode, run } from '../bin/node24.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const say = (text) => process.stderr.write(`proofmark: ${text}\n`)

/** What npm installed differs from the lock file. npm keeps its own record, so no file times are compared. */
function stale() {
  const packages = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages
  let installed
  try {
    installed = packages('node_modules/.package-lock.json')
  } catch {
    return true
  }
  return Object.entries(packages('package-lock.json')).some(([path, wanted]) => {
    if (path === '') return false
    const found = installed[path]
    return found ? found.integrity !== wanted.integrity : !wanted.optional
  })
}

function install() {
  say('installing packages from package-lock.json with npm ci (450 MB, well under a minute on a usual line) ...')
  const started = Date.now()
  // npm names itself when it runs us; `include` because a production environment would leave out the tools.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error', '--no-audit', '--no-fund']
  const [command, commandArgs] = npm?.endsWith('.js') ? [process.execPath, [npm, ...args]] : ['npm', args]
  const { status, error } = spawnSync(command, commandArgs, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: command === 'npm' && process.platform === 'win32',
  })
  if (status !== 0) {
    say(`npm ci failed (${error?.message ?? `status ${status}`}); nothing else was run.`)
    process.exit(2)
  }
  say(`installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

if (stale() || !findNode()) install()

const [what, ...args] = process.argv.slice(2)
if (what === 'start') {
  // Paths on the command line are meant from where the person stands; npm itself moves to the package's folder.
  const cwd = args.length > 0 && process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : root
  const example = ['review', 'examples/printer-hub', '--report', 'html=report.html']
  const main = join(root, 'src/apps/cli/main.ts')
  // A first visitor sees a report whatever it finds, not npm's error block; with arguments the exit codes hold.
  if (args.length > 0) await run(main, args, { cwd })
  else await run(main, example, { cwd, exitStatus: (status) => (status === 1 || status === 3 ? 0 : status) })
} else {
  await run(join(root, what), args, { cwd: root })
}
