/** rc.local and its kin: commands that an administrator put at the end of the boot. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { eachLine, joinContinued, textIfText } from '../../shared/text.ts'

/** Words of the shell that start nothing by themselves, and the frame of the file as distributions ship it. */
const frame = /^(?:$|#|exit\b|return\b|then\b|fi\b|else\b|do\b|done\b|esac\b|;;|\{|\}|set\s+[-+]\w+$|:$|export\s|[A-Za-z_]\w*=\S*$|if\s+\[.*(?:\]|then)$|_IP=|printf\s+"My IP)/u

export const reader = defineReader({
  id: 'service/rc-local',
  title: 'Commands at the end of the boot (rc.local)',
  emits: ['start-entry'],
  signatures: [{ paths: inEtc('rc.local', 'rc.d/rc.local', 'init.d/boot.local', 'init.d/rc.local', 'local.d/*.start') }],
  references: [
    { title: 'systemd-rc-local-generator(8)', url: 'https://www.freedesktop.org/software/systemd/man/latest/systemd-rc-local-generator.html' },
  ],
  limitations: ['Each line is told as it stands; conditions around it are not judged'],
  async *read(input, budget) {
    const text = await textIfText(input, 1024 * 1024)
    if (text === undefined) return
    for (const { number, text: line } of joinContinued([...eachLine(text, budget)])) {
      const command = line.trim()
      if (frame.test(command)) continue
      budget.node()
      yield {
        fact: { kind: 'start-entry', line: number, by: 'rc', name: basename(input.path), user: 'root', command: redact(command).slice(0, 1024), schedule: '', enabled: true },
      }
    }
  },
})
