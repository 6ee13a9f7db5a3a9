/** CRA: the technical documentation, by the points of Annex VII. A skeleton with what the review knows, not the file itself. */
import type { Assessment } from '../../assess/schema.ts'
import { citeSpans } from '../../reports/paper/evidence.ts'
import { chainBlocks, componentTable } from '../../reports/paper/inside.ts'
import { toBeCompleted, type Block, type Cell, type Text } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { failing, severityCounts } from '../../reports/view/findings.ts'
import { count, dayText, listed } from '../../reports/view/text.ts'
import { componentCounts } from '../../reports/view/vulnerabilities.ts'
import { marketWord, stageWord } from '../../reports/view/words.ts'
import { defineDraft } from '../define.ts'
import { bearing, claimCell, claimOf, detail, frameworkOf, rowsOf, rowTable, statement, statementOf } from '../rows.ts'

const annexOne = 'eu-cra-annex-i'

export const document = defineDraft({
  id: 'cra-technical-documentation',
  title: 'CRA: technical documentation',
  market: 'European Union',
  note:
    'Regulation (EU) 2024/2847 (Cyber Resilience Act), Article 31 and Annex VII; it applies in full from 11 December 2027. The headings follow the points of the annex in our own words. The file is drawn up before the product is placed on the market, ' +
    'kept up to date through the support period, and kept for ten years or for the support period, whichever is longer.',
  build,
})

function* build(assessment: Assessment): Generator<Block> {
  yield* bearing(frameworkOf(assessment, annexOne), 'the Cyber Resilience Act')
  yield* description(assessment)
  yield* design(assessment)
  yield* risks(assessment)
  yield { kind: 'heading', level: 1, text: '4. The support period' }
  yield statementOf(assessment, 'End of support', ['handling/support-period-stated', 'handling/support-funded', 'update/support-period-runs'], 'The end of support as month and year, at least five years after placing on the market unless the product is used for a shorter time.')
  yield { kind: 'blank', title: 'What was weighed', ask: 'What users may expect, the nature of the product and its purpose, law that sets lifetimes, support periods of similar products and of the main components, and guidance of the authorities.' }
  yield* standards(assessment)
  yield* tests(assessment)
  yield { kind: 'heading', level: 1, text: '7. EU declaration of conformity' }
  yield { kind: 'blank', title: 'Copy of the declaration', ask: 'A copy of the signed declaration (Annex V), or of the simplified one (Annex VI) with the address of the whole.' }
  yield { kind: 'heading', level: 1, text: '8. Bill of materials for the authority' }
  yield { kind: 'paragraph', text: [`${componentCounts(assessment)} were found in what was reviewed. Write it as a file of CycloneDX or SPDX with `, { code: 'proofmark review ... --report cyclonedx=sbom.cdx.json --report spdx=sbom.spdx.json' }, '. It is handed over where a market surveillance authority asks for it with reasons.'] }
  yield statementOf(assessment, 'Bill of materials', ['components/bill-of-materials-made'], 'The bill of materials that the build makes for each release, and where it is kept.')
}

function* description(assessment: Assessment): Generator<Block> {
  const { product, platforms, provenance } = assessment
  yield { kind: 'heading', level: 1, text: '1. General description' }
  yield {
    kind: 'facts',
    rows: [
      ['Product', productName(assessment)],
      ['What it is', product.summary ?? 'not stated'],
      ['Hardware', platforms.length === 0 ? 'not stated' : listed(platforms.map(({ title, revision }) => [title, revision].filter(Boolean).join(' ')))],
      ['Stage', stageWord(product.stage)],
      ['Markets', product.markets.length === 0 ? 'not stated' : listed(product.markets.map(marketWord))],
      ['Software', provenance.artefacts.length === 0 ? 'none was handed in' : listed(provenance.artefacts.map(({ path, sha256 }) => `${path} (SHA-256 ${sha256.slice(0, 16)}...)`))],
    ],
  }
  yield { kind: 'heading', level: 2, text: '1(a) Intended purpose' }
  yield { kind: 'blank', title: 'Purpose', ask: 'What the product is for, by whom and where it is used, what it is not meant for, and what use can be foreseen.' }
  yield { kind: 'heading', level: 2, text: '1(b) Versions of software that affect compliance' }
  yield { kind: 'statement', title: 'Version reviewed', claim: product.version === undefined ? 'open' : 'declared', cites: [], text: product.version === undefined ? '' : `The dossier names version ${product.version}.`, ...(product.version === undefined ? { toBeCompleted: 'The version of the software that is placed on the market.' } : {}) }
  yield { kind: 'heading', level: 2, text: '1(c) Photographs or drawings' }
  yield { kind: 'blank', title: 'Pictures', ask: 'Outside with markings, and the inner layout with the main board on both sides.' }
  yield { kind: 'heading', level: 2, text: '1(d) User information' }
  yield { kind: 'paragraph', text: [{ code: 'proofmark document cra-user-information' }, ' drafts it.'] }
}

