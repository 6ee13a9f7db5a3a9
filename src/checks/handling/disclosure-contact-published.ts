/** People who find a weakness have to find you first. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'handling/disclosure-contact-published',
  title: 'A contact for reports of weaknesses is published',
  rung: 'available',
  otherwise: 'Somebody who finds a weakness in this product has nobody to tell but the public.',
  severity: fromLevel('required', 1, 'medium', 'Reports do not arrive, and weaknesses are published or sold instead.'),
  references: [
    { title: 'UK Product Security Regulations 2023 (SI 2023/1007)', url: 'https://www.legislation.gov.uk/uksi/2023/1007/contents/made' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'ISO/IEC 29147:2018, Vulnerability disclosure', url: 'https://www.iso.org/standard/72311.html' },
    { title: 'RFC 9116, security.txt', url: 'https://www.rfc-editor.org/rfc/rfc9116' },
  ],
})
