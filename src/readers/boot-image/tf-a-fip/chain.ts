/** From the root of trust key down: which certificates hold, and which entries they answer for. */
import type { BootKey, ByteRange, ImageSignature, SignedImage } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { digestOf as hashOf, hex, verifies } from '../../../kernel/native/signatures.ts'
import { ReadError } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { bootKey } from '../../shared/boot-key.ts'
import { element } from '../../shared/der.ts'
import { counters, digestOf, encryptedMagic, parents, signedByRoot, type EntryName } from './names.ts'
import { digestInfo, fipCertificate, integer, type FipCertificate } from './certificate.ts'

export interface Entry extends ByteRange {
  readonly name: EntryName
}

export interface Link {
  readonly entry: Entry
  readonly certificate: FipCertificate | undefined
  readonly signature: ImageSignature
  /** It hangs on no other certificate: hardware has to know its key. */
  readonly isRoot: boolean
}

export interface Chain {
  readonly links: readonly Link[]
  readonly digests: SignedImage['digests']
  readonly encrypted: readonly Entry[]
  readonly rollback?: { readonly value: number; readonly covered: boolean }
  readonly notes: readonly string[]
}

/** Larger than any certificate that cert_create makes, with room. */
const maxCertificateBytes = 64 * 1024

interface Parsed {
  readonly entry: Entry
  readonly certificate: FipCertificate | undefined
  readonly why: string
}

async function parsed(source: ByteSource, entry: Entry): Promise<Parsed> {
  if (entry.end - entry.start > maxCertificateBytes) return { entry, certificate: undefined, why: 'it is too large for a certificate' }
  try {
    return { entry, certificate: fipCertificate(Uint8Array.from(await source.read(entry.start, entry.end - entry.start))), why: '' }
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return { entry, certificate: undefined, why: error.message }
  }
}

export async function chainOf(source: ByteSource, entries: readonly Entry[], budget: Budget): Promise<Chain> {
  const found = new Map<string, Parsed>()
  for (const entry of entries.filter(({ name }) => name.certificate)) found.set(entry.name.id, await parsed(source, entry))
  const encrypted: Entry[] = []
  for (const entry of entries.filter(({ name }) => !name.certificate)) if (entry.end - entry.start >= 4 && hex(await source.read(entry.start, 4)) === encryptedMagic) encrypted.push(entry)
  const links = new Map<string, Link>()
  const digests: SignedImage['digests'][number][] = []
  const context: Context = { source, entries, found, links, encrypted, digests, budget }
  for (const id of found.keys()) await link(context, id)
  const all = [...links.values()].toSorted((a, b) => Number(b.isRoot) - Number(a.isRoot))
  return { links: all, digests, encrypted, ...rollbackOf(all), notes: notesOf(all, encrypted) }
}

interface Context {
  readonly source: ByteSource
  readonly entries: readonly Entry[]
  readonly found: ReadonlyMap<string, Parsed>
  readonly links: Map<string, Link>
  readonly encrypted: readonly Entry[]
  readonly digests: SignedImage['digests'][number][]
  readonly budget: Budget
}

/** One certificate, after those above it. The table of parents has no circles. */
async function link(context: Context, id: string): Promise<Link | undefined> {
  const known = context.links.get(id)
  const it = context.found.get(id)
  if (known !== undefined || it === undefined) return known
  context.budget.node()
  const made = await judged(context, id, it)
  context.links.set(id, made)
  return made
}

async function judged(context: Context, id: string, { entry, certificate, why }: Parsed): Promise<Link> {
  const base = { scheme: `certificate ${id}`, at: { start: entry.start, end: entry.end }, covers: [] }
  if (certificate === undefined) return { entry, certificate, isRoot: false, signature: { ...base, result: 'fails', why: `the certificate cannot be read: ${why}` } }
  const { source, budget } = context
  const scheme = `certificate ${id}, ${certificate.schemeName}`
  const above = await parentOf(context, id, certificate)
  const key: BootKey = above.key ?? bootKey(certificate.key, { label: id })
  const answer = (result: ImageSignature['result'], reason: string, covers: readonly ByteRange[] = []): Link => ({ entry, certificate, isRoot: above.isRoot, signature: { ...base, scheme, key, result, why: reason, covers } })
  if (above.broken !== undefined) return answer('fails', above.broken)
  if (certificate.scheme === undefined) return answer('unchecked', 'this kind of signature is not known here')
  const signed = { start: entry.start + certificate.signed.start, end: entry.start + certificate.signed.end }
  if (!(await verifies(source, [signed], certificate.scheme, certificate.key, certificate.signature, budget))) return answer('fails', `the certificate ${id} does not verify with the key that it names`)
  if (above.unchecked !== undefined) return answer('unchecked', above.unchecked)
  const images = await imagesOf(context, id, certificate)
  if (images.broken !== undefined) return answer('fails', images.broken)
  if (images.encrypted !== undefined) return answer('unchecked', `the image ${images.encrypted} is encrypted, and the digest in the certificate ${id} is of its plain bytes`)
  return answer('verifies', above.isRoot ? 'with the key in the certificate itself, which only hardware can anchor' : 'with a key that is handed down from the root certificate', [signed, ...images.covered])
}

