/** `proofmark diff`: what changed between two assessments, or between two things that can be reviewed. */
import { readFileSync, statSync } from 'node:fs'
import { diffAssessments, type AssessmentDiff } from '../../../assess/diff.ts'
import { assessmentSchema, type Assessment } from '../../../assess/schema.ts'
import { review } from '../../../engine/review.ts'
import { UserError } from '../../../engine/user-error.ts'
import { verbatim } from '../../../reports/view/legible.ts'
import { cellWord, stateWords } from '../../../reports/view/words.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { interruptible } from '../interrupt.ts'
import { terminalProgress } from '../progress.ts'
import { wrap } from '../wrap.ts'

export const command = defineCommand({
  summary: 'what changed between two assessments or two artefacts',
  configure(parser, run) {
    parser
      .argument('<from>', 'an assessment (.json), a dossier folder or an artefact')
      .argument('<to>', 'the same, later')
      .option('--json', 'print JSON')
      .option('--no-progress', 'do not show progress')
      .addHelpText('after', examples(['diff release-1.json release-2.json', 'two kept assessments'], ['diff old.img new.img', 'reviews both and compares']))
      .action((from: string, to: string, options: { json?: boolean; progress: boolean }) => run(() => act(from, to, options)))
  },
})

async function act(from: string, to: string, options: { json?: boolean; progress: boolean }): Promise<number> {
  const signal = interruptible()
  const a = await load(from, signal, options.progress)
  const b = await load(to, signal, options.progress)
  const diff = diffAssessments(a, b)
  process.stdout.write(options.json === true ? `${JSON.stringify(diff, undefined, 2)}\n` : text(diff))
  if (!a.complete || !b.complete) return exitStatus.incomplete
  return diff.appeared.length > 0 || diff.cells.some((cell) => !cell.better) ? exitStatus.findings : exitStatus.fine
}

/** The largest assessment that is read back. */
const maxAssessmentBytes = 256 * 1024 * 1024

async function load(path: string, signal: AbortSignal, showProgress: boolean): Promise<Assessment> {
  if (path.endsWith('.json')) return readAssessment(path)
  const progress = terminalProgress(showProgress)
  return review({ paths: [path], signal, listener: progress.listener }).finally(() => progress.end())
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

function text(diff: AssessmentDiff): string {
  const lines: string[] = []
  if (diff.verdict !== undefined) lines.push(`verdict: ${diff.verdict.from} -> ${diff.verdict.to}`)
  if (diff.level !== undefined) lines.push(`level: ${diff.level.from} -> ${diff.level.to}`)
  if (diff.cells.length > 0) lines.push('', `Cells of the grid (${diff.cells.length}): + better, - worse, ? no longer known`)
  for (const { cell, from, to, better } of diff.cells) lines.push(`  ${better ? '+' : to === 'unknown' ? '?' : '-'} ${cellWord(cell)}: ${stateWords[from].word} -> ${stateWords[to].word}`)
  const show = (title: string, outcomes: AssessmentDiff['appeared']): void => {
    if (outcomes.length === 0) return
    lines.push('', `${title} (${outcomes.length})`)
    for (const outcome of outcomes) lines.push(...wrap(`${outcome.severity}: ${verbatim(outcome.message)}`, 2), `      ${verbatim(outcome.evidence[0]?.path ?? '')}  ${outcome.check}`)
  }
  show('New findings', diff.appeared)
  show('Findings that are gone', diff.vanished)
  if (diff.components.length > 0) lines.push('', `Components (${diff.components.length})`, ...diff.components.map((item) => `  ${verbatim(item.name)}: ${item.from || 'absent'} -> ${item.to || 'absent'}`))
  return lines.length === 0 ? 'Nothing changed.\n' : `${lines.join('\n').trimStart()}\n`
}
