/** Examples of board/layout-can-hide-sensitive-nets. */
import { at, board, signal } from '../board-cases.ts'
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

const answers = questionCases('board.layout-can-hide-sensitive-nets', {
  good: 'six layers; the eMMC and the SPI flash are BGA parts next to the processor, with their buses on layer 3',
  document: 'board/stackup.pdf',
  bad: 'two layers, and the SPI flash is an SOIC package at the edge',
  reason: 'memory, keys and code are inside one package; no sensitive signal leaves it',
})
const bus = signal('flash-bus', '/FLASH_CLK', [at('pin', 'U6 pin 6')], { outer: 12 })

export const cases: Cases = {
  ...answers,
  fail: [...answers.fail, { title: 'the layout has two layers, with a memory bus across them', facts: [board({ copper: ['F.Cu', 'B.Cu'] }), bus], subjects: ['Gateway'] }],
  unknown: [...answers.unknown, { title: 'a Gerber set of which inner layers are missing has not two', facts: [board({ copper: ['Top', 'Bottom'], missing: ['L2', 'L3'] }), bus] }, { title: 'a layout with inner layers could hide it; whether it is meant to, a person says', facts: [board(), bus] }],
}
