/** Examples of storage/replay-protected-and-erasable. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('storage.replay-protected-and-erasable', {
  good: 'counters live in the RPMB; the factory reset destroys the volume key in the chip',
  document: 'tests/replay.pdf',
  bad: 'the state file is encrypted, and an older copy is accepted',
  reason: 'the unit stores nothing that changes after manufacture',
})
