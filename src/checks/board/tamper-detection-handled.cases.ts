/** Examples of board/tamper-detection-handled. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('board.tamper-detection-handled', {
  good: 'a mesh and a case switch are wired to the tamper inputs, which erase the key store with the unit off',
  document: 'tests/tamper.pdf',
  bad: 'there is a case switch that only writes a log line',
  reason: 'units stand in a vault of the operator that has an alarm of its own',
})
