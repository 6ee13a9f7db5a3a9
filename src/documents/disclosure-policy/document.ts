/** A policy for coordinated disclosure of vulnerabilities, to be completed and published. */
import type { Assessment } from '../../assess/schema.ts'
import type { Block, Text } from '../../reports/paper/model.ts'
import { productName } from '../../reports/paper/review.ts'
import { defineDraft } from '../define.ts'
import { statementOf } from '../rows.ts'

export const document = defineDraft({
  id: 'disclosure-policy',
  title: 'Policy on coordinated disclosure of vulnerabilities',
  market: 'any; asked for by the CRA, UK PSTI, EN 303 645 and others',
  note: 'A text of our own for publication, along the lines of ISO/IEC 29147 and 30111, which it does not quote. It binds you once it is published: keep only what you will do. Days in it are proposals.',
  build,
})

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const paragraph = (text: Text): Block => ({ kind: 'paragraph', text })
const blank = (title: string, ask: string): Block => ({ kind: 'blank', title, ask })
const list = (...items: readonly Text[]): Block => ({ kind: 'list', items })

function* build(assessment: Assessment): Generator<Block> {
  yield heading('What the review says')
  yield statementOf(assessment, 'Contact and policy today', ['handling/disclosure-contact-published', 'handling/disclosure-policy-published', 'handling/reports-triaged-and-clocks-run'], 'Who reads reports, who decides, and who keeps the clocks; then publish this policy and the contact.')

  yield heading('What this policy covers')
  yield paragraph(`This policy covers ${productName(assessment)}, its software and the services that belong to it.`)
  yield blank('Covered as well, and not covered', 'Other products and services that it covers; services of others that it does not.')

  yield heading('How to report')
  yield blank('Contact', 'An address for mail or a form that is read every working day, a key for encrypted mail, and the languages in which you read reports. Neither an account nor personal data may be asked for.')
  yield paragraph('Please tell us what you found, in which product and version, how it can be seen, and what follows from it. Say whether others know of it, and whether you wish to be named.')

  yield heading('What we do')
  yield list(
    'We confirm that your report arrived within 3 working days.',
    'We tell you within 10 working days whether we can see what you saw, and how severe we take it to be.',
    'We tell you how it stands at least every 14 days, until it is settled.',
    'We repair it in supported products, severe things first, and publish an advisory with an identifier when the update is there.',
    'We name you in the advisory if you wish it.',
    'We tell the makers of components that are concerned, and authorities where the law asks for it.',
  )
  yield blank('Days', 'Keep these days or set others. They are what UK PSTI asks you to publish: when a reporter hears back first, and when until it is settled.')

  yield heading('What we ask of you')
  yield list(
    'Use only units and accounts of your own, or those of people who agreed.',
    'Go no further than is needed to show the flaw; do not read, change or keep data of others, and do not disturb services.',
    'Give us 90 days, or until the update is there, before you publish. Talk to us if you cannot wait.',
  )
  yield paragraph('Whoever keeps to this in good faith has our permission to look, and we will not take or support legal steps for it. We cannot give this permission for systems of others.')
  yield blank('Permission', 'Have the last paragraph checked by a lawyer of the countries in which you are.')

  yield heading('How long')
  yield statementOf(assessment, 'Support period', ['handling/support-period-stated'], 'Until when security updates come, and what happens to reports after that.')

  yield heading('About this policy')
  yield blank('Version', 'Version, day of publication, who answers for it, where it is published, and when it is looked at again (at least once a year).')
}
