/** X.509 certificates (RFC 5280): what a review asks of them. Verifies nothing but a certificate's own signature on itself. */
import type { Certificate } from '../../facts/binary.ts'
import type { FactDraft } from '../../facts/fact.ts'
import { sha256 } from '../../kernel/native/digest.ts'
import { publicKeyFacts, signatureVerifies } from '../../kernel/native/keys.ts'
import { hex } from '../../kernel/native/signatures.ts'
import { pathMatcher } from '../../kernel/path.ts'
import { malformed, ReadError } from '../../kernel/problem.ts'
import { ecdsaNumbers, heldSpki } from './boot-key.ts'
import { bitLength, children, element, expect, oidText, stringText, tags, timeText, type Element } from './der.ts'
import { signedCertificate } from './signed-certificate.ts'

const nameTypes: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN', '2.5.4.5': 'serialNumber', '2.5.4.6': 'C', '2.5.4.7': 'L', '2.5.4.8': 'ST', '2.5.4.9': 'street', '2.5.4.10': 'O',
  '2.5.4.11': 'OU', '2.5.4.97': 'organizationIdentifier', '0.9.2342.19200300.100.1.25': 'DC', '0.9.2342.19200300.100.1.1': 'UID',
  '1.2.840.113549.1.9.1': 'emailAddress',
}

const signatureAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.1.2': 'md2WithRSAEncryption', '1.2.840.113549.1.1.4': 'md5WithRSAEncryption', '1.2.840.113549.1.1.5': 'sha1WithRSAEncryption',
  '1.2.840.113549.1.1.10': 'rsassaPss', '1.2.840.113549.1.1.11': 'sha256WithRSAEncryption', '1.2.840.113549.1.1.12': 'sha384WithRSAEncryption',
  '1.2.840.113549.1.1.13': 'sha512WithRSAEncryption', '1.2.840.113549.1.1.14': 'sha224WithRSAEncryption', '1.2.840.10040.4.3': 'dsa-with-SHA1',
  '2.16.840.1.101.3.4.3.2': 'dsa-with-SHA256', '1.2.840.10045.4.1': 'ecdsa-with-SHA1', '1.2.840.10045.4.3.1': 'ecdsa-with-SHA224',
  '1.2.840.10045.4.3.2': 'ecdsa-with-SHA256', '1.2.840.10045.4.3.3': 'ecdsa-with-SHA384', '1.2.840.10045.4.3.4': 'ecdsa-with-SHA512',
  '1.3.101.112': 'Ed25519', '1.3.101.113': 'Ed448', '2.16.840.1.101.3.4.3.17': 'ML-DSA-44', '2.16.840.1.101.3.4.3.18': 'ML-DSA-65', '2.16.840.1.101.3.4.3.19': 'ML-DSA-87',
}

/** Key algorithms by identifier, for keys that the cryptographic library refuses (too small, odd parameters). */
const keyAlgorithms: Readonly<Record<string, string>> = { '1.2.840.113549.1.1.1': 'RSA', '1.2.840.10045.2.1': 'EC', '1.2.840.10040.4.1': 'DSA' }

/** Longest name that is shown. */
const maxNameCharacters = 512

/** The first certificate in the bytes (what follows, as in OpenSSL's TRUSTED CERTIFICATE, is left alone). Throws `malformed`. */
export function readCertificate(der: Uint8Array): Omit<Certificate, 'inFile'> {
  const whole = expect(element(der), tags.sequence, 'certificate')
  const [signed, algorithm, signature] = children(whole)
  const fields = children(expect(signed, tags.sequence, 'certificate body'))
  const versioned = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  const [, , issuer, validity, subject, spki, ...rest] = versioned
  const [notBefore, notAfter] = children(expect(validity, tags.sequence, 'validity'))
  if (notBefore === undefined || notAfter === undefined || spki === undefined || signed === undefined) throw malformed('a certificate without its fields')
  const oid = oidText(expect(children(expect(algorithm, tags.sequence, 'signature algorithm'))[0], tags.oid, 'signature algorithm').content)
  const signatureAlgorithm = signatureAlgorithms[oid] ?? oid
  const key = keyOf(spki)
  const sameName = sameBytes(expect(issuer, tags.sequence, 'issuer').content, expect(subject, tags.sequence, 'subject').content)
  const bits = expect(signature, tags.bitString, 'signature').content.subarray(1)
  return {
    subject: nameText(subject),
    issuer: nameText(issuer),
    notBefore: timeText(notBefore),
    notAfter: timeText(notAfter),
    keyAlgorithm: key.algorithm,
    keyBits: key.bits,
    signatureAlgorithm,
    // Where the signature cannot be checked here the names decide.
    selfSigned: sameName && (signatureVerifies(signatureAlgorithm, spki.whole, signed.whole, bits) ?? true),
    authority: isAuthority(rest),
    fingerprint: sha256(whole.whole),
    keyFingerprint: sha256(spki.whole),
    ...(signatureAlgorithm.startsWith('ecdsa-') ? ecdsaNumbers(bits, 'der') : {}),
  }
}

