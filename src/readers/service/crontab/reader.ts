/** cron tables: the system's with a user in each line, and those of single users. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { analyseScript, lineOf } from '../../shared/script/analyse.ts'
import { redact } from '../../shared/setting.ts'
import { settingLines, type Line } from '../../shared/text.ts'

const personal = ['/var/spool/cron/crontabs/*', '/var/spool/cron/tabs/*', '/var/spool/cron/root', '/var/cron/tabs/*']

export const reader = defineReader({
  id: 'service/crontab',
  title: 'cron tables',
  emits: ['start-entry', 'script'],
  signatures: [{ paths: [...inEtc('crontab', 'cron.d/*', 'crontabs/*', 'cron/crontabs/*', 'anacrontab'), ...inRoot(...personal)], maxBytes: 1024 * 1024 }],
  references: [{ title: 'crontab(5)', url: 'https://manpages.debian.org/bookworm/cron/crontab.5.en.html' }],
  limitations: ['Whether cron itself runs is settled elsewhere', 'Input after an unescaped % is shown with the command'],
  async *read(input, budget) {
    const file = basename(input.path)
    const system = /\/etc\/(?:cron\.d\/|crontab$)/u.test(input.path)
    // Debian's cron takes only plain names from cron.d; what packaging tools leave behind is never read.
    const enabled = !/(?:~|^\.|\.(?:bak|disabled|off|orig|swp|new|old|dpkg-\w+|rpm\w+))/u.test(file)
    const anacron = file === 'anacrontab'
    const commands: Line[] = []
    for (const { number, text } of await settingLines(input, budget, /^\s*(?:#|$)/u)) {
      if (/^[A-Za-z_]\w*\s*=/u.test(text)) continue
      const match = anacron
        ? /^((?:\d+|@\w+)\s+\d+)\s+()\S+\s+(.*)$/u.exec(text)
        : system
          ? /^(@\w+|(?:[\w*/,?~-]+\s+){4}[\w*/,?~-]+)\s+(?:-\s*)?([A-Za-z_][\w.$-]*)\s+(\S.*)$/u.exec(text)
          : /^(@\w+|(?:[\w*/,?~-]+\s+){4}[\w*/,?~-]+)\s+()(\S.*)$/u.exec(text)
      if (match === null) continue
      budget.node()
      const [, schedule = '', user = '', command = ''] = match
      if (enabled) commands.push({ number, text: command })
      yield {
        fact: {
          kind: 'start-entry', line: number, by: 'cron', name: file, user: system ? user : anacron ? 'root' : file,
          command: redact(command.trim()).slice(0, 1024), schedule: schedule.replace(/\s+/gu, ' '), enabled,
        },
      }
    }
    // A table is a script too: what its lines fetch and run counts like that of any other.
    const script = analyseScript(commands, 'cron', () => budget.check())
    if (script !== undefined) yield { fact: { kind: 'script', line: lineOf(script), ...script } }
  },
})
