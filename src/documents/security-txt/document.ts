/** security.txt (RFC 9116): the file by which a researcher finds whom to tell. */
import type { Assessment } from '../../assess/schema.ts'
import type { Block } from '../../reports/paper/model.ts'
import { timestampOf } from '../../reports/view/json.ts'
import { dayText } from '../../reports/view/text.ts'
import { defineDraft } from '../define.ts'
import { statementOf } from '../rows.ts'

export const document = defineDraft({
  id: 'security-txt',
  title: 'security.txt',
  market: 'any; the usual way to publish a contact',
  note: 'RFC 9116. The file lies at /.well-known/security.txt of the website, over HTTPS, as plain text in UTF-8. Contact and Expires are required; Expires should be less than a year ahead, and a file that has expired is not to be used. A signature (OpenPGP, cleartext) is recommended.',
  build,
  file,
  expires,
})

function* build(assessment: Assessment): Generator<Block> {
  yield { kind: 'heading', level: 1, text: 'The file' }
  yield { kind: 'listing', lines: file(assessment).trimEnd().split('\n') }
  yield { kind: 'blank', title: 'Contact', ask: 'Put your own address into the lines that say example.invalid, and take the number signs away from the lines that you use. At least one Contact is required.' }
  yield { kind: 'blank', title: 'Expires', ask: `The day is half a year after the review: ${dayText(expires(assessment))}. Where it is past, review again before you publish the file. Renew it before then, and let somebody be reminded.` }
  yield { kind: 'heading', level: 1, text: 'What the review says' }
  yield statementOf(assessment, 'Contact and policy today', ['handling/disclosure-contact-published', 'handling/disclosure-policy-published'], 'The contact that the file names has to be read by somebody, and the policy that it names has to be there.')
}

/** Half a year after the review. */
function expires(assessment: Assessment): string {
  return timestampOf(assessment, 182)
}

/** Lines that nobody has completed are comments, so that the file never sends a report into the void. */
function file(assessment: Assessment): string {
  return [
    '# Draft: not legal advice. To be completed: replace example.invalid, then remove the number sign before the line.',
    '# Contact: mailto:security@example.invalid',
    '# Contact: https://example.invalid/report',
    `Expires: ${expires(assessment)}`,
    '# Encryption: https://example.invalid/security-key.txt',
    '# Policy: https://example.invalid/security-policy',
    '# Acknowledgments: https://example.invalid/security-thanks',
    'Preferred-Languages: en',
    '# Canonical: https://example.invalid/.well-known/security.txt',
    '',
  ].join('\n')
}
