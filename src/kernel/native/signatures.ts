/**
 * Signatures over ranges of a byte source, and public keys from the numbers that boot formats hold. The only place that hands a boot
 * format's key to a cryptographic library. A signature that cannot be checked throws; only `true` means that it verifies.
 */
import { constants, createHash, createPublicKey, createVerify, verify, type KeyObject } from 'node:crypto'
import type { Budget } from '../limits.ts'
import { malformed } from '../problem.ts'
import type { SignatureHash, SignatureScheme, Stretch } from '../signature.ts'
import type { ByteSource } from '../source.ts'
import { publicKeyFacts, type KeyFacts } from './keys.ts'

/** What is signed: stretches of the source in their order, or bytes that a format makes of it. */
export type Signed = Stretch | Uint8Array

const windowBytes = 1024 * 1024

async function* bytesOf(source: ByteSource, signed: readonly Signed[], budget: Pick<Budget, 'check'>): AsyncGenerator<Uint8Array> {
  for (const each of signed) {
    if (each instanceof Uint8Array) {
      yield each
      continue
    }
    if (each.start < 0 || each.end < each.start || each.end > source.size) throw malformed('signed bytes lie outside the image', Math.max(0, each.start))
    for (let at = each.start; at < each.end; at += windowBytes) {
      budget.check()
      yield await source.read(at, Math.min(windowBytes, each.end - at))
    }
  }
}

/** A digest over stretches, as bytes. */
export async function digestOf(source: ByteSource, hash: SignatureHash | 'md5', signed: readonly Signed[], budget: Pick<Budget, 'check'>): Promise<Uint8Array> {
  const state = createHash(hash)
  for await (const piece of bytesOf(source, signed, budget)) state.update(piece)
  return state.digest()
}

const keyTypes: Readonly<Record<SignatureScheme['kind'], readonly string[]>> = { 'rsa-pkcs1': ['rsa'], 'rsa-pss': ['rsa', 'rsa-pss'], ecdsa: ['ec'], ed25519: ['ed25519'] }

/** Whether the signature verifies. Ed25519 takes its message whole: give it small ones (a digest). */
export async function verifies(
  source: ByteSource, signed: readonly Signed[], scheme: SignatureScheme, key: PublicKey, signature: Uint8Array, budget: Pick<Budget, 'check'>,
): Promise<boolean> {
  // The library goes by the key alone: it takes a padding of RSA beside an elliptic key without a word.
  if (!keyTypes[scheme.kind].includes(key.object.asymmetricKeyType ?? '')) return false
  if (scheme.kind === 'ed25519') {
    const pieces: Uint8Array[] = []
    for await (const piece of bytesOf(source, signed, budget)) pieces.push(piece)
    return quietly(() => verify(null, Buffer.concat(pieces), key.object, signature))
  }
  const state = createVerify(scheme.hash)
  for await (const piece of bytesOf(source, signed, budget)) state.update(piece)
  if (scheme.kind === 'rsa-pkcs1') return quietly(() => state.verify({ key: key.object, padding: constants.RSA_PKCS1_PADDING }, signature))
  if (scheme.kind === 'rsa-pss') return quietly(() => state.verify({ key: key.object, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltBytes === 'any' ? constants.RSA_PSS_SALTLEN_AUTO : scheme.saltBytes }, signature))
  return quietly(() => state.verify({ key: key.object, dsaEncoding: scheme.encoding === 'raw' ? 'ieee-p1363' : 'der' }, signature))
}

/** A signature that the library finds malformed does not verify. */
function quietly(check: () => boolean): boolean {
  try {
    return check()
  } catch {
    return false
  }
}

/** A public key that a format gave, with what a report says of it. */
export interface PublicKey extends KeyFacts {
  readonly object: KeyObject
}

function made(jwk: Readonly<Record<string, string>>, what: string): PublicKey {
  try {
    return ofObject(createPublicKey({ key: jwk, format: 'jwk' }))
  } catch {
    throw malformed(`${what} that is no key`)
  }
}

const ofObject = (object: KeyObject): PublicKey => ({ object, ...publicKeyFacts(object.export({ type: 'spki', format: 'der' })) })
const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** The largest modulus that is looked at: larger ones cost time and exist nowhere. */
const maxModulusBytes = 2048

/** From modulus and exponent, both big endian; leading zeros are fine. */
export function rsaKey(modulus: Uint8Array, exponent: Uint8Array): PublicKey {
  const n = withoutZeros(modulus)
  const e = withoutZeros(exponent)
  if (n.length === 0 || e.length === 0 || n.length > maxModulusBytes || e.length > 8) throw malformed('an RSA key of impossible size')
  return made({ kty: 'RSA', n: base64url(n), e: base64url(e) }, 'RSA numbers')
}

export type Curve = 'P-256' | 'P-384' | 'P-521' | 'secp256k1' | 'P-192' | 'brainpoolP256r1'
/** SubjectPublicKeyInfo up to the coordinates, for curves that JSON Web Keys do not know; and the bytes of a coordinate. */
const prefixes: Readonly<Partial<Record<Curve, readonly [prefix: string, bytes: number]>>> = {
  'P-192': ['3049301306072a8648ce3d020106082a8648ce3d03010103320004', 24],
  'brainpoolP256r1': ['305a301406072a8648ce3d020106092b240303020801010703420004', 32],
}
/** From the coordinates of a point, both big endian and of the curve's length. */
export function ecKey(curve: Curve, x: Uint8Array, y: Uint8Array): PublicKey {
  const [prefix, bytes] = prefixes[curve] ?? []
  if (prefix === undefined) return made({ kty: 'EC', crv: curve, x: base64url(x), y: base64url(y) }, `a point of ${curve}`)
  if (x.length !== bytes || y.length !== bytes) throw malformed(`a point of ${curve} that is no key`)
  return spkiKey(Buffer.concat([Buffer.from(prefix, 'hex'), x, y]))
}
/** An RSA key of the largest modulus and an exponent of the same length take less. */
const maxSpkiBytes = 5000

/** From a SubjectPublicKeyInfo. */
export function spkiKey(der: Uint8Array): PublicKey {
  if (der.length > maxSpkiBytes) throw malformed(`a public key of ${der.length} bytes`)
  let key: PublicKey
  try {
    key = ofObject(createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' }))
  } catch {
    throw malformed('a public key that cannot be parsed')
  }
  if (key.bits > maxModulusBytes * 8) throw malformed(`a public key of ${key.bits} bits`)
  return key
}

/** The DER of a key's SubjectPublicKeyInfo, and for RSA of its RSAPublicKey (PKCS #1). */
export const keyDer = (key: PublicKey, type: 'spki' | 'pkcs1'): Uint8Array => key.object.export({ type, format: 'der' }) as Uint8Array

function withoutZeros(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte !== 0)
  return first < 0 ? new Uint8Array() : bytes.subarray(first)
}
export const reversed = (bytes: Uint8Array): Uint8Array => Uint8Array.from(bytes).reverse()
/** The SubjectPublicKeyInfo, as facts carry it. */
export const spkiHex = (key: PublicKey): string => Buffer.from(keyDer(key, 'spki')).toString('hex')
export const bytesOfHex = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'))
export const hex = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
