/** EN 303 645: the implementation conformance statement, a row for each provision. */
import type { Assessment } from '../../assess/schema.ts'
import { citeSpans } from '../../reports/paper/evidence.ts'
import { toBeCompleted, type Block, type Cell, type Text } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { standingCounts, standingOf } from '../../reports/view/standings.ts'
import { defineDraft } from '../define.ts'
import { bearing, claimOf, detail, frameworkOf, writtenRow, type Framework, type Row } from '../rows.ts'

export const document = defineDraft({
  id: 'etsi-303645-ics',
  title: 'EN 303 645: implementation conformance statement',
  market: 'any; asked for by laboratories and schemes',
  note:
    'ETSI EN 303 645, annex B; of the editions that the review holds, the newest. Provisions by their number, in our own words: the wording stands in the standard. M is mandatory, R recommended, C on a condition; conditions follow our reading, compare them with the annex. ' +
    'Support is Y only where the review shows or the maker declares it, N where the review shows or the maker declares the opposite, and N/A with a reason; everything else is to be completed.',
  build,
})

function* build(assessment: Assessment): Generator<Block> {
  const framework = frameworkOf(assessment, 'etsi-en-303-645')
  yield { kind: 'heading', level: 1, text: 'Identification' }
  yield { kind: 'facts', rows: [['Device', productName(assessment)], ['Edition', framework === undefined ? 'none concerns the product' : `V${framework.edition}`]] }
  yield { kind: 'blank', title: 'Supplier', ask: 'Name and address of the manufacturer, the contact for this statement, and who filled it in on which day.' }
  yield { kind: 'blank', title: 'Device under test', ask: 'Model, hardware revision, and the associated services that belong to it.' }
  yield* bearing(framework, 'EN 303 645')
  if (framework === undefined) return
  yield { kind: 'paragraph', text: `${framework.requirements.length} provisions: ${standingCounts(framework.requirements.map((row) => ({ standing: standingOf(row) })))}.` }
  for (const [section, rows] of sections(framework)) {
    yield { kind: 'heading', level: 1, text: section }
    yield table(assessment, framework, rows)
  }
}

/** `5.3-1` belongs to `Provision group 5.3`. */
function sections({ requirements }: Framework): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of requirements) {
    const group = `Provisions ${/^\D*(\d+(?:\.\d+)?)/u.exec(row.id)?.[1] ?? row.id}`
    found.set(group, [...(found.get(group) ?? []), row])
  }
  return found
}

const table = (assessment: Assessment, framework: Framework, rows: readonly Row[]): Block => ({
  kind: 'table',
  summary: 'For each provision its status in the standard, whether it is supported, the detail and the evidence',
  head: ['Provision', 'In our words', 'Status', 'Support', 'Detail', 'Evidence'],
  widths: [3, 8, 2, 3, 7, 3],
  rows: rows.map((row): readonly (Cell | Text)[] => [[{ strong: row.id }], row.summary, force(framework, row), support(row), detail(row), citeSpans(assessment, row.outcomes, 6)]),
})

function force(framework: Framework, row: Row): string {
  const letter = row.strength === 'shall' || row.strength === 'must' ? 'M' : row.strength === 'should' || row.strength === 'may' ? 'R' : ''
  return writtenRow(framework, row.id)?.appliesWhen === undefined ? letter : `${letter} C`
}

function support(row: Row): Cell {
  switch (claimOf(row)) {
    case 'verified': return { text: 'Y, verified', tone: 'good' }
    case 'declared': return { text: 'Y, declared', tone: 'ask' }
    case 'unmet': return { text: 'N, verified', tone: 'bad' }
    case 'denied': return { text: 'N, declared', tone: 'bad' }
    case 'not-applicable': return { text: 'N/A', tone: 'off' }
    default: return { text: toBeCompleted, tone: 'ask' }
  }
}