interface Above {
  readonly isRoot: boolean
  readonly key?: BootKey
  readonly broken?: string
  readonly unchecked?: string
}

/** Whether the key of a certificate is the one that is handed down to it. */
async function parentOf(context: Context, id: string, certificate: FipCertificate): Promise<Above> {
  if (signedByRoot.has(id)) {
    const first = [...context.found].find(([other, { certificate: its }]) => signedByRoot.has(other) && its !== undefined)?.[1].certificate
    return first === undefined || hex(first.spki) === hex(certificate.spki) ? { isRoot: true } : { isRoot: true, broken: 'certificates that the root of trust key has to sign are signed with different keys' }
  }
  const above = (parents[id] ?? []).find(([parent]) => context.found.has(parent))
  if (above === undefined) {
    const chain = context.found.get('trusted-key-cert')?.certificate
    // Where the trusted key certificate hands a key down for this branch, the certificate between has to be there.
    const branch = id === 'nt-fw-cert' ? '303' : '302'
    return chain?.extensions.has(branch) === true && parents[id] !== undefined ? { isRoot: false, broken: `the certificate that hands down the key of ${id} is missing` } : { isRoot: true }
  }
  const [parent, extension] = above
  const its = await link(context, parent)
  const handed = its?.certificate?.extensions.get(extension)
  const key = its?.signature.key
  const more = key === undefined ? {} : { key }
  if (its === undefined || its.signature.result === 'fails') return { isRoot: false, broken: `the certificate ${parent} above it does not hold`, ...more }
  if (handed === undefined || hex(handed) !== hex(certificate.spki)) return { isRoot: false, broken: `its key is not the one that the certificate ${parent} hands down`, ...more }
  return { isRoot: false, ...more, ...(its.signature.result === 'unchecked' ? { unchecked: `the certificate ${parent} above it was not checked` } : {}) }
}

/** The entries whose digests a certificate holds. Digests of entries that are not in the package are of no concern. */
async function imagesOf({ source, entries, encrypted, digests, budget }: Context, certificateId: string, certificate: FipCertificate): Promise<{ readonly covered: readonly ByteRange[]; readonly broken?: string; readonly encrypted?: string }> {
  const covered: ByteRange[] = []
  let hidden: string | undefined
  let broken: string | undefined
  for (const [extension, content] of certificate.extensions) {
    const [id, ...holders] = digestOf[extension] ?? []
    const entry = entries.find(({ name }) => name.id === id)
    if (id === undefined || entry === undefined || !holders.includes(certificateId)) continue
    if (encrypted.includes(entry)) {
      hidden = id
      continue
    }
    try {
      const { hash, digest } = digestInfo(content)
      const matches = hash !== undefined && hex(await hashOf(source, hash, [entry], budget)) === hex(digest)
      digests.push({ algorithm: hash ?? 'unknown', matches, at: { start: entry.start, end: entry.end } })
      if (!matches) broken = `the digest that it holds of ${id} is not that of the bytes`
      else if (hash !== 'sha1') covered.push({ start: entry.start, end: entry.end })
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      broken = `the digest that it holds of ${id} cannot be read: ${error.message}`
    }
  }
  return { covered, ...(broken === undefined ? {} : { broken }), ...(hidden === undefined ? {} : { encrypted: hidden }) }
}

/** The lowest counter of the trusted world: an attacker takes the certificate with the lowest. */
function rollbackOf(links: readonly Link[]): Pick<Chain, 'rollback'> {
  const values = links.flatMap(({ certificate, signature }) => {
    const content = certificate?.extensions.get(counters.trusted) ?? certificate?.extensions.get(counters.cca)
    const value = content === undefined ? undefined : numberIn(content)
    return value === undefined ? [] : [{ value, covered: signature.result === 'verifies' }]
  })
  const [first] = values.toSorted((a, b) => a.value - b.value)
  return first === undefined ? {} : { rollback: { value: first.value, covered: values.every(({ covered }) => covered) } }
}

function numberIn(der: Uint8Array): number | undefined {
  try {
    return integer(element(der))
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    return undefined
  }
}

function notesOf(links: readonly Link[], encrypted: readonly Entry[]): string[] {
  const roots = links.filter(({ isRoot }) => isRoot)
  const lone = roots.filter(({ entry }) => !signedByRoot.has(entry.name.id))
  const zero = links.filter(({ certificate }) => [counters.trusted, counters.nonTrusted, counters.cca].some((name) => numberIn(certificate?.extensions.get(name) ?? new Uint8Array()) === 0))
  return [
    ...(lone.length === 0 ? [] : [`no certificate in this package hands a key down to ${lone.map(({ entry }) => entry.name.id).join(', ')}: hardware or another package has to know its key`]),
    ...(zero.length === 0 ? [] : [`the counter against older versions is 0 in ${zero.length === links.length ? 'every certificate' : zero.map(({ entry }) => entry.name.id).join(', ')}: it keeps no older release out`]),
    ...(encrypted.length === 0 ? [] : [`encrypted: ${encrypted.map(({ name }) => name.id).join(', ')}`]),
  ]
}
