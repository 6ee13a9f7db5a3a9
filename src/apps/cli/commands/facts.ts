/** `proofmark facts`: what the readers see, before anything is judged. */
import { read } from '../../../engine/review.ts'
import { UserError } from '../../../engine/user-error.ts'
import { factKinds } from '../../../facts/fact.ts'
import { whereText } from '../../../kernel/where.ts'
import { verbatim } from '../../../reports/view/legible.ts'
import { quietJson } from '../../../reports/view/json.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import { meant } from '../meant.ts'
import { terminalProgress } from '../progress.ts'

export const command = defineCommand({
  summary: 'print what the readers see, as JSON lines',
  configure(parser, run) {
    parser
      .argument('<path...>', 'a dossier folder, or images and other artefacts')
      .option('--kind <kind...>', 'only facts of these kinds')
      .option('--no-progress', 'do not show progress')
      .addHelpText('after', examples(
        ['facts card.img --kind account password', 'accounts and how their passwords are stored'],
        ['facts card.img | jq -r .kind | sort | uniq -c', 'how many facts of each kind'],
      ))
      .action((paths: string[], options: { kind?: string[]; progress: boolean }) => run(() => act(paths, options)))
  },
})

async function act(paths: readonly string[], options: { kind?: readonly string[]; progress: boolean }): Promise<number> {
  const strange = options.kind?.find((kind) => !factKinds.includes(kind))
  if (strange !== undefined) throw new UserError('unknown-kind', `there is no kind of fact "${strange}"`, `${meant(strange, factKinds)}Kinds are ${factKinds.join(', ')}.`)
  const progress = terminalProgress(options.progress)
  const reading = await read({ paths, signal: interruptible(), listener: progress.listener }).finally(() => progress.end())
  const lines: string[] = []
  const flush = (): void => void process.stdout.write(quietJson(lines.splice(0).join('')))
  for (const fact of reading.facts) {
    if (options.kind !== undefined && !options.kind.includes(fact.kind)) continue
    if (fact.kind === 'file-tree') {
      const { tree, ...rest } = fact
      lines.push(`${JSON.stringify({ ...rest, files: tree.size }, withoutBytes)}\n`)
      for (let index = 0; index < tree.size; index++) {
        const { index: _, steps: __, ...entry } = tree.at(index)
        lines.push(`${JSON.stringify({ kind: 'file', container: fact.container, ...entry })}\n`)
        if (lines.length > 1000) flush()
      }
    } else lines.push(`${JSON.stringify(fact, withoutBytes)}\n`)
    if (lines.length > 1000) flush()
  }
  flush()
  for (const problem of reading.problems) process.stderr.write(`proofmark: ${problem.code}: ${verbatim(whereText(problem.where))}: ${verbatim(problem.message)}\n`)
  return reading.problems.some((problem) => problem.incomplete) ? exitStatus.incomplete : exitStatus.fine
}

/** Small files lie inside their directions, in the file system's own tables; their content may be a secret and is not shown. */
const withoutBytes = (_: string, value: unknown): unknown => (value instanceof Uint8Array ? `${value.byteLength} bytes` : value)
