/** Encrypted data can still be put back from yesterday, and has to be erasable. */
import { questionCheck } from '../question.ts'
import { fromLevel } from '../severity.ts'

export const check = questionCheck({
  id: 'storage/replay-protected-and-erasable',
  title: 'Old copies of stored data are noticed, and everything can be erased by destroying a key',
  rung: 'kept',
  otherwise: 'Somebody who copies the storage can put the old state back later, or erasing leaves the data behind.',
  severity: fromLevel('physical', 3, 'medium', 'An attacker restores an earlier state (credit, attempts, revoked keys) or reads what was believed erased.'),
  references: [
    { title: 'JEDEC JESD84-B51, eMMC (replay protected memory block)', url: 'https://www.jedec.org/standards-documents/docs/jesd84-b51' },
    { title: 'NIST SP 800-88, Guidelines for Media Sanitization', url: 'https://csrc.nist.gov/pubs/sp/800/88/r1/final' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
})
