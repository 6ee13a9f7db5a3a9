/** Examples of data/reset-really-erases. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('data.reset-really-erases', {
  good: 'the reset destroys the volume key; the storage was read out after it and nothing of the user was found',
  document: 'tests/factory-reset.pdf',
  bad: 'the reset deletes the settings file',
  reason: 'the unit stores nothing that comes from its user',
})
