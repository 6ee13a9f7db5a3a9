/** Examples of update/update-key-not-published. */
import type { CaseFact, Cases } from '../define.ts'
import { certificate, privateKey, publishedKey } from '../key-cases.ts'
import { installed, packaged } from '../system-cases.ts'

const keyring: CaseFact = { kind: 'setting', file: '/etc/rauc/system.conf', program: 'rauc', section: 'keyring', key: 'path', value: '/usr/share/update/anchor.pem' }
const anchor = (subject = 'O=Example, CN=Example Release 2026') => certificate('/usr/share/update/anchor.pem', 'a', { authority: true, subject, issuer: subject })

export const cases: Cases = {
  pass: [{ title: 'a certificate of the makers\' own, without its key', facts: [...installed(), keyring, anchor(), packaged('base', '/bin/busybox')] }],
  fail: [
    { title: 'the private half is in the image', facts: [...installed(), keyring, anchor(), privateKey('/opt/app/keys/release.pem', 'a')], subjects: ['/opt/app/keys/release.pem'] },
    { title: 'a published example', facts: [...installed(), keyring, anchor(), publishedKey('/usr/share/update/anchor.pem', 'a')], subjects: ['/usr/share/update/anchor.pem'] },
    { title: 'a certificate of developers', facts: [...installed(), keyring, anchor('O=Example, CN=Development-1')], subjects: ['/usr/share/update/anchor.pem'] },
    { title: 'a signing key by its name', facts: [...installed(), privateKey('/opt/app/update/update-signing.pem', 'b')], subjects: ['/opt/app/update/update-signing.pem'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no key of updates was seen', facts: installed() },
  ],
}
