/** Examples of boot/platform-is-as-declared. */
import { part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

const reason = 'its device tree says acme,board-2'

export const cases: Cases = {
  pass: [
    { title: 'the device tree names the declared board', facts: [part('acme-board-2'), part('acme-board-2', { basis: 'observed', reason })], subjects: ['acme-board-2'] },
    { title: 'the image shows the chip that the declared board is built on', facts: [part('acme-board-2', { lineage: ['acme-board-2', 'acme-soc-2'] }), part('acme-soc-2', { basis: 'observed', reason })] },
  ],
  fail: [
    { title: 'the image is made for another board', facts: [part('acme-board-3'), part('acme-board-2', { basis: 'observed', reason })], subjects: ['acme-board-2'] },
  ],
  unknown: [
    { title: 'nobody says and nothing shows which platform it is', facts: [] },
  ],
  'not-applicable': [
    { title: 'a dossier without an image', facts: [part('acme-board-2')] },
    { title: 'an image without a dossier', facts: [part('acme-board-2', { basis: 'observed', reason })] },
  ],
}
