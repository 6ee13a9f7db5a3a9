/** Examples of keys/signing-keys-separated-by-stage. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('keys.signing-keys-separated-by-stage', {
  good: 'three key sets; shipped units hold the hash of production\'s key alone and refused a build signed for test',
  document: 'processes/signing-stages.pdf',
  bad: 'development builds are signed with the release key because the boards have its hash burnt',
  reason: 'the software is in mask ROM; nothing is signed',
})
