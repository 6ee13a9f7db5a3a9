/** SSH key blobs (RFC 4253, 5656, 8709) and OpenSSH's private key container (PROTOCOL.key). Private numbers are stepped over, never kept. */
import type { FactDraft } from '../../facts/fact.ts'
import { sha256 } from '../../kernel/native/digest.ts'
import { sshListName } from '../../kernel/native/key-lists.ts'
import { Cursor } from '../../kernel/cursor.ts'
import { malformed, ReadError, unsupported } from '../../kernel/problem.ts'
import { fromBase64 } from './base64.ts'
import { heldSpki } from './boot-key.ts'
import { bitLength, encode, encodeBits, encodeInteger, encodeOid, tags } from './der.ts'

/** The public half of a key. */
export interface PublicHalf {
  readonly algorithm: string
  readonly bits: number
  /** SHA-256 of the SubjectPublicKeyInfo made from it, hex; absent for key types that have none. */
  readonly keyFingerprint?: string
  /** The SubjectPublicKeyInfo itself; no part of a fact about a private key. */
  readonly spki?: Uint8Array
}

const curves: Readonly<Record<string, readonly [name: string, bits: number, oid: string]>> = {
  nistp256: ['P-256', 256, '1.2.840.10045.3.1.7'], nistp384: ['P-384', 384, '1.3.132.0.34'], nistp521: ['P-521', 521, '1.3.132.0.35'],
}

/** A length-prefixed string of the SSH encoding. */
export const sshString = (cursor: Cursor): Uint8Array => cursor.take(cursor.u32(false))
const sshText = (cursor: Cursor): string => cursor.text(cursor.u32(false))

const nothing = Uint8Array.of(tags.null, 0)

/** A public key blob: type name, then the numbers of that type. */
export function publicHalf(blob: Uint8Array): PublicHalf {
  const cursor = new Cursor(blob)
  const type = sshText(cursor)
  if (type === 'ssh-rsa') {
    const exponent = sshString(cursor)
    return rsaHalf(sshString(cursor), exponent)
  }
  if (type === 'ssh-dss') {
    const [p, q, g, y] = [sshString(cursor), sshString(cursor), sshString(cursor), sshString(cursor)]
    const parameters = encode(tags.sequence, encodeInteger(p), encodeInteger(q), encodeInteger(g))
    return { algorithm: 'DSA', bits: bitLength(p), ...spki([encodeOid('1.2.840.10040.4.1'), parameters], encodeInteger(y)) }
  }
  if (type.startsWith('ecdsa-sha2-')) return ecHalf(sshText(cursor), sshString(cursor))
  if (type === 'ssh-ed25519') return ed25519Half(sshString(cursor))
  if (type.startsWith('sk-')) return { algorithm: type, bits: 256 }
  throw unsupported(`an SSH key of type ${JSON.stringify(type.slice(0, 40))}`)
}

export const rsaHalf = (modulus: Uint8Array, exponent: Uint8Array): PublicHalf => ({
  algorithm: 'RSA',
  bits: bitLength(modulus),
  ...spki([encodeOid('1.2.840.113549.1.1.1'), nothing], encode(tags.sequence, encodeInteger(modulus), encodeInteger(exponent))),
})

export function ecHalf(curveName: string, point: Uint8Array): PublicHalf {
  const curve = curves[curveName]
  if (curve === undefined) throw unsupported(`the curve ${JSON.stringify(curveName.slice(0, 40))}`)
  return { algorithm: `EC ${curve[0]}`, bits: curve[1], ...spki([encodeOid('1.2.840.10045.2.1'), encodeOid(curve[2])], point) }
}

export function ed25519Half(key: Uint8Array): PublicHalf {
  if (key.byteLength !== 32) throw malformed(`an Ed25519 public key of ${key.byteLength} bytes`)
  return { algorithm: 'Ed25519', bits: 256, ...spki([encodeOid('1.3.101.112')], key) }
}

function spki(algorithm: readonly Uint8Array[], key: Uint8Array): Required<Pick<PublicHalf, 'keyFingerprint' | 'spki'>> {
  const der = encode(tags.sequence, encode(tags.sequence, ...algorithm), encodeBits(key))
  return { keyFingerprint: sha256(der), spki: der }
}

/** A line's key, as a fact; nothing for key types that have no SubjectPublicKeyInfo, and for text that is no key. */
export function sshPublicKey(base64: string, name: string, line: number): readonly FactDraft<'public-key'>[] {
  const blob = fromBase64(base64)
  if (blob === undefined) return []
  try {
    return heldSpki(publicHalf(blob).spki, 'ssh', name, { line }).map((fact) => ({ ...fact, listed: [...new Set([...(fact.listed ?? []), sshListName(blob)])] }))
  } catch (error) {
    if (error instanceof ReadError) return []
    throw error
  }
}

export const openSshMagic = 'openssh-key-v1\0'

/** OpenSSH's own container: the public half stands in clear even when the private half is encrypted. */
export function openSshPrivate(bytes: Uint8Array): PublicHalf & { readonly encrypted: boolean } {
  const cursor = new Cursor(bytes)
  if (new TextDecoder('latin1').decode(cursor.take(openSshMagic.length)) !== openSshMagic) throw malformed('no OpenSSH key magic', 0)
  const cipher = sshText(cursor)
  sshString(cursor)
  sshString(cursor)
  const keys = cursor.u32(false)
  if (keys === 0) throw malformed('an OpenSSH key file without a key', cursor.position - 4)
  const half = publicHalf(sshString(cursor))
  // A file whose private part is missing is no private key.
  if (sshString(cursor).byteLength === 0 && keys === 1) throw malformed('an OpenSSH key file without its private part', cursor.position)
  return { ...half, encrypted: cipher !== 'none' }
}
