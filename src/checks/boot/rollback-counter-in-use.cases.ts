/** Examples of boot/rollback-counter-in-use. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('boot.rollback-counter-in-use', {
  good: 'the security version stands in fuses, is compared by the first boot stage and was raised with release 3.2',
  document: 'tests/downgrade-3.1-refused.pdf',
  bad: 'the counter exists in the chip and is not used',
  reason: 'all boot software is in mask ROM and cannot be replaced',
})
