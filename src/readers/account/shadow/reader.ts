/** /etc/shadow: how each account's password is stored. Hashes are classified, never kept. */
import { passwordScheme } from '../../shared/password-scheme.ts'
import { inEtc } from '../../shared/roots.ts'
import { textLines } from '../../shared/text.ts'
import { defineReader } from '../../define.ts'

export const reader = defineReader({
  id: 'account/shadow',
  title: 'Stored passwords (/etc/shadow)',
  emits: ['password'],
  signatures: [{ paths: inEtc('shadow') }],
  references: [
    { title: 'shadow(5)', url: 'https://man7.org/linux/man-pages/man5/shadow.5.html' },
    { title: 'crypt(5)', url: 'https://manpages.debian.org/bookworm/libcrypt-dev/crypt.5.en.html' },
  ],
  limitations: ['Ageing and expiry fields are not judged'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      const [account = '', password, ...rest] = text.split(':')
      if (password === undefined || rest.length === 0 || /^\s*(?:#|[+-]|$)/u.test(account)) continue
      budget.node()
      yield { fact: { kind: 'password', line: number, account, ...passwordScheme(password), place: input.place } }
    }
  },
})
