/** Examples of data/previous-owner-locked-out. */
import type { Cases } from '../define.ts'
import { scopedQuestionCases } from '../question-cases.ts'

export const cases: Cases = scopedQuestionCases('data.previous-owner-locked-out', {
  good: 'the reset revokes the unit\'s tokens and links at the service; tested with two accounts and a voice assistant',
  document: 'tests/second-owner.pdf',
  bad: 'the first account keeps the unit until its owner removes it in the app',
  reason: 'units are not tied to accounts',
}, { without: { internet: false, cloudManaged: false }, having: { internet: true, cloudManaged: true } })
