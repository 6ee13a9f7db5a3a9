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
const digest = (file: string, matches: boolean): CaseFact => ({ kind: 'digest', file, question: `digest ${file}`, algorithm: 'sha1', value: matches ? 'a' : 'b', expected: 'a', matches })
const paths = names.map((name) => `/usr/share/ca-certificates/mozilla/${name}.crt`)
const listed = [...mozilla, packaged('ca-certificates', ...paths)]
const verified = [...listed, ...paths.map((path) => digest(path, true))]
const delivered = [...installed(), ...verified]
const collection = '/etc/ssl/certs/ca-certificates.crt'
/** As Alpine's database tells it, where all of /etc is configuration. */
const alpine: CaseFact[] = [...installed(), packaged('ca-certificates-bundle', '/usr/share/doc/ca', collection)].map((fact) => (fact.kind === 'package-files' ? { ...fact, configuration: [collection] } : fact))

export const cases: Cases = {
  pass: [
    { title: 'Debian\'s store', facts: [...delivered, ...bundle] },
    { title: 'a collection that a package brought', facts: [...alpine, ...bundle, digest(collection, true)] },
    { title: 'a server\'s own certificate in the folder, which no link makes an authority', facts: [...delivered, ...bundle, certificate('/etc/ssl/certs/nginx-selfsigned.crt', 'hub.local')] },
    { title: 'a server\'s certificate in the folder of the store', facts: [...delivered, ...bundle, certificate('/etc/ssl/certs/hub.pem', 'hub.example', { authority: false, selfSigned: false })] },
  ],
  fail: [
    { title: 'one was added in its folder', facts: [...delivered, ...bundle, certificate('/usr/local/share/ca-certificates/proxy.crt', 'Test Proxy')], subjects: ['Test Proxy'] },
    { title: 'more than can be told one by one, and their number', facts: [...delivered, ...bundle, ...Array.from({ length: 25 }, (_, index) => certificate(`/usr/local/share/ca-certificates/${index}.crt`, `Test Proxy ${index}`))], subjects: ['Test Proxy 0', 'further findings'] },
    { title: 'one stands in the collection only', facts: [...delivered, ...bundle, certificate('/etc/ssl/certs/ca-certificates.crt', 'Hidden Root', { inFile: 61 })], subjects: ['Hidden Root'] },
    { title: 'a package brought a link to the collection, and not the collection', facts: [...installed([file('/etc/ssl/certs/ca-certificates.crt'), link('/usr/lib/certifi/cacert.pem', '/etc/ssl/certs/ca-certificates.crt')]), ...verified, packaged('python3-certifi', '/usr/lib/certifi/cacert.pem'), ...bundle, certificate('/etc/ssl/certs/ca-certificates.crt', 'Hidden Root', { inFile: 61 })], subjects: ['Hidden Root'] },
    { title: 'one that a link in the folder makes known to OpenSSL', facts: [...installed([file('/etc/ssl/certs/lab.pem'), link('/etc/ssl/certs/1a2b3c4d.0', 'lab.pem')]), ...verified, ...bundle, certificate('/etc/ssl/certs/lab.pem', 'Lab CA')], subjects: ['Lab CA'] },
    { title: 'one lies among the sources and came with no package', facts: [...delivered, ...bundle, certificate('/usr/share/ca-certificates/mozilla/Extra.crt', 'Extra')], subjects: ['Extra'] },
    { title: 'one was appended to a collection of a package, and the sources tell the others', facts: [...alpine, ...verified, ...bundle, certificate(collection, 'Hidden Root', { inFile: 61 }), digest(collection, false)], subjects: ['Hidden Root'] },
    { title: 'a database without checksums still tells what no package lists', facts: [...installed(), ...listed, ...bundle, certificate(collection, 'Hidden Root', { inFile: 61 })], subjects: ['Hidden Root'] },
    { title: 'an anchor of a Red Hat system', facts: [...installed(), certificate('/etc/pki/ca-trust/source/anchors/corp.pem', 'Corp CA')], subjects: ['Corp CA'] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'a collection, and nothing tells where it comes from', facts: [...installed(), ...bundle] },
    { title: 'one was appended to the collection of a package', facts: [...alpine, ...bundle, certificate(collection, 'Hidden Root', { inFile: 61 }), digest(collection, false)] },
    { title: 'a collection that a package lists without a checksum', facts: [...installed(), ...bundle, packaged('ca-bundle', collection)] },
    { title: 'no package database, and an authority of the maker\'s among the sources', facts: [...installed(), ...mozilla, ...bundle, certificate('/usr/share/ca-certificates/acme/acme.crt', 'Acme CA')] },
  ],
  'not-applicable': [{ title: 'no store', facts: installed() }],
}
