/** Whoever has the signing key makes software for every unit ever sold. */
import { questionCheck } from '../question.ts'
import { bySteps } from '../severity.ts'

export const check = questionCheck({
  id: 'keys/signing-keys-held-apart',
  title: 'Release signing keys are held apart from development, one set for each product line',
  rung: 'correct',
  otherwise: 'The key that signs releases lies where developers, build servers or other products can use it.',
  severity: bySteps('required',
    { from: 1, severity: 'high', reason: 'Whoever reaches a build machine signs software that units accept.' },
    { from: 3, severity: 'critical', reason: 'An organised attacker goes for the one key that opens every unit of the line.' }),
  references: [
    { title: 'NIST SP 800-57 Part 1 Rev. 5, Recommendation for Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' },
    { title: 'NIST SP 800-218, Secure Software Development Framework', url: 'https://csrc.nist.gov/pubs/sp/800/218/final' },
    { title: 'CWE-321: Use of Hard-coded Cryptographic Key', url: 'https://cwe.mitre.org/data/definitions/321.html' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
})
