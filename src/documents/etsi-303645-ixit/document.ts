/** TS 103 701: the extra information for testing, a section for each of its twenty-nine tables. */
import type { Assessment } from '../../assess/schema.ts'
import { componentTable } from '../../reports/paper/inside.ts'
import type { Block } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { componentCounts } from '../../reports/view/vulnerabilities.ts'
import { defineDraft } from '../define.ts'
import { bearing, frameworkOf, statementOf } from '../rows.ts'
import { tables } from './tables.ts'

export const document = defineDraft({
  id: 'etsi-303645-ixit',
  title: 'EN 303 645: extra information for testing (IXIT)',
  market: 'any; asked for by laboratories and schemes',
  note:
    'ETSI TS 103 701, the tables of extra information that a laboratory needs to test against EN 303 645. Numbers and short names of the tables and the names of their fields were read in a published self-assessment, not in the standard: compare them with the ' +
    'proforma of your laboratory. Each table has an entry for each thing of its kind in the product.',
  build,
})

/** Components that are written out; the bill of materials has them all. */
const shownComponents = 60

function* build(assessment: Assessment): Generator<Block> {
  yield* bearing(frameworkOf(assessment, 'etsi-en-303-645'), 'EN 303 645')
  yield { kind: 'facts', rows: [['Device', productName(assessment)]] }
  for (const { id, about, fields, checks } of tables) {
    yield { kind: 'heading', level: 1, text: `IXIT ${id}: ${about}` }
    if (checks.length > 0) yield statementOf(assessment, 'What the review knows', checks, 'What the review could not see or shows to be missing: describe it as it will be tested.')
    if (id === '6-SoftComp') yield* components(assessment)
    yield { kind: 'blank', title: 'Entries', ask: `For each entry: ${fields}.` }
  }
}

function* components(assessment: Assessment): Generator<Block> {
  if (assessment.components.length === 0) return
  yield { kind: 'paragraph', text: `${componentCounts(assessment)}.${assessment.components.length > shownComponents ? ` The first ${shownComponents}:` : ''}` }
  yield componentTable(assessment.components.slice(0, shownComponents))
}
