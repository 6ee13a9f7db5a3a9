/** Examples of crypto/maintained-library-present. */
import type { CaseFact, Cases } from '../define.ts'
import { elf } from '../elf-cases.ts'
import { banner } from '../support-cases.ts'
import { installed } from '../system-cases.ts'

const homeMade: CaseFact = { kind: 'answer', question: 'crypto.no-home-made-cryptography', answer: 'no', detail: 'the protocol uses a cipher that we designed' }

export const cases: Cases = {
  pass: [
    { title: 'OpenSSL as a shared library', facts: [...installed(), elf('/usr/lib/libcrypto.so.3', { type: 'shared-object', soname: 'libcrypto.so.3' }), homeMade] },
    { title: 'Mbed TLS inside a program', facts: [...installed(), banner('mbedtls', '3.6.2', '/opt/app/agent')] },
    { title: 'a program in Go', facts: [...installed(), elf('/opt/app/agent', { runtime: 'go', static: true })] },
  ],
  fail: [{ title: 'none, and the dossier says that ciphers are home-made', facts: [...installed(), elf('/opt/app/agent'), homeMade] }],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'none was recognised', facts: [...installed(), elf('/opt/app/agent')] },
  ],
}
