/** The unit's host name: a word that people like to make passwords of. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/hostname',
  title: 'Host name',
  emits: ['setting'],
  signatures: [{ paths: inEtc('hostname'), maxBytes: 4096 }],
  references: [{ title: 'hostname(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/hostname.html' }],
  limitations: [],
  async *read(input, budget) {
    const [first] = await settingLines(input, budget)
    if (first !== undefined) yield setting('hostname', '', 'hostname', first.text, first.number)
  },
})
