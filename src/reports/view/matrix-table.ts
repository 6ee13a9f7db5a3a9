/** The matrix as a table: every column with its heading, its width in a sheet, and what a row has there. */
import type { Assessment } from '../../assess/schema.ts'
import type { Cell } from './csv.ts'
import { basesOf, documentsOf, firstOf, shownBy, shownText } from './matrix-evidence.ts'
import type { MatrixRow } from './matrix.ts'
import { standingWords } from './standings.ts'
import { marketWord, restsOnWords } from './words.ts'

export interface MatrixColumn {
  readonly title: string
  /** In characters. */
  readonly width: number
  of(row: MatrixRow): Cell
}

/** How several things stand in one cell. */
export interface CellStyle {
  readonly between: string
  /** Places, findings and steps that are written out; the rest is counted. */
  readonly places: number
  readonly findings: number
}

const rest = 'the report of findings has all'

const fixed = ({ between, places, findings }: CellStyle): readonly MatrixColumn[] => [
  { title: 'framework', width: 30, of: ({ framework }) => framework.title },
  { title: 'edition', width: 12, of: ({ framework }) => framework.edition },
  { title: 'requirement', width: 16, of: ({ id }) => id },
  { title: 'what it asks, in our words', width: 48, of: ({ summary }) => summary },
  { title: 'strength', width: 10, of: ({ strength, qualifier }) => [strength, qualifier ?? ''].filter(Boolean).join(', ') },
  { title: 'area', width: 11, of: ({ area }) => area },
  { title: 'status', width: 18, of: ({ standing }) => standingWords[standing].word },
  { title: 'rests on', width: 12, of: ({ basis }) => restsOnWords[basis] },
  { title: 'reason', width: 34, of: ({ reason }) => reason },
  { title: 'owner', width: 18, of: ({ ownedBy }) => ownedBy },
  { title: 'next step', width: 44, of: ({ next }) => firstOf(next, findings, 'the plan has all').join(between) },
  { title: 'findings', width: 44, of: ({ outcomes }) => firstOf([...new Set(outcomes.filter(({ result }) => result === 'fail').map(({ message }) => message))], findings, rest).join(between) },
  { title: 'evidence', width: 60, of: (row) => firstOf(shownBy(row).map(shownText), places, rest).join(between) },
  { title: 'known from', width: 18, of: basesOf },
  { title: 'documents', width: 22, of: (row) => documentsOf(row).map(({ title }) => title).join(between) },
  { title: 'dated', width: 12, of: (row) => documentsOf(row).map(({ dated }) => dated || 'without a date').join(between) },
  { title: 'waived', width: 22, of: ({ outcomes }) => [...new Set(outcomes.flatMap(({ waived }) => (waived === undefined ? [] : `by ${waived.owner} until ${waived.expires}: ${waived.reason}`)))].join(between) },
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
export const matrixColumns = ({ scenarios }: Pick<Assessment, 'scenarios'>, style: CellStyle): readonly MatrixColumn[] => [
  ...fixed(style),
  ...scenarios.map(({ title }): MatrixColumn => ({
    title, width: 26,
    of: ({ changes }) => changes.filter(({ where }) => where === title).map(({ standing, reason }) => `${standingWords[standing].word}: ${reason}`).join(style.between),
  })),
]
