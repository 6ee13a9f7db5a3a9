/** Identities expire and get copied; one unit must be removable without the others. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'identity/renewal-and-clone-revocation',
  title: 'Unit certificates are renewed in time, and one cloned unit can be shut out',
  rung: 'kept',
  otherwise: 'A cloned unit cannot be shut out, or units drop out when their certificates expire.',
  severity: fromLevel('required', 3, 'medium', 'One extracted identity serves an attacker for as long as the fleet exists.'),
  references: [
    { title: 'RFC 7030, Enrollment over Secure Transport', url: 'https://www.rfc-editor.org/rfc/rfc7030' },
    { title: 'RFC 5280, Internet X.509 Public Key Infrastructure Certificate and CRL Profile', url: 'https://www.rfc-editor.org/rfc/rfc5280' },
    { title: 'RFC 8995, Bootstrapping Remote Secure Key Infrastructure', url: 'https://www.rfc-editor.org/rfc/rfc8995' },
    { title: 'IEEE 802.1AR-2018, Secure Device Identity', url: 'https://standards.ieee.org/ieee/802.1AR/6995/' },
  ],
})
