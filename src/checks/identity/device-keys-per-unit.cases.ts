/** Examples of identity/device-keys-per-unit. */
import type { CaseFact, Cases } from '../define.ts'
import { certificate, privateKey } from '../key-cases.ts'
import { file, installed, packaged } from '../system-cases.ts'

const answer = (answer: 'yes' | 'no' | 'planned' | 'not-applicable', detail = ''): CaseFact => ({ kind: 'answer', question: 'identity.device-keys-per-unit', answer, detail })

export const cases: Cases = {
  pass: [
    { title: 'no key in the image, and the dossier says how units get theirs', facts: [...installed(), answer('yes', 'made in the secure element at the first start')] },
    { title: 'a certificate without its key is public', facts: [...installed(), certificate('/etc/app/unit.crt', 'a'), answer('yes')] },
  ],
  fail: [
    { title: 'the key of the unit\'s certificate lies in the image', facts: [...installed([file('/etc/app/unit.key', { mode: 0o644 })]), certificate('/etc/app/unit.crt', 'a'), privateKey('/etc/app/unit.key', 'a'), packaged('app', '/etc/app/unit.key'), answer('yes')], subjects: ['/etc/app/unit.key'] },
    { title: 'a self-signed certificate says that it is an authority, as tools make it', facts: [...installed(), certificate('/etc/app/web.crt', 'b', { authority: true, selfSigned: true, issuer: 'O=Example, CN=unit.local' }), privateKey('/etc/app/web.key', 'b')], subjects: ['/etc/app/web.key'] },
    { title: 'the dossier says that there is none', facts: [...installed(), answer('no', 'all units share one token')] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'no key in the image: that each unit gets its own is not shown', facts: installed() },
    { title: 'the key of an authority is judged elsewhere', facts: [...installed(), certificate('/etc/app/ca.crt', 'c', { authority: true }), privateKey('/etc/app/ca.key', 'c')] },
  ],
  'not-applicable': [{ title: 'a product that talks to nobody', facts: [...installed(), answer('not-applicable', 'no connections at all')] }],
}
