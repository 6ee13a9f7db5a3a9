/** inittab, in the dialects of System V (`id:levels:action:process`) and busybox (`tty::action:process`). */
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { settingLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'service/inittab',
  title: 'Processes that init keeps (inittab)',
  emits: ['start-entry'],
  signatures: [{ paths: inEtc('inittab') }],
  references: [
    { title: 'inittab(5)', url: 'https://manpages.debian.org/bookworm/sysvinit-core/inittab.5.en.html' },
    { title: 'busybox, examples/inittab', url: 'https://git.busybox.net/busybox/tree/examples/inittab' },
  ],
  limitations: ['Run levels are told, not judged'],
  async *read(input, budget) {
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      const match = /^([^:]*):([^:]*):([^:]*):(.*)$/u.exec(text)
      if (match === null) continue
      const [, id = '', levels = '', action = '', process = ''] = match
      if (process.trim() === '') continue
      budget.node()
      yield {
        fact: {
          kind: 'start-entry', line: number, by: 'inittab', name: id === '' ? action : id, user: 'root', command: redact(process.trim()).slice(0, 1024),
          schedule: levels === '' ? action : `${action} ${levels}`,
          // Stopping and key presses start nothing at boot.
          enabled: !/^(?:off|ctrlaltdel|shutdown|restart|kbrequest|power\w+|initdefault)$/u.test(action),
        },
      }
    }
  },
})
