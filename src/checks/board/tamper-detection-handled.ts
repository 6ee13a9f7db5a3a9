/** A tamper switch that nobody listens to is a switch. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'board/tamper-detection-handled',
  title: 'Opening the unit is detected, and the unit acts on it',
  rung: 'correct',
  otherwise: 'A unit can be opened without noticing it, or notices it and does nothing.',
  severity: fromLevel('physical', 3, 'medium', 'An attacker works on an open unit with its keys still alive.'),
  references: [
    { title: 'FIPS 140-3, Security Requirements for Cryptographic Modules', url: 'https://csrc.nist.gov/pubs/fips/140-3/final' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'CWE-1263: Improper Physical Access Control', url: 'https://cwe.mitre.org/data/definitions/1263.html' },
  ],
})
