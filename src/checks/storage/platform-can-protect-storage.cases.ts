/** Examples of storage/platform-can-protect-storage. */
import { addOn, knows, part } from '../capability-cases.ts'
import type { Cases } from '../define.ts'

const card = knows('acme-soc-1', 'storage-medium', 'removable', 0)
const noKey = knows('acme-soc-1', 'storage-key', 'no', 0)

export const cases: Cases = {
  pass: [
    { title: 'a key in the chip can protect a card', facts: [part('acme-soc-2'), knows('acme-soc-2', 'storage-key', 'yes', 2), knows('acme-soc-2', 'storage-medium', 'removable', 0)], subjects: ['acme-soc-2'] },
    { title: 'a soldered memory is enough at level 2', facts: [part('acme-soc-2'), knows('acme-soc-2', 'storage-key', 'no', 0), knows('acme-soc-2', 'storage-medium', 'soldered', 2)] },
    { title: 'a secure element keeps the key', facts: [part('acme-soc-1'), card, noKey, addOn('acme-se'), knows('acme-se', 'storage-key', 'yes', 3, { addOn: true })] },
  ],
  fail: [
    { title: 'a card, and no place for a key', facts: [part('acme-soc-1'), card, noKey], subjects: ['acme-soc-1'] },
    { title: 'soldered, and read out over USB without a key', facts: [part('acme-soc-1'), noKey, knows('acme-soc-1', 'storage-medium', 'soldered', 1)] },
    { title: 'soldered is not enough at level 3', facts: [part('acme-soc-2'), knows('acme-soc-2', 'storage-key', 'no', 0), knows('acme-soc-2', 'storage-medium', 'soldered', 2)], level: { physical: 3 } },
  ],
  unknown: [
    { title: 'no processor is known', facts: [] },
    { title: 'only the card is known', facts: [part('acme-soc-1'), card], subjects: ['acme-soc-1'] },
    { title: 'unbroken is not proven', facts: [part('acme-soc-3'), knows('acme-soc-3', 'storage-key', 'yes', 3)], level: { physical: 3 } },
  ],
}
