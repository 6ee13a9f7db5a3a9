/** `proofmark init`: asks what cannot be found out, and writes a product.yaml. */
import { existsSync, realpathSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dossierName } from '../../../engine/inputs.ts'
import { looseArtefacts, type LooseArtefact, type LooseArtefacts } from '../../../engine/loose-artefacts.ts'
import { UserError } from '../../../engine/user-error.ts'
import { screenOf } from '../../../reports/terminal/layout.ts'
import { verbatim } from '../../../reports/view/legible.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import type { Asker } from '../init/asker.ts'
import { lineAsker } from '../init/ask-lines.ts'
import { defaultsFor } from '../init/defaults.ts'
import { productYaml } from '../init/document.ts'
import { draftOf, type Flags } from '../init/flags.ts'
import { interview, withDefaults } from '../init/interview.ts'
import { readBack } from '../init/read-back.ts'
import { schemaPlace } from '../init/schema-place.ts'
import { toldLines } from '../init/told.ts'
import { checkNewFile, writeText } from '../output.ts'

interface Options extends Flags {
  readonly yes?: boolean
  readonly force?: boolean
  readonly dryRun?: boolean
}

export const command = defineCommand({
  summary: 'describe a product: asks, and writes a commented product.yaml',
  configure(parser, run) {
    parser
      .argument('[dir]', 'the folder of the product, with its images and documents; made when it is not there', '.')
      .option('--name <text>', 'name of the product')
      .option('--stage <stage>', 'where it is in its life')
      .option('--market <market>', 'where it is sold or will be (repeatable)', collect, [])
      .option('--platform <part>', 'processor or security chip, by id, name or order code (repeatable)', collect, [])
      .option('--set <key=value>', 'any other key, such as context.sector=consumer; lists with commas (repeatable)', collect, [])
      .option('--answer <question=word>', 'an answer, such as handling.support-funded=yes (repeatable)', collect, [])
      .option('--artefact <path>', 'a file to review, relative to the folder (repeatable)', collect, [])
      .option('-y, --yes', 'ask nothing: take defaults, and leave the rest open')
      .option('--force', 'replace a product.yaml that is there')
      .option('--dry-run', 'print the file instead of writing it')
      .addHelpText('after', examples(
        ['init', 'asks about the product in this folder'],
        ['init product/ --name "Hub" --stage prototype --platform raspberry-pi-4b --yes', 'asks nothing; what was not said stays a question in the file'],
        ['init --set context.connectivity=wifi,bluetooth --set context.internet=yes', 'asks only the rest'],
      ))
      .action((folder: string, options: Options) => run(() => act(folder, options)))
  },
})

const collect = (value: string, all: readonly string[]): string[] => [...all, value]

const nothing: LooseArtefacts = { found: [], unread: [], cut: false }
/** So many artefacts are proposed; more are no dossier. */
const maxProposed = 40

async function act(path: string, options: Options): Promise<number> {
  const signal = interruptible()
  const folder = folderAt(path)
  const file = join(path, dossierName)
  if (options.dryRun !== true) checkNewFile(file, options.force === true)
  const start = draftOf(options, folder)
  const loose = existsSync(folder) && start.artefacts.length === 0 ? await looseArtefacts(folder) : nothing
  const proposed = loose.found.slice(0, maxProposed)
  const defaults = defaultsFor(folder, start.artefacts.length > 0 || loose.found.some(({ telling }) => telling))
  const asking = options.yes === true ? undefined : await asker(signal)
  sayLoose(loose, proposed)
  let draft
  try {
    draft = asking === undefined ? withDefaults(start, defaults, proposed) : await interview(asking, start, defaults, proposed)
  } finally {
    asking?.close()
  }
  signal.throwIfAborted()
  if (draft.product['name'] === undefined) throw new UserError('no-name', 'the product has no name, and the folder\'s does not serve', 'Say it with --name.')
  const text = productYaml(draft, schemaPlace(folder))
  const dossier = await readBack(text)
  if (options.dryRun === true) process.stdout.write(text)
  else writeText(file, text, { replace: options.force === true })
  const stream = options.dryRun === true ? process.stderr : process.stdout
  const screen = screenOf({ columns: Math.min(stream.columns || 80, 100), colour: stream.isTTY && (process.env['NO_COLOR'] ?? '') === '' && process.env['TERM'] !== 'dumb' })
  const written = options.dryRun === true ? [] : ['', `Wrote ${verbatim(file)}.`]
  stream.write(`${[...written, ...toldLines(screen, draft, dossier, nextCommand(path))].join('\n')}\n`)
  return exitStatus.fine
}

/** Where the folder is or will be, without links. */
function folderAt(path: string): string {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (stat === undefined) return resolve(path)
  if (!stat.isDirectory()) throw new UserError('no-folder', `${path} is no folder`, 'Name the folder in which product.yaml is to lie.')
  return realpathSync(path)
}

async function asker(signal: AbortSignal): Promise<Asker> {
  const { stdin, stderr } = process
  if (!stdin.isTTY || !stderr.isTTY) {
    throw new UserError('no-terminal', 'there is no terminal to ask at', 'Add --yes, and say what you know with --name, --stage, --market, --platform, --set, --answer and --artefact; the rest stays a question in the file.')
  }
  // A terminal that cannot move its cursor, or does not say how wide it is.
  if (process.env['TERM'] === 'dumb' || !(stderr.columns > 0)) return lineAsker(stdin, stderr, signal)
  const { screenAsker } = await import('../init/ask-screen.ts')
  return screenAsker(stdin, stderr, signal)
}

/** What was left alone in the folder: somebody may have meant it. */
function sayLoose({ found, unread, cut }: LooseArtefacts, proposed: readonly LooseArtefact[]): void {
  const lines = [
    ...unread.map(({ path, why }) => `${verbatim(path)} could not be looked at (${verbatim(why)})`),
    ...(found.length > proposed.length ? [`${found.length - proposed.length} more files look like artefacts; name those that matter with --artefact`] : []),
    ...(cut ? ['the folder holds more files than were looked at; name those that matter with --artefact'] : []),
  ]
  process.stderr.write(lines.map((line) => `proofmark: ${line}\n`).join(''))
}

/** As it is typed here: in a checkout `npm start` is the command. */
function nextCommand(path: string): string {
  const program = process.env['npm_lifecycle_event'] === 'start' ? 'npm start -- review' : 'proofmark review'
  return `${program} ${/^[\w./@-]+$/u.test(path) ? path : `'${verbatim(path).replaceAll('\'', String.raw`'\''`)}'`}`
}
