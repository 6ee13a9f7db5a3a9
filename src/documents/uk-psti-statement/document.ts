/** UK PSTI: the statement of compliance that goes with a consumer connectable product (section 9 of the Act, Schedule 4 of the Regulations). */
import type { Assessment } from '../../assess/schema.ts'
import { cites } from '../../reports/paper/evidence.ts'
import type { Block } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { defineDraft } from '../define.ts'
import { bearing, claimOf, frameworkOf, rowsOf, rowTable, statementOf } from '../rows.ts'

export const document = defineDraft({
  id: 'uk-psti-statement',
  title: 'UK PSTI: statement of compliance',
  market: 'United Kingdom',
  note:
    'Product Security and Telecommunications Infrastructure Act 2022, section 9; S.I. 2023/1007, Schedule 4. The headings follow the items of that schedule as they are known from guidance; the schedule and the ' +
    'amendments of 2025 were not read in the instrument, so compare them before you sign. Keep a copy for ten years, or for the support period where that is longer.',
  build,
})

function* build(assessment: Assessment): Generator<Block> {
  const { product } = assessment
  const rows = rowsOf(assessment, 'uk-psti', 'S1.').filter((row) => row.status !== 'out-of-scope')
  yield* bearing(frameworkOf(assessment, 'uk-psti'), 'the regime of the United Kingdom')
  yield { kind: 'heading', level: 1, text: '1. The product' }
  yield { kind: 'statement', title: 'Product', claim: 'declared', cites: [], text: `${productName(assessment)}${product.summary === undefined ? '' : `. ${product.summary}`}` }
  yield { kind: 'blank', title: 'Type and batch', ask: 'The type or model, and the batch that this statement covers: a range of serial numbers, a production week, or the lot.' }

  yield { kind: 'heading', level: 1, text: '2. Who makes it, and who acts for the maker' }
  yield { kind: 'blank', title: 'Manufacturer', ask: 'Name and postal address of each manufacturer of the product.' }
  yield { kind: 'blank', title: 'Authorised representative', ask: 'Name and postal address of each authorised representative in the United Kingdom, or "none".' }
  yield { kind: 'blank', title: 'Who prepared this statement', ask: 'That the manufacturer prepared it, or who did so on the manufacturer\'s behalf.' }

  yield { kind: 'heading', level: 1, text: '3. The declaration' }
  yield* declaration(assessment, rows)

  yield { kind: 'heading', level: 1, text: '4. The support period' }
  yield statementOf(assessment, 'Defined support period', ['handling/support-period-stated'], 'The period as it was published when the product was first supplied, with its end date: day, month and year.')
  yield { kind: 'blank', title: 'The period in the words of the statement', ask: 'From which day to which day security updates are provided at least. It cannot be shortened later.' }

  yield { kind: 'heading', level: 1, text: '5. Signature' }
  yield { kind: 'blank', title: 'Signed by', ask: 'Signature, name and function of the person who signs.' }
  yield { kind: 'blank', title: 'Place and date', ask: 'Where and on which day the statement is issued.' }

  if (rows.length === 0) return
  yield { kind: 'heading', level: 1, text: 'What the declaration rests on' }
  yield { kind: 'paragraph', text: 'The security requirements of Schedule 1, in our own words, and what the review says of each. This part is for your file; it need not go with the product.' }
  yield rowTable(assessment, rows, 'Security requirements of Schedule 1 with their status and evidence')
}

type Rows = ReturnType<typeof rowsOf>

/** The sentence that a maker signs is offered only where nothing speaks against it. */
function* declaration(assessment: Assessment, rows: Rows): Generator<Block> {
  const unmet = rows.filter((row) => row.status === 'unmet')
  const [shown, denied] = [unmet.filter((row) => claimOf(row) === 'unmet'), unmet.filter((row) => claimOf(row) === 'denied')]
  const open = rows.filter((row) => claimOf(row) === 'open')
  const declared = rows.filter((row) => claimOf(row) === 'declared')
  const named = (some: Rows): string => some.map(({ id }) => id).join(', ')
  if (unmet.length > 0) {
    yield {
      kind: 'statement', title: 'This declaration cannot be made as things stand', claim: shown.length > 0 ? 'unmet' : 'denied', cites: cites(assessment, unmet.flatMap((row) => row.outcomes)),
      text: [
        ...(shown.length > 0 ? [`The review shows that these requirements are not met: ${named(shown)}.`] : []),
        ...(denied.length > 0 ? [`By the manufacturer's own word these requirements are not met: ${named(denied)}.`] : []),
      ].join(' '),
      toBeCompleted: 'Mend what is shown, review again, and only then declare; or show that the conditions of Schedule 2 (deemed compliance) are met instead.',
    }
  }
  const settledFor = rows.some((row) => claimOf(row) !== 'not-applicable')
  if (open.length > 0 || !settledFor) {
    yield {
      kind: 'statement', title: 'What has to be shown before the declaration can be made', claim: 'open', cites: [],
      text: rows.length === 0 ? 'No requirement of the regime was judged.' : !settledFor ? 'No requirement of the regime applies by what is known of the product: check product.yaml.' : `Nothing decides these requirements yet: ${named(open)}.`,
      toBeCompleted: 'For each, what shows that it is met, as the table at the end says.',
    }
  }
  if (declared.length > 0) {
    yield {
      kind: 'statement', title: 'Only the manufacturer\'s word stands behind a part of the declaration', claim: 'declared', cites: cites(assessment, declared.flatMap((row) => row.outcomes)),
      text: `No document or artefact shows these requirements: ${named(declared)}.`,
      toBeCompleted: 'For each, the document or test that shows it; keep it with the statement.',
    }
  }
  if (unmet.length > 0 || open.length > 0 || !settledFor) return
  yield {
    kind: 'blank', title: 'Declaration',
    ask: 'In the manufacturer\'s opinion it has complied with the applicable security requirements of Schedule 1, or with the conditions of Schedule 2 under which that is deemed; name which of the two, for each requirement.',
  }
}