function* design(assessment: Assessment): Generator<Block> {
  yield { kind: 'heading', level: 1, text: '2. Design, development, production and the handling of vulnerabilities' }
  yield { kind: 'heading', level: 2, text: '2(a) Design and architecture' }
  yield { kind: 'blank', title: 'Architecture', ask: 'Drawings of the system: components, how they build on each other, interfaces, data flows, and remote data processing that the product needs.' }
  yield* deeper(chainBlocks(assessment))
  if (assessment.components.length > 0) {
    yield { kind: 'paragraph', text: `Components as they were found: ${componentCounts(assessment)}. The first of them:` }
    yield componentTable(assessment.components.slice(0, shownComponents))
  }
  yield { kind: 'heading', level: 2, text: '2(b) Handling of vulnerabilities' }
  for (const row of rowsOf(assessment, annexOne, 'II(')) yield statement(assessment, `Annex I, Part II, ${row.id.replace(/^II/u, '')}`, row, 'The process, the document that describes it, and a record that shows that it is lived.')
  yield statementOf(assessment, 'Secure distribution of updates', ['update/mechanism-in-use', 'update/mechanism-with-recovery', 'update/updates-verified-before-use', 'update/older-versions-refused', 'update/update-key-not-published'], 'The technical solution for distributing updates: who signs, with which key, what the product verifies, and what happens when that fails.')
  yield { kind: 'heading', level: 2, text: '2(c) Production and monitoring' }
  yield statementOf(assessment, 'Production', ['factory/'], 'How units are made, how keys get into them, how the line is watched, and how these processes were validated.')
}

/** Components of the architecture part; the bill of materials has them all. */
const shownComponents = 30

/** The same blocks below a heading of this document. */
function* deeper(blocks: Iterable<Block>): Generator<Block> {
  for (const block of blocks) yield block.kind === 'heading' ? { ...block, level: 3 } : block
}

