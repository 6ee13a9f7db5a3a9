/** /etc/group: who belongs to which group. */
import { passwordScheme } from '../../shared/password-scheme.ts'
import { inEtc } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'

export const reader = defineReader({
  id: 'account/group',
  title: 'Groups (/etc/group)',
  emits: ['group'],
  signatures: [{ paths: inEtc('group') }],
  references: [{ title: 'group(5)', url: 'https://man7.org/linux/man-pages/man5/group.5.html' }],
  limitations: ['Primary groups are told by the accounts, not here'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      if (/^\s*(?:#|$|[+-])/u.test(text)) continue
      const [name = '', password = '', gid = '', members = ''] = text.split(':')
      if (!/^\d{1,10}$/u.test(gid)) continue
      budget.node()
      const { scheme, locked } = passwordScheme(password)
      // An empty field or `x` sets no group password.
      const set = !locked && scheme !== 'empty' ? { password: scheme } : {}
      yield { fact: { kind: 'group', line: number, name, gid: Number(gid), members: names(members), ...set } }
    }
  },
})

const names = (list: string): string[] => list.split(',').map((name) => name.trim()).filter((name) => name !== '')
