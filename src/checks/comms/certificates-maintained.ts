/** Certificates expire on a known day, and products still stop on that day. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'comms/certificates-maintained',
  title: 'Certificates, trust anchors and cloud policies are renewed in time by somebody named',
  rung: 'kept',
  otherwise: 'Nobody is responsible for the expiry dates on which connections of this product depend.',
  severity: fromLevel('remote', 1, 'medium', 'Connections fail on the day of expiry, or checks are switched off to keep them alive.'),
  references: [
    { title: 'RFC 5280, Internet X.509 Public Key Infrastructure Certificate and CRL Profile', url: 'https://www.rfc-editor.org/rfc/rfc5280' },
    { title: 'RFC 9325, Recommendations for Secure Use of TLS and DTLS', url: 'https://www.rfc-editor.org/rfc/rfc9325' },
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
  ],
})
