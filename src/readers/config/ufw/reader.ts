/** ufw: whether it is switched on, its default policies, and how many rules a user gave. The join `packet-filters` puts them together. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines, textLines } from '../../shared/text.ts'
import { shellAssignments } from '../../shared/words.ts'

export const reader = defineReader({
  id: 'config/ufw',
  title: 'Packet filter (ufw)',
  emits: ['setting'],
  signatures: [{ paths: [...inEtc('ufw/ufw.conf', 'default/ufw', 'ufw/user.rules', 'ufw/user6.rules'), ...inRoot('/lib/ufw/user.rules', '/var/lib/ufw/user.rules')], maxBytes: 4 * 1024 * 1024 }],
  references: [{ title: 'ufw-framework(8)', url: 'https://manpages.debian.org/bookworm/ufw/ufw-framework.8.en.html' }],
  limitations: ['Rules are counted, not understood'],
  async *read(input, budget) {
    if (input.path.endsWith('.rules')) {
      const count = (await textLines(input, budget)).filter(({ text }) => text.startsWith('### tuple ###')).length
      yield setting('ufw', '', basename(input.path), String(count), 1)
      return
    }
    for (const [key, { value, line }] of shellAssignments(await settingLines(input, budget))) yield setting('ufw', '', key, value, line)
  },
})
