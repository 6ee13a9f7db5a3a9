/**
 * CMS SignedData (RFC 5652) and its ancestor PKCS #7: who signed what, and whether it verifies. The content may be elsewhere (detached:
 * HAB, kernel modules, dm-verity) or within (Authenticode). Judges no chain: a caller gives the key.
 */
import type { Budget } from '../../kernel/limits.ts'
import { digestOf, verifies, type PublicKey, type Signed } from '../../kernel/native/signatures.ts'
import { malformed } from '../../kernel/problem.ts'
import type { SignatureHash, SignatureScheme } from '../../kernel/signature.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { algorithmOid, hashOf, schemeOf } from './algorithm.ts'
import { children, element, expect, oidText, tags, type Element } from './der.ts'
import { sameBytes, signedCertificate, suits, type SignedCertificate } from './signed-certificate.ts'

const signedDataOid = '1.2.840.113549.1.7.2'
const dataOid = '1.2.840.113549.1.7.1'
const attributes = { contentType: '1.2.840.113549.1.9.3', messageDigest: '1.2.840.113549.1.9.4' } as const

export interface Signer {
  /** The certificate that the signer names: by issuer (DER) and serial number, or by key identifier. */
  readonly names: { readonly issuer: Uint8Array; readonly serial: Uint8Array } | { readonly keyId: Uint8Array }
  readonly digest: SignatureHash | undefined
  readonly scheme: SignatureScheme | undefined
  /** Object identifiers of digest and signature algorithm, for people. */
  readonly algorithms: string
  /** Present: the signature is over these bytes, and they hold the digest of the content. */
  readonly signedAttributes?: { readonly der: Uint8Array; readonly values: ReadonlyMap<string, Element> }
  readonly signature: Uint8Array
}

export interface SignedData {
  /** What kind of content is signed (`1.2.840.113549.1.7.1` is plain data). */
  readonly contentType: string
  /** The content, when it stands within: the OCTET STRING of CMS, or any element in PKCS #7. Its `content` is what is signed. */
  readonly content?: Element
  readonly certificates: readonly SignedCertificate[]
  readonly signers: readonly Signer[]
  /** Bytes of the whole, without what follows. */
  readonly size: number
}

/** The ContentInfo at the start of the bytes; throws `malformed` for what is no SignedData. */
export function readSignedData(der: Uint8Array): SignedData {
  const whole = expect(element(der), tags.sequence, 'CMS')
  const [type, holder, ...more] = children(whole)
  if (oidText(expect(type, tags.oid, 'CMS content type').content) !== signedDataOid || more.length > 0) throw malformed('CMS that is no signed data')
  const [version, digests, encapsulated, ...rest] = children(expect(only(expect(holder, 0xa0, 'CMS content')), tags.sequence, 'signed data'))
  const named = children(expect(digests, tags.set, 'digest algorithms')).map((each) => hashOf(each))
  const [contentType, content, ...odd] = children(expect(encapsulated, tags.sequence, 'signed content'))
  if (odd.length > 0) throw malformed('signed content of more than two parts')
  const holderOfCertificates = rest.find(({ tag }) => tag === 0xa0)
  const certificates = holderOfCertificates === undefined ? [] : children(holderOfCertificates)
  const signers = children(expect(rest.at(-1), tags.set, 'signers')).map(signerOf)
  // A signer whose digest is not announced is refused by readers that hash while they read (RFC 5652, 5.1).
  if (signers.some(({ digest }) => digest !== undefined && !named.includes(digest))) throw malformed('a signer uses a digest that the signed data does not announce')
  if (!versionFits(smallNumber(version), contentType, signers, certificates.some(({ tag }) => tag !== tags.sequence))) throw malformed('signed data of a version that does not fit')
  if (rest.some(({ tag }, index) => index < rest.length - 1 && tag !== 0xa0 && tag !== 0xa1)) throw malformed('signed data with a part that does not belong')
  return {
    contentType: oidText(expect(contentType, tags.oid, 'content type').content),
    ...(content === undefined ? {} : { content: only(expect(content, 0xa0, 'content')) }),
    // Other kinds of certificates have a tag of their own and are left alone.
    certificates: certificates.filter(({ tag }) => tag === tags.sequence).map((each) => signedCertificate(each.whole)),
    signers, size: whole.whole.byteLength,
  }
}

/** RFC 5652, 5.1: plain data signed by numbered certificates is version 1, other 3; kinds of certificates beside X.509 make it 4 or 5. PKCS #7 is always 1. */
function versionFits(version: number, contentType: Element | undefined, signers: readonly Signer[], otherKinds: boolean): boolean {
  if (version === 4 || version === 5) return otherKinds
  if (signers.some(({ names }) => 'keyId' in names)) return version === 3
  return version === 1 || (version === 3 && oidText(expect(contentType, tags.oid, 'content type').content) !== dataOid)
}

