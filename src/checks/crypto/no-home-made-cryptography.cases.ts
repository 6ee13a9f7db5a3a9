/** Examples of crypto/no-home-made-cryptography. */
import { binaryUse, codeUse } from '../code-cases.ts'
import type { CaseFact, Cases } from '../define.ts'
import { elf } from '../elf-cases.ts'
import { questionCases } from '../question-cases.ts'
import { installed, packaged, program } from '../system-cases.ts'

const asked = questionCases('crypto.no-home-made-cryptography', {
  good: 'TLS 1.3 by Mbed TLS, signatures Ed25519 by libsodium, nothing else',
  document: 'design/cryptography.pdf',
  bad: 'settings are scrambled with an XOR of the serial number',
  reason: 'own code uses no cryptography; all links are terminated by the operating system\'s TLS proxy',
})
const xor = codeUse('python-xor-cipher', 'home-made-cipher', { title: 'A cipher of its own: XOR with a key', detail: 'XOR with the bytes of a key', inside: 'scramble', excerpt: 'b ^ key[i % len(key)]' })
const table = binaryUse('/opt/app/appd', 'cipher-table', 'AES')
const yes: CaseFact = { kind: 'answer', question: 'crypto.no-home-made-cryptography', answer: 'yes', detail: 'Mbed TLS only', document: 'design/cryptography.pdf', dated: '2026-09-01' }
const banner: CaseFact = { kind: 'banner', file: '/opt/app/appd', component: 'mbedtls', version: '3.6.0', rule: 'mbedtls' }

export const cases: Cases = {
  ...asked,
  pass: [
    ...asked.pass,
    { title: 'tables that a built-in library explains', facts: [...installed([program('/opt/app/appd')]), elf('/opt/app/appd'), table, banner, yes] },
    { title: 'tables beside a library that is linked', facts: [...installed([program('/opt/app/appd')]), elf('/opt/app/appd', { needed: ['libcrypto.so.3', 'libc.so.6'] }), table, yes] },
  ],
  fail: [
    ...asked.fail,
    { title: 'a hand-written cipher, whatever was answered', facts: [...installed(), xor, yes], subjects: ['python-xor-cipher'] },
    { title: 'tables of a cipher and no library', facts: [...installed([program('/opt/app/appd')]), packaged('base', '/bin/busybox'), elf('/opt/app/appd'), table], subjects: ['cipher-table'] },
  ],
}
