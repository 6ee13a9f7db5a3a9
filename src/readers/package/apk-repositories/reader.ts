/** Where apk takes packages from: /etc/apk/repositories and its fragments, one address a line. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'package/apk-repositories',
  title: 'Package sources (apk)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('apk/repositories', 'apk/repositories.d/*.list'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'apk-repositories(5)', url: 'https://man.archlinux.org/man/apk-repositories.5' }],
  limitations: ['Variables in addresses are told as written'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      const source = text.trim()
      if (source === '' || source.startsWith('#') || source.startsWith('set ')) continue
      budget.node()
      yield setting('apk', '', 'source', source.split(/\s+/u).join(' '), number)
    }
  },
})
