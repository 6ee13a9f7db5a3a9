/** The unit's host name: a word that people like to make passwords of. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines, textLines } from '../../shared/text.ts'
import { uciSections } from '../../shared/uci.ts'

export const reader = defineReader({
  id: 'config/hostname',
  title: 'Host name',
  emits: ['setting'],
  signatures: [{ paths: inEtc('hostname', 'config/system'), maxBytes: 64 * 1024 }],
  references: [{ title: 'hostname(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/hostname.html' }],
  limitations: [],
  async *read(input, budget) {
    if (input.path.endsWith('/config/system')) {
      const option = uciSections(await textLines(input, budget)).flatMap(({ options }) => options).find(({ key }) => key === 'hostname')
      if (option !== undefined) yield setting('hostname', '', 'hostname', option.value, option.line)
      return
    }
    const [first] = await settingLines(input, budget)
    if (first !== undefined) yield setting('hostname', '', 'hostname', first.text, first.number)
  },
})
