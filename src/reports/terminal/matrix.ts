/** The evidence matrix in a terminal: figures for each framework, or the rows that were asked for, and what would change elsewhere. */
import type { Assessment } from '../../assess/schema.ts'
import { legible } from '../view/legible.ts'
import { elsewhere } from '../view/matrix-changes.ts'
import { editionId, filtered, filterText, understand, type MatrixAsked } from '../view/matrix-filter.ts'
import { shownBy, shownText } from '../view/matrix-evidence.ts'
import { matrixOf, type MatrixRow } from '../view/matrix.ts'
import { standingCounts, standingWords, type Standing } from '../view/standings.ts'
import { count, dayText, grouped } from '../view/text.ts'
import { marketWord } from '../view/words.ts'
import { hang, hangFacts, hangWide, heading, padEnd, screenOf, widthOf, wrap, type Screen, type Style, type TerminalOptions } from './layout.ts'

/** Places and next steps of one row that are printed; the rest is counted. */
const shownPlaces = 2
const shownSteps = 3
/** Columns of `source `. */
const labelWidth = 7
/** Ids that have their facts beside them. */
const longestLabel = 20

const styles: Readonly<Record<Standing, readonly Style[]>> = {
  unmet: ['red'], declared: ['yellow'], question: ['yellow'], 'not-checked': ['yellow'], 'in-part': ['blue'], unconfirmed: ['blue'], manual: ['soft'], met: ['green'], 'not-applicable': ['soft'], 'out-of-scope': ['soft'],
}

/** With `rows` every row that fits is printed, otherwise the figures alone. */
export function renderMatrix(assessed: Assessment, asked: MatrixAsked, rows: boolean, options: TerminalOptions): string {
  const assessment = legible(assessed)
  const screen = screenOf(options)
  const filter = understand(asked, assessment)
  const all = matrixOf(assessment)
  const fitting = filtered(all, filter)
  const only = filterText(filter)
  const { product, level, complete } = assessment
  const lines = [
    ...hang(screen, 'Evidence matrix  ', [product.name, product.version ?? '', `at level ${level.required}`, `reviewed ${dayText(product.reviewed)}`].filter(Boolean).join(', '), ['bold']),
    ...wrap(`${grouped(fitting.length)} of ${count(all.length, 'requirement')}${only === '' ? '' : `; only ${only}`}`, screen.measure),
    ...(complete ? [] : hang(screen, '', 'THE REVIEW IS INCOMPLETE: part of what was handed in could not be read', [], ['red'])),
    ...(all.length === 0 ? wrap('No framework is about this product: no market that one is about, or no property that one asks for.', screen.measure) : []),
    ...(rows ? byFramework(fitting).flatMap((own) => frameworkRows(screen, own)) : figures(screen, fitting)),
    ...elsewhereLines(screen, assessment, fitting),
    ...(rows || all.length === 0 ? [] : ['', ...wrap('To see rows: --framework ID, --market EU, --status unmet,declared, --owner firmware, or --all. To file them: --report matrix-xlsx=FILE.', screen.measure).map((line) => screen.paint(line, 'soft'))]),
  ]
  return `${lines.join('\n')}\n`
}

function byFramework(rows: readonly MatrixRow[]): readonly (readonly MatrixRow[])[] {
  const found = new Map<string, MatrixRow[]>()
  for (const row of rows) {
    const id = editionId(row.framework)
    const own = found.get(id)
    if (own === undefined) found.set(id, [row])
    else own.push(row)
  }
  return [...found.values()]
}

/** Headings of the columns of figures, two lines each at most. */
const columns: readonly { readonly title: readonly [string, string]; readonly counts: readonly Standing[] }[] = [
  { title: ['', 'unmet'], counts: ['unmet'] },
  { title: ['only', 'said'], counts: ['declared'] },
  { title: ['', 'open'], counts: ['not-checked', 'question'] },
  { title: ['for a', 'person'], counts: ['manual'] },
  { title: ['in', 'part'], counts: ['in-part', 'unconfirmed'] },
  { title: ['', 'met'], counts: ['met'] },
  { title: ['not', 'asked'], counts: ['not-applicable', 'out-of-scope'] },
]
const figureWidth = 7
/** Columns that a name has beside the figures; where there is less room, the figures stand under it. */
const leastName = 20

