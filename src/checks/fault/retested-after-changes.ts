/** A laboratory result is about one chip revision, one board and one release. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'fault/retested-after-changes',
  title: 'Laboratory results are renewed when chip, board or security code changes',
  rung: 'kept',
  otherwise: 'The laboratory\'s result is about an older chip, board or release than the one that ships.',
  severity: fromLevel('physical', 4, 'medium', 'A change undid a counter-measure, and nobody measured it.'),
  references: [
    { title: 'PSA Certified', url: 'https://www.psacertified.org/' },
    { title: 'FIPS 140-3, Security Requirements for Cryptographic Modules', url: 'https://csrc.nist.gov/pubs/fips/140-3/final' },
  ],
})
