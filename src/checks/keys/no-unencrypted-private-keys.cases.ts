/** Examples of keys/no-unencrypted-private-keys. */
import type { Cases } from '../define.ts'
import { certificate, privateKey } from '../key-cases.ts'
import { file, installed, packaged } from '../system-cases.ts'

export const cases: Cases = {
  pass: [
    { title: 'an encrypted key', facts: [...installed(), privateKey('/etc/app/ca.key', '', { encrypted: true, bits: 0, algorithm: 'unknown' })] },
    { title: 'the key of the unit\'s own certificate is judged under identity', facts: [...installed(), privateKey('/etc/app/unit.key', 'a'), certificate('/etc/app/unit.crt', 'a')] },
    { title: 'keys of a library\'s tests, and of documentation', facts: [...installed(), packaged('libtls', '/usr/lib/libtls/server.key'), privateKey('/usr/lib/libtls/server.key', 'a'), privateKey('/usr/share/doc/app/demo.key', 'b'), privateKey('/opt/app/tests/demo.key', 'c')] },
    { title: 'a public certificate alone', facts: [...installed(), certificate('/etc/app/ca.crt', 'a', { authority: true })] },
  ],
  fail: [
    { title: 'the same key, not encrypted', facts: [...installed(), privateKey('/etc/app/ca.key', 'x')], subjects: ['/etc/app/ca.key'] },
    { title: 'a key of SSH in somebody\'s home', facts: [...installed([file('/root/.ssh/id_ed25519', { mode: 0o600 })]), privateKey('/root/.ssh/id_ed25519', 'y', { format: 'openssh', algorithm: 'Ed25519' })], subjects: ['/root/.ssh/id_ed25519'] },
    { title: 'the authority that signed the unit\'s certificate', facts: [...installed(), privateKey('/opt/app/pki/issuer.pem', 'z'), certificate('/opt/app/pki/issuer.crt', 'z', { authority: true, subject: 'CN=Example Issuer', issuer: 'CN=Example Issuer' }), certificate('/etc/app/unit.crt', 'a', { issuer: 'CN=Example Issuer' })], subjects: ['/opt/app/pki/issuer.pem'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: installed([], {}, { partial: true }) },
  ],
}
