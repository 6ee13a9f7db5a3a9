/** A key for tests is used by everybody and guarded by nobody; a unit that ships must not know it. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'keys/signing-keys-separated-by-stage',
  title: 'Development, test and production have signing keys of their own, and shipped units accept only production\'s',
  rung: 'correct',
  otherwise: 'Units that are shipped accept what a development or test key signs, or one key signs at every stage.',
  severity: bySteps('required',
    { from: 1, severity: 'high', reason: 'A test key lies on many machines and in many hands; whoever has it signs software that shipped units accept.' },
    { from: 3, severity: 'critical', reason: 'An organised attacker looks for the stage with the weakest guard, and its key opens every unit.' }),
  references: [
    { title: 'NIST, Security Considerations for Code Signing (2018)', url: 'https://doi.org/10.6028/NIST.CSWP.01262018' },
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
    { title: 'CERT/CC VU#455367: test keys in the firmware of shipped computers (PKfail)', url: 'https://www.kb.cert.org/vuls/id/455367' },
    { title: 'CWE-1269: Product Released in Non-Release Configuration', url: 'https://cwe.mitre.org/data/definitions/1269.html' },
  ],
})
