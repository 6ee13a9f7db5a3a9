/** `proofmark document`: drafts of the documents that markets ask for, out of a kept assessment. */
import { paperOf } from '../../../documents/paper.ts'
import { documents } from '../../../documents/registry.gen.ts'
import { UserError } from '../../../engine/user-error.ts'
import { paperMarkdown } from '../../../reports/paper/markdown.ts'
import { encode, type Report } from '../../../reports/define.ts'
import { dayText } from '../../../reports/view/text.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { meant } from '../meant.ts'
import { checkOutputs, writeReport } from '../output.ts'
import { readAssessment } from '../read-assessment.ts'
import { wrap } from '../wrap.ts'

export const command = defineCommand({
  summary: 'drafts of documents that markets ask for, filled from a kept assessment: list, ID',
  configure(parser, run) {
    parser
      .argument('<id>', '"list", or the id of a draft')
      .argument('[assessment]', 'what `proofmark review --json` wrote')
      .option('--out <file>', 'write to FILE.md or FILE.pdf (security-txt: FILE.txt too) instead of Markdown on standard output')
      .option('--json', 'with list: print JSON')
      .addHelpText('after', examples(
        ['document list', 'ids, markets and titles'],
        ['document cra-technical-documentation review.json --out cra.pdf', 'a draft as tagged PDF'],
        ['document security-txt review.json --out security.txt', 'the file itself'],
      ))
      .action((id: string, assessment: string | undefined, options: { out?: string; json?: boolean }) => run(() => (id === 'list' ? list(options.json === true) : draft(id, assessment, options.out))))
  },
})

async function list(json: boolean): Promise<number> {
  if (json) process.stdout.write(`${JSON.stringify(documents.map(({ id, title, market }) => ({ id, title, market })), undefined, 2)}\n`)
  else {
    process.stdout.write(`${documents.map(({ id, title, market }) => `${id}\n${wrap(title, 4).join('\n')}\n${wrap(market, 4).join('\n')}\n`).join('')}\nEach is a draft: not legal advice, not a certificate. What no evidence shows is marked as to be completed.\n`)
  }
  return exitStatus.fine
}

async function draft(id: string, path: string | undefined, out: string | undefined): Promise<number> {
  const entry = documents.find((each) => each.id === id)
  if (entry === undefined) throw new UserError('unknown-document', `there is no draft "${id}"`, `${meant(id, ['list', ...documents.map((each) => each.id)])}There are ${documents.map((each) => each.id).join(', ')}.`)
  if (path === undefined) throw new UserError('no-assessment', `\`proofmark document ${id}\` needs an assessment`, 'Keep one with `proofmark review PATH --json > review.json`, then give its name.')
  const { build, file, expires, ...rest } = await entry.load()
  const kind = out === undefined ? 'md' : (/\.(md|pdf|txt)$/u.exec(out)?.[1] ?? '')
  if (kind === '' || (kind === 'txt' && file === undefined)) throw new UserError('unknown-kind', `${out ?? ''} is no kind of file that ${id} can be written as`, `Name a file that ends in .md or .pdf${file === undefined ? '' : ' or .txt'}.`)
  // The engine is loaded only for PDF: it is optional, and large.
  const pdf = kind === 'pdf' ? await import('../../../reports/pdf/engine.ts') : undefined
  await pdf?.readyForPdf()
  if (out !== undefined) checkOutputs([out], [path])
  const assessment = readAssessment(path)
  const paper = paperOf({ ...rest, build }, assessment)
  const report: Report = {
    id, mediaType: 'text/plain', extension: kind,
    async *render() {
      if (pdf !== undefined) yield await pdf.pdfOf(paper)
      else if (kind === 'txt') yield new TextEncoder().encode(file?.(assessment) ?? '')
      else yield* encode(ended(paperMarkdown(paper)))
    },
  }
  if (out !== undefined) await writeReport(report, assessment, out)
  else for await (const chunk of report.render(assessment)) process.stdout.write(chunk)
  const end = expires?.(assessment)
  if (end !== undefined && Date.parse(end) <= Date.now()) process.stderr.write(`proofmark: the file expired on ${dayText(end)}, half a year after the review: review again before you publish it.\n`)
  return assessment.complete ? exitStatus.fine : exitStatus.incomplete
}

function* ended(lines: Iterable<string>): Generator<string> {
  for (const line of lines) yield `${line}\n`
}
