/** The certificates of a FIP: X.509 in form only. What counts is the key, the signature, and extensions with digests, keys and counters. */
import { spkiKey, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { SignatureHash, SignatureScheme, Stretch } from '../../../kernel/signature.ts'
import { children, element, expect, oidText, tags, type Element } from '../../shared/der.ts'
import { arc } from './names.ts'

export interface FipCertificate {
  /** What is signed, by offset in the certificate. */
  readonly signed: Stretch
  readonly bytes: number
  readonly key: PublicKey
  readonly spki: Uint8Array
  readonly scheme: SignatureScheme | undefined
  readonly schemeName: string
  readonly signature: Uint8Array
  /** Contents of the extensions, by what follows the arc. */
  readonly extensions: ReadonlyMap<string, Uint8Array>
}

const hashes: Readonly<Record<string, SignatureHash>> = {
  '1.3.14.3.2.26': 'sha1', '2.16.840.1.101.3.4.2.1': 'sha256', '2.16.840.1.101.3.4.2.2': 'sha384', '2.16.840.1.101.3.4.2.3': 'sha512',
}
const schemes: Readonly<Record<string, SignatureScheme>> = {
  '1.2.840.113549.1.1.11': { kind: 'rsa-pkcs1', hash: 'sha256' }, '1.2.840.113549.1.1.12': { kind: 'rsa-pkcs1', hash: 'sha384' }, '1.2.840.113549.1.1.13': { kind: 'rsa-pkcs1', hash: 'sha512' },
  '1.2.840.10045.4.3.2': { kind: 'ecdsa', hash: 'sha256', encoding: 'der' }, '1.2.840.10045.4.3.3': { kind: 'ecdsa', hash: 'sha384', encoding: 'der' }, '1.2.840.10045.4.3.4': { kind: 'ecdsa', hash: 'sha512', encoding: 'der' },
}
const pss = '1.2.840.113549.1.1.10'

/** Throws `malformed` for what is no certificate. */
export function fipCertificate(der: Uint8Array): FipCertificate {
  const whole = expect(element(der), tags.sequence, 'certificate')
  const [body, algorithm, bits, ...more] = children(whole)
  const fields = children(expect(body, tags.sequence, 'certificate body'))
  const [, inner, , , , spki, ...rest] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  if (body === undefined || spki === undefined || inner === undefined || algorithm === undefined || more.length > 0) throw malformed('a certificate without its fields, or with more')
  // RFC 5280, 4.1.1.2: both say the same.
  if (!same(inner.whole, algorithm.whole)) throw malformed('a certificate that names two signature algorithms')
  const value = expect(bits, tags.bitString, 'signature').content
  if (value[0] !== 0) throw malformed('a signature that is no whole number of bytes')
  const scheme = schemeOf(algorithm)
  const start = body.whole.byteOffset - der.byteOffset
  return {
    signed: { start, end: start + body.whole.byteLength }, bytes: whole.whole.byteLength, key: spkiKey(spki.whole), spki: spki.whole,
    scheme, schemeName: scheme === undefined ? oid(algorithm) : nameOf(scheme), signature: value.subarray(1), extensions: extensionsOf(rest),
  }
}

const same = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, index) => byte === b[index])
const oid = (algorithm: Element): string => oidText(expect(children(expect(algorithm, tags.sequence, 'algorithm'))[0], tags.oid, 'algorithm').content)
const hashName = (hash: SignatureHash): string => hash.toUpperCase().replace('SHA', 'SHA-')
const nameOf = (scheme: SignatureScheme): string => (scheme.kind === 'ed25519' ? 'Ed25519' : `${{ 'rsa-pkcs1': 'RSA PKCS #1', 'rsa-pss': 'RSA-PSS', ecdsa: 'ECDSA' }[scheme.kind]} ${hashName(scheme.hash)}`)

function schemeOf(algorithm: Element): SignatureScheme | undefined {
  const name = oid(algorithm)
  if (name !== pss) return schemes[name]
  // RFC 4055, 3.1: what is left out is SHA-1 and twenty bytes.
  const parts = children(expect(children(algorithm)[1], tags.sequence, 'parameters of RSA-PSS'))
  const part = (tag: number): Element | undefined => {
    const found = parts.find((each) => each.tag === tag)
    return found === undefined ? undefined : element(found.content)
  }
  const hashPart = part(0xa0)
  const maskPart = part(0xa1)
  const salt = part(0xa2)
  const hash = hashPart === undefined ? 'sha1' : hashes[oid(hashPart)]
  const maskHash = maskPart === undefined ? 'sha1' : hashes[oid(expect(children(maskPart)[1], tags.sequence, 'mask generation'))]
  if (hash === undefined || maskHash !== hash) return undefined
  return { kind: 'rsa-pss', hash, saltBytes: salt === undefined ? 20 : integer(salt) }
}

/** A small unsigned INTEGER. */
export function integer(found: Element): number {
  const { content } = expect(found, tags.integer, 'number')
  if (content.length === 0 || content.length > 5 || (content[0] ?? 0) >= 0x80) throw malformed('a number that is negative or too large')
  return content.reduce((value, byte) => value * 256 + byte, 0)
}

function extensionsOf(rest: readonly Element[]): Map<string, Uint8Array> {
  const found = new Map<string, Uint8Array>()
  const list = rest.find(({ tag }) => tag === 0xa3)
  for (const extension of list === undefined ? [] : children(element(list.content))) {
    const parts = children(extension)
    const name = oidText(expect(parts[0], tags.oid, 'extension').content)
    if (!name.startsWith(arc)) continue
    const tail = name.slice(arc.length)
    if (found.has(tail)) throw malformed(`the extension ${tail} is there twice`)
    found.set(tail, expect(parts.at(-1), tags.octetString, 'extension').content)
  }
  return found
}

/** A DigestInfo (RFC 8017, 9.2); an unknown algorithm gives no hash. */
export function digestInfo(der: Uint8Array): { readonly hash: SignatureHash | undefined; readonly digest: Uint8Array } {
  const [algorithm, digest] = children(expect(element(der), tags.sequence, 'digest'))
  if (algorithm === undefined) throw malformed('a digest without its algorithm')
  return { hash: hashes[oid(algorithm)], digest: expect(digest, tags.octetString, 'digest').content }
}
