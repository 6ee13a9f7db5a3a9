/** /etc/gshadow: groups that somebody may enter with a password. */
import { passwordScheme } from '../../shared/password-scheme.ts'
import { inEtc } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'

export const reader = defineReader({
  id: 'account/gshadow',
  title: 'Group passwords (/etc/gshadow)',
  emits: ['group'],
  signatures: [{ paths: inEtc('gshadow') }],
  references: [{ title: 'gshadow(5)', url: 'https://man7.org/linux/man-pages/man5/gshadow.5.html' }],
  limitations: ['Only groups with a usable password are told; their number stands in /etc/group and is -1 here'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      const [name = '', password = '', , members] = text.split(':')
      if (members === undefined || /^\s*(?:#|[+-]|$)/u.test(name)) continue
      const { scheme, locked } = passwordScheme(password)
      if (locked || scheme === 'empty') continue
      budget.node()
      yield { fact: { kind: 'group', line: number, name, gid: -1, members: members.split(',').map((member) => member.trim()).filter((member) => member !== ''), password: scheme } }
    }
  },
})
