/** Examples of fault/hardened-paths-enabled. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('fault.hardened-paths-enabled', {
  good: 'brown-out and glitch detectors are locked on; the signature check is done twice with a random delay and its result is a 32-bit word',
  document: 'reviews/fault-hardening.pdf',
  bad: 'boot code is the vendor\'s sample with one comparison',
  reason: 'all security decisions are made in a certified secure element',
})
