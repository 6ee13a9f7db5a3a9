/** `proofmark review`: the product's main work. */
import { Option } from 'commander'
import { severities } from '../../../checks/define.ts'
import { review } from '../../../engine/review.ts'
import { worseOrEqual } from '../../../engine/run-checks.ts'
import { UserError } from '../../../engine/user-error.ts'
import type { Assessment } from '../../../assess/schema.ts'
import { reports } from '../../../reports/registry.gen.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import { checkOutputs, reportAsked, writeReport } from '../output.ts'
import { terminalProgress } from '../progress.ts'
import { terminal } from '../terminal.ts'
import { vulnerabilitySource } from '../vulndb-source.ts'

interface Options {
  readonly json?: boolean
  readonly report?: readonly string[]
  readonly level?: string
  readonly failOn: string
  readonly progress: boolean
  readonly date?: string
  readonly vulndb?: string
  readonly reference?: string
  readonly frameworkFile?: readonly string[]
}

export const command = defineCommand({
  summary: 'review a dossier folder or bare artefacts: verdict, grid, findings, plan',
  configure(parser, run) {
    parser
      .argument('<path...>', 'a dossier folder (with product.yaml), or images and other artefacts')
      .option('--json', 'print the assessment alone on standard output')
      .option('--report <format=file>', `also write a report: ${reports.map((report) => report.id).join(', ')} (repeatable)`, collect)
      .addOption(new Option('--level <n>', 'judge at this level instead of the derived one; stays visible as an override').choices(['0', '1', '2', '3', '4']))
      .addOption(new Option('--fail-on <severity>', 'exit with 1 when a finding is at least this severe').choices([...severities, 'never']).default('medium'))
      .option('--date <day>', 'judge as of this day (ISO), for reviews that must come out the same again')
      .option('--vulndb <file>', 'compare with this vulnerability database instead of your own; "none" for no database')
      .option('--reference <path>', 'an image that is known to be right: what differs from it is told')
      .option('--framework-file <file>', 'also judge by a framework that you wrote (docs/guide/framework.md; repeatable)', collect)
      .option('--no-progress', 'do not show progress')
      .addHelpText('after', examples(
        ['review product/', 'reviews product/product.yaml and the artefacts that it names'],
        ['review card.img --report html=report.html', 'reviews a bare card image at an assumed level 2'],
        ['review unit.img --reference release.img', 'holds what was read out of a unit against the release'],
        ['review product/ --json --fail-on high > review.json', 'for a build that must not get weaker'],
      ))
      .action((paths: string[], options: Options) => run(() => act(paths, options)))
  },
})

const collect = (value: string, all: readonly string[] = []): string[] => [...all, value]

async function act(paths: readonly string[], options: Options): Promise<number> {
  const outputs = (options.report ?? []).map((text) => reportAsked(text, reports, 'there is', 'html=report.html'))
  for (const { format } of outputs) await (await format.load()).ready?.()
  checkOutputs(outputs.map(({ file }) => file), [...paths, ...(options.reference === undefined ? [] : [options.reference]), ...(options.frameworkFile ?? [])])
  if (options.date !== undefined && !isDay(options.date)) throw new UserError('bad-date', `"${options.date}" is no day`, 'Write it as 2026-11-23.')
  const vulnerabilities = vulnerabilitySource(options.vulndb)
  const progress = terminalProgress(options.progress && options.json !== true)
  let assessment: Assessment
  try {
    assessment = await review({
      paths,
      signal: interruptible(),
      listener: progress.listener,
      ...(options.level === undefined ? {} : { level: Number(options.level) }),
      ...(options.date === undefined ? {} : { date: options.date }),
      vulnerabilities: vulnerabilities.source,
      ...(options.reference === undefined ? {} : { reference: options.reference }),
      ownFrameworks: options.frameworkFile ?? [],
    })
  } finally {
    progress.end()
    vulnerabilities.close()
  }
  for (const { format, file } of outputs) await writeReport(await format.load(), assessment, file)
  if (options.json === true) await printJson(assessment)
  else {
    const { renderTerminal } = await import('../../../reports/terminal/report.ts')
    const html = outputs.find(({ format }) => format.id === 'html')
    process.stdout.write(renderTerminal(assessment, { ...terminal(), ...(html === undefined ? {} : { reportFile: html.file }) }))
  }
  return statusOf(assessment, options.failOn)
}

/** A day of the calendar, as ISO writes it. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

async function printJson(assessment: Assessment): Promise<void> {
  const json = reports.find((report) => report.id === 'json')
  if (json === undefined) throw new Error('the JSON report is missing')
  for await (const chunk of (await json.load()).render(assessment)) process.stdout.write(chunk)
}

/** Incomplete is never 0, and says more than that there are findings. */
function statusOf(assessment: Assessment, threshold: string): number {
  if (!assessment.complete) return exitStatus.incomplete
  if (threshold === 'never') return exitStatus.fine
  const open = assessment.outcomes.some((outcome) => outcome.result === 'fail' && outcome.waived === undefined && worseOrEqual(outcome.severity, threshold))
  return open ? exitStatus.findings : exitStatus.fine
}
