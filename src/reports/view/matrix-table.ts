/** The matrix as a table: every column with its heading, its width in a sheet, and what a row has there. */
import type { Assessment } from '../../assess/schema.ts'
import type { Cell } from './csv.ts'
import { basesOf, documentsOf, firstOf, shownBy, shownText } from './matrix-evidence.ts'
import { ownerWords, type MatrixRow } from './matrix.ts'
import { standingWords } from './standings.ts'
import { marketWord, restsOnWords } from './words.ts'

export interface MatrixColumn {
  readonly title: string
  /** In characters. */
  readonly width: number
  of(row: MatrixRow): Cell
}

/** Places and findings that stand in one cell; the tables of findings have all. */
const shownPlaces = 12
const shownFindings = 6
const rest = 'the report of findings has all'

const joined = (texts: readonly string[]): string => texts.join('; ')

const fixed: readonly MatrixColumn[] = [
  { title: 'framework', width: 30, of: ({ framework }) => framework.title },
  { title: 'edition', width: 12, of: ({ framework }) => framework.edition },
  { title: 'requirement', width: 16, of: ({ id }) => id },
  { title: 'what it asks, in our words', width: 48, of: ({ summary }) => summary },
  { title: 'strength', width: 10, of: ({ strength, qualifier }) => [strength, qualifier ?? ''].filter(Boolean).join(', ') },
  { title: 'area', width: 11, of: ({ area }) => area },
  { title: 'status', width: 18, of: ({ standing }) => standingWords[standing].word },
  { title: 'rests on', width: 12, of: ({ basis }) => restsOnWords[basis] },
  { title: 'reason', width: 34, of: ({ reason }) => reason },
  { title: 'owner', width: 18, of: ({ owners }) => owners.map((owner) => ownerWords[owner]).join(', ') },
  { title: 'next step', width: 44, of: ({ next }) => joined(firstOf(next, shownFindings, 'the plan has all')) },
  { title: 'findings', width: 44, of: ({ outcomes }) => joined(firstOf([...new Set(outcomes.filter(({ result }) => result === 'fail').map(({ message }) => message))], shownFindings, rest)) },
  { title: 'evidence', width: 60, of: (row) => joined(firstOf(shownBy(row).map(shownText), shownPlaces, rest)) },
  { title: 'known from', width: 18, of: basesOf },
  { title: 'documents', width: 22, of: (row) => joined(documentsOf(row).map(({ title }) => title)) },
  { title: 'dated', width: 12, of: (row) => joined(documentsOf(row).map(({ dated }) => dated || 'without a date')) },
  { title: 'waived', width: 22, of: ({ outcomes }) => joined([...new Set(outcomes.flatMap(({ waived }) => (waived === undefined ? [] : `by ${waived.owner} until ${waived.expires}: ${waived.reason}`)))]) },
  { title: 'checks', width: 36, of: ({ checks }) => checks.join(' ') },
  { title: 'coverage', width: 12, of: ({ coverage }) => coverage },
  { title: 'what checks leave open', width: 44, of: ({ note }) => note },
  { title: 'our reading', width: 12, of: ({ confirmed }) => (confirmed ? 'read' : 'unconfirmed') },
  { title: 'binds', width: 13, of: ({ bindsFrom, framework }) => bindsFrom ?? (framework.kind === 'law' ? 'now' : 'voluntary') },
  { title: 'markets', width: 11, of: ({ framework }) => framework.markets.map(marketWord).join(' ') },
  { title: 'source', width: 30, of: ({ source }) => `${source.title}, ${source.at}` },
  { title: 'source address', width: 30, of: ({ source }) => source.url },
]

/** Beside the columns that every matrix has, one for each thing that could be otherwise; empty where nothing would change. */
export const matrixColumns = ({ scenarios }: Pick<Assessment, 'scenarios'>): readonly MatrixColumn[] => [
  ...fixed,
  ...scenarios.map(({ title }): MatrixColumn => ({
    title, width: 26,
    of: ({ changes }) => joined(changes.filter(({ where }) => where === title).map(({ standing, reason }) => `${standingWords[standing].word}: ${reason}`)),
  })),
]
