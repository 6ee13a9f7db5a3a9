/** A dm-verity root hash in a text file of its own, or in what veritysetup and image builders print. */
import { defineReader } from '../../define.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

const maxBytes = 64 * 1024
/** A digest alone on its line, or behind the words that tools use. */
const alone = /^([0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{96}|[0-9a-f]{128})$/iu
const named = /\broot[ _-]?hash["']?\s*[:=]\s*["']?([0-9a-f]{40,128})\b/iu

export const reader = defineReader({
  id: 'boot-config/root-hash',
  title: 'Root hash of a dm-verity tree',
  emits: ['setting'],
  signatures: [{ paths: ['*roothash*', '*root_hash*', '*root-hash*', '*verity*.txt'], maxBytes }],
  references: [{ title: 'veritysetup(8)', url: 'https://man7.org/linux/man-pages/man8/veritysetup.8.html' }, { title: 'systemd, discoverable partitions and .roothash files', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-nspawn.html' }],
  limitations: ['A root hash inside a script or a boot loader\'s environment is read only as part of a kernel command line'],
  async *read(input, budget) {
    // Its signature has the same name with an ending.
    const first = await input.read(0, 1)
    if (first[0] === 0x30 && input.path.endsWith('.p7s')) return
    for (const { number, text } of await textLines(input, budget)) {
      const value = (alone.exec(text.trim()) ?? named.exec(text))?.[1]
      if (value === undefined) continue
      budget.node()
      yield setting('verity', '', 'root-hash', value.toLowerCase(), number)
    }
  },
})
