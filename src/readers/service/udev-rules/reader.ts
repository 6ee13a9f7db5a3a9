/** Rules that run a program when a device appears: also a way to come back after every boot. */
import { basename } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { inEtc } from '../../shared/roots.ts'
import { redact } from '../../shared/setting.ts'
import { joinContinued, textLines } from '../../shared/text.ts'

export const reader = defineReader({
  id: 'service/udev-rules',
  title: 'Programs that udev starts',
  emits: ['start-entry'],
  // Rules below /lib and /usr/lib came with packages; what somebody added stands in /etc.
  signatures: [{ paths: inEtc('udev/rules.d/*.rules', 'hotplug.d/*/*', 'mdev.conf'), maxBytes: 1024 * 1024 }],
  references: [{ title: 'udev(7)', url: 'https://www.freedesktop.org/software/systemd/man/latest/udev.html' }],
  limitations: ['Which devices a rule is for is told by its own words only'],
  async *read(input, budget) {
    const name = basename(input.path)
    if (input.path.includes('/hotplug.d/')) {
      yield { fact: { kind: 'start-entry', line: 1, by: 'udev', name, user: 'root', command: input.path, schedule: 'device', enabled: true } }
      return
    }
    for (const { number, text } of joinContinued(await textLines(input, budget), ' ')) {
      if (/^\s*(?:#|$)/u.test(text)) continue
      const commands = name === 'mdev.conf' ? Array.from(text.matchAll(/\s[@$*](\/?\S.*)$/gu), (match) => match[1] ?? '') : Array.from(text.matchAll(/\b(?:RUN(?:\{program\})?\+?=|PROGRAM\s*=?=)\s*"([^"]*)"/gu), (match) => match[1] ?? '')
      for (const command of commands) {
        budget.node()
        const what = text.trim().split(/,\s*/u).filter((part) => /==/u.test(part)).join(', ')
        yield { fact: { kind: 'start-entry', line: number, by: 'udev', name, user: 'root', command: redact(command).slice(0, 1024), schedule: what.slice(0, 200), enabled: true } }
      }
    }
  },
})