function* risks(assessment: Assessment): Generator<Block> {
  const { level, outcomes } = assessment
  yield { kind: 'heading', level: 1, text: '3. Assessment of cybersecurity risks' }
  yield {
    kind: 'paragraph',
    text: `The review judged the product against attackers of level ${level.required} (${level.remote} of 3 over networks, ${level.physical} of 4 with the unit in hand)${level.assumed ? '; open questions could still raise it' : ''}. It is a part of the risk assessment of Article 13(2), not the whole: likelihood and harm for your users are for you to weigh.`,
  }
  yield {
    kind: 'table', summary: 'Why the level is what it is', head: ['Because', 'Scale', 'Level', 'Stated by'], widths: [7, 2, 1, 5],
    rows: level.reasons.map(({ because, scale, level: number, input }): readonly Text[] => [because, scale, String(number), input]),
  }
  const found = failing(assessment)
  const worst = outcomes.flatMap((each, index) => (each.result === 'fail' && (each.severity === 'critical' || each.severity === 'high') ? [{ each, index }] : []))
  yield { kind: 'paragraph', text: `${found.length === 0 ? 'No check failed.' : `${count(found.length, 'finding')}: ${severityCounts(found)}.`}${worst.length === 0 ? '' : ' Findings of high severity or worse:'}` }
  if (worst.length > 0) {
    yield {
      kind: 'table', summary: 'Findings of high severity or worse with their treatment', head: ['Risk', 'Severity', 'Treatment', 'Evidence'], widths: [14, 4, 10, 3],
      rows: worst.map(({ each, index }): readonly (Cell | Text)[] => [each.message, { text: each.severity, tone: 'bad' }, each.waived === undefined ? (each.remedyTitle ?? toBeCompleted) : `accepted by ${each.waived.owner} until ${dayText(each.waived.expires)}: ${each.waived.reason}`, citeSpans(assessment, [index])]),
    }
  }
  yield { kind: 'blank', title: 'Risk assessment of the product', ask: 'Assets, threats, likelihood and harm for the intended and the foreseeable use, over the expected time of use; how risks are treated; who accepted what is left.' }
  yield { kind: 'heading', level: 2, text: 'How the requirements of Annex I, Part I apply' }
  const rows = rowsOf(assessment, annexOne, 'I(')
  if (rows.length === 0) yield { kind: 'blank', title: 'Annex I, Part I', ask: 'For each requirement whether it applies, how it is implemented, and why it does not apply where it does not.' }
  else yield rowTable(assessment, rows, 'Essential requirements of Annex I, Part I with status, reason and evidence')
  const open = rows.filter(({ status }) => status === 'unknown' || status === 'manual')
  for (const row of open) yield { kind: 'blank', title: `Annex I, Part I, ${row.id.replace(/^I/u, '')}`, ask: detail(row) }
}

function* standards({ frameworks }: Assessment): Generator<Block> {
  yield { kind: 'heading', level: 1, text: '5. Standards, specifications and certification schemes applied' }
  yield { kind: 'paragraph', text: 'The review held its evidence against these standards. That is no claim that one was applied: whether you apply it, in full or in part, is for you to say.' }
  const shown = frameworks.filter(({ kind }) => kind === 'standard')
  if (shown.length > 0) {
    yield {
      kind: 'table', summary: 'Standards against which the evidence was held, with the number of requirements met, unmet and open', head: ['Standard', 'Edition', 'Met', 'Unmet', 'Open'], widths: [8, 3, 1, 1, 1],
      rows: shown.map(({ title, edition, requirements }): readonly Text[] => {
        const number = (...states: readonly string[]): string => String(requirements.filter(({ status }) => states.includes(status)).length)
        return [title, edition, number('met'), number('unmet'), number('unknown', 'manual')]
      }),
    }
  }
  yield { kind: 'blank', title: 'Applied', ask: 'Harmonised standards, common specifications and European certification schemes that you apply, with the parts; and where none is applied, the solution by which each requirement of Annex I is met.' }
}

function* tests(assessment: Assessment): Generator<Block> {
  const { provenance, product, outcomes } = assessment
  yield { kind: 'heading', level: 1, text: '6. Reports of tests' }
  const passed = outcomes.filter(({ result }) => result === 'pass').length
  yield {
    kind: 'paragraph',
    text: [
      { strong: `Review of ${dayText(product.reviewed)} with Proofmark ${provenance.version}. ` }, `${count(outcomes.length, 'result')}, of which ${passed} passed. The whole report belongs in the file: `,
      { code: 'proofmark review ... --report pdf=review.pdf' }, '.',
    ],
  }
  yield { kind: 'blank', title: 'Other tests', ask: 'Reports of penetration tests, laboratories and your own tests, for the product and for the handling of vulnerabilities.' }
  const rows = rowsOf(assessment, 'eu-cra-duties', 'AVII.')
  if (rows.length === 0) return
  yield { kind: 'heading', level: 2, text: 'What the review says of Annex VII itself' }
  yield {
    kind: 'table', summary: 'The points of Annex VII with status and reason', head: ['Point', 'What is asked, in our words', 'Status', 'Why'], widths: [2, 8, 3, 6],
    rows: rows.map((row): readonly (Cell | Text)[] => [[{ strong: row.id }], row.summary, claimCell(claimOf(row)), detail(row)]),
  }
}
