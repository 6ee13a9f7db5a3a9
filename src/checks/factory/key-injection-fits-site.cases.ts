/** Examples of factory/key-injection-fits-site. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('factory.key-injection-fits-site', {
  good: 'keys are made in the secure element; the line only carries certificate requests to an HSM with a quota per batch',
  document: 'factory/provisioning-concept.pdf',
  bad: 'a spreadsheet of keys is sent to the factory',
  reason: 'units hold no keys and no credentials',
})
