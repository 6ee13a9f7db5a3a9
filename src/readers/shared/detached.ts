/** Signatures in a file of their own (CMS, PKCS #7), over content that a caller has in hand: a root hash, a module's bytes. */
import type { ByteRange, ImageSignature } from '../../facts/boot.ts'
import type { Budget } from '../../kernel/limits.ts'
import { sha256 } from '../../kernel/native/digest.ts'
import { digestOf, hex, type Signed } from '../../kernel/native/signatures.ts'
import { ReadError } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'
import { schemeText } from './algorithm.ts'
import { bootKey } from './boot-key.ts'
import { chainOf } from './certificate-chain.ts'
import { isNamed, signerVerifies, type SignedData, type Signer } from './cms.ts'
import { element, oidText, tags } from './der.ts'
import { certificateKey, sameBytes } from './signed-certificate.ts'
import { nameText } from './x509.ts'

/** How a signer is called: the issuer and number of the certificate, or the identifier of the key. */
export function signerText({ names }: Signer): string {
  if ('keyId' in names) return `the key ${hex(names.keyId).slice(0, 64)}`
  return `certificate ${hex(names.serial).slice(0, 64)} of ${nameText(element(names.issuer)) || 'an issuer without a name'}`
}

/**
 * By what a signer's key is known when its certificate is elsewhere: `certificate-name` is the SHA-256 of issuer (DER) and serial number
 * (content octets), `subject-key-id` the identifier as it is.
 */
const signerAnchors = ({ names }: Signer): Readonly<Record<string, string>> => ('keyId' in names ? { 'subject-key-id': hex(names.keyId) } : { 'certificate-name': sha256(Uint8Array.of(...names.issuer, ...names.serial)) })

export interface Detached {
  readonly data: SignedData
  /** What is signed: stretches of the source, or bytes that stand in none. */
  readonly content: readonly Signed[]
  readonly covers: readonly ByteRange[]
  /** Where the signature stands. */
  readonly at: ByteRange
}

/** One entry for each signer. A signer whose certificate is not there is unchecked, with what it takes to check it. */
export async function detachedSignatures(source: ByteSource, { data, content, covers, at }: Detached, budget: Budget): Promise<ImageSignature[]> {
  const found: ImageSignature[] = []
  for (const signer of data.signers) {
    budget.node()
    found.push(await signatureOf(source, { data, content, covers, at }, signer, budget))
  }
  return found
}

const keyKinds = { 'rsa-pkcs1': 'RSA', 'rsa-pss': 'RSA', ecdsa: 'EC', ed25519: 'Ed25519' } as const

async function signatureOf(source: ByteSource, { data, content, covers, at }: Detached, signer: Signer, budget: Budget): Promise<ImageSignature> {
  const scheme = signer.scheme === undefined ? signer.algorithms : schemeText(signer.scheme)
  const label = signerText(signer)
  const certificate = data.certificates.find((each) => isNamed(signer, each))
  const key = certificate === undefined ? undefined : readable(() => certificateKey(certificate))
  if (key !== undefined && certificate !== undefined) {
    const { verifies, why } = await signerVerifies(source, content, data, signer, key, budget)
    const described = { scheme, key: bootKey(key, { label: nameText(element(certificate.subject)) }), at }
    if (verifies === undefined) return { ...described, result: 'unchecked', why, covers: [] }
    if (verifies && (await chainOf(certificate, data.certificates, budget)).state === 'broken') return { ...described, result: 'fails', why: 'its certificate is not signed by the issuer that it names', covers: [] }
    return verifies ? { ...described, result: 'verifies', why: `${why}, with the certificate beside it, which nothing anchors`, covers } : { ...described, result: 'fails', why, covers: [] }
  }
  const why = `the certificate of its signer is not in it (${label})`
  const named = { algorithm: signer.scheme === undefined ? 'unknown' : keyKinds[signer.scheme.kind], bits: 0, anchors: signerAnchors(signer), label }
  if (signer.scheme === undefined || signer.digest === undefined) return { scheme, result: 'unchecked', why: `its algorithms are not known here (${signer.algorithms})`, key: named, covers: [], at }
  if (!(await attributesFit(source, content, data, signer, budget))) return { scheme, result: 'fails', why: 'the digest that it signs is not that of the content', key: named, covers: [], at }
  return { scheme, result: 'unchecked', why, key: named, covers, at, check: { scheme: signer.scheme, signature: hex(signer.signature), ...signedBy(signer, content) } }
}

/** RFC 5652, 11.1 and 11.2: the attributes say what kind of content was signed, and its digest. Without attributes the content itself is signed. */
async function attributesFit(source: ByteSource, content: readonly Signed[], { contentType }: SignedData, { signedAttributes, digest }: Signer, budget: Budget): Promise<boolean> {
  if (signedAttributes === undefined || digest === undefined) return true
  const kind = signedAttributes.values.get('1.2.840.113549.1.9.3')
  const told = signedAttributes.values.get('1.2.840.113549.1.9.4')
  return kind?.tag === tags.oid && oidText(kind.content) === contentType && told?.tag === tags.octetString && sameBytes(told.content, await digestOf(source, digest, content, budget))
}

/** What the signature itself is over, as a question carries it. */
function signedBy(signer: Signer, content: readonly Signed[]): { readonly signed: readonly ByteRange[]; readonly message?: string } {
  if (signer.signedAttributes !== undefined) return { signed: [], message: hex(signer.signedAttributes.der) }
  const stretches = content.filter((each): each is ByteRange => !(each instanceof Uint8Array))
  if (stretches.length === content.length) return { signed: stretches }
  return { signed: [], message: content.map((each) => (each instanceof Uint8Array ? hex(each) : '')).join('') }
}

function readable<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}
