/** Examples of board/tamper-response-supervised. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('board.tamper-response-supervised', {
  good: 'the battery and the mesh are measured every hour; units report it and service exchanges batteries at 2.6 V',
  document: 'service/tamper-monitoring.pdf',
  bad: 'the battery has never been measured in the field',
  reason: 'the detector is powered by a cell that destroys the keys when it fails',
})
