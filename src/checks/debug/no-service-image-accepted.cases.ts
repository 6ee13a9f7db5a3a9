/** Examples of debug/no-service-image-accepted. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('debug.no-service-image-accepted', {
  good: 'repair images carry the serial number of one unit and end after a week; a sold unit refused the line\'s image',
  document: 'tests/service-images.pdf',
  bad: 'the repair image is signed with the production key and enables the console',
  reason: 'the software is in mask ROM; no unit takes another image',
})
