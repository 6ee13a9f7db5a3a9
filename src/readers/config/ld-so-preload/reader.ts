/** /etc/ld.so.preload: libraries that every dynamically linked program loads first. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/ld-so-preload',
  title: 'Preloaded libraries (ld.so.preload)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('ld.so.preload') }],
  references: [{ title: 'ld.so(8), FILES', url: 'https://man7.org/linux/man-pages/man8/ld.so.8.html' }],
  limitations: ['LD_PRELOAD set by units and scripts is told where those are read'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      // Names are separated by blanks or colons; `#` starts a comment (glibc, elf/rtld.c).
      for (const name of text.replace(/#.*$/u, '').split(/[\s:]+/u)) {
        if (name === '') continue
        budget.node()
        yield setting('ld.so.preload', '', 'preload', name, number)
      }
    }
  },
})
