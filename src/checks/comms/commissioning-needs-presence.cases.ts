/** Examples of comms/commissioning-needs-presence. */
import type { Cases } from '../define.ts'
import { scopedQuestionCases } from '../question-cases.ts'

export const cases: Cases = scopedQuestionCases('comms.commissioning-needs-presence', {
  good: 'pairing opens for two minutes after the button is held, and asks for the code printed inside the cover',
  document: 'tests/commissioning.pdf',
  bad: 'pairing is always open and needs no code',
  reason: 'units have no set-up: the line pairs each pair of units',
}, { without: { connectivity: ['none'] }, having: { connectivity: ['wifi'] } })
