/** The requirements of frameworks as tables: how many stand how, and those that something was shown or said of, row by row. */
import type { Assessment } from '../../assess/schema.ts'
import { elsewhere } from '../view/matrix-changes.ts'
import { matrixOf, type MatrixRow } from '../view/matrix.ts'
import { figures, standingCounts, standingOf, standingWords, wherever, type Requirement, type Standing } from '../view/standings.ts'
import { dayText } from '../view/text.ts'
import { restsOnWords } from '../view/words.ts'
import { citeSpans } from './evidence.ts'
import type { Block, Cell, Text, Tone } from './model.ts'

/** Only what was shown looks like what was shown. */
const tones: Readonly<Record<Standing, Tone>> = {
  unmet: 'bad', declared: 'ask', question: 'ask', 'not-checked': 'ask', 'in-part': 'ask', unconfirmed: 'ask', manual: 'ask', met: 'good', 'not-applicable': 'off', 'out-of-scope': 'off',
}

/** Rows that are written out; the rest waits for somebody, and is counted. */
const decided: ReadonlySet<Standing> = new Set(['unmet', 'declared', 'in-part', 'unconfirmed', 'met'])

/** Next steps of one row that are written out. */
const shownSteps = 2

/** What has to be known of a row beside its summary. */
const remarks = ({ strength, coverage, unconfirmed, bindsFrom }: Requirement): string =>
  [strength, ...(coverage === 'partial' ? ['covered in part'] : []), ...(unconfirmed === true ? ['our reading is unconfirmed'] : []), ...(bindsFrom === undefined ? [] : [`binds from ${dayText(bindsFrom)}`])].join(', ')

export function* requirementBlocks(assessment: Assessment): Generator<Block> {
  const { frameworks } = assessment
  if (frameworks.length === 0) return
  const all = matrixOf(assessment)
  yield { kind: 'page' }
  yield { kind: 'heading', level: 1, text: 'Requirements' }
  yield { kind: 'paragraph', text: `What the same evidence says about each requirement of each framework, in our own words: ${standingCounts(all)}. The document itself counts. Written out are the requirements of which something was shown or said; the reports of the matrix list all.` }
  yield {
    kind: 'table',
    summary: 'For each framework the number of requirements by how they stand',
    head: ['Framework', 'Edition', ...figures.map(({ title }) => title)],
    widths: [10, 4, ...figures.map(({ title }) => (title.length > 8 ? 4 : 3))],
    rows: frameworks.map(({ title, edition, kind, markets, requirements, unsettled }): readonly (Cell | Text)[] => [
      `${title} (${kind}, ${wherever(markets)}${unsettled === undefined ? '' : `; open whether it applies: ${unsettled}`})`, edition,
      ...figures.map(({ of }): Cell => {
        const number = requirements.filter((each) => of.includes(standingOf(each))).length
        return number === 0 ? { text: '–', tone: 'off' } : { text: String(number), tone: tones[of[0] ?? 'not-checked'] }
      }),
    ]),
  }
  const changes = elsewhere(assessment, all)
  if (changes.length > 0) yield* [{ kind: 'paragraph', text: 'If something were otherwise:' }, { kind: 'list', items: changes.map(({ says }) => says) }] satisfies Block[]
  let at = 0
  for (const framework of frameworks) {
    yield* oneFramework(assessment, framework, all.slice(at, at + framework.requirements.length))
    at += framework.requirements.length
  }
}

/** `matrix`: the same rows as the matrix has them. */
function* oneFramework(assessment: Assessment, { title, edition, requirements }: Assessment['frameworks'][number], matrix: readonly MatrixRow[]): Generator<Block> {
  const rows = requirements.flatMap((requirement, index) => {
    const row = matrix[index]
    return row !== undefined && decided.has(row.standing) ? [{ requirement, row }] : []
  })
  if (rows.length === 0) return
  yield { kind: 'heading', level: 2, text: `${title} (${edition})` }
  yield {
    kind: 'table',
    summary: `Requirements of ${title} of which something was shown or said`,
    head: ['Requirement', 'What is asked, in our words', 'Status', 'Why, and what next', 'Evidence'],
    widths: [3, 8, 3, 7, 3],
    rows: rows.map(({ requirement, row }): readonly (Cell | Text)[] => [
      named(requirement), asked(requirement), { text: statusText(row), tone: tones[row.standing] }, whatNext(row), citeSpans(assessment, requirement.outcomes, 6),
    ]),
  }
}

/** The number, leading to the document. */
const named = ({ id, source }: Requirement): Text => [{ link: id, url: source.url }]
const asked = (requirement: Requirement): Text => `${requirement.summary} (${remarks(requirement)})`
const statusText = ({ standing, basis }: MatrixRow): string => (standing === 'unmet' || standing === 'met' ? `${standingWords[standing].word}, ${restsOnWords[basis]}` : standingWords[standing].word)

function whatNext({ reason, next, ownedBy }: MatrixRow): string {
  const more = next.length > shownSteps ? ` and ${next.length - shownSteps} more` : ''
  return next.length === 0 ? reason : `${reason}. Next${ownedBy === '' ? '' : ` (${ownedBy})`}: ${next.slice(0, shownSteps).join('; ')}${more}`
}

/** Rows for a draft, which says in a cell what may be claimed of each, and why or what is still to be shown. */
export const requirementTable = (assessment: Assessment, rows: readonly Requirement[], summary: string, says: { readonly status: (row: Requirement) => Cell; readonly why: (row: Requirement) => string }): Block => ({
  kind: 'table',
  summary,
  head: ['Requirement', 'What is asked, in our words', 'Status', 'Why, or what to show', 'Evidence'],
  widths: [3, 8, 3, 7, 3],
  rows: rows.map((each): readonly (Cell | Text)[] => [named(each), asked(each), says.status(each), says.why(each), citeSpans(assessment, each.outcomes, 6)]),
})
