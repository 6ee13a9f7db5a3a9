/**
 * Signatures of a FIT, of configurations and of images. The key is in U-Boot's control device tree, so none is checked here: what is
 * told is over which bytes it has to be, and which more it answers for through digests inside of them.
 */
import type { BootKey, ByteRange, ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { hex } from '../../../kernel/native/signatures.ts'
import type { SignatureHash, SignatureScheme, Stretch } from '../../../kernel/signature.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { fdtBytes, fdtText, fdtTexts, type FdtHeader, type FdtNode, type FdtTree } from '../../shared/fdt.ts'
import type { Configuration } from './configurations.ts'
import { strongHashes, type FitImage } from './images.ts'
import { signedRegions } from './regions.ts'

export interface FitSignature {
  readonly signature: ImageSignature
  /** What it answers for if it verifies. */
  readonly claims: readonly ByteRange[]
  /** Names of signed properties that stand in no signed byte. */
  readonly unsignedNames: readonly ByteRange[]
  readonly notes: readonly string[]
}

const hashes: Readonly<Record<string, SignatureHash>> = { sha1: 'sha1', sha256: 'sha256', sha384: 'sha384', sha512: 'sha512' }
/** Key types by the name in `algo` (tools/image-sig-host.c), with the bytes of a signature. */
const keyTypes: Readonly<Record<string, { readonly algorithm: string; readonly bits: number; readonly bytes: number }>> = {
  rsa2048: { algorithm: 'RSA', bits: 2048, bytes: 256 }, rsa3072: { algorithm: 'RSA', bits: 3072, bytes: 384 }, rsa4096: { algorithm: 'RSA', bits: 4096, bytes: 512 },
  ecdsa256: { algorithm: 'EC P-256', bits: 256, bytes: 64 }, ecdsa384: { algorithm: 'EC P-384', bits: 384, bytes: 96 }, secp521r1: { algorithm: 'EC P-521', bits: 521, bytes: 132 },
}

interface Described {
  readonly base: { readonly scheme: string; readonly at: ByteRange; readonly key: BootKey }
  readonly scheme: SignatureScheme | undefined
  readonly value: Uint8Array
  readonly lengthFits: boolean
}

/** What the node itself says; undefined where it has no value, as before signing. */
async function described(source: ByteSource, { properties }: FdtNode): Promise<Described | undefined> {
  const property = properties.get('value')
  if (property === undefined) return undefined
  const value = await fdtBytes(source, property)
  const algo = await fdtText(source, properties.get('algo')) ?? ''
  const padding = await fdtText(source, properties.get('padding')) ?? 'pkcs-1.5'
  const hint = await fdtText(source, properties.get('key-name-hint'))
  const [hashName = '', keyName = ''] = algo.split(',')
  const hash = hashes[hashName]
  const type = keyTypes[keyName]
  const ecdsa = type?.algorithm.startsWith('EC') === true
  const scheme: SignatureScheme | undefined = hash === undefined || type === undefined ? undefined
    : ecdsa ? { kind: 'ecdsa', hash, encoding: 'raw' }
      : padding === 'pss' ? { kind: 'rsa-pss', hash, saltBytes: 'any' }
        : padding === 'pkcs-1.5' ? { kind: 'rsa-pkcs1', hash } : undefined
  return {
    scheme, value, lengthFits: value.length === type?.bytes,
    base: {
      scheme: `${algo.replace(',', ', ') || 'no algorithm'}${ecdsa ? '' : ` ${padding}`}`,
      at: property.value,
      key: { algorithm: type?.algorithm ?? keyName, bits: type?.bits ?? 0, anchors: {}, ...(hint === undefined ? {} : { label: hint }) },
    },
  }
}

/** What can be said without the key. `broken`: why it cannot verify. */
function judged({ base, scheme, value, lengthFits }: Described, signed: readonly Stretch[], claims: readonly ByteRange[], broken: string | undefined): ImageSignature {
  if (broken !== undefined) return { ...base, result: 'fails', why: broken, covers: [] }
  if (scheme === undefined) return { ...base, result: 'unchecked', why: 'this kind of signature is not known here', covers: [] }
  if (!lengthFits) return { ...base, result: 'fails', why: 'its length is not that of its algorithm', covers: [] }
  return { ...base, result: 'unchecked', why: 'its key is in the control device tree of the boot loader, not in the image', covers: claims, check: { scheme, signed, signature: hex(value) } }
}

/** Signatures of one configuration; `prepared` counts nodes that were made for one and hold none. */
export async function configurationSignatures(source: ByteSource, header: FdtHeader, tree: FdtTree, configuration: Configuration, budget: Pick<Budget, 'check'>): Promise<{ readonly found: readonly FitSignature[]; readonly prepared: number }> {
  const found: FitSignature[] = []
  let prepared = 0
  for (const node of configuration.node.children.filter(({ name }) => name.startsWith('signature'))) {
    budget.check()
    const about = await described(source, node)
    if (about === undefined) prepared++
    else found.push(await configurationSignature(source, header, tree, configuration, node, about))
  }
  return { found, prepared }
}

async function configurationSignature(source: ByteSource, header: FdtHeader, tree: FdtTree, configuration: Configuration, node: FdtNode, about: Described): Promise<FitSignature> {
  const stored = new Set(fdtTexts(await fdtBytes(source, node.properties.get('hashed-nodes'))))
  const listed = stored.size > 0 ? stored : configuration.paths
  const regions = signedRegions(tree.tokens, listed)
  const names = await signedNames(source, header, node)
  const signed = [...regions?.stretches ?? [], ...names === undefined ? [] : [names]]
  const covered = configuration.images.filter((image) => isCovered(image, listed)).flatMap(({ data }) => data ?? [])
  const claims = merged([...signed, ...covered])
  const namesEnd = names === undefined ? 0 : names.end - names.start
  const missing = [...configuration.paths].filter((path) => !listed.has(path))
  const differing = configuration.images.find(({ hashes: all }) => all.some(({ state }) => state === 'differs'))
  const broken = regions === undefined ? 'a path in it is longer than U-Boot can hash'
    : tree.tokens.at(-1)?.next !== header.structure.end ? 'bytes follow the end of its device tree, which U-Boot refuses'
      : !listed.has('/') || !listed.has(configuration.node.path) ? 'the nodes that it names leave out its own configuration, so it may belong to another one (CVE-2020-10648)'
        : names !== undefined && names.end > header.strings.end ? 'the names that it says it covers lie outside the file'
          : differing === undefined ? undefined : `a digest of the image ${differing.name} is not that of its bytes`
  return {
    signature: judged(about, signed, claims, broken),
    claims,
    unsignedNames: (regions?.properties ?? []).filter(({ nameEnd }) => nameEnd > namesEnd).map(({ name, nameEnd }) => ({ start: header.strings.start + nameEnd - name.length - 1, end: header.strings.start + nameEnd })),
    notes: [
      ...(missing.length === 0 ? [] : [`the signature of the configuration ${configuration.name} is not over ${missing.slice(0, 8).join(', ')}: U-Boot of old accepts that, the newest refuses it`]),
      ...(about.scheme !== undefined && 'hash' in about.scheme && about.scheme.hash === 'sha1' ? [`the signature of the configuration ${configuration.name} is over a SHA-1 digest, which can be made to fit other content`] : []),
    ],
  }
}

/** The stretch of names that `hashed-strings` tells: U-Boot counts it from the start of the block, whatever the first number says. */
async function signedNames(source: ByteSource, { strings }: FdtHeader, { properties }: FdtNode): Promise<Stretch | undefined> {
  const bytes = await fdtBytes(source, properties.get('hashed-strings'))
  if (bytes.length < 8) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset)
  // Where the first number is not zero the signer meant other bytes: no U-Boot since 2018 would take it.
  return { start: strings.start, end: view.getUint32(0) === 0 ? strings.start + view.getUint32(4) : Number.MAX_SAFE_INTEGER }
}

