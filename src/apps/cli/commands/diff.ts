/** `proofmark diff`: what changed between two assessments, or between two things that can be reviewed. */
import { Option } from 'commander'
import { diffAssessments, worstOf, type AssessmentDiff } from '../../../assess/diff.ts'
import { severities } from '../../../checks/define.ts'
import { worseOrEqual } from '../../../engine/run-checks.ts'
import { renderDiffMarkdown } from '../../../reports/diff/markdown.ts'
import { renderDiff } from '../../../reports/diff/terminal.ts'
import { quietJson } from '../../../reports/view/json.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import { checkOutputs, reportAsked, writeReport } from '../output.ts'
import { loadAssessment } from '../read-assessment.ts'
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
      .option('--report <format=file>', `also write the comparison: ${formats.map(({ id }) => id).join(', ')} (repeatable)`, collect)
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
const formats: readonly { readonly id: string; readonly render: (diff: AssessmentDiff) => string }[] = [
  { id: 'json', render: jsonOf },
  { id: 'markdown', render: renderDiffMarkdown },
  { id: 'terminal', render: (diff) => renderDiff(diff, { columns: 80, colour: false }) },
]

async function act(from: string, to: string, options: Options): Promise<number> {
  const outputs = (options.report ?? []).map((text) => reportAsked(text, formats, 'a comparison has', 'markdown=changes.md'))
  checkOutputs(outputs.map(({ file }) => file), [from, to])
  const vulnerabilities = vulnerabilitySource(options.vulndb)
  const how = { signal: interruptible(), showProgress: options.progress && options.json !== true, vulnerabilities: vulnerabilities.source }
  const [a, b] = await Promise.resolve()
    // One after the other: each takes all processors.
    .then(async () => [await loadAssessment(from, how), await loadAssessment(to, how)] as const)
    .finally(() => vulnerabilities.close())
  const diff = diffAssessments(a, b)
  for (const { format, file } of outputs) await writeReport({ id: 'diff', mediaType: 'text/plain', extension: 'txt', async *render() { yield new TextEncoder().encode(format.render(diff)) } }, b, file)
  process.stdout.write(options.json === true ? jsonOf(diff) : renderDiff(diff, terminal()))
  if (!a.complete || !b.complete) return exitStatus.incomplete
  const worst = worstOf(diff)
  return options.failOn !== 'never' && worst !== undefined && worseOrEqual(worst, options.failOn) ? exitStatus.findings : exitStatus.fine
}

