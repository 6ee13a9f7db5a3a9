/** `proofmark diff`: what changed between two assessments, or between two things that can be reviewed. */
import { readFileSync, statSync } from 'node:fs'
import { Option } from 'commander'
import { diffAssessments, worstOf, type AssessmentDiff } from '../../../assess/diff.ts'
import { assessmentSchema, type Assessment } from '../../../assess/schema.ts'
import { severities } from '../../../checks/define.ts'
import { review } from '../../../engine/review.ts'
import { worseOrEqual } from '../../../engine/run-checks.ts'
import { UserError } from '../../../engine/user-error.ts'
import { renderDiffMarkdown } from '../../../reports/diff/markdown.ts'
import { renderDiff } from '../../../reports/diff/terminal.ts'
import { quietJson } from '../../../reports/view/json.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import { meant } from '../meant.ts'
import { checkOutputs, writeReport } from '../output.ts'
import { terminalProgress } from '../progress.ts'
import { terminal } from '../terminal.ts'
import { vulnerabilitySource } from '../vulndb-source.ts'

interface Options {
  readonly json?: boolean
  readonly report?: readonly string[]
  readonly failOn: string
  readonly vulndb?: string
  readonly progress: boolean
}

export const command = defineCommand({
  summary: 'what got better and what got worse between two assessments or two artefacts',
  configure(parser, run) {
    parser
      .argument('<from>', 'an assessment (.json), a dossier folder or an artefact')
      .argument('<to>', 'the same, later')
      .option('--json', 'print JSON')
      .option('--report <format=file>', `also write the comparison: ${Object.keys(formats).join(', ')} (repeatable)`, collect)
      .addOption(new Option('--fail-on <severity>', 'exit with 1 when something at least this severe got worse').choices([...severities, 'never']).default('medium'))
      .option('--vulndb <file>', 'for artefacts: compare with this vulnerability database instead of your own; "none" for no database')
      .option('--no-progress', 'do not show progress')
      .addHelpText('after', examples(
        ['diff release-1.json release-2.json', 'two kept assessments'],
        ['diff old.img new.img --report markdown=changes.md', 'reviews both, compares, and writes a text for the pull request'],
        ['diff main.json branch.json --fail-on high', 'for a build that must not get weaker'],
      ))
      .action((from: string, to: string, options: Options) => run(() => act(from, to, options)))
  },
})

const collect = (value: string, all: readonly string[] = []): string[] => [...all, value]

const jsonOf = (diff: AssessmentDiff): string => `${quietJson(JSON.stringify(diff, undefined, 2))}\n`
const formats: Readonly<Record<string, (diff: AssessmentDiff) => string>> = {
  json: jsonOf,
  markdown: renderDiffMarkdown,
  terminal: (diff) => renderDiff(diff, { columns: 80, colour: false }),
}

async function act(from: string, to: string, options: Options): Promise<number> {
  const outputs = (options.report ?? []).map(parseReport)
  checkOutputs(outputs.map(({ file }) => file), [from, to])
  const vulnerabilities = vulnerabilitySource(options.vulndb)
  const how = { signal: interruptible(), showProgress: options.progress && options.json !== true, vulnerabilities: vulnerabilities.source }
  const [a, b] = await Promise.resolve()
    // One after the other: each takes all processors.
    .then(async () => [await load(from, how), await load(to, how)] as const)
    .finally(() => vulnerabilities.close())
  const diff = diffAssessments(a, b)
  for (const { render, file } of outputs) await writeReport({ id: 'diff', mediaType: 'text/plain', extension: 'txt', async *render() { yield new TextEncoder().encode(render(diff)) } }, b, file)
  process.stdout.write(options.json === true ? jsonOf(diff) : renderDiff(diff, terminal()))
  if (!a.complete || !b.complete) return exitStatus.incomplete
  const worst = worstOf(diff)
  return options.failOn !== 'never' && worst !== undefined && worseOrEqual(worst, options.failOn) ? exitStatus.findings : exitStatus.fine
}

function parseReport(text: string): { readonly render: (diff: AssessmentDiff) => string; readonly file: string } {
  const [id = '', ...rest] = text.split('=')
  const file = rest.join('=')
  const render = Object.hasOwn(formats, id) ? formats[id] : undefined
  const known = Object.keys(formats)
  if (render === undefined) throw new UserError('unknown-report', `a comparison has no format "${id}"`, `${meant(id, known)}Formats are ${known.join(', ')}: --report markdown=changes.md`)
  if (file === '') throw new UserError('no-report-file', `--report ${text} names no file`, `Write --report ${id}=FILE.`)
  return { render, file }
}

/** The largest assessment that is read back. */
const maxAssessmentBytes = 256 * 1024 * 1024

interface How {
  readonly signal: AbortSignal
  readonly showProgress: boolean
  readonly vulnerabilities: ReturnType<typeof vulnerabilitySource>['source']
}

async function load(path: string, { signal, showProgress, vulnerabilities }: How): Promise<Assessment> {
  if (path.endsWith('.json')) return readAssessment(path)
  const progress = terminalProgress(showProgress)
  return review({ paths: [path], signal, listener: progress.listener, vulnerabilities }).finally(() => progress.end())
}

function readAssessment(path: string): Assessment {
  const refuse = (why: string): UserError => new UserError('not-an-assessment', `${path} is not an assessment: ${why}`, 'Give a file that `proofmark review --json` wrote, or the artefact itself.')
  let content: unknown
  try {
    const found = statSync(path, { throwIfNoEntry: false })
    if (found === undefined) throw new UserError('no-such-path', `there is nothing at ${path}`, 'Check the spelling; paths are relative to the folder you are in.')
    const { size } = found
    if (size > maxAssessmentBytes) throw new RangeError(`${size} bytes are more than the ${maxAssessmentBytes} that are read`)
    content = JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw refuse(error instanceof Error ? error.message : String(error))
  }
  const parsed = assessmentSchema.safeParse(content)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refuse(issue === undefined ? 'it has another form' : `${issue.path.join('.') || 'the whole'}: ${issue.message}`)
}
