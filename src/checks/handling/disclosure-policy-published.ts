/** A reporter wants to know what happens next, and by when. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'handling/disclosure-policy-published',
  title: 'A policy says when reporters hear back and how reports are dealt with',
  rung: 'available',
  otherwise: 'Nobody outside knows what happens to a report, or when to expect an answer.',
  severity: fromLevel('required', 1, 'medium', 'Reporters lose patience and publish before there is a fix.'),
  references: [
    { title: 'ISO/IEC 29147:2018, Vulnerability disclosure', url: 'https://www.iso.org/standard/72311.html' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'UK Product Security Regulations 2023 (SI 2023/1007)', url: 'https://www.legislation.gov.uk/uksi/2023/1007/contents/made' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
  ],
})
