/** Data that is kept has an owner who may see it and an end. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'data/retention-and-access',
  title: 'People can see, export and delete their data, and data goes when its time is over',
  rung: 'kept',
  otherwise: 'Data stays for ever, or people cannot get at what is stored about them.',
  severity: fromLevel('required', 1, 'medium', 'Data piles up until a breach, and rights of people are not served.'),
  references: [
    { title: 'Regulation (EU) 2016/679 (GDPR)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
