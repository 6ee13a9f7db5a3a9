/** Examples of comms/owned-units-not-claimable. */
import type { Cases } from '../define.ts'
import { scopedQuestionCases } from '../question-cases.ts'

export const cases: Cases = scopedQuestionCases('comms.owned-units-not-claimable', {
  good: 'the service refuses a claim while a unit has an owner; only the owner\'s release or the reset button, reported by the unit under its own key, ends that',
  document: 'tests/claim-takeover.pdf',
  bad: 'a second account that enters the serial number becomes the owner',
  reason: 'units are not tied to people or accounts',
}, { without: { connectivity: ['none'] }, having: { connectivity: ['wifi'], cloudManaged: true } })
