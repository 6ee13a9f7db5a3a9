/** PAM: which modules decide about a login, in order. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { openSetting } from '../../shared/setting.ts'
import { joinContinued, textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/pam',
  title: 'Login policy (PAM)',
  emits: ['setting'],
  signatures: [{ paths: [...inEtc('pam.d/*', 'pam.conf', 'security/faillock.conf', 'security/pwquality.conf'), ...inRoot('/usr/lib/pam.d/*')], maxBytes: 256 * 1024 }],
  references: [{ title: 'pam.conf(5)', url: 'https://man7.org/linux/man-pages/man5/pam.conf.5.html' }],
  limitations: ['Includes are told, not followed'],
  async *read(input, budget) {
    const file = basename(input.path)
    if (/(?:~|\.(?:bak|orig|dpkg-\w+|rpm\w+))$/u.test(file)) return
    for (const { number, text } of joinContinued(await textLines(input, budget))) {
      const line = text.replace(/#.*$/u, '').trim()
      if (line === '') continue
      budget.node()
      if (input.path.includes('/security/')) {
        const at = line.indexOf('=')
        yield openSetting('pam', file, (at < 0 ? line : line.slice(0, at)).trim(), at < 0 ? 'yes' : line.slice(at + 1).trim(), number)
        continue
      }
      const words = line.split(/\s+/u)
      const service = file === 'pam.conf' ? (words.shift() ?? '') : file
      const include = /^@include$/u.test(words[0] ?? '')
      yield openSetting('pam', service, include ? 'include' : (words[0] ?? '').replace(/^-/u, ''), words.slice(1).join(' '), number)
    }
  },
})
