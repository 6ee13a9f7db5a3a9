/** X.509 certificates as links of a chain: who issued one, by mathematics. What a review says of a certificate is in `x509.ts`. */
import type { Budget } from '../../kernel/limits.ts'
import { spkiKey, verifies, type PublicKey } from '../../kernel/native/signatures.ts'
import { malformed } from '../../kernel/problem.ts'
import type { SignatureScheme } from '../../kernel/signature.ts'
import { bytesSource } from '../../kernel/source.ts'
import { algorithmOid, schemeOf } from './algorithm.ts'
import { children, element, expect, oidText, tags, type Element } from './der.ts'

export interface SignedCertificate {
  /** The certificate alone, without what follows it. */
  readonly whole: Uint8Array
  /** What the issuer signs. */
  readonly tbs: Uint8Array
  /** How the issuer signs; undefined for algorithms that are not known here. */
  readonly scheme: SignatureScheme | undefined
  readonly algorithm: string
  readonly signature: Uint8Array
  /** Names as DER, to compare byte by byte. */
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  readonly serial: Uint8Array
  readonly spki: Uint8Array
  /** subjectKeyIdentifier. */
  readonly keyId?: Uint8Array
  /** Extensions by object identifier: the contents of their OCTET STRING. */
  readonly extensions: ReadonlyMap<string, Uint8Array>
}

export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])

/** The certificate at the start of the bytes; throws `malformed`. */
export function signedCertificate(der: Uint8Array): SignedCertificate {
  const whole = expect(element(der), tags.sequence, 'certificate')
  const [tbs, algorithm, bits, ...more] = children(whole)
  const fields = children(expect(tbs, tags.sequence, 'certificate body'))
  const versioned = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  const [serial, inner, issuer, , subject, spki, ...rest] = versioned
  const outer = expect(algorithm, tags.sequence, 'signature algorithm')
  // RFC 5280, 4.1.1.2: both must be the same; the outer one is not signed.
  if (!sameBytes(outer.whole, expect(inner, tags.sequence, 'signature algorithm in the body').whole)) throw malformed('a certificate names two signature algorithms')
  const signature = expect(bits, tags.bitString, 'signature').content
  if (signature[0] !== 0 || more.length > 0) throw malformed('a certificate\'s signature is no row of bytes')
  const extensions = extensionsOf(rest)
  const identifier = extensions.get('2.5.29.14')
  return {
    whole: whole.whole, tbs: expect(tbs, tags.sequence, 'certificate body').whole, scheme: schemeOf(outer), algorithm: algorithmOid(outer), signature: signature.subarray(1),
    issuer: expect(issuer, tags.sequence, 'issuer').whole, subject: expect(subject, tags.sequence, 'subject').whole, serial: expect(serial, tags.integer, 'serial number').content,
    spki: expect(spki, tags.sequence, 'public key').whole, extensions,
    ...(identifier === undefined ? {} : { keyId: expect(element(identifier), tags.octetString, 'key identifier').content }),
  }
}

function extensionsOf(rest: readonly Element[]): ReadonlyMap<string, Uint8Array> {
  const list = rest.find((one) => one.tag === 0xa3)
  const found = new Map<string, Uint8Array>()
  for (const extension of list === undefined ? [] : children(element(list.content))) {
    const parts = children(extension)
    found.set(oidText(expect(parts[0], tags.oid, 'extension').content), expect(parts.at(-1), tags.octetString, 'extension').content)
  }
  return found
}

/** The key that a certificate is about. */
export const certificateKey = (certificate: SignedCertificate): PublicKey => spkiKey(certificate.spki)

/** Whether this key signed the certificate; undefined when the algorithm is not known here. */
export async function issuedBy(certificate: SignedCertificate, issuer: PublicKey, budget: Pick<Budget, 'check'>): Promise<boolean | undefined> {
  const { scheme, tbs, signature } = certificate
  if (scheme === undefined) return undefined
  return suits(scheme, issuer) && verifies(bytesSource(tbs), [tbs], scheme, issuer, signature, budget)
}

/** Whether a key is of the kind that a scheme takes: libraries look at the key alone and would follow it. */
export function suits(scheme: SignatureScheme, key: PublicKey): boolean {
  const kinds: Readonly<Record<SignatureScheme['kind'], string>> = { 'rsa-pkcs1': 'rsa', 'rsa-pss': 'rsa', ecdsa: 'ec', ed25519: 'ed25519' }
  const type = key.object.asymmetricKeyType
  return type === kinds[scheme.kind] || (type === 'rsa-pss' && scheme.kind === 'rsa-pss')
}