/** Files with more certificates than this are collections of anchors, whatever their name. */
const chainLength = 8
/** Public collections: their keys are judged by those who keep them, and there are hundreds. */
const isCollection = pathMatcher(['/usr/share/ca-certificates/**', '/usr/share/pki/**', '/etc/pki/ca-trust/**', '**/certifi/**', '**/cacerts/**'])

/** The key of a certificate that was read, unless the file is a public collection of anchors. */
export function certificateKey(der: Uint8Array, { subject, inFile }: Pick<Certificate, 'subject' | 'inFile'>, path: string, line?: number): readonly FactDraft<'public-key'>[] {
  if (inFile > chainLength || isCollection(path)) return []
  const fields = children(expect(children(expect(element(der), tags.sequence, 'certificate'))[0], tags.sequence, 'certificate body'))
  return heldSpki(fields[fields[0]?.tag === 0xa0 ? 6 : 5]?.whole, 'certificate', subject, { anchors: certificateNames(der), ...(line === undefined ? {} : { line }) })
}

/**
 * By what signatures name a certificate that they do not bring along (RFC 5652, SignerIdentifier): the SHA-256 of issuer (DER) and serial
 * number, and the identifier of its key. Nothing where the certificate is odd.
 */
function certificateNames(der: Uint8Array): Readonly<Record<string, string>> {
  try {
    const { issuer, serial, keyId } = signedCertificate(der)
    return { 'certificate-name': sha256(Uint8Array.of(...issuer, ...serial)), ...(keyId === undefined ? {} : { 'subject-key-id': hex(keyId) }) }
  } catch (error) {
    if (error instanceof ReadError) return {}
    throw error
  }
}

function keyOf(spki: Element): { readonly algorithm: string; readonly bits: number } {
  try {
    return publicKeyFacts(spki.whole)
  } catch (error) {
    if (!(error instanceof ReadError)) throw error
    const [algorithm, bits] = children(spki)
    const oid = oidText(expect(children(expect(algorithm, tags.sequence, 'key algorithm'))[0], tags.oid, 'key algorithm').content)
    const name = keyAlgorithms[oid] ?? oid
    if (name !== 'RSA') return { algorithm: name, bits: 0 }
    const modulus = children(element(expect(bits, tags.bitString, 'key').content.subarray(1)))[0]
    return { algorithm: name, bits: bitLength(expect(modulus, tags.integer, 'modulus').content) }
  }
}

/** `CN=Example, O=Example Inc`, in the order of the certificate; control characters become spaces. */
export function nameText(name: Element | undefined): string {
  const parts: string[] = []
  for (const set of children(expect(name, tags.sequence, 'name'))) {
    for (const pair of children(set)) {
      const [type, value] = children(pair)
      if (type === undefined || value === undefined) throw malformed('a name with an empty part')
      const oid = oidText(expect(type, tags.oid, 'name type').content)
      // oxlint-disable-next-line no-control-regex
      parts.push(`${nameTypes[oid] ?? oid}=${stringText(value).replaceAll(/[\u0000-\u001f\u007f]/gu, ' ')}`)
    }
  }
  return parts.join(', ').slice(0, maxNameCharacters)
}

/** basicConstraints says cA. Version 1 certificates have no extensions: roots of old were made so, but nothing tells. */
function isAuthority(rest: readonly Element[]): boolean {
  const extensions = rest.find((one) => one.tag === 0xa3)
  if (extensions === undefined) return false
  for (const extension of children(element(extensions.content))) {
    const parts = children(extension)
    if (parts[0]?.tag !== tags.oid || oidText(parts[0].content) !== '2.5.29.19') continue
    const constraints = element(expect(parts.at(-1), tags.octetString, 'basicConstraints').content)
    const flag = children(constraints)[0]
    return flag?.tag === tags.boolean && (flag.content[0] ?? 0) !== 0
  }
  return false
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index])
