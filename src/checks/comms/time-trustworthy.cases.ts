/** Examples of comms/time-trustworthy. */
import type { CaseFact, Cases } from '../define.ts'
import { scopedQuestionCases } from '../question-cases.ts'
import { unit } from '../system-cases.ts'

const plain = scopedQuestionCases('comms.time-trustworthy', {
  good: 'NTS with two servers of ours; no time before the build date or the last one seen is believed; a battery keeps the clock for ten years',
  document: 'tests/clock.pdf',
  bad: 'the first answer from the pool sets the clock, whatever it says',
  reason: 'units verify raw public keys, and nothing that they trust has an end date',
}, { without: { connectivity: ['none'] }, having: { connectivity: ['ethernet'] } })
const fakeClock: CaseFact = { kind: 'package', manager: 'dpkg', name: 'fake-hwclock', version: '0.14', architecture: 'all', sourceName: 'fake-hwclock', sourceVersion: '0.14', file: '/var/lib/dpkg/status' }

export const cases: Cases = {
  ...plain,
  unknown: [
    ...plain.unknown,
    { title: 'an image shows where the time comes from, and asks', facts: [unit('systemd-timesyncd', '/usr/lib/systemd/systemd-timesyncd'), fakeClock] },
    { title: 'chrony can do better if it is told to', facts: [unit('chrony', '/usr/sbin/chronyd -F 1')] },
  ],
}
