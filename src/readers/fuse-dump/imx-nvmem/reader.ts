/** Fuses of an i.MX unit as Linux gives them: /sys/bus/nvmem/devices/imx-ocotp0/nvmem, every word after the other, little endian. */
import type { FactDraft } from '../../../facts/fact.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { chipInPath } from '../../shared/imx/chips.ts'
import { judgeWords, unnamedWords, wordKey, type FuseWord } from '../../shared/imx/judge.ts'
import { defineReader } from '../../define.ts'

const maxBytes = 64 * 1024
/** The gap behind bank 5 of i.MX 6 is in the addresses, and drivers differ in what they do with it: nothing behind it is read. */
const banksBeforeGap = 6

export const reader = defineReader({
  id: 'fuse-dump/imx-nvmem',
  title: 'Fuses of NXP i.MX (nvmem of Linux)',
  emits: ['fuses'],
  basis: 'dump',
  signatures: [{ paths: ['*imx*ocotp*', '*ocotp*.bin', '*nvmem*', '*imx*fuse*.bin', '*mx[678]*fuse*.bin'], maxBytes }],
  references: [
    { title: 'Linux, nvmem driver of i.MX OCOTP', url: 'https://github.com/torvalds/linux/blob/master/drivers/nvmem/imx-ocotp.c' },
    { title: 'usbarmory/crucible, fusemaps', url: 'https://github.com/usbarmory/crucible/tree/master/cmd/crucible/fusemaps' },
  ],
  limitations: ['The file does not name its chip: without the chip in the file\'s name nothing is judged', 'Chips with AHAB are not read: their drivers map fuses in other ways'],
  async *read(input, budget) {
    const head = await window(input, 0, Math.min(input.size, maxBytes))
    // Text in a file of that name is another reader's.
    if (input.size < 64 || head.bytes.every((byte) => byte >= 9 && byte < 0x7f)) return
    if (input.size % 4 !== 0) throw malformed(`${input.size} bytes are no row of words`, input.size - (input.size % 4))
    const chip = chipInPath(input.path)
    const bankWords = chip?.bankWords ?? 4
    const words = new Map<string, FuseWord>()
    for (let index = 0; head.remaining > 0; index++) {
      if ((index & 0xff) === 0) budget.check()
      const bank = Math.floor(index / bankWords)
      const value = head.u32()
      if (bankWords === 4 || bank < banksBeforeGap) words.set(wordKey(bank, index % bankWords), { value })
    }
    const isKnown = chip?.family === 'nxp-hab'
    const judged = isKnown ? judgeWords(chip, words) : { ...unnamedWords(words, 'put it into the file\'s name (imx8mm-ocotp.bin)'), fields: [] }
    const fact: FactDraft<'fuses'> = {
      kind: 'fuses', family: chip?.family ?? 'nxp-hab', ...judged,
      ...(chip === undefined ? {} : { chip: chip.name }),
      notes: [...(isKnown ? [`taken for the nvmem file of ${chip.name}, which its name says: word n stands at 4n, ${bankWords} words in a bank`] : []), ...judged.notes],
    }
    yield { fact }
  },
})
