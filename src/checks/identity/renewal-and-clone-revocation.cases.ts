/** Examples of identity/renewal-and-clone-revocation. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('identity.renewal-and-clone-revocation', {
  good: 'certificates last 13 months and are renewed over EST at two thirds of that; the broker holds a list of refused serial numbers',
  document: 'tests/revocation-2026.pdf',
  bad: 'certificates last 30 years and there is no list of refused ones',
  reason: 'units have no identity towards any service',
})
