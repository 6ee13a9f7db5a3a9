/** /etc/passwd: the accounts, and passwords that old or small systems keep there. */
import { passwordScheme } from '../../shared/password-scheme.ts'
import { inEtc } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'

export const reader = defineReader({
  id: 'account/passwd',
  title: 'Accounts (/etc/passwd)',
  emits: ['account', 'password'],
  signatures: [{ paths: inEtc('passwd') }],
  references: [{ title: 'passwd(5)', url: 'https://man7.org/linux/man-pages/man5/passwd.5.html' }],
  limitations: ['Accounts that come from a directory service (NIS, LDAP) are not in the image'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      // Comments are no part of the format, but people write them; `+` and `-` lines belong to NIS.
      if (/^\s*(?:#|$|[+-])/u.test(text)) continue
      const [name = '', password = '', uid = '', gid = '', , home = '', shell = ''] = text.split(':')
      if (!/^\d{1,10}$/u.test(uid)) continue
      budget.node()
      yield { fact: { kind: 'account', line: number, name, uid: Number(uid), gid: /^\d{1,10}$/u.test(gid) ? Number(gid) : -1, home, shell: shell.trim() } }
      // `x` points to shadow.
      if (password !== 'x') yield { fact: { kind: 'password', line: number, account: name, ...passwordScheme(password), place: input.place } }
    }
  },
})
