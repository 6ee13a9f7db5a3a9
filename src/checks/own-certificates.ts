/** The certificates and keys that are the product's own, without the trust stores that every system carries. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import { pathMatcher } from '../kernel/path.ts'
import { isExample } from './private-keys.ts'
import type { Ownership, SystemView } from './systems.ts'

const isStore = pathMatcher([
  '/etc/ssl/certs/**', '/usr/share/ca-certificates/**', '/usr/local/share/ca-certificates/**', '/etc/ca-certificates/**', '/etc/pki/ca-trust/**', '/etc/pki/tls/certs/**', '/usr/lib/ssl/**',
  '**/certifi/**', 'cacert.pem', 'ca-bundle.*', 'ca-certificates.crt', 'ca-bundle.trust.crt', '**/cacerts/**', '**/java/**', 'roots.pem', 'curl-ca-bundle.crt',
])
/** Folders of anchors in which products keep their own as well. */
const isShared = pathMatcher(['/etc/ssl/certs/*', '/etc/pki/tls/certs/*'])
/** Files with more certificates than this are collections of anchors, whatever their name. */
const chainLength = 8

/** Certificates that somebody of the product chose and that nobody else renews. */
export function ownCertificates(view: SystemView, certificates: readonly Fact<'certificate'>[], owners: Ownership): readonly Fact<'certificate'>[] {
  const near = view.near(certificates).filter((fact) => fact.inFile <= chainLength && !isExample(fact.file) && owners.packageOf(fact.file) === undefined)
  // A handful of files in the folder of trust anchors is no collection of the web's authorities: somebody put them there.
  const inFolders = near.filter((fact) => isShared(fact.file))
  return near.filter((fact) => !isStore(fact.file) || (isShared(fact.file) && (inFolders.length <= chainLength || (!fact.authority && !fact.selfSigned))))
}

/** The name that people know a certificate by. */
export const commonName = ({ subject }: Fact<'certificate'>): string => /(?:^|,\s*)CN=([^,]+)/u.exec(subject)?.[1] ?? subject
