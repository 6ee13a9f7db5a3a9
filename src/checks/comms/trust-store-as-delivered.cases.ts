/** Examples of comms/trust-store-as-delivered. */
import type { CaseFact, Cases } from '../define.ts'
import { file, installed, link, packaged } from '../system-cases.ts'

const certificate = (file: string, name: string, more: Partial<Extract<CaseFact, { kind: 'certificate' }>> = {}): CaseFact => ({
  kind: 'certificate', file, subject: `CN=${name}`, issuer: `CN=${name}`, notBefore: '2020-01-01T00:00:00Z', notAfter: '2040-01-01T00:00:00Z', keyAlgorithm: 'RSA', keyBits: 4096,
  signatureAlgorithm: 'RSA-SHA256', selfSigned: true, authority: true, fingerprint: name.toLowerCase().replaceAll(/\W/gu, '').padEnd(64, '0'), keyFingerprint: name.padEnd(64, '1'), inFile: 1, ...more,
})
const names = Array.from({ length: 60 }, (_, index) => `Web Authority ${index}`)
const mozilla = names.map((name) => certificate(`/usr/share/ca-certificates/mozilla/${name}.crt`, name))
const bundle = names.map((name) => certificate('/etc/ssl/certs/ca-certificates.crt', name, { inFile: 60 }))
const delivered = [...installed(), ...mozilla, packaged('ca-certificates', ...names.map((name) => `/usr/share/ca-certificates/mozilla/${name}.crt`))]

export const cases: Cases = {
  pass: [
    { title: 'Debian\'s store', facts: [...delivered, ...bundle] },
    { title: 'a collection that a package brought', facts: [...installed(), ...bundle, packaged('ca-bundle', '/etc/ssl/certs/ca-certificates.crt')] },
    { title: 'no package database, and the sources beside the collection', facts: [...installed(), ...mozilla, ...bundle] },
    { title: 'a server\'s own certificate in the folder, which no link makes an authority', facts: [...delivered, ...bundle, certificate('/etc/ssl/certs/nginx-selfsigned.crt', 'hub.local')] },
    { title: 'a server\'s certificate in the folder of the store', facts: [...delivered, ...bundle, certificate('/etc/ssl/certs/hub.pem', 'hub.example', { authority: false, selfSigned: false })] },
  ],
  fail: [
    { title: 'one was added in its folder', facts: [...delivered, ...bundle, certificate('/usr/local/share/ca-certificates/proxy.crt', 'Test Proxy')], subjects: ['Test Proxy'] },
    { title: 'one stands in the collection only', facts: [...delivered, ...bundle, certificate('/etc/ssl/certs/ca-certificates.crt', 'Hidden Root', { inFile: 61 })], subjects: ['Hidden Root'] },
    { title: 'a package brought a link to the collection, and not the collection', facts: [...installed([file('/etc/ssl/certs/ca-certificates.crt'), link('/usr/lib/certifi/cacert.pem', '/etc/ssl/certs/ca-certificates.crt')]), ...mozilla, packaged('ca-certificates', ...names.map((name) => `/usr/share/ca-certificates/mozilla/${name}.crt`)), packaged('python3-certifi', '/usr/lib/certifi/cacert.pem'), ...bundle, certificate('/etc/ssl/certs/ca-certificates.crt', 'Hidden Root', { inFile: 61 })], subjects: ['Hidden Root'] },
    { title: 'one that a link in the folder makes known to OpenSSL', facts: [...installed([file('/etc/ssl/certs/lab.pem'), link('/etc/ssl/certs/1a2b3c4d.0', 'lab.pem')]), ...mozilla, packaged('ca-certificates', ...names.map((name) => `/usr/share/ca-certificates/mozilla/${name}.crt`)), ...bundle, certificate('/etc/ssl/certs/lab.pem', 'Lab CA')], subjects: ['Lab CA'] },
    { title: 'one lies among the sources and came with no package', facts: [...delivered, ...bundle, certificate('/usr/share/ca-certificates/mozilla/Extra.crt', 'Extra')], subjects: ['Extra'] },
    { title: 'an anchor of a Red Hat system', facts: [...installed(), certificate('/etc/pki/ca-trust/source/anchors/corp.pem', 'Corp CA')], subjects: ['Corp CA'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a collection, and nothing tells where it comes from', facts: [...installed(), ...bundle] },
  ],
  'not-applicable': [{ title: 'no store', facts: installed() }],
}
