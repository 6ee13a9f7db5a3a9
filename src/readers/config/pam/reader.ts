/** Pluggable authentication modules: which modules each service asks, in file order. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { openSetting, setting } from '../../shared/setting.ts'
import { joinContinued, settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/pam',
  title: 'Authentication modules (PAM)',
  emits: ['setting'],
  signatures: [{ paths: [...inEtc('pam.d/*', 'pam.conf'), ...inRoot('/usr/lib/pam.d/*', '/lib/pam.d/*')], maxBytes: 256 * 1024 }],
  references: [{ title: 'pam.conf(5)', url: 'https://man7.org/linux/man-pages/man5/pam.conf.5.html' }],
  limitations: ['Which of several files counts for a service, and what a module reads from its own file, is not settled here'],
  async *read(input, budget) {
    const file = basename(input.path)
    if (/~$|\.(?:dpkg-\w+|rpm\w+|bak|orig|pam-old)$/u.test(file)) return
    for (const { number, text } of joinContinued(await settingLines(input, budget, /^\s*(?:#|$)/u))) {
      const include = /^@include\s+(\S+)/u.exec(text)
      if (include !== null) {
        yield setting('pam', file, 'include', include[1] ?? '', number)
        continue
      }
      // pam.conf has the service in front; a leading minus only keeps the log quiet.
      const match = /^\s*(?:(\S+)\s+)??-?(auth|account|password|session)\s+(\[[^\]]*\]|\S+)\s+(\S.*)$/u.exec(text)
      if (match === null || (match[1] !== undefined && file !== 'pam.conf')) continue
      budget.node()
      // `password` is the name of a stack here, not of a secret.
      yield openSetting('pam', match[1] ?? file, match[2] ?? '', `${match[3] ?? ''} ${(match[4] ?? '').replace(/\s+/gu, ' ')}`, number)
    }
  },
})
