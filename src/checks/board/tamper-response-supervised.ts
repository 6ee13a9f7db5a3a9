/** Detectors die quietly: batteries run down, and somebody cuts the wire. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'board/tamper-response-supervised',
  title: 'Tamper detection is itself supervised in the field',
  rung: 'kept',
  otherwise: 'A tamper detector that died in the field is not noticed by anybody.',
  severity: fromLevel('physical', 4, 'medium', 'An attacker disables the detector first and works undisturbed.'),
  references: [
    { title: 'FIPS 140-3, Security Requirements for Cryptographic Modules', url: 'https://csrc.nist.gov/pubs/fips/140-3/final' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
})
