/** Examples of comms/setup-channel-protected. */
import type { CaseFact, Cases } from '../define.ts'
import { product, scopedQuestionCases } from '../question-cases.ts'

const question = 'comms.setup-channel-protected'
const network = (keyManagement: readonly string[], wpa: readonly number[]): CaseFact => ({ kind: 'wifi-network', role: 'access-point', ssid: 'Setup', keyManagement, wpa, file: '/etc/hostapd/hostapd.conf' })
const yes: CaseFact = { kind: 'answer', question, answer: 'yes', detail: 'the set-up network has a passphrase of its own on each label, and ends after ten minutes' }
const plain = scopedQuestionCases(question, {
  good: 'the set-up network has a passphrase of its own on each label, and ends after ten minutes',
  document: 'tests/setup-channel.pdf',
  bad: 'the app sends the passphrase over an open network',
  reason: 'the line sets units up; nobody else does',
}, { without: { connectivity: ['none'] }, having: { connectivity: ['wifi'] } })

export const cases: Cases = {
  ...plain,
  pass: [...plain.pass, { title: 'answered with yes, and the image has a protected network', facts: [yes, network(['WPA-PSK', 'SAE'], [2, 3])] }],
  fail: [...plain.fail, { title: 'the same answer, and the image has an open network', facts: [yes, network(['NONE'], [])], subjects: ['access-point Setup'] }],
  unknown: [...plain.unknown, { title: 'an open network, which may or may not be for set-up', facts: [product({ connectivity: ['wifi'] }), network([], [])] }],
}
