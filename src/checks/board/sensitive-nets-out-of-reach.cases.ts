/** Examples of board/sensitive-nets-out-of-reach. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('board.sensitive-nets-out-of-reach', {
  good: 'revision C has no debug header, no UART pads and no labels for them; reviewed against the list of signals',
  document: 'board/review-rev-c.pdf',
  bad: 'the 10-pin debug header is still fitted',
  reason: 'the product is a sealed module without a board of its own',
})
