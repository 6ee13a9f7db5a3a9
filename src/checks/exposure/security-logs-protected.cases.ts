/** Examples of exposure/security-logs-protected. */
import type { CaseFact, Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'
import { file, folder, installed, unit } from '../system-cases.ts'

const question = 'exposure.security-logs-protected'
const plain = questionCases(question, {
  good: 'events go to the service as they happen and are sealed on the unit; the journal is open to the support account alone',
  document: 'design/logging.pdf',
  bad: 'the log is a file that the web application may write',
  reason: 'the unit has no memory for events and no connection to send them over',
})
const storage = (value: string, path = '/etc/systemd/journald.conf.d/product.conf'): CaseFact => ({ kind: 'setting', program: 'journald', section: 'Journal', key: 'Storage', value, file: path })
const vendor = '/usr/lib/systemd/journald.conf.d'
const yes: CaseFact = { kind: 'answer', question, answer: 'yes', detail: 'the agent sends each event to the service' }
const bare: CaseFact = { kind: 'answer', question, answer: 'yes', detail: '' }

export const cases: Cases = {
  pass: [
    ...plain.pass,
    { title: 'a journal in memory, and an answer that tells who sends it on', facts: [...installed(), storage('volatile'), yes] },
    { title: 'a bare yes, and a journal that is kept', facts: [...installed([folder('/var/log/journal')]), bare] },
    { title: 'a file in /etc replaces the one of the same name', facts: [...installed([file('/etc/systemd/journald.conf.d/90-z.conf'), folder('/var/log/journal')]), storage('none', `${vendor}/90-z.conf`), bare] },
    { title: 'a bare yes, and a program that sends the journal on', facts: [...installed(), storage('volatile'), unit('systemd-journal-upload', '/usr/lib/systemd/systemd-journal-upload'), bare] },
  ],
  fail: [
    ...plain.fail,
    { title: 'a journal that keeps nothing', facts: [...installed(), storage('none'), yes], subjects: ['journal'] },
    { title: 'a bare yes, and a journal in memory', facts: [...installed(), storage('volatile'), bare], subjects: ['journal'] },
    { title: 'the last drop-in by name wins, whichever folder it lies in', facts: [...installed(), storage('persistent', '/etc/systemd/journald.conf.d/10-a.conf'), storage('none', `${vendor}/90-z.conf`), yes], subjects: ['journal'] },
    { title: 'the log of log-ins is open to every account', facts: [...installed([folder('/var/log/journal'), file('/var/log/auth.log')]), yes], subjects: ['/var/log/auth.log'] },
  ],
  unknown: [
    ...plain.unknown,
    { title: 'a journal in memory, and nobody said who sends it on', facts: [...installed(), storage('volatile')] },
    { title: 'a journal that is kept: whether it can be rewritten is not shown', facts: [...installed(), storage('persistent')] },
  ],
  'not-applicable': plain['not-applicable'] ?? [],
}
