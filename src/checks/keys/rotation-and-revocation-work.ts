/** Keys leak or grow old; replacing one must not be tried for the first time that day. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'keys/rotation-and-revocation-work',
  title: 'Replacing and revoking every kind of key has been rehearsed on real units',
  rung: 'kept',
  otherwise: 'No key of this product has ever been replaced on a unit, so a leaked one stays valid.',
  severity: fromLevel('required', 3, 'medium', 'A key that leaks once stays useful to the thief, because nobody can take it back.'),
  references: [
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
    { title: 'RFC 5280, Internet X.509 Public Key Infrastructure Certificate and CRL Profile', url: 'https://www.rfc-editor.org/rfc/rfc5280' },
  ],
})
