/**
 * Private and public keys as far as a review needs them: algorithm, size, and the fingerprint of the public half. The only
 * place that hands key bytes to a cryptographic library. Nothing of a private key leaves these functions.
 */
import { createPrivateKey, createPublicKey, type KeyObject, verify } from 'node:crypto'
import { malformed } from '../problem.ts'
import { sha256 } from './digest.ts'

export interface KeyFacts {
  /** `RSA`, `EC P-256`, `Ed25519`, `DSA`, `ML-DSA-65` ... */
  readonly algorithm: string
  readonly bits: number
  /** SHA-256 of the SubjectPublicKeyInfo, hex. */
  readonly fingerprint: string
}

/** Curves by the name that OpenSSL gives them: the name people use, and the field's bits. */
const curves: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  prime192v1: ['P-192', 192], secp224r1: ['P-224', 224], prime256v1: ['P-256', 256], secp384r1: ['P-384', 384], secp521r1: ['P-521', 521],
  secp256k1: ['secp256k1', 256], brainpoolP256r1: ['brainpoolP256r1', 256], brainpoolP384r1: ['brainpoolP384r1', 384], brainpoolP512r1: ['brainpoolP512r1', 512],
}

const fixed: Readonly<Record<string, readonly [name: string, bits: number]>> = {
  ed25519: ['Ed25519', 256], ed448: ['Ed448', 456], x25519: ['X25519', 256], x448: ['X448', 448],
}

function factsOf(key: KeyObject): KeyFacts {
  const type = key.asymmetricKeyType ?? 'unknown'
  const details = key.asymmetricKeyDetails ?? {}
  const fingerprint = sha256(key.export({ type: 'spki', format: 'der' }))
  const known = fixed[type]
  if (known !== undefined) return { algorithm: known[0], bits: known[1], fingerprint }
  if (type === 'rsa' || type === 'rsa-pss') return { algorithm: 'RSA', bits: details.modulusLength ?? 0, fingerprint }
  if (type === 'dsa') return { algorithm: 'DSA', bits: details.modulusLength ?? 0, fingerprint }
  if (type === 'ec') {
    const [name, bits] = curves[details.namedCurve ?? ''] ?? [details.namedCurve ?? 'unnamed', 0]
    return { algorithm: `EC ${name}`, bits, fingerprint }
  }
  return { algorithm: type.toUpperCase(), bits: 0, fingerprint }
}

/** An unencrypted private key in DER, with the SubjectPublicKeyInfo of its public half. Throws `malformed` when the library cannot read it. */
export function privateKeyFacts(der: Uint8Array, type: 'pkcs1' | 'pkcs8' | 'sec1'): KeyFacts & { readonly spki: Uint8Array } {
  try {
    const half = createPublicKey(createPrivateKey({ key: asBuffer(der), format: 'der', type }))
    return { ...factsOf(half), spki: half.export({ type: 'spki', format: 'der' }) }
  } catch {
    // The library's message is left out: it may quote what it could not parse.
    throw malformed(`a ${type} private key that cannot be parsed`)
  }
}

/** The SubjectPublicKeyInfo of a certificate or public key file. Throws `malformed` for keys the library does not know. */
export function publicKeyFacts(spki: Uint8Array): KeyFacts {
  try {
    return factsOf(createPublicKey({ key: asBuffer(spki), format: 'der', type: 'spki' }))
  } catch {
    throw malformed('a public key that cannot be parsed')
  }
}

/** Hashes by the signature algorithm that a certificate names; null where the algorithm brings its own. */
const signatureHashes: Readonly<Record<string, string | null>> = {
  'md5WithRSAEncryption': 'md5', 'sha1WithRSAEncryption': 'sha1', 'sha224WithRSAEncryption': 'sha224', 'sha256WithRSAEncryption': 'sha256',
  'sha384WithRSAEncryption': 'sha384', 'sha512WithRSAEncryption': 'sha512', 'ecdsa-with-SHA1': 'sha1', 'ecdsa-with-SHA224': 'sha224',
  'ecdsa-with-SHA256': 'sha256', 'ecdsa-with-SHA384': 'sha384', 'ecdsa-with-SHA512': 'sha512', 'Ed25519': null, 'Ed448': null,
}

/** Whether the signature verifies under the key; undefined when the algorithm is not known here. */
export function signatureVerifies(algorithm: string, spki: Uint8Array, signed: Uint8Array, signature: Uint8Array): boolean | undefined {
  const hash = signatureHashes[algorithm]
  if (hash === undefined) return undefined
  try {
    return verify(hash, signed, createPublicKey({ key: asBuffer(spki), format: 'der', type: 'spki' }), signature)
  } catch {
    return undefined
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
