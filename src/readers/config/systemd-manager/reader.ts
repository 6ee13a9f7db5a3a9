/** Settings of systemd's own programs: the journal, time, core dumps, name resolution, the manager itself. */
import { basename, dirname } from '../../../kernel/path.ts'
import { defineReader } from '../../define.ts'
import { iniEntries } from '../../shared/ini.ts'
import { inEtc, inRoot } from '../../shared/roots.ts'
import { setting } from '../../shared/setting.ts'
import { textLines } from '../../shared/text.ts'

const programs = ['journald', 'timesyncd', 'coredump', 'resolved', 'logind', 'system', 'journal-upload', 'journal-remote']

export const reader = defineReader({
  id: 'config/systemd-manager',
  title: 'Settings of systemd (journald.conf ...)',
  emits: ['setting'],
  signatures: [{
    paths: programs.flatMap((program) => [...inEtc(`systemd/${program}.conf`, `systemd/${program}.conf.d/*.conf`), ...inRoot(`/usr/lib/systemd/${program}.conf.d/*.conf`, `/lib/systemd/${program}.conf.d/*.conf`)]),
    maxBytes: 256 * 1024,
  }],
  references: [{ title: 'journald.conf(5)', url: 'https://www.freedesktop.org/software/systemd/man/latest/journald.conf.html' }],
  limitations: ['Which of several files wins is not settled here'],
  async *read(input, budget) {
    const folder = basename(dirname(input.path))
    const program = (folder.endsWith('.conf.d') ? folder : basename(input.path)).replace(/\.conf(?:\.d)?$/u, '')
    for (const { section, key, value, line } of iniEntries(await textLines(input, budget))) {
      budget.node()
      yield setting(program === 'system' ? 'systemd' : program, section, key, value, line)
    }
  },
})
