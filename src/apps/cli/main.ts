/** The command line. `--help` and `--version` load nothing else, so that they answer at once. */
import { commands } from './commands/registry.gen.ts'
import { exitStatus } from './command.ts'
import { keepCompiledCode } from './compile-cache.ts'
import { UserError } from '../../engine/user-error.ts'

const given = process.argv.slice(2)
// `proofmark help review` is what people type who know other programs.
const [name, ...args] = given[0] === 'help' && given[1] !== undefined ? [given[1], '--help'] : given

function help(): string {
  const width = Math.max(...commands.map((command) => command.id.length))
  return `proofmark: can this connected product be secured, has it been, and what to do next

Usage: proofmark COMMAND [ARGUMENTS]

Commands:
${commands.map((command) => `  ${command.id.padEnd(width)}  ${command.summary}`).join('\n')}

Examples:
  $ proofmark init product/
  $ proofmark review examples/printer-hub --report html=report.html
  $ proofmark review card.img --json
  $ proofmark explain boot/platform-authenticates-boot
  $ proofmark platforms show raspberry-pi-4b

Exit status: 0 nothing at or over the threshold, 1 findings, 2 wrong use,
3 incomplete (a limit, an unreadable artefact, a bug of ours), 130 interrupted.
\`proofmark COMMAND --help\` tells more about one command.
`
}

async function main(): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name !== undefined) process.stdout.write(help())
    else process.stderr.write(help())
    return name === undefined ? exitStatus.wrongUse : exitStatus.fine
  }
  if (name === '--version' || name === '-V') {
    const { version } = await import('../../engine/version.ts')
    process.stdout.write(`${version}\n`)
    return exitStatus.fine
  }
  const found = commands.find((command) => command.id === name)
  if (found === undefined) {
    const ids = commands.map((command) => command.id)
    const { meant } = await import('./meant.ts')
    throw new UserError('unknown-command', `there is no command "${name}"`, `${meant(name, ids)}Commands are ${ids.join(', ')}.`)
  }
  keepCompiledCode()
  const [{ Command }, command] = await Promise.all([import('commander'), found.load()])
  const parser = new Command(`proofmark ${name}`).description(command.summary).exitOverride()
    .configureOutput({ outputError: (text, write) => write(`${text.replace(/^error: /u, 'proofmark: ')}  \`proofmark ${name} --help\` tells what this command takes.\n`) })
  let status: number = exitStatus.fine
  let running: Promise<void> | undefined
  command.configure(parser, (work) => {
    running = work().then((result) => {
      status = result
    })
  })
  await parser.parseAsync(args, { from: 'user' })
  await running
  return status
}

// Somebody who reads only the beginning (`| head`) is content; what is left has no reader.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? exitStatus.fine)
    throw error
  })
}

try {
  process.exitCode = await main()
} catch (error) {
  process.exitCode = complain(error)
}

/** Wrong use is told with what to do about it; anything else is a bug of ours, told with its trace. */
function complain(error: unknown): number {
  if (error instanceof UserError) {
    process.stderr.write(`proofmark: ${error.message}\n  ${error.hint}\n`)
    return exitStatus.wrongUse
  }
  if (error instanceof Error && error.name === 'CommanderError') {
    // Commander has already told what was wrong, or printed the help that was asked for.
    return 'exitCode' in error && error.exitCode === 0 ? exitStatus.fine : exitStatus.wrongUse
  }
  if (error instanceof Error && error.name === 'AbortError') {
    process.stderr.write('proofmark: stopped; nothing was written.\n')
    return exitStatus.interrupted
  }
  process.stderr.write(`proofmark: this is a bug of ours: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  // Nothing was assessed: that is never fine, and no finding either.
  return exitStatus.incomplete
}
