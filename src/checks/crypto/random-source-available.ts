/** Keys are as good as the chance they were made of. */
import { capabilityCheck } from '../capability.ts'
import { always } from '../define.ts'

export const check = capabilityCheck({
  id: 'crypto/random-source-available',
  title: 'The platform has a hardware source of randomness that software can read',
  rung: 'available',
  capability: 'random-source',
  can: 'give software true random numbers',
  partialFrom: 1,
  asset: 'keys',
  addOns: true,
  severity: always('high', 'Keys that are made from guessable numbers can be computed by somebody else.'),
  references: [
    { title: 'NIST SP 800-90B, Entropy Sources', url: 'https://csrc.nist.gov/pubs/sp/800/90/b/final' },
    { title: 'RFC 4086, Randomness Requirements for Security', url: 'https://www.rfc-editor.org/rfc/rfc4086' },
    { title: 'Heninger et al., Mining Your Ps and Qs (2012)', url: 'https://factorable.net/' },
    { title: 'CWE-331: Insufficient Entropy', url: 'https://cwe.mitre.org/data/definitions/331.html' },
  ],
})
