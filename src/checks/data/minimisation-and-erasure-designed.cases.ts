/** Examples of data/minimisation-and-erasure-designed. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('data.minimisation-and-erasure-designed', {
  good: 'data inventory with purpose, place, retention and erasure of 9 kinds of data',
  document: 'privacy/inventory.pdf',
  bad: 'the product logs what might be useful one day',
  reason: 'the product handles no data about identifiable people; the inventory shows none',
})
