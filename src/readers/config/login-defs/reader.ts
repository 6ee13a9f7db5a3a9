/** login.defs and securetty: rules for passwords, and terminals on which root may log in. */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/login-defs',
  title: 'Login rules (login.defs, securetty)',
  emits: ['setting'],
  signatures: [{ paths: inEtc('login.defs', 'securetty'), maxBytes: 256 * 1024 }],
  references: [
    { title: 'login.defs(5)', url: 'https://man7.org/linux/man-pages/man5/login.defs.5.html' },
    { title: 'securetty(5)', url: 'https://man7.org/linux/man-pages/man5/securetty.5.html' },
  ],
  limitations: ['Where PAM decides, some of these rules have no effect'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      budget.node()
      if (input.path.endsWith('/securetty')) yield setting('securetty', '', 'tty', text, number)
      else yield setting('login.defs', '', text.split(/\s+/u)[0] ?? '', text.replace(/^\S+\s*/u, ''), number)
    }
  },
})
