/** Ciphers and protocols that only their author has studied fail quietly. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'crypto/no-home-made-cryptography',
  title: 'Own code uses published cryptography from maintained libraries only',
  rung: 'correct',
  otherwise: 'Something is protected by an algorithm or protocol of your own making.',
  severity: fromLevel('required', 1, 'high', 'What is protected by it is readable or forgeable for somebody who takes the program apart.'),
  references: [
    { title: 'ETSI EN 303 645 V2.1.1', url: 'https://www.etsi.org/deliver/etsi_en/303600_303699/303645/02.01.01_60/en_303645v020101p.pdf' },
    { title: 'NIST SP 800-131A Rev. 2, Transitioning the Use of Cryptographic Algorithms and Key Lengths', url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final' },
    { title: 'CWE-1240: Use of a Cryptographic Primitive with a Risky Implementation', url: 'https://cwe.mitre.org/data/definitions/1240.html' },
    { title: 'CWE-327: Use of a Broken or Risky Cryptographic Algorithm', url: 'https://cwe.mitre.org/data/definitions/327.html' },
  ],
})
