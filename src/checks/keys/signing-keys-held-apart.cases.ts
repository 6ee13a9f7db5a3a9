/** Examples of keys/signing-keys-held-apart. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('keys.signing-keys-held-apart', {
  good: 'release keys are in an HSM that needs two persons; test keys differ and are refused by shipped units',
  document: 'processes/signing.pdf',
  bad: 'the key is a secret of the CI system',
  reason: 'the software is in mask ROM; nothing is signed',
})
