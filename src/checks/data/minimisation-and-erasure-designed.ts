/** Data that was never collected cannot leak. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'data/minimisation-and-erasure-designed',
  title: 'It is written down which personal data is needed, for how long, and how it is erased',
  rung: 'available',
  otherwise: 'Nobody has written down which personal data the product holds and when it goes.',
  severity: fromLevel('required', 1, 'medium', 'More data than needed lies in more places than anybody knows.'),
  references: [
    { title: 'Regulation (EU) 2016/679 (GDPR)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'Regulation (EU) 2024/2847 (Cyber Resilience Act)', url: 'https://eur-lex.europa.eu/eli/reg/2024/2847/oj' },
  ],
})
