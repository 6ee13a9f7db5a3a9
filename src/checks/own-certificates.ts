/** The certificates and keys that are the product's own, without the trust stores that every system carries. Knows no check. */
import type { Fact } from '../facts/fact.ts'
import { pathMatcher } from '../kernel/path.ts'
import { isExample } from './private-keys.ts'
import type { Ownership, SystemView } from './systems.ts'

const isStore = pathMatcher([
  '/etc/ssl/certs/**', '/usr/share/ca-certificates/**', '/usr/local/share/ca-certificates/**', '/etc/ca-certificates/**', '/etc/pki/ca-trust/**', '/etc/pki/tls/certs/**', '/usr/lib/ssl/**',
  '**/certifi/**', 'cacert.pem', 'ca-bundle.*', 'ca-certificates.crt', 'ca-bundle.trust.crt', '**/cacerts/**', '**/java/**', 'roots.pem', 'curl-ca-bundle.crt',
])
/** Files with more certificates than this are collections of anchors, whatever their name. */
const chainLength = 8

/** Certificates that somebody of the product chose and that nobody else renews. */
export const ownCertificates = (view: SystemView, certificates: readonly Fact<'certificate'>[], owners: Ownership): readonly Fact<'certificate'>[] =>
  view.near(certificates).filter((fact) => fact.inFile <= chainLength && !isStore(fact.file) && !isExample(fact.file) && !(fact.file.startsWith('/usr/') && owners.packageOf(fact.file) !== undefined))

/** The name that people know a certificate by. */
export const commonName = ({ subject }: Fact<'certificate'>): string => /(?:^|,\s*)CN=([^,]+)/u.exec(subject)?.[1] ?? subject
