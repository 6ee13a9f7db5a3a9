/** No market opens without its papers. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'handling/market-documents-exist',
  title: 'The documents that the markets ask for exist',
  rung: 'correct',
  otherwise: 'Documents are missing without which the product may not be sold in its markets.',
  severity: fromLevel('required', 1, 'medium', 'The product may not be placed on its markets, and authorities can have it withdrawn.'),
  references: [
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
    { title: 'UK Product Security Regulations 2023 (SI 2023/1007)', url: 'https://www.legislation.gov.uk/uksi/2023/1007/contents/made' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
