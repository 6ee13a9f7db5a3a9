/**
 * Runs a program of this package under Node.js 24 or newer, whatever Node.js started it: the running one when it is new
 * enough, else the one that npm installed as an optional dependency. Plain JavaScript for Node.js 18 and newer.
 * Must not know what the program does.
 */
import { spawn } from 'node:child_process'
import { createRequire, runMain } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

const oldestMajor = 24

/** The path of a Node.js that is new enough, or undefined. */
export function findNode() {
  if (Number(process.versions.node.split('.')[0]) >= oldestMajor) return process.execPath
  const system = process.platform === 'win32' ? 'win' : process.platform
  try {
    const manifest = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`)
    return join(dirname(manifest), 'bin', system === 'win' ? 'node.exe' : 'node')
  } catch {
    return undefined
  }
}

/**
 * Runs `program` with `args`; the program's exit status becomes ours. Where the running Node.js serves, the program
 * runs in this process: no second start-up, and signals need no forwarding.
 */
export async function run(program, args, { cwd = process.cwd(), exitStatus = (status) => status } = {}) {
  const node = findNode()
  if (!node) {
    process.stderr.write(
      `proofmark needs Node.js ${oldestMajor} or newer. This is ${process.version}, and npm has no Node.js ` +
        `${oldestMajor} for ${process.platform}-${process.arch}: please install one from nodejs.org.\n`,
    )
    process.exitCode = 2
    return
  }
  if (node === process.execPath) {
    process.chdir(cwd)
    process.argv = [node, program, ...args]
    process.on('exit', (status) => {
      process.exitCode = exitStatus(status)
    })
    runMain()
    return
  }
  const child = spawn(node, [program, ...args], { cwd, stdio: 'inherit' })
  // A terminal sends Ctrl-C to the whole process group, so the child has it already; only waiting is left to us.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'))
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  const [status, signal] = await new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (...ended) => resolve(ended))
  })
  process.exitCode = signal ? 128 + constants.signals[signal] : exitStatus(status)
}
