/** Examples of board/layout-can-hide-sensitive-nets. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('board.layout-can-hide-sensitive-nets', {
  good: 'six layers; the eMMC and the SPI flash are BGA parts next to the processor, with their buses on layer 3',
  document: 'board/stackup.pdf',
  bad: 'two layers, and the SPI flash is an SOIC package at the edge',
  reason: 'memory, keys and code are inside one package; no sensitive signal leaves it',
})
