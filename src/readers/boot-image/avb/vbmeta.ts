/** The vbmeta structure of Android Verified Boot: header, authentication block, auxiliary block (libavb, avb_vbmeta_image.h). */
import type { ImageSignature } from '../../../facts/boot.ts'
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { negativeInverse, numberOf, squaredRadix } from '../../../kernel/native/anchors.ts'
import { digestOf, hex, rsaKey, verifies, type PublicKey } from '../../../kernel/native/signatures.ts'
import { malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import type { SignatureHash, Stretch } from '../../../kernel/signature.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { bootKey } from '../../shared/boot-key.ts'

export const headerBytes = 256
/** Larger ones are refused by libavb (VBMETA_MAX_SIZE is 64 KiB). */
const maxBytes = 1024 * 1024
/** AVB_RSA_PUBLIC_KEY: the exponent is fixed. */
const exponent = Uint8Array.of(1, 0, 1)

/** AvbAlgorithmType. */
const algorithms: Readonly<Record<number, { readonly hash: SignatureHash; readonly bits: number }>> = {
  1: { hash: 'sha256', bits: 2048 }, 2: { hash: 'sha256', bits: 4096 }, 3: { hash: 'sha256', bits: 8192 },
  4: { hash: 'sha512', bits: 2048 }, 5: { hash: 'sha512', bits: 4096 }, 6: { hash: 'sha512', bits: 8192 },
}

export interface Vbmeta {
  readonly start: number
  readonly end: number
  /** 0: none. */
  readonly algorithm: number
  readonly hash: Stretch
  readonly signature: Stretch
  readonly publicKey: Stretch
  readonly descriptors: Stretch
  readonly header: Stretch
  readonly authentication: Stretch
  readonly auxiliary: Stretch
  readonly rollbackIndex: bigint
  readonly flags: number
  readonly release: string
}

/** AVB_VBMETA_IMAGE_FLAGS. */
export const flag = { hashtreeDisabled: 1, verificationDisabled: 2 } as const

export async function vbmetaAt(source: ByteSource, start: number, limit: number): Promise<Vbmeta> {
  const head = await window(source, start, headerBytes)
  if (head.text(4) !== 'AVB0') throw malformed('no vbmeta stands where it should', start)
  const major = head.u32(false)
  head.skip(4)
  if (major !== 1) throw unsupported(`vbmeta of version ${major}`, start + 4)
  const authenticationBytes = head.u64(false)
  const auxiliaryBytes = head.u64(false)
  if (authenticationBytes % 64 !== 0 || auxiliaryBytes % 64 !== 0) throw malformed('blocks of vbmeta are multiples of 64 bytes', start + 12)
  if (authenticationBytes + auxiliaryBytes > maxBytes || start + headerBytes + authenticationBytes + auxiliaryBytes > limit) throw malformed(`vbmeta of ${headerBytes + authenticationBytes + auxiliaryBytes} bytes leaves its place`, start + 12)
  const header = { start, end: start + headerBytes }
  const authentication = { start: header.end, end: header.end + authenticationBytes }
  const auxiliary = { start: authentication.end, end: authentication.end + auxiliaryBytes }
  const algorithm = head.u32(false)
  const hash = inside(head, authentication, 'hash')
  const signature = inside(head, authentication, 'signature')
  const publicKey = inside(head, auxiliary, 'public key')
  inside(head, auxiliary, 'metadata of the public key')
  const descriptors = inside(head, auxiliary, 'descriptors')
  const rollbackIndex = head.u64Exact(false)
  const flags = head.u32(false)
  head.skip(4)
  return { start, end: auxiliary.end, algorithm, hash, signature, publicKey, descriptors, header, authentication, auxiliary, rollbackIndex, flags, release: head.text(48) }
}

function inside(head: Cursor, block: Stretch, what: string): Stretch {
  const at = head.base + head.position
  const start = block.start + head.u64(false)
  const end = start + head.u64(false)
  if (end > block.end) throw malformed(`the ${what} of vbmeta leaves its block`, at)
  return { start, end }
}

/** The key of a blob: bits, -1/n modulo 2^32, modulus, squared radix. A device compares the blob, and calculates with all of its numbers. */
export function keyOfBlob(blob: Uint8Array): { readonly key: PublicKey; readonly sound: boolean } {
  if (blob.byteLength < 8) throw malformed('a public key of vbmeta that is cut short')
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength)
  const bits = view.getUint32(0)
  if (bits % 32 !== 0 || bits < 1024 || bits > 16_384 || blob.byteLength !== 8 + bits / 4) throw malformed(`a public key of vbmeta with ${bits} bits in ${blob.byteLength} bytes`)
  const modulus = blob.subarray(8, 8 + bits / 8)
  const n = numberOf(modulus)
  if (n % 2n === 0n) throw malformed('an RSA modulus that is even')
  const key = rsaKey(modulus, exponent)
  return { key, sound: BigInt(view.getUint32(4)) === negativeInverse(n) && numberOf(blob.subarray(8 + bits / 8)) === squaredRadix(n, bits) && key.bits === bits }
}

/** The signature of header and auxiliary block; undefined for the algorithm NONE. */
export async function signatureOf(source: ByteSource, vbmeta: Vbmeta, budget: Budget): Promise<{ readonly signature: ImageSignature; readonly key?: PublicKey } | undefined> {
  if (vbmeta.algorithm === 0) return undefined
  const algorithm = algorithms[vbmeta.algorithm]
  const base = { at: vbmeta.signature, covers: [] }
  if (algorithm === undefined) return { signature: { ...base, scheme: `algorithm ${vbmeta.algorithm}`, result: 'unchecked', why: 'this algorithm is not known here' } }
  const { hash, bits } = algorithm
  const scheme = `RSA-${bits} PKCS #1 v1.5 ${hash.toUpperCase().replace('SHA', 'SHA-')}`
  const blob = Uint8Array.from(await source.read(vbmeta.publicKey.start, vbmeta.publicKey.end - vbmeta.publicKey.start))
  const { key, sound } = readable(blob) ?? {}
  if (key === undefined) return { signature: { ...base, scheme, result: 'fails', why: 'the public key in it is none' } }
  const described = { ...base, scheme, key: bootKey(key) }
  const failed = (why: string): { signature: ImageSignature; key: PublicKey } => ({ signature: { ...described, result: 'fails', why }, key })
  if (sound !== true) return failed('the numbers beside the key do not belong to it, and a device calculates with them')
  if (key.bits !== bits) return failed(`the key has ${key.bits} bits, and the algorithm asks for ${bits}`)
  const signed = [vbmeta.header, vbmeta.auxiliary]
  const stored = hex(await source.read(vbmeta.hash.start, vbmeta.hash.end - vbmeta.hash.start))
  if (stored !== hex(await digestOf(source, hash, signed, budget))) return failed('the hash in it is not that of its bytes')
  const value = Uint8Array.from(await source.read(vbmeta.signature.start, vbmeta.signature.end - vbmeta.signature.start))
  if (value.byteLength !== bits / 8 || !(await verifies(source, signed, { kind: 'rsa-pkcs1', hash }, key, value, budget))) return failed('it does not verify with the key in vbmeta')
  return { signature: { ...described, result: 'verifies', why: 'with the key that vbmeta brings along, which only the device or a chain to it can anchor', covers: signed }, key }
}

function readable(blob: Uint8Array): ReturnType<typeof keyOfBlob> | undefined {
  try {
    return keyOfBlob(blob)
  } catch (error) {
    if (error instanceof ReadError) return undefined
    throw error
  }
}
