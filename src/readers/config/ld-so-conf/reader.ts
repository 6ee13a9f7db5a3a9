/** ld.so.conf, its parts, and musl's path file: folders in which the loader of every program looks for libraries. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/ld-so-conf',
  title: 'Folders of libraries (ld.so.conf)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('ld.so.conf', 'ld.so.conf.d/*.conf', 'ld-musl-*.path'), maxBytes: 256 * 1024 }],
  references: [
    { title: 'ldconfig(8)', url: 'https://man7.org/linux/man-pages/man8/ldconfig.8.html' },
    { title: 'musl: manual, file /etc/ld-musl-$ARCH.path', url: 'https://musl.libc.org/doc/1.1.24/manual.html' },
  ],
  limitations: ['Includes are taken for read, wherever they point', 'The cache of the loader (ld.so.cache) is not read'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      // `#` starts a comment; `hwcap` and `include` begin lines of another kind (glibc, elf/ldconfig.c).
      const line = text.replace(/#.*$/u, '').trim()
      if (/^(?:include|hwcap)\s/u.test(line)) continue
      // Names are separated by blanks, commas or colons; `=` names the kind of library behind a folder.
      for (const name of line.split(/[\s:,]+/u)) {
        if (!name.startsWith('/')) continue
        budget.node()
        yield setting('ld.so.conf', '', 'folder', name.replace(/=.*$/u, ''), number)
      }
    }
  },
})
