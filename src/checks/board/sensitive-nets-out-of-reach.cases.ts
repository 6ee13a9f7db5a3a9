/** Examples of board/sensitive-nets-out-of-reach. */
import { at, board, signal } from '../board-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

const cases0 = questionCases('board.sensitive-nets-out-of-reach', {
  good: 'revision C has no debug header, no UART pads and no labels for them; reviewed against the list of signals',
  document: 'board/review-rev-c.pdf',
  bad: 'the 10-pin debug header is still fitted',
  reason: 'the product is a sealed module without a board of its own',
})
const header = [signal('swd-clock', '/SWCLK', [at('connector', 'J1 pin 4')]), signal('swd-data', '/SWDIO', [at('connector', 'J1 pin 2')])]
const yes: CaseFact = { kind: 'answer', question: 'board.sensitive-nets-out-of-reach', answer: 'yes', detail: 'reviewed', document: 'board/review-rev-c.pdf', dated: '2026-09-01' }

export const cases: Cases = {
  ...cases0,
  pass: [...cases0.pass, { title: 'a layout that shows nothing at hand leaves it to the answer', facts: [board(), signal('swd-clock', '/SWCLK', [at('pin', 'U1 pin 49')]), yes] }],
  fail: [...cases0.fail,
    { title: 'the layout shows a debug header, whatever the dossier says', facts: [board(), ...header, yes], subjects: ['Gateway'] },
    { title: 'the layout shows test pads on the flash bus', facts: [board(), signal('flash-bus', '/FLASH_CS', [at('test-pad', 'TP12')])], subjects: ['Gateway'] },
  ],
  unknown: [...cases0.unknown,
    { title: 'a card socket and a USB socket are no such signals', facts: [board(), signal('card-bus', '/SD_CLK', [at('connector', 'J2 pin 5')]), signal('usb-plus', '/USB_D+', [at('connector', 'J3 pin 3')])] },
    { title: 'names of nets alone say too little', facts: [board(), signal('uart-tx', '/UART1_TX', [at('connector', 'J3 pin 1')], { confidence: 'name' })] },
  ],
}
