/** CRA: information and instructions to the user, by the points of Annex II. */
import type { Assessment } from '../../assess/schema.ts'
import { cites } from '../../reports/paper/evidence.ts'
import type { Block } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { defineDraft } from '../define.ts'
import { bearing, frameworkOf, statementOf } from '../rows.ts'

export const document = defineDraft({
  id: 'cra-user-information',
  title: 'CRA: information and instructions to the user',
  market: 'European Union',
  note:
    'Regulation (EU) 2024/2847 (Cyber Resilience Act), Article 13(18) and Annex II; it applies in full from 11 December 2027. The headings follow the points of the annex in our own words. The text goes with the product, on paper or electronically, ' +
    'in a language that its users understand, and stays available for ten years or for the support period, whichever is longer.',
  build,
})

const blank = (title: string, ask: string): Block => ({ kind: 'blank', title, ask })
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })

function* build(assessment: Assessment): Generator<Block> {
  const { product } = assessment
  yield* bearing(frameworkOf(assessment, 'eu-cra-duties'), 'the Cyber Resilience Act')
  yield heading('1. Who makes the product')
  yield blank('Manufacturer', 'Name, registered trade name or mark; postal address; e-mail address or other digital contact; website where there is one.')

  yield heading('2. Where to report a vulnerability')
  yield statementOf(assessment, 'Single point of contact', ['handling/disclosure-contact-published'], 'The address at which anybody can report a vulnerability.')
  yield statementOf(assessment, 'Policy on coordinated disclosure', ['handling/disclosure-policy-published'], 'Where the policy is found.')

  yield heading('3. Which product this is')
  yield { kind: 'statement', title: 'Name and version', claim: 'declared', cites: [], text: productName(assessment) }
  yield blank('What else identifies it', 'Type or model, and what is printed on the unit: batch or serial number.')

  yield heading('4. What it is for, and what its security relies on')
  yield { kind: 'statement', title: 'Purpose', claim: product.summary === undefined ? 'open' : 'declared', cites: [], text: product.summary ?? '', toBeCompleted: 'The intended purpose in the user\'s words, the main functions, and the surroundings on which security relies (for example: a network of one\'s own, a locked room).' }
  yield statementOf(assessment, 'Security properties: connections', ['comms/'], 'Which connections the product has, and how they are protected.')
  yield statementOf(assessment, 'Security properties: accounts and services', ['exposure/no-default-passwords', 'exposure/no-empty-passwords', 'exposure/services-need-authentication', 'exposure/no-legacy-services'], 'Who can log in and how, and what the product offers over its networks.')
  yield statementOf(assessment, 'Security properties: stored data', ['storage/data-at-rest-encrypted', 'data/personal-data-protected-at-rest', 'data/reset-really-erases'], 'Which data stay on the product, how they are protected and how they are erased.')

  yield heading('5. Circumstances that can lead to significant risks')
  const open = assessment.outcomes.flatMap((each, index) => (each.result === 'fail' && each.severity === 'critical' ? [index] : []))
  yield {
    kind: 'statement', title: 'From the review', claim: open.length > 0 ? 'found' : 'open', cites: cites(assessment, open),
    text: open.length > 0 ? 'Critical findings are open. Mend them before sale; a warning in the instructions does not take the place of a repair.' : '',
    toBeCompleted: 'Known or foreseeable circumstances of use and misuse that can lead to significant risks, from the risk assessment: what the user must not do, and why.',
  }

  yield heading('6. EU declaration of conformity')
  yield blank('Address', 'Where the declaration can be read on the internet, where it is there.')

  yield heading('7. Security support')
  yield statementOf(assessment, 'End of the support period', ['handling/support-period-stated'], 'The kind of support, and month and year until which vulnerabilities are handled and updates provided.')

  yield heading('8. Instructions')
  for (const [title, ask] of instructions) yield blank(title, ask)
  yield statementOf(assessment, 'What the review says of updates', ['update/mechanism-in-use', 'update/mechanism-with-recovery', 'update/updates-verified-before-use'], 'What 8(c) and 8(e) have to rest on.')
  yield statementOf(assessment, 'What the review says of erasing', ['data/reset-really-erases', 'data/previous-owner-locked-out'], 'What 8(d) has to rest on.')

  yield heading('9. Bill of materials')
  yield blank('Where users find it', 'Only where you decide to offer the bill of materials to users: the address.')
}

/** Annex II, point 8, in our own words. */
const instructions: readonly (readonly [string, string])[] = [
  ['8(a) Setting up and using it securely', 'What has to be done when the product is first used, and for as long as it is used.'],
  ['8(b) Changes', 'How changes to the product can affect the security of data.'],
  ['8(c) Installing updates', 'How updates that concern security are installed, step by step.'],
  ['8(d) Taking it out of use', 'How it is taken out of use securely, and how the user\'s data are erased for good.'],
  ['8(e) Switching automatic updates off', 'How the standard setting that installs updates by itself is switched off.'],
  ['8(f) For whoever builds it into another product', 'What an integrator needs to meet the requirements of Annex I and to write the technical documentation.'],
]
