/** Certificates of the product that are out of date, or whose signature anybody can imitate. */
import type { Fact } from '../../facts/fact.ts'
import { defineCheck, fail, notApplicable, pass, seen, at, type CheckContext, type Evidence, type Outcome } from '../define.ts'
import { commonName, ownCertificates } from '../own-certificates.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'

type Kinds = 'system' | 'file-tree' | 'certificate' | 'package-files'

export const check = defineCheck({
  id: 'crypto/certificates-sound',
  title: 'The product\'s certificates are in date and soundly signed',
  property: 'crypto',
  rung: 'correct',
  needs: ['system', 'file-tree', 'certificate', 'package-files'],
  severity: fromLevel('required', 1, 'medium', 'Peers refuse it, or people learn to click the warning away; a broken signature can be forged for another name.'),
  references: [
    { title: 'RFC 5280, Internet X.509 Public Key Infrastructure', url: 'https://www.rfc-editor.org/rfc/rfc5280' },
    { title: 'NIST SP 800-131A Rev. 2, Transitioning the Use of Cryptographic Algorithms and Key Lengths', url: 'https://csrc.nist.gov/pubs/sp/800/131/a/r2/final' },
    { title: 'CWE-298: Improper Validation of Certificate Expiration', url: 'https://cwe.mitre.org/data/definitions/298.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so its certificates were not seen.', (view) => judge(context, view)),
})

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const own = ownCertificates(view, context.facts('certificate'), ownership(view, context.facts('package-files')))
  if (own.length === 0) return [notApplicable('The system holds no certificate of the product\'s own; trust stores are kept by their packages.', at(view.root, '/etc'))]
  const failing = own.flatMap((certificate): Outcome[] => {
    const faults = faultsOf(certificate, context.date)
    if (faults.length === 0) return []
    return [fail(`The certificate of "${commonName(certificate)}" ${faults.join(' and ')}.`, seen(certificate, { excerpt: `${certificate.subject}; ${certificate.signatureAlgorithm}; ${certificate.notBefore.slice(0, 10)} to ${certificate.notAfter.slice(0, 10)}` }), { subject: `${certificate.file} ${commonName(certificate)}` })]
  })
  if (failing.length > 0) return failing
  const evidence = own.slice(0, 5).map((certificate) => seen(certificate, { excerpt: `until ${certificate.notAfter.slice(0, 10)}` }))
  return [pass(`${count(own.length, 'certificate')} of the product's own ${own.length === 1 ? 'is' : 'are'} in date and soundly signed.`, evidence as [Evidence, ...Evidence[]])]
}

function faultsOf(certificate: Fact<'certificate'>, date: string): readonly string[] {
  const { notAfter, notBefore, signatureAlgorithm, selfSigned } = certificate
  const hash = /md2|md5|sha-?1(?!\d)/iu.exec(signatureAlgorithm)?.[0]
  return [
    notAfter.slice(0, 10) < date ? `expired on ${notAfter.slice(0, 10)}` : '',
    notBefore.slice(0, 10) > nextDay(date) ? `is valid only from ${notBefore.slice(0, 10)} on` : '',
    // Nobody verifies the signature of an anchor; a certificate of a unit that signed itself is compared by it.
    hash === undefined || (selfSigned && certificate.authority) ? '' : `is signed with ${hash.toUpperCase()}, which ${selfSigned ? 'current peers refuse' : 'can be forged'}`,
  ].filter((fault) => fault !== '')
}

/** Clocks differ; a certificate made on the day of the review is no fault. */
const nextDay = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
