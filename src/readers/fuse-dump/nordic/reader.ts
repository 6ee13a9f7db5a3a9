/** Registers of a unit with a chip of Nordic Semiconductor that say whether its debug port is closed, as debuggers print them. */
import type { FuseState } from '../../../facts/boot.ts'
import { defineReader } from '../../define.ts'
import { looseText } from '../../shared/loose-text.ts'
import { textLines, textMark } from '../../shared/text.ts'
import { judge } from './judge.ts'
import { memoryOf } from './memory.ts'

const maxBytes = 4 * 1024 * 1024

export const reader = defineReader({
  id: 'fuse-dump/nordic',
  title: 'UICR and FICR of a Nordic chip (nrfjprog, J-Link)',
  emits: ['fuses'],
  basis: 'dump',
  signatures: [
    ...['0x1000', '0x00FF8', '0x00ff8', '0x01FF8', 'nrfjprog'].map((head) => ({ hex: textMark(head), at: 0, maxBytes })),
    { paths: [...looseText, '*uicr*.txt', '*uicr*.log', '*ficr*.txt', '*approtect*.txt', '*approtect*.log', '*nrfjprog*', '*nrfutil*', '*nordic*.txt', '*nordic*.log', '*nrf5*.txt', '*nrf9*.txt'], maxBytes },
  ],
  references: [
    { title: 'nRF52840 product specification, UICR', url: 'https://docs.nordicsemi.com/bundle/ps_nrf52840/page/uicr.html' },
    { title: 'nRF5340 product specification, UICR', url: 'https://docs.nordicsemi.com/bundle/ps_nrf5340/page/chapters/uicr/doc/uicr.html' },
    { title: 'nrfx, MDK: which revisions of the nRF52 have the improved protection', url: 'https://github.com/NordicSemiconductor/nrfx/blob/master/bsp/stable/mdk/nrf52_erratas.h' },
    { title: 'nRF Connect SDK, access port protection', url: 'https://docs.nordicsemi.com/bundle/ncs-latest/page/nrf/security/ap_protect.html' },
  ],
  limitations: [
    'Intel HEX files of registers are not read',
    'The nRF51 and nRF54 are not judged',
    'Key hashes and counters in one-time programmable memory (NSIB) are not read',
    'Software can close a port that hardware leaves open until the next reset: that is not seen here',
  ],
  async *read(input, budget) {
    const lines = await textLines(input, budget)
    const text = lines.map((line) => line.text).join('\n')
    // Rows of memory are in many texts; these are of Nordic's registers, or of its tools.
    if (!/\bnrf|protection_status|readback protection|(?:^|[\s>])(?:0x)?(?:1000[01]|00ff[08]|01ff8)[0-9a-f]+\s*[:=]/imu.test(text)) return
    const memory = memoryOf(lines, budget)
    for (const { message, line } of memory.troubles) yield { problem: { code: 'malformed', message: `line ${line}: ${message}` } }
    const fuses = judge(memory, text, statusIn(text))
    if (fuses === undefined) return
    const [line] = fuses.fields.flatMap((field) => field.line ?? [])
    yield { fact: { kind: 'fuses', ...fuses, ...(line === undefined ? {} : { line }) } }
  },
})

/** What the tool met at the port: a refusal, or a status in words. */
function statusIn(text: string): FuseState | undefined {
  if (/PROTECTION_STATUS_NONE/u.test(text)) return 'off'
  if (/PROTECTION_STATUS_ALL/u.test(text) || /unavailable due to readback protection/iu.test(text)) return 'on'
  return undefined
}
