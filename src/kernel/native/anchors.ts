/**
 * Values by which hardware and boot loaders know a public key again: what fuses, OTP rows, headers and descriptors hold of it. One entry
 * for each rule; a rule that does not take this kind of key gives nothing.
 */
import { createHash } from 'node:crypto'
import { keyDer, reversed, type PublicKey } from './signatures.ts'

const hashed = (algorithm: 'sha1' | 'sha256' | 'sha512', ...parts: readonly Uint8Array[]): string => {
  const state = createHash(algorithm)
  for (const part of parts) state.update(part)
  return state.digest('hex')
}

interface Numbers {
  /** Big endian, of the key's length. */
  readonly modulus: Uint8Array
  readonly exponent: bigint
  readonly bits: number
}

/** Longer ones exist nowhere, and calculating with them takes its time. */
const maxModulusBits = 16_384

/** Modulus and exponent of an RSA key; undefined for others, and for keys of absurd size. */
export function rsaNumbers(key: PublicKey): Numbers | undefined {
  if (key.object.asymmetricKeyType !== 'rsa' || key.bits > maxModulusBits) return undefined
  const { n = '', e = '' } = key.object.export({ format: 'jwk' })
  const modulus = Buffer.from(n, 'base64url')
  return { modulus, exponent: numberOf(Buffer.from(e, 'base64url')), bits: key.bits }
}

/** Coordinates of an elliptic point, big endian and of the curve's length; undefined for others. */
export function ecPoint(key: PublicKey): { readonly curve: string; readonly x: Uint8Array; readonly y: Uint8Array } | undefined {
  if (key.object.asymmetricKeyType !== 'ec' || key.bits === 0) return undefined
  // The library tells coordinates of few curves; in an uncompressed point, the usual form, they are the last bytes.
  const bytes = Math.ceil(key.bits / 8)
  const point = keyDer(key, 'spki').subarray(-2 * bytes - 1)
  return point.length === 2 * bytes + 1 && point[0] === 4 ? { curve: key.algorithm.replace('EC ', ''), x: point.subarray(1, 1 + bytes), y: point.subarray(1 + bytes) } : undefined
}

export const numberOf = (bytes: Uint8Array): bigint => (bytes.length === 0 ? 0n : BigInt(`0x${Buffer.from(bytes).toString('hex')}`))
const bigEndian = (value: bigint, bytes: number): Uint8Array => Buffer.from(value.toString(16).padStart(bytes * 2, '0'), 'hex')
const littleEndian = (value: bigint, bytes: number): Uint8Array => reversed(bigEndian(value, bytes))

const word = 1n << 32n
/** -1 / n modulo 2^32, as Montgomery multiplication needs it. Newton: each round doubles the bits that are right. */
export function negativeInverse(n: bigint): bigint {
  let inverse = 1n
  for (let round = 0; round < 5; round++) inverse = (inverse * (2n - n * inverse)) & (word - 1n)
  return (word - inverse) & (word - 1n)
}
/** (2^bits)^2 modulo n. */
export const squaredRadix = (n: bigint, bits: number): bigint => (1n << BigInt(bits * 2)) % n

/** Every rule's value for this key, in lower-case hex, by the names of `BootKey.anchors`. */
export function anchorsOf(key: PublicKey): Readonly<Record<string, string>> {
  const spki = keyDer(key, 'spki')
  const all: Record<string, string | undefined> = {
    mcuboot: hashed('sha256', key.algorithm === 'RSA' ? keyDer(key, 'pkcs1') : spki),
    rotpk: hashed('sha256', spki),
    'esp-v2': espressif(key),
    'raspberry-pi-otp': raspberryPi(key),
    'avb-sha1': android(key, 'sha1'),
  }
  return Object.fromEntries(Object.entries(all).flatMap(([rule, value]) => (value === undefined ? [] : [[rule, value]])))
}

/** The field for the point is one of two lengths; a shorter point is followed by zeros. */
const espressifCurves: Readonly<Record<string, { readonly id: number; readonly bytes: number }>> = { 'P-192': { id: 1, bytes: 64 }, 'P-256': { id: 2, bytes: 64 }, 'P-384': { id: 3, bytes: 96 } }

/** ESP-IDF, secure boot v2: the digest of the four numbers that ROM calculates with, or of curve and point; little endian. */
function espressif(key: PublicKey): string | undefined {
  const rsa = rsaNumbers(key)
  if (rsa !== undefined) {
    if (rsa.bits !== 3072) return undefined
    const n = numberOf(rsa.modulus)
    if (n % 2n === 0n) return undefined
    return hashed('sha256', littleEndian(n, 384), littleEndian(rsa.exponent & (word - 1n), 4), littleEndian(squaredRadix(n, 3072), 384), littleEndian(negativeInverse(n), 4))
  }
  const point = ecPoint(key)
  const curve = espressifCurves[point?.curve ?? '']
  return point === undefined || curve === undefined ? undefined : hashed('sha256', Uint8Array.of(curve.id), reversed(point.x), reversed(point.y), new Uint8Array(curve.bytes - point.x.length - point.y.length))
}

/** Raspberry Pi, rpi-eeprom: SHA-256 of modulus and exponent, little endian (256 and 8 bytes). */
function raspberryPi(key: PublicKey): string | undefined {
  const rsa = rsaNumbers(key)
  return rsa?.bits !== 2048 || rsa.exponent >= 1n << 64n ? undefined : hashed('sha256', littleEndian(numberOf(rsa.modulus), 256), littleEndian(rsa.exponent, 8))
}

/** Android Verified Boot: bits, -1/n, modulus and squared radix, big endian (libavb, AvbRSAPublicKeyHeader). */
function android(key: PublicKey, hash: 'sha1' | 'sha256'): string | undefined {
  const rsa = rsaNumbers(key)
  const n = rsa === undefined ? 0n : numberOf(rsa.modulus)
  if (rsa === undefined || n % 2n === 0n || rsa.bits % 32 !== 0) return undefined
  return hashed(hash, bigEndian(BigInt(rsa.bits), 4), bigEndian(negativeInverse(n), 4), bigEndian(n, rsa.bits / 8), bigEndian(squaredRadix(n, rsa.bits), rsa.bits / 8))
}
