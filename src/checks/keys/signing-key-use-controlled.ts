/** A key in a safe place is still misused by whoever may open the safe alone, and lost with the one token that holds it. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'keys/signing-key-use-controlled',
  title: 'Release signatures need two people and leave a record, and the key has a back-up',
  rung: 'kept',
  otherwise: 'One person can sign a release unseen, or the loss of one token ends updates for every unit.',
  severity: fromLevel('required', 3, 'medium', 'One insider or one stolen token signs for the whole fleet and leaves no trace, or the key is lost and no unit can be updated any more.'),
  references: [
    { title: 'NIST, Security Considerations for Code Signing (2018)', url: 'https://doi.org/10.6028/NIST.CSWP.01262018' },
    { title: 'NIST SP 800-57 Part 2 Rev. 1, Best Practices for Key Management Organizations', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt2/r1/final' },
    { title: 'NIST SP 800-218, Secure Software Development Framework', url: 'https://csrc.nist.gov/pubs/sp/800/218/final' },
  ],
})
