/** Scripts in folders that cron or anacron runs: /etc/cron.daily and its siblings, and Alpine's /etc/periodic. */
import { basename, dirname } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'

export const reader = defineReader({
  id: 'service/cron-script',
  title: 'Scripts that cron runs (cron.daily ...)',
  emits: ['start-entry'],
  signatures: [{ paths: inEtc('cron.hourly/*', 'cron.daily/*', 'cron.weekly/*', 'cron.monthly/*', 'cron.yearly/*', 'periodic/*/*') }],
  references: [{ title: 'run-parts(8)', url: 'https://manpages.debian.org/bookworm/debianutils/run-parts.8.en.html' }],
  limitations: ['Whether the file may be executed is told by the file tree'],
  async *read(input, budget) {
    budget.check()
    const name = basename(input.path)
    if (name === '.placeholder' || name === 'README') return
    yield {
      fact: {
        kind: 'start-entry', line: 1, by: 'cron', name, user: 'root', command: input.path, schedule: basename(dirname(input.path)).replace(/^(?:cron\.)?/u, '@'),
        // run-parts passes over every name with a dot.
        enabled: /^[\w-]+$/u.test(name),
      },
    }
  },
})
