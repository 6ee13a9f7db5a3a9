/**
 * Requirements as drafts need them: what the assessment says of a row, and what our file of the framework says of it (place in the law,
 * condition). Drafts state nothing by themselves: the standing of a statement is that of its row.
 */
import type { AssessedOutcome, Assessment } from '../assess/schema.ts'
import { frameworks as editions } from '../frameworks/bundle.gen.ts'
import type { Requirement as Written } from '../frameworks/schema.ts'
import { cites, worstFirst } from '../reports/paper/evidence.ts'
import { claimWords, toBeCompleted, type Block, type Cell, type Claim, type Text } from '../reports/paper/model.ts'
import { requirementTable } from '../reports/paper/requirements.ts'

export type Framework = Assessment['frameworks'][number]
export type Row = Framework['requirements'][number]

/** The framework as the assessment has it; of several editions the newest. Undefined: it does not concern the product, as far as is known. */
export const frameworkOf = ({ frameworks }: Assessment, id: string): Framework | undefined =>
  frameworks.filter((each) => each.id === id).toSorted((a, b) => b.edition.localeCompare(a.edition, 'en', { numeric: true }))[0]

/** The row as our file has it, with its condition. Undefined for a row of somebody's own framework. */
export const writtenRow = ({ id, edition }: Pick<Framework, 'id' | 'edition'>, row: string): Written | undefined =>
  editions.find((each) => each.id === id && each.edition === edition)?.requirements.find((each) => each.id === row)

/** Rows by the beginning of their id, in the order of the framework. */
export const rowsOf = (assessment: Assessment, id: string, prefix = ''): readonly Row[] =>
  frameworkOf(assessment, id)?.requirements.filter((row) => row.id.startsWith(prefix)) ?? []

/** What a statement about a row may claim. Only evidence makes it verified, and what is not decided stays open. */
export function claimOf({ status, basis }: Pick<Row, 'status' | 'basis'>): Claim {
  if (status === 'met') return basis === 'verified' ? 'verified' : 'declared'
  if (status === 'unmet') return basis === 'declared' ? 'denied' : 'unmet'
  if (status === 'not-applicable' || status === 'out-of-scope') return 'not-applicable'
  return status === 'unknown' && basis === 'declared' ? 'declared' : 'open'
}

/** A statement about one row. `ask`: what somebody has to write where evidence does not settle it. */
export function statement(assessment: Assessment, title: string, row: Row, ask: Text): Block {
  const claim = claimOf(row)
  const failed = row.status === 'unmet' ? told(worstFirst(assessment, row.outcomes).flatMap((index) => assessment.outcomes[index]?.message ?? [])) : detail(row)
  return { kind: 'statement', title, claim, text: `${row.summary} ${failed}`, cites: cites(assessment, row.outcomes), ...(settled.has(claim) ? {} : { toBeCompleted: ask }) }
}

/** What is claimed, as a cell of a draft: nothing that is open looks as if it were said. */
export function claimCell(claim: Claim): Cell {
  return claim === 'open' ? { text: toBeCompleted, tone: 'ask' } : { text: claimWords[claim].word, tone: claimWords[claim].tone }
}

/** The rows as a table of a draft. */
export const rowTable = (assessment: Assessment, rows: readonly Row[], summary: string): Block => requirementTable(assessment, rows, summary, { status: (row) => claimCell(claimOf(row)), why: detail })

/** Why a row stands as it does, and what has to be shown where checks do not settle it. */
export const detail = (row: Row): string => [row.reason, ...(claimOf(row) === 'open' && row.note !== undefined && !row.reason.includes(row.note) ? [row.note] : [])].map(sentence).join(' ')

/** Nothing has to be written beside these. */
export const settled: ReadonlySet<Claim> = new Set(['verified', 'documented', 'not-applicable'])

/** With a capital at the start and a stop at the end. */
export const sentence = (text: string): string => (text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/u.test(text) ? '' : '.'}`)

/** Different sentences of one statement that are written out. */
const shownMessages = 5

function told(messages: readonly string[]): string {
  const all = [...new Set(messages)]
  return [...all.slice(0, shownMessages).map(sentence), ...(all.length > shownMessages ? [`And ${all.length - shownMessages} more, under the numbers below.`] : [])].join(' ')
}

/** What checks said, as a statement: every outcome of these checks, the worst of them deciding the claim. */
export function statementOf(assessment: Assessment, title: string, checks: readonly string[], ask: Text): Block {
  const indexes = worstFirst(assessment, outcomesOf(assessment, checks))
  const found = indexes.flatMap((index) => assessment.outcomes[index] ?? [])
  const claim = claimOfAll(found)
  return {
    kind: 'statement', title, claim, cites: cites(assessment, indexes),
    text: told(found.filter(({ result }) => result !== 'unknown').map(({ message }) => message)),
    ...(settled.has(claim) ? {} : { toBeCompleted: ask }),
  }
}

/** As strong as the weakest of what passed: a word of the maker, a document or a data sheet, or what was seen in the product itself. What is only shown beside it does not count. */
export function claimOfAll(outcomes: readonly AssessedOutcome[]): Claim {
  const has = (result: AssessedOutcome['result']): boolean => outcomes.some((each) => each.result === result)
  if (has('fail')) return 'found'
  if (has('unknown') || outcomes.length === 0) return 'open'
  if (!has('pass')) return 'not-applicable'
  const passed = outcomes.filter(({ result }) => result === 'pass').map(({ evidence }) => evidence.filter(({ weighs }) => weighs !== false).map(({ basis }) => basis))
  const each = (...bases: readonly string[]): boolean => passed.every((all) => all.some((basis) => bases.includes(basis)))
  if (each('observed', 'dump', 'laboratory')) return 'verified'
  return each('observed', 'dump', 'laboratory', 'documented', 'catalogue') ? 'documented' : 'declared'
}

/** Places in the assessment of the outcomes of these checks; `storage/` names all of a property. */
const outcomesOf = ({ outcomes }: Assessment, checks: readonly string[]): readonly number[] =>
  outcomes.flatMap(({ check }, index) => (checks.some((each) => (each.endsWith('/') ? check.startsWith(each) : check === each)) ? [index] : []))

/** Said where the framework is not among those that concern the product, or where that is still open; nothing where it does. */
export function bearing(framework: Framework | undefined, title: string): readonly Block[] {
  const check = 'Check the markets and the kind of product in product.yaml before you use it.'
  if (framework === undefined) return [{ kind: 'paragraph', text: [{ strong: `${title.charAt(0).toUpperCase()}${title.slice(1)} is not among the frameworks that concern this product by what is known of it.` }, ` The draft shows what it would hold. ${check}`] }]
  if (framework.unsettled === undefined) return []
  return [{ kind: 'paragraph', text: [{ strong: `Whether ${title} concerns this product is open: ${framework.unsettled}.` }, ` The draft holds what would be so if it does. ${check}`] }]
}
