/** The reset of a unit ends nothing at the service unless somebody made it so. */
import { withoutService } from '../product-scope.ts'
import { scopedQuestionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = scopedQuestionCheck({
  id: 'data/previous-owner-locked-out',
  title: 'After resale the previous owner has no access, and the next one can claim the unit',
  rung: 'correct',
  otherwise: 'The previous owner still sees or commands a unit after it was reset and sold, or the new owner cannot claim it without him.',
  rulesOut: withoutService,
  severity: fromLevel('required', 1, 'high', 'The seller of a camera or a lock goes on using it from afar, in the home of a stranger.'),
  references: [
    { title: 'CWE-613: Insufficient Session Expiration', url: 'https://cwe.mitre.org/data/definitions/613.html' },
    { title: 'CWE-1266: Improper Scrubbing of Sensitive Data from Decommissioned Device', url: 'https://cwe.mitre.org/data/definitions/1266.html' },
    { title: 'ETSI EN 303 645 V2.1.1, provisions 5.11-1 to 5.11-4', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
