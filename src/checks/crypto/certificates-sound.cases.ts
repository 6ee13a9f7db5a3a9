/** Examples of crypto/certificates-sound. */
import type { Cases } from '../define.ts'
import { certificate } from '../key-cases.ts'
import { installed, packaged } from '../system-cases.ts'

const old = { notBefore: '2013-04-01T00:00:00Z', notAfter: '2015-04-01T00:00:00Z' }

export const cases: Cases = {
  pass: [
    { title: 'in date, signed with SHA-256', facts: [...installed(), certificate('/etc/app/unit.crt', 'a')] },
    { title: 'an anchor that signed itself with SHA-1: nobody verifies that signature', facts: [...installed(), certificate('/etc/app/anchor.crt', 'a', { selfSigned: true, authority: true, signatureAlgorithm: 'sha1WithRSAEncryption' })] },
    { title: 'old anchors in a trust store are the package\'s business', facts: [...installed(), packaged('ca-certificates', '/usr/share/ca-certificates/a.crt'), certificate('/usr/share/ca-certificates/a.crt', 'b', old), certificate('/opt/app/vendor/certs/all.pem', 'c', { ...old, inFile: 140 }), certificate('/etc/app/unit.crt', 'a')] },
  ],
  fail: [
    { title: 'expired', facts: [...installed(), certificate('/etc/app/unit.crt', 'a', old)], subjects: ['/etc/app/unit.crt unit.local'] },
    { title: 'signed with SHA-1', facts: [...installed(), certificate('/etc/app/unit.crt', 'a', { signatureAlgorithm: 'sha1WithRSAEncryption' })] },
    { title: 'not valid yet', facts: [...installed(), certificate('/etc/app/unit.crt', 'a', { notBefore: '2027-06-01T00:00:00Z' })] },
  ],
  unknown: [
    { title: 'no system', facts: [] },
    { title: 'the list of files ended early', facts: [...installed([], {}, { partial: true }), certificate('/etc/app/unit.crt', 'a')] },
  ],
  'not-applicable': [{ title: 'no certificate of its own', facts: installed() }],
}
