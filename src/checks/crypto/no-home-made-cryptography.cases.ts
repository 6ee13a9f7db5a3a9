/** Examples of crypto/no-home-made-cryptography. */
import type { Cases } from '../define.ts'
import { questionCases } from '../question-cases.ts'

export const cases: Cases = questionCases('crypto.no-home-made-cryptography', {
  good: 'TLS 1.3 by Mbed TLS, signatures Ed25519 by libsodium, nothing else',
  document: 'design/cryptography.pdf',
  bad: 'settings are scrambled with an XOR of the serial number',
  reason: 'own code uses no cryptography; all links are terminated by the operating system\'s TLS proxy',
})
