/** Certificate authorities that the system trusts and that its distribution did not bring: who holds one of their keys reads all of TLS. */
import type { Fact } from '../../facts/fact.ts'
import { pathMatcher } from '../../kernel/path.ts'
import { defineCheck, fail, notApplicable, pass, seen, unknown, at, type CheckContext, type Fail, type Outcome } from '../define.ts'
import { commonName } from '../own-certificates.ts'
import { fromLevel } from '../severity.ts'
import { count, eachSystem, ownership, type SystemView } from '../systems.ts'
import { firstOf } from '../told.ts'

type Kinds = 'system' | 'file-tree' | 'certificate' | 'package-files' | 'digest'

export const check = defineCheck({
  id: 'comms/trust-store-as-delivered',
  title: 'The system trusts only the certificate authorities that its distribution brought',
  property: 'comms',
  rung: 'correct',
  linuxOnly: true,
  needs: ['system', 'file-tree', 'certificate', 'package-files', 'digest'],
  severity: fromLevel('remote', 1, 'medium', 'Whoever holds the key of an added authority can stand between the unit and every server, read everything, and give it what he likes.'),
  references: [
    { title: 'MITRE ATT&CK T1553.004, Install Root Certificate', url: 'https://attack.mitre.org/techniques/T1553/004/' },
    { title: 'update-ca-certificates(8)', url: 'https://manpages.debian.org/bookworm/ca-certificates/update-ca-certificates.8.en.html' },
    { title: 'update-ca-trust(8)', url: 'https://manpages.ubuntu.com/manpages/noble/man8/update-ca-trust.8.html' },
  ],
  run: (context) => eachSystem(context, 'No system was read, so nobody knows whom it trusts.', (view) => judge(context, view)),
})

/** Folders whose authorities are taken into the store, beside what the distribution keeps in folders of its own. */
const additions = pathMatcher(['/usr/local/share/ca-certificates/**', '/etc/pki/ca-trust/source/**', '/usr/share/pki/trust/anchors/**', '/etc/pki/trust/anchors/**', '/etc/ca-certificates/trust-source/**'])
/** The store as programs read it: collections, and folders with a file for each. */
const stores = pathMatcher(['/etc/ssl/certs/**', '/etc/ssl/cert.pem', '/etc/ssl/ca-bundle.pem', '/etc/pki/tls/certs/**', '/etc/pki/tls/cert.pem', '/etc/pki/ca-trust/extracted/**', '/usr/lib/ssl/cert*/**', '/var/lib/ca-certificates/**'])
/** What the distribution brings the store from. */
const sources = pathMatcher(['/usr/share/ca-certificates/**', '/usr/share/pki/ca-trust-source/**', '/usr/share/ca-certs/**'])
/** So many authorities make a store of the web's; a folder with fewer holds what the product itself trusts. */
const webStore = 40

/** Files with more certificates are collections, which are trusted as a whole. */
const chain = 8

/** Files that a link in the store's folder names by the hash of their subject: that is how OpenSSL finds an authority in a folder. */
function hashed({ tree }: SystemView): ReadonlySet<string> {
  const links = ['/etc/ssl/certs', '/etc/pki/tls/certs', '/usr/lib/ssl/certs'].flatMap((folder) => tree.list(folder)).filter(({ path }) => /\/[0-9a-f]{8}\.\d{1,2}$/u.test(path))
  return new Set(links.flatMap(({ path }) => [path, tree.resolve(path)?.path ?? path]))
}

function judge(context: CheckContext<Kinds>, view: SystemView): readonly Outcome[] {
  const owners = ownership(view, context.facts('package-files'))
  const all = view.own(context.facts('certificate'))
  const linked = hashed(view)
  const trusted = all.filter(({ file, inFile, authority }) => additions(file) || sources(file) || (stores(file) && (inFile > chain || (authority && linked.has(file)))))
  const [first] = trusted
  if (first === undefined) return [notApplicable('The system has no store of trusted authorities.', at(view.root, '/etc'))]
  const digests = view.own(context.facts('digest'))
  const right = new Set(digests.filter(({ matches }) => matches === true).map(({ file }) => file))
  const wrong = new Set(digests.filter(({ matches, file }) => matches === false && !right.has(file)).map(({ file }) => file))
  // What a package lists, whatever it is called: sources of Debian, a whole collection on OpenWrt and Alpine. Anybody can append to a file that is listed:
  // only one with the bytes that its package delivered is known to be delivered.
  const listed = new Set(trusted.filter(({ file }) => (owners.known ? owners.packageOf(file) !== undefined && !wrong.has(file) : sources(file))).map(({ fingerprint }) => fingerprint))
  const delivered = new Set(trusted.filter(({ file }) => right.has(file)).map(({ fingerprint }) => fingerprint))
  const others = Map.groupBy(trusted.filter((fact) => !delivered.has(fact.fingerprint) && (fact.authority || additions(fact.file) || fact.selfSigned)), ({ fingerprint }) => fingerprint)
  const sure = [...others].filter(([fingerprint, facts]) => !listed.has(fingerprint) && (listed.size >= webStore || facts.some(({ file }) => additions(file)))).map(([, facts]) => facts)
  if (sure.length > 0) return firstOf(sure.flatMap((facts) => told(facts, sure.length)), maxTold, (rest) => `The system trusts ${count(rest, 'more authority', 'more authorities')} that its distribution did not bring.`)
  const distinct = new Set(trusted.map(({ fingerprint }) => fingerprint)).size
  const [open] = [...others.values()].flat().sort((a, b) => Number(wrong.has(b.file)) - Number(wrong.has(a.file)))
  if (open !== undefined) {
    return [unknown(
      `The system trusts ${count(others.size, 'authority', 'authorities')}, and nothing tells which of them its distribution brought${wrong.has(open.file) ? `: ${open.file} is not what its package delivered` : ''}.`,
      'Supply an image with its package database, checksums included, or the list of authorities that the product is meant to trust.', { evidence: [seen(open)] },
    )]
  }
  return [pass(`All ${count(distinct, 'authority', 'authorities')} in the system's store came with its distribution.`, seen(first, { excerpt: first.subject }))]
}

const maxTold = 20

function told(facts: readonly Fact<'certificate'>[], all: number): readonly Fail[] {
  // The file that somebody put there says more than the collection that was made from it.
  const shown = [...facts].sort((a, b) => Number(additions(b.file)) - Number(additions(a.file)) || a.inFile - b.inFile)
  const [first] = shown
  if (first === undefined) return []
  const { fingerprint, notAfter, selfSigned } = first
  return [fail(
    `The system trusts the authority ${commonName(first)} for every connection, and its distribution did not bring it (SHA-256 ${fingerprint.slice(0, 32)}..., valid until ${notAfter.slice(0, 10)}${selfSigned ? '' : `, issued by ${first.issuer.slice(0, 80)}`}; ${all} ${all === 1 ? 'is' : 'are'} added in all).`,
    [seen(first, { excerpt: `${first.subject}, SHA-256 ${fingerprint}` }), ...shown.slice(1, 4).map((fact) => seen(fact))], { subject: commonName(first) },
  )]
}
