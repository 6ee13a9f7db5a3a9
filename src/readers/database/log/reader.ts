/** Text logs: which kinds of personal data, passwords and tokens stand in them, and how often. Counts only, never a value. */
import { limitReached } from '../../../kernel/problem.ts'
import { sliceSource } from '../../../kernel/source.ts'
import { pathMatcher } from '../../../kernel/path.ts'
import { isLabelsOrSamples } from '../../../rules/content.ts'
import { defineReader } from '../../define.ts'
import { countPersonalData } from '../../shared/personal-text.ts'

const maxBytes = 64 * 1024 * 1024
const headBytes = 4096

/** What installers and package tools write: names of maintainers and mirrors, not of users. */
const ofTools = pathMatcher(['/var/log/apt/**', '/var/log/dpkg.log*', '/var/log/alternatives.log*', '/var/log/bootstrap.log', '/var/log/installer/**', '/var/log/opkg*', '/var/log/pacman.log', '/usr/**', '/lib/**'])

export const reader = defineReader({
  id: 'database/log',
  title: 'Text logs',
  emits: ['personal-data'],
  signatures: [{ paths: ['/var/log/**', '/var/volatile/log/**', '/data/log/**', '/data/logs/**', '/log/**', '/logs/**', '/**/var/log/**', '*.log', '*.log.old', '*.log.?'] }],
  references: [{ title: 'Filesystem Hierarchy Standard 3.0, /var/log', url: 'https://refspecs.linuxfoundation.org/FHS_3.0/fhs/ch05s10.html' }],
  limitations: [
    `The first ${maxBytes / 1024 / 1024} MiB of a log are read.`,
    'Journals of systemd, wtmp and other binary logs are passed over.',
    'Names of people are recognised where a field names them; in running text only e-mail addresses and international telephone numbers are.',
  ],
  async *read(input, budget) {
    if (input.size === 0 || ofTools(input.path) || isLabelsOrSamples(input.path)) return
    if ((await input.read(0, Math.min(input.size, headBytes))).includes(0)) return
    const size = Math.min(input.size, maxBytes)
    const found = await countPersonalData(size === input.size ? input : sliceSource(input, 0, size), budget)
    if (found.length > 0) yield { fact: { kind: 'personal-data', medium: 'log', found } }
    if (size < input.size) yield { problem: { code: 'limit', message: limitReached(`the log has ${input.size} bytes; the first ${size} were read`).message } }
  },
})
