/** Examples of integrity/field-detection-and-recovery. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('integrity.field-detection-and-recovery', {
  good: 'units attest their boot measurements daily; a unit that deviates is isolated and restored from the recovery slot',
  document: 'operations/attestation.pdf',
  bad: 'units report their version number and nothing else',
  reason: 'the system runs from verified read-only storage and keeps no state; a restart restores it',
})
