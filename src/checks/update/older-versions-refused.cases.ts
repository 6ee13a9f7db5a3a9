/** Examples of update/older-versions-refused. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('update.older-versions-refused', {
  good: 'the updater compares the version in the signed manifest with the last good one, which is kept in the secure element',
  document: 'tests/downgrade.pdf',
  bad: 'any signed image is accepted',
  reason: 'the software is in mask ROM and never changes',
})
