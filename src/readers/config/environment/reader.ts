/** /etc/environment, start files of shells and scripts of services: what sessions and services start with; only what steers the loader and where programs are found. */
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'config/environment',
  title: 'Environment of every session (/etc/environment, profiles)',
  emits: ['setting'],
  signatures: [{ paths: [...inEtc('environment', 'environment.d/*.conf', 'profile', 'profile.d/*.sh', 'bash.bashrc', 'bashrc', 'security/pam_env.conf', 'default/*', 'rc.local', 'init.d/*', 'skel/.bashrc', 'skel/.profile'), ...['/root', '/home/*'].flatMap((home) => inRoot(...['.profile', '.bashrc', '.bash_profile', '.zshrc', '.zshenv', '.pam_environment'].map((name) => `${home}/${name}`)))], maxBytes: 1024 * 1024 }],
  references: [
    { title: 'pam_env(8)', url: 'https://manpages.debian.org/bookworm/libpam-modules/pam_env.8.en.html' },
    { title: 'environment.d(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/environment.d.html' },
  ],
  limitations: ['Only PATH, BASH_ENV and the variables of the dynamic loader (LD_...) are told', 'Start files of shells are not run: an assignment inside a condition counts'],
  async *read(input, budget) {
    for (const { number, text } of await textLines(input, budget)) {
      const match = /^\s*(?:export\s+|setenv\s+)?(PATH|LD_[A-Z_]+|BASH_ENV)(?:=|\s+DEFAULT=)(["']?)(.*?)\2\s*(?:;\s*export\s+\1\s*)?(?:#.*)?$/u.exec(text)
      if (match === null) continue
      budget.node()
      yield setting('environment', '', match[1] ?? '', match[3] ?? '', number)
    }
  },
})
