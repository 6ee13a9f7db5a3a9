/** At level 4 an opinion about faults is not enough: somebody has to have tried. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'fault/laboratory-evidence-exists',
  title: 'A laboratory attacked this product with faults and side channels, and it held',
  rung: 'correct',
  otherwise: 'Nobody has tried fault and side-channel attacks on this product.',
  severity: fromLevel('physical', 4, 'high', 'An expert laboratory finds what a review of documents cannot.'),
  references: [
    { title: 'PSA Certified', url: 'https://www.psacertified.org/' },
    { title: 'FIPS 140-3, Security Requirements for Cryptographic Modules', url: 'https://csrc.nist.gov/pubs/fips/140-3/final' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
})
