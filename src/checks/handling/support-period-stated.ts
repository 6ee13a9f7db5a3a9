/** Buyers have a right to know until when a product is looked after. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'handling/support-period-stated',
  title: 'The end of security support is stated to buyers as a date',
  rung: 'kept',
  otherwise: 'Buyers cannot tell until when they will get security updates.',
  severity: fromLevel('required', 1, 'medium', 'Units are used long after anybody mends them, and the law asks for the date.'),
  references: [
    { title: 'UK Product Security Regulations 2023 (SI 2023/1007)', url: 'https://www.legislation.gov.uk/uksi/2023/1007/contents/made' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
