/** Examples of fault/retested-after-changes. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('fault.retested-after-changes', {
  good: 'each change of chip revision, board or boot code goes through a change assessment with the laboratory; last one in May',
  document: 'processes/retest.pdf',
  bad: 'the report is of the first prototype',
  reason: 'neither hardware nor security code has changed since the report',
})
