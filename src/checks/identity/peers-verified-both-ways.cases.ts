/** Examples of identity/peers-verified-both-ways. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('identity.peers-verified-both-ways', {
  good: 'mutual TLS: the broker accepts only certificates of our device CA and takes the unit\'s name from them; the unit trusts only our service CA',
  document: 'tests/wrong-peer.pdf',
  bad: 'units log in with a common API token',
  reason: 'the unit has no interface to any other machine',
})