/** One line for each framework; its name takes what the figures leave. */
function figures(screen: Screen, rows: readonly MatrixRow[]): string[] {
  const groups = byFramework(rows)
  if (groups.length === 0) return []
  if (screen.columns < leastName + columns.length * figureWidth) {
    return [...heading(screen, 'By framework'), ...groups.flatMap((own) => (own[0] === undefined ? [] : [...hang(screen, '', editionId(own[0].framework)), ...hang(screen, '  ', standingCounts(own), [], ['soft'])]))]
  }
  const width = Math.max(leastName, Math.min(Math.max(...groups.map(([row]) => widthOf(row === undefined ? '' : editionId(row.framework)))), screen.columns - columns.length * figureWidth))
  const line = (name: string, cells: readonly string[]): string => padEnd(name, width) + cells.map((cell) => cell.padStart(figureWidth)).join('')
  const numbers = (own: readonly MatrixRow[]): string[] => columns.map(({ counts }) => {
    const number = own.filter((row) => counts.includes(row.standing)).length
    return number === 0 ? (screen.unicode ? '·' : '.') : grouped(number)
  })
  return [
    ...heading(screen, 'By framework'),
    ...[0, 1].map((at) => screen.paint(line('', columns.map(({ title }) => title[at] ?? '')).trimEnd(), 'soft')),
    ...groups.flatMap((own) => {
      const [first] = own
      if (first === undefined) return []
      const names = wrap(editionId(first.framework), width)
      return [...names.slice(0, -1), line(names.at(-1) ?? '', numbers(own)), ...(first.framework.unsettled === undefined ? [] : hang(screen, '  ', `if it concerns the product at all (${first.framework.unsettled})`, [], ['soft']))]
    }),
    ...(groups.length > 1 ? [screen.paint(line('together', numbers(rows)), 'bold')] : []),
  ]
}

function frameworkRows(screen: Screen, rows: readonly MatrixRow[]): string[] {
  const [first] = rows
  if (first === undefined) return []
  const { title, kind, markets, unsettled, citation } = first.framework
  return [
    ...heading(screen, editionId(first.framework)),
    ...wrap(title, screen.measure),
    ...hangFacts(screen, '', [citation, kind, markets.map(marketWord).join(' '), standingCounts(rows)], [], ['soft']),
    ...(unsettled === undefined ? [] : wrap(`Whether it concerns the product is open (${unsettled}).`, screen.measure)),
    ...rows.flatMap((row) => rowLines(screen, row)),
  ]
}

function rowLines(screen: Screen, row: MatrixRow): string[] {
  const { id, summary, strength, qualifier, standing, basis, reason, ownedBy, next, changes, confirmed, bindsFrom, source } = row
  const places = shownBy(row)
  const settled = standing === 'not-applicable' || standing === 'out-of-scope'
  const line = (label: string, text: string, style: readonly Style[] = []): string[] => hang(screen, `    ${padEnd(label, labelWidth)}`, text, ['soft'], style)
  const facts = [standingWords[standing].word, ...(standing === 'unmet' && basis === 'declared' ? ['as declared'] : []), ...(settled ? [] : [ownedBy]), [strength, qualifier ?? ''].filter(Boolean).join(', '), ...(bindsFrom === undefined ? [] : [`binds from ${dayText(bindsFrom)}`]), ...(confirmed ? [] : ['our reading is unconfirmed'])]
  return [
    '',
    ...(widthOf(id) <= longestLabel ? hangFacts(screen, `  ${id}  `, facts, ['bold'], styles[standing]) : [...hang(screen, '  ', id, [], ['bold']), ...hangFacts(screen, '    ', facts, [], styles[standing])]),
    ...line('asks', summary),
    ...line('why', reason),
    ...places.slice(0, shownPlaces).flatMap((place, index) => hangWide(screen, `    ${padEnd(index === 0 ? 'shown' : '', labelWidth)}`, shownText(place), ['soft'])),
    ...(places.length > shownPlaces ? line('', `and ${count(places.length - shownPlaces, 'more place')}`) : []),
    ...next.slice(0, shownSteps).flatMap((step, index) => line(index === 0 ? 'next' : '', step)),
    ...(next.length > shownSteps ? line('', `and ${next.length - shownSteps} more`) : []),
    ...changes.flatMap(({ where, standing: then, reason: because }) => line('if', `${where}: ${standingWords[then].word}, ${because}`, ['soft'])),
    ...line('source', `${source.title}, ${source.at} <${source.url}>`, ['soft']),
  ]
}

/** What one change would make of the rows that are shown. */
function elsewhereLines(screen: Screen, assessment: Assessment, rows: readonly MatrixRow[]): string[] {
  const all = elsewhere(assessment, rows)
  if (all.length === 0) return []
  return [
    ...heading(screen, 'If something were otherwise', 'the same evidence, judged anew'),
    ...all.flatMap(({ says, kinds }) => [
      ...hang(screen, '  ', says),
      ...kinds.flatMap(({ standing, frameworks }) => hang(screen, '    ', `${standingWords[standing].word}: ${frameworks.map(({ id, requirements }) => `${id} ${requirements.join(', ')}`).join('; ')}`, [], ['soft'])),
    ]),
  ]
}
