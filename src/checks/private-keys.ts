/**
 * What each private key of a system is for, so that one key is judged by one check: host keys of SSH, keys that a unit
 * shows as its own, keys that sign other things, and the rest. Knows no check.
 */
import type { Fact } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { basename, dirname, pathMatcher } from '../kernel/path.ts'
import type { Evidence } from './define.ts'
import { seen } from './define.ts'
import { inSystem, isNested, outerFile, type Ownership, type SystemView } from './systems.ts'

/** `host`: SSH host key. `device`: its certificate says whose it is. `authority`: certificates are signed with it. */
export type KeyUse = 'host' | 'device' | 'authority' | 'other'

export interface KeyView {
  readonly key: Fact<'private-key'>
  readonly use: KeyUse
  /** The certificate that belongs to it. */
  readonly certificate?: Fact<'certificate'>
  /** Who may read the file; undefined where the file system tells nothing. */
  readonly mode: number | undefined
}

/** Material that is published anyway: documentation, examples and test data. */
export const isExample = pathMatcher([
  '/usr/share/doc/**', '/usr/share/man/**', '**/doc/**', '**/docs/**', '**/example/**', '**/examples/**', '**/test/**', '**/tests/**', '**/testing/**',
  '**/testdata/**', '**/test_data/**', '**/test-data/**', '**/unittests/**', '**/fixtures/**', '**/sample/**', '**/samples/**', '**/__tests__/**',
])

const isHostKey = pathMatcher(['ssh_host_*key', 'dropbear_*_host_key', '/etc/dropbear/*_key', '/etc/dropbear/*hostkey*'])
/** Names of keys that sign certificates. */
const authorityName = /(?:^|[^a-z])(?:ca|root|rootca|issuing|intermediate|signing)(?:[^a-z]|$)/iu

/** Brought below /usr by a package, itself or in an archive: published, and nobody's secret. */
export function isDelivered(view: SystemView, owners: Ownership, fact: Seen): boolean {
  const outer = outerFile(view, fact)
  return outer !== undefined && (isExample(outer) || (outer.startsWith('/usr/') && owners.packageOf(outer) !== undefined))
}

/** A name of the key that stays the same from build to build: its file, with the archive around it. */
export const keyName = (view: SystemView, key: Fact<'private-key'>): string => (isNested(view, key) ? key.where.path : key.file)

/** The keys of a system, examples left out: what distributions bring under /usr is published and serves nobody as a secret. */
export function privateKeys(view: SystemView, keys: readonly Fact<'private-key'>[], certificates: readonly Fact<'certificate'>[], owners: Ownership): readonly KeyView[] {
  const own = inSystem(view, certificates)
  return inSystem(view, keys)
    .filter((key) => !isExample(key.file) && !isDelivered(view, owners, key))
    .map((key) => {
      const certificate = certificateOf(key, own)
      const mode = key.container === view.system.root ? view.tree.get(key.file)?.mode : undefined
      return { key, mode, use: useOf(key, certificate, own), ...(certificate === undefined ? {} : { certificate }) }
    })
}

/** The certificate of the same key; for a key whose number cannot be told, the one that stands beside it under the same name. */
function certificateOf(key: Fact<'private-key'>, certificates: readonly Fact<'certificate'>[]): Fact<'certificate'> | undefined {
  if (key.keyFingerprint !== undefined) return certificates.find((each) => each.keyFingerprint === key.keyFingerprint)
  return certificates.find((each) => each.container === key.container && stem(each.file) === stem(key.file))
}
const stem = (file: string): string => `${dirname(file)}/${basename(file).replace(/\.(?:key|pem|crt|cer|cert|der|p8)$/iu, '').replace(/[-_.]?(?:key|cert|crt)$/iu, '')}`

function useOf(key: Fact<'private-key'>, certificate: Fact<'certificate'> | undefined, certificates: readonly Fact<'certificate'>[]): KeyUse {
  if (key.format === 'dropbear' || isHostKey(key.file)) return 'host'
  if (certificate === undefined) return authorityName.test(basename(key.file).replace(/\.\w+$/u, '')) ? 'authority' : 'other'
  // Tools mark every self-signed certificate as an authority; one that signed others, or is called so, really is.
  const signs = certificate.authority && certificates.some((each) => each.fingerprint !== certificate.fingerprint && each.issuer === certificate.subject)
  const named = authorityName.test(basename(key.file).replace(/\.\w+$/u, '')) || /\bCN=[^,]*\b(?:root|CA|authority|issuing)\b/iu.test(certificate.subject)
  return certificate.authority && (signs || named) ? 'authority' : 'device'
}

/** The file of a key, and of its certificate. */
export const keyEvidence = ({ key, certificate }: KeyView): readonly [Evidence, ...Evidence[]] => {
  const own = seen(key, { excerpt: `${key.format} ${key.algorithm}${key.bits > 0 ? ` ${key.bits} bit` : ''}${key.encrypted ? ', encrypted' : key.publishedPassword === true ? ', under a published password' : ''}` })
  return certificate === undefined || certificate.file === key.file ? [own] : [own, seen(certificate, { excerpt: certificate.subject })]
}

/** Everybody on the unit can read a file of this mode. */
export const openToAll = (mode: number | undefined): boolean => mode !== undefined && (mode & 0o004) !== 0

/** Keys of a set, once each: the slots of an A/B layout hold the same one twice. */
export function distinctKeys(keys: readonly KeyView[]): readonly KeyView[] {
  const met = new Set<string>()
  return keys.filter(({ key }) => {
    const id = `${key.file} ${key.keyFingerprint ?? key.container}`
    return !met.has(id) && met.add(id) !== undefined
  })
}
