/** Second-hand units tell the story of their first owner unless the reset is real. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'data/reset-really-erases',
  title: 'The reset to factory state makes every trace of the user unreadable',
  rung: 'correct',
  otherwise: 'After a reset the next owner, or a finder, can still read what the first one left.',
  severity: fromLevel('required', 1, 'high', 'Personal data and credentials of the previous owner fall to whoever has the unit next.'),
  references: [
    { title: 'NIST SP 800-88, Guidelines for Media Sanitization', url: 'https://csrc.nist.gov/pubs/sp/800/88/r1/final' },
    { title: 'Regulation (EU) 2016/679 (GDPR)', url: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'CWE-1266: Improper Scrubbing of Sensitive Data from Decommissioned Device', url: 'https://cwe.mitre.org/data/definitions/1266.html' },
  ],
})
