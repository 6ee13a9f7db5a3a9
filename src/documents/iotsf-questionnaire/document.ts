/** IoTSF Security Assurance Framework: the questionnaire, a row for each requirement with the answer that the evidence gives. */
import type { Assessment } from '../../assess/schema.ts'
import { citeSpans } from '../../reports/paper/evidence.ts'
import { toBeCompleted, type Block, type Cell, type Text } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { schemeValue } from '../../reports/view/schemes.ts'
import { defineDraft } from '../define.ts'
import { bearing, claimOf, detail, frameworkOf, type Row } from '../rows.ts'

export const document = defineDraft({
  id: 'iotsf-questionnaire',
  title: 'IoTSF Security Assurance Framework: questionnaire',
  market: 'any; asked for by customers and assessors',
  note: 'IoT Security Foundation, IoT Security Assurance Framework. Requirements by their number, in our own words: the wording stands in the framework. Which requirements are mandatory depends on the assurance class; the answer is what the evidence gives, and the rest is to be completed.',
  build,
})

/** The sections, in our words. */
const sections: Readonly<Record<string, string>> = {
  '2.4.3': 'Business: policies, roles and processes', '2.4.4': 'Hardware and physical security', '2.4.5': 'Software of the device', '2.4.6': 'Operating system',
  '2.4.7': 'Interfaces by wire and radio', '2.4.8': 'Authentication and authorisation', '2.4.9': 'Encryption and keys in hardware', '2.4.10': 'Web interface',
  '2.4.11': 'Mobile application', '2.4.12': 'Data protection and privacy', '2.4.13': 'Cloud and network', '2.4.14': 'Supply chain and production',
  '2.4.15': 'Configuration', '2.4.16': 'Change of owner',
}

function* build(assessment: Assessment): Generator<Block> {
  const framework = frameworkOf(assessment, 'iotsf-saf')
  const scheme = assessment.schemes.find(({ id }) => id === 'iotsf')
  yield { kind: 'heading', level: 1, text: 'Product and class' }
  yield { kind: 'facts', rows: [['Product', productName(assessment)], ['Edition', framework?.edition ?? 'none was judged'], ['Assurance class', scheme === undefined ? 'not known' : schemeValue(scheme)]] }
  if (scheme !== undefined && scheme.reasons.length > 0) yield { kind: 'list', items: scheme.reasons.map(({ value, because, input }): Text => `${value}: ${because} (${input})`) }
  yield { kind: 'blank', title: 'Company', ask: 'Name, address, the person who answers for this questionnaire, and the day.' }
  yield { kind: 'blank', title: 'Class', ask: 'Confidentiality, integrity and availability that the product needs (basic, medium or high), and the class that follows; say why where it differs from the one above.' }
  yield* bearing(framework, 'the IoTSF framework')
  if (framework === undefined) return
  for (const [section, title] of Object.entries(sections)) {
    const rows = framework.requirements.filter((row) => row.id.startsWith(`${section}.`))
    if (rows.length === 0) continue
    yield { kind: 'heading', level: 1, text: `${section} ${title}` }
    yield table(assessment, rows)
  }
}

const table = (assessment: Assessment, rows: readonly Row[]): Block => ({
  kind: 'table',
  summary: 'For each requirement how binding it is, the answer, what it rests on and the evidence',
  head: ['No.', 'Requirement, in our words', 'Binding', 'Answer', 'Detail', 'Evidence'],
  widths: [3, 8, 4, 3, 6, 3],
  rows: rows.map((row): readonly (Cell | Text)[] => [[{ strong: row.id }], row.summary, row.qualifier ?? row.strength, answer(row), detail(row), citeSpans(assessment, row.outcomes, 6)]),
})

function answer(row: Row): Cell {
  switch (claimOf(row)) {
    case 'verified': return { text: 'Yes, verified', tone: 'good' }
    case 'declared': return { text: 'Yes, declared', tone: 'ask' }
    case 'unmet': return { text: 'No, verified', tone: 'bad' }
    case 'denied': return { text: 'No, declared', tone: 'bad' }
    case 'not-applicable': return { text: 'Does not apply', tone: 'off' }
    default: return { text: toBeCompleted, tone: 'ask' }
  }
}
