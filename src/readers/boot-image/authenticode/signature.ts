/** One Authenticode signature: PKCS #7 over SpcIndirectDataContent, which holds the digest of the PE file. */
import type { ByteRange, ImageSignature } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { sha256 } from '../../../kernel/native/digest.ts'
import { digestOf, hex, type PublicKey } from '../../../kernel/native/signatures.ts'
import { ReadError } from '../../../kernel/problem.ts'
import type { SignatureHash } from '../../../kernel/signature.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { hashOf, schemeText } from '../../shared/algorithm.ts'
import { bootKey } from '../../shared/boot-key.ts'
import { chainOf, type Chain } from '../../shared/certificate-chain.ts'
import { isNamed, readSignedData, signerVerifies, type SignedData } from '../../shared/cms.ts'
import { children, element, expect, tags, type Element } from '../../shared/der.ts'
import { certificateKey, type SignedCertificate } from '../../shared/signed-certificate.ts'
import { nameText } from '../../shared/x509.ts'
import type { AttributeCertificate } from './pe.ts'

const indirectData = '1.3.6.1.4.1.311.2.1.4'
/** WIN_CERT_TYPE_PKCS_SIGNED_DATA. */
const pkcs7Type = 2
const maxSignatureBytes = 1024 * 1024

export interface Authenticode {
  readonly signature: ImageSignature
  /** Digest of the file by the algorithm of the signature, in hex. */
  readonly digest?: { readonly algorithm: SignatureHash; readonly value: string }
  readonly chain: readonly SignedCertificate[]
  readonly keys: readonly { readonly key: PublicKey; readonly name: string }[]
  /** Bytes behind the signature that its structure does not use. */
  readonly behind: readonly ByteRange[]
}

export async function authenticode(source: ByteSource, certificate: AttributeCertificate, hashed: readonly ByteRange[], budget: Budget): Promise<Authenticode> {
  const { type, content } = certificate
  const none = { chain: [], keys: [], behind: [] }
  const base = { at: content, covers: [] }
  if (type !== pkcs7Type) return { ...none, signature: { ...base, scheme: `kind ${type}`, result: 'unchecked', why: 'signatures of this kind are not read' } }
  if (content.end - content.start > maxSignatureBytes) return { ...none, signature: { ...base, scheme: 'PKCS #7', result: 'fails', why: 'the signature is of absurd size' } }
  try {
    const data = readSignedData(Uint8Array.from(await source.read(content.start, content.end - content.start)))
    return { ...none, ...await judged(source, data, content, hashed, budget), behind: [{ start: content.start + data.size, end: certificate.end }] }
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'malformed') throw error
    return { ...none, signature: { ...base, scheme: 'PKCS #7', result: 'fails', why: `it is no well-formed signature: ${error.message}` } }
  }
}

async function judged(source: ByteSource, data: SignedData, at: ByteRange, hashed: readonly ByteRange[], budget: Budget): Promise<Omit<Authenticode, 'behind'>> {
  const [signer, ...more] = data.signers
  const base = { at, covers: [] }
  const keys = data.certificates.flatMap(keyOf)
  const failed = (scheme: string, why: string): Omit<Authenticode, 'behind'> => ({ signature: { ...base, scheme, result: 'fails', why }, chain: [], keys })
  if (signer === undefined || more.length > 0) return failed('PKCS #7', `it has ${data.signers.length} signers, and one is allowed`)
  const scheme = signer.scheme === undefined ? signer.algorithms : schemeText(signer.scheme)
  const told = digestIn(data)
  if (told === undefined || data.content === undefined) return failed(scheme, 'it is over something else than a PE file')
  if (told.algorithm === undefined) return { signature: { ...base, scheme, result: 'unchecked', why: 'its digest algorithm is not known here' }, chain: [], keys }
  const value = hex(await digestOf(source, told.algorithm, hashed, budget))
  const digest = { algorithm: told.algorithm, value }
  const certificate = data.certificates.find((each) => isNamed(signer, each))
  const key = certificate === undefined ? undefined : keyOf(certificate)[0]?.key
  if (certificate === undefined || key === undefined) return { ...failed(scheme, 'the certificate of its signer is not in it, and firmware looks nowhere else'), digest }
  const { links, state } = await chainOf(certificate, data.certificates, budget)
  const label = nameText(element(certificate.subject))
  const described = { ...base, scheme, key: bootKey(key, { label, anchors: { 'certificate-sha256': sha256(certificate.whole), 'certificate-tbs-sha256': sha256(certificate.tbs) } }) }
  const all = { digest, chain: links, keys }
  if (told.value !== value) return { ...all, signature: { ...described, result: 'fails', why: 'the digest that it signs is not that of the file' } }
  // Signed are the contents of the sequence, without its head (PKCS #7, 9.3).
  const { verifies, why } = signer.signedAttributes === undefined
    ? { verifies: false, why: 'it has no attributes, which Authenticode asks for' }
    : await signerVerifies(source, [data.content.content], data, signer, key, budget)
  if (verifies === undefined) return { ...all, signature: { ...described, result: 'unchecked', why } }
  if (!verifies) return { ...all, signature: { ...described, result: 'fails', why } }
  if (state === 'broken') return { ...all, signature: { ...described, result: 'fails', why: 'its certificate is not signed by the issuer that it names' } }
  return { ...all, signature: { ...described, result: 'verifies', why: `with the certificate of "${label}" inside it, ${ends[state](links)}; only the firmware's db says whether it is trusted`, covers: hashed } }
}

const ends: Readonly<Record<Chain['state'], (links: readonly SignedCertificate[]) => string>> = {
  rooted: (links) => (links.length === 1 ? 'which signs itself' : 'whose issuers are there up to the root'),
  open: () => 'whose issuer is elsewhere',
  broken: () => '',
}

function keyOf(certificate: SignedCertificate): { readonly key: PublicKey; readonly name: string }[] {
  try {
    return [{ key: certificateKey(certificate), name: nameText(element(certificate.subject)) }]
  } catch (error) {
    if (error instanceof ReadError) return []
    throw error
  }
}

/** SpcIndirectDataContent: what kind of thing, and DigestInfo of it. */
function digestIn({ contentType, content }: SignedData): { readonly algorithm: SignatureHash | undefined; readonly value: string } | undefined {
  if (contentType !== indirectData || content?.tag !== tags.sequence) return undefined
  const [, info, ...more] = children(content)
  const [algorithm, value, ...odd] = children(expect(info, tags.sequence, 'digest'))
  if (more.length > 0 || odd.length > 0 || value?.tag !== tags.octetString) return undefined
  return { algorithm: hashOf(algorithm as Element), value: hex(value.content) }
}
