/** Examples of crypto/key-sizes-sound. */
import type { Cases } from '../define.ts'
import { certificate, privateKey } from '../key-cases.ts'
import { installed, packaged } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'P-256 and RSA with 3072 bits', facts: [...installed(), certificate('/etc/app/unit.crt', 'a'), privateKey('/etc/ssh/ssh_host_rsa_key', 'b', { algorithm: 'RSA', bits: 3072, format: 'openssh' })] },
    { title: 'short keys of a trust store are the package\'s business', facts: [...installed(), packaged('ca-certificates', '/usr/share/ca-certificates/a.crt'), certificate('/usr/share/ca-certificates/a.crt', 'b', { keyAlgorithm: 'RSA', keyBits: 1024 }), certificate('/etc/app/unit.crt', 'a')] },
  ],
  fail: [
    { title: 'RSA with 1024 bits', facts: [...installed(), certificate('/etc/app/unit.crt', 'a', { keyAlgorithm: 'RSA', keyBits: 1024 })], subjects: ['/etc/app/unit.crt'] },
    { title: 'a key and its certificate are told once', facts: [...installed(), certificate('/etc/app/unit.crt', 'a', { keyAlgorithm: 'RSA', keyBits: 1024 }), privateKey('/etc/app/unit.key', 'a', { algorithm: 'RSA', bits: 1024 })], subjects: ['/etc/app/unit.key'] },
    { title: 'DSA, and a short curve', facts: [...installed(), privateKey('/etc/ssh/ssh_host_dsa_key', 'a', { algorithm: 'DSA', bits: 1024 }), privateKey('/etc/app/p192.key', 'b', { algorithm: 'EC P-192', bits: 192 })], subjects: ['/etc/ssh/ssh_host_dsa_key', '/etc/app/p192.key'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: [...installed([], {}, { partial: true }), certificate('/etc/app/unit.crt', 'a')] },
  ],
  'not-applicable': [{ title: 'no key of its own', facts: installed() }],
}
