/** `proofmark frameworks`: the laws and standards that the grid is projected on, and the evidence matrix over them. */
import { UserError } from '../../../engine/user-error.ts'
import { frameworks } from '../../../frameworks/bundle.gen.ts'
import { countsOf } from '../../../frameworks/counts.ts'
import { owners } from '../../../reports/view/matrix.ts'
import { standings } from '../../../reports/view/standings.ts'
import { defineCommand, examples, exitStatus } from '../command.ts'
import { listText, showText } from '../frameworks-text.ts'
import { meant, notListed } from '../meant.ts'
import { matrixFormats, showMatrix, type MatrixFlags } from '../show-matrix.ts'

export const command = defineCommand({
  summary: 'the frameworks: list, show ID, matrix of a review',
  configure(parser, run) {
    const asJson = ['--json', 'print JSON'] as const
    parser.command('list', { isDefault: true }).description('every framework and edition, with how far checks cover it').option(...asJson)
      .allowExcessArguments()
      .action((options: { json?: boolean }, { args }: { args: string[] }) => run(async () => list(args, options.json === true)))
    parser.command('show <id>').description('its requirements, in our words, and the checks that prove them').option(...asJson)
      .action((id: string, options: { json?: boolean }) => run(async () => show(id, options.json === true)))
    parser.command('matrix <assessment>').description('requirement by requirement: what was verified, only declared, not checked, unmet; of an assessment (.json) that was kept, or of a dossier folder or an artefact')
      .option('--framework <id>', 'only this framework, or this edition of it (repeatable, or with commas)', collect, [])
      .option('--market <market>', 'only what counts in this market: eu, uk, us, other', collect, [])
      .option('--status <status>', `only rows that stand so: ${standings.join(', ')}`, collect, [])
      .option('--owner <owner>', `only rows of whom this is the next step: ${owners.join(', ')}`, collect, [])
      .option('--all', 'every row, where nothing else is asked for')
      .option('--report <format=file>', `also write the rows: ${matrixFormats.join(', ')} (repeatable)`, (value: string, all?: readonly string[]) => [...(all ?? []), value])
      .option('--vulndb <file>', 'for artefacts: compare with this vulnerability database instead of your own; "none" for no database')
      .option('--no-progress', 'do not show progress')
      .option(...asJson)
      .action((path: string, options: MatrixFlags) => run(() => showMatrix(path, options)))
    parser.addHelpText('after', examples(
      ['frameworks list', 'ids, editions and figures'], ['frameworks show uk-psti', 'one framework'],
      ['frameworks matrix review.json', 'figures for each framework'],
      ['frameworks matrix review.json --market eu --status unmet,declared', 'what stands between the product and the market'],
      ['frameworks matrix review.json --owner compliance --report matrix-xlsx=matrix.xlsx', 'a workbook for the technical file'],
    ))
  },
})

const collect = (value: string, all: readonly string[]): string[] => [...all, ...value.split(',').map((word) => word.trim()).filter((word) => word !== '')]

function list([word]: readonly string[], json: boolean): number {
  if (word !== undefined) throw notListed('frameworks', word, frameworks.map((each) => each.id))
  if (json) process.stdout.write(`${JSON.stringify(frameworks.map((each) => {
    const { id, title, edition, authority, kind, markets, url, checked, appliesFrom } = each
    return { id, title, edition, authority, kind, markets, url, checked, appliesFrom, ...countsOf(each) }
  }), undefined, 2)}\n`)
  else process.stdout.write(listText(frameworks))
  return exitStatus.fine
}

/** Editions count upwards, with numbers as numbers. */
const newestFirst = (a: { readonly edition: string }, b: { readonly edition: string }): number => new Intl.Collator('en', { numeric: true }).compare(b.edition, a.edition)

function show(id: string, json: boolean): number {
  const editions = frameworks.filter((item) => item.id === id || `${item.id}-${item.edition}` === id).toSorted(newestFirst)
  const [item] = editions
  if (item === undefined) throw new UserError('unknown-framework', `there is no framework "${id}"`, `${meant(id, frameworks.map((each) => each.id))}There are ${[...new Set(frameworks.map((each) => each.id))].join(', ')}.`)
  process.stdout.write(json ? `${JSON.stringify({ ...item, counts: countsOf(item) }, undefined, 2)}\n` : showText(item, frameworks.filter((each) => each.id === item.id && each !== item)))
  return exitStatus.fine
}