/** Its bytes are answered for by a strong digest that the signature is over. */
const isCovered = (image: FitImage, listed: ReadonlySet<string>): boolean =>
  listed.has(image.node.path) && image.hashes.some((hash) => hash.state === 'matches' && strongHashes.has(hash.algorithm) && listed.has(hash.path))

/** Signatures over the bytes of one image. */
export async function imageSignatures(source: ByteSource, image: FitImage): Promise<readonly FitSignature[]> {
  const found: FitSignature[] = []
  for (const node of image.node.children.filter(({ name }) => name.startsWith('signature'))) {
    const about = await described(source, node)
    if (about === undefined) continue
    const claims = image.data === undefined ? [] : [image.data]
    const broken = image.data === undefined ? `the image ${image.name} lies outside the file` : image.hashes.some(({ state }) => state === 'differs') ? `a digest of the image ${image.name} is not that of its bytes` : undefined
    found.push({ signature: judged(about, claims, claims, broken), claims, unsignedNames: [], notes: [] })
  }
  return found
}

/** In ascending order, without overlaps. */
export function merged(ranges: readonly ByteRange[]): ByteRange[] {
  const sorted = ranges.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)
  const all: { start: number; end: number }[] = []
  for (const { start, end } of sorted) {
    const last = all.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else all.push({ start, end })
  }
  return all
}