function only(holder: Element): Element {
  const [first, ...more] = children(holder)
  if (first === undefined || more.length > 0) throw malformed('CMS: one element was expected')
  return first
}

function smallNumber(found: Element | undefined): number {
  const { content } = expect(found, tags.integer, 'version')
  if (content.byteLength !== 1) throw malformed('a version of absurd size')
  return content[0] ?? 0
}

function signerOf(info: Element): Signer {
  const [version, names, digestAlgorithm, ...rest] = children(expect(info, tags.sequence, 'signer'))
  const [signed, ...after] = rest[0]?.tag === 0xa0 ? rest : [undefined, ...rest]
  const [algorithm, signature, unsigned, ...odd] = after
  if (odd.length > 0 || (unsigned !== undefined && unsigned.tag !== 0xa1)) throw malformed('a signer with a part that does not belong')
  const byKey = names?.tag === 0x80
  // RFC 5652, 5.3: the version follows from how the signer is named.
  if (smallNumber(version) !== (byKey ? 3 : 1)) throw malformed('a signer of a version that does not fit')
  const digestIdentifier = expect(digestAlgorithm, tags.sequence, 'digest algorithm')
  const signatureIdentifier = expect(algorithm, tags.sequence, 'signature algorithm')
  const digest = hashOf(digestIdentifier)
  return {
    names: byKey ? { keyId: names.content } : issuerAndSerial(names),
    digest, scheme: schemeOf(signatureIdentifier, digest), algorithms: `${algorithmOid(digestIdentifier)}, ${algorithmOid(signatureIdentifier)}`,
    ...(signed === undefined ? {} : { signedAttributes: { der: asSet(signed), values: attributesOf(signed) } }),
    signature: expect(signature, tags.octetString, 'signature').content,
  }
}

function issuerAndSerial(names: Element | undefined): { readonly issuer: Uint8Array; readonly serial: Uint8Array } {
  const [issuer, serial, ...odd] = children(expect(names, tags.sequence, 'signer\'s certificate'))
  if (odd.length > 0) throw malformed('a signer with more than an issuer and a number')
  return { issuer: expect(issuer, tags.sequence, 'issuer').whole, serial: expect(serial, tags.integer, 'serial number').content }
}

/** RFC 5652, 5.4: signed is the SET OF that the implicit tag hides. */
function asSet(signed: Element): Uint8Array {
  const bytes = Uint8Array.from(signed.whole)
  bytes[0] = tags.set
  return bytes
}

function attributesOf(signed: Element): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>()
  for (const attribute of children(signed)) {
    const [type, values, ...odd] = children(expect(attribute, tags.sequence, 'attribute'))
    const oid = oidText(expect(type, tags.oid, 'attribute').content)
    const [value] = children(expect(values, tags.set, 'attribute values'))
    if (odd.length > 0 || value === undefined || found.has(oid)) throw malformed('an attribute that is empty or there twice')
    found.set(oid, value)
  }
  return found
}

/** Whether a signer names this certificate. */
export function isNamed(signer: Signer, certificate: SignedCertificate): boolean {
  if ('keyId' in signer.names) return certificate.keyId !== undefined && sameBytes(signer.names.keyId, certificate.keyId)
  return sameBytes(signer.names.issuer, certificate.issuer) && sameBytes(signer.names.serial, certificate.serial)
}

/** `undefined`: not checked, for the reason in `why`. */
export interface SignerResult {
  readonly verifies: boolean | undefined
  readonly why: string
}

/** Whether the signer's signature over the content (bytes, or stretches of the source) verifies with the key. */
export async function signerVerifies(source: ByteSource, content: readonly Signed[], { contentType }: Pick<SignedData, 'contentType'>, signer: Signer, key: PublicKey, budget: Pick<Budget, 'check'>): Promise<SignerResult> {
  const { digest, scheme, signature, signedAttributes } = signer
  if (digest === undefined || scheme === undefined) return { verifies: undefined, why: `its algorithms are not known here (${signer.algorithms})` }
  if (!suits(scheme, key)) return { verifies: false, why: `it is made for another kind of key than ${key.algorithm}` }
  if (signedAttributes === undefined) {
    const good = await verifies(source, content, scheme, key, signature, budget)
    return { verifies: good, why: good ? 'over the content' : 'it does not verify over the content' }
  }
  const told = signedAttributes.values.get(attributes.messageDigest)
  const kind = signedAttributes.values.get(attributes.contentType)
  if (told?.tag !== tags.octetString || kind?.tag !== tags.oid || oidText(kind.content) !== contentType) return { verifies: false, why: 'its attributes do not say what was signed' }
  if (!sameBytes(told.content, await digestOf(source, digest, content, budget))) return { verifies: false, why: 'the digest that it signs is not that of the content' }
  const good = await verifies(source, [signedAttributes.der], scheme, key, signature, budget)
  return { verifies: good, why: good ? 'over the digest of the content' : 'the signature itself does not verify' }
}
