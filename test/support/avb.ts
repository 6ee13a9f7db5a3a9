/** A signer of Android Verified Boot images by avb_vbmeta_image.h and its neighbours, which shares no code with the reader. For tests and fixtures only. */
import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'

export const pair = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
const pad = (bytes: Buffer, to: number): Buffer => Buffer.concat([bytes, Buffer.alloc((to - (bytes.length % to)) % to)])
export const u32 = (value: number): Buffer => Buffer.from(value.toString(16).padStart(8, '0'), 'hex')
export const u64 = (value: number): Buffer => Buffer.from(value.toString(16).padStart(16, '0'), 'hex')
export const name32 = (text: string): Buffer => Buffer.concat([Buffer.from(text), Buffer.alloc(32 - text.length)])

export function blob(key: KeyObject): Buffer {
  const n = BigInt(`0x${Buffer.from(String(key.export({ format: 'jwk' }).n), 'base64url').toString('hex')}`)
  let inverse = 1n
  // -1/n modulo 2^32, bit by bit.
  for (let bit = 0n; bit < 32n; bit++) if (((n * inverse) >> bit) % 2n !== (bit === 0n ? 1n : 0n)) inverse += 1n << bit
  const big = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(512, '0'), 'hex')
  return Buffer.concat([u32(2048), u32(Number((1n << 32n) - inverse)), big(n), big((1n << 4096n) % n)])
}
export const descriptor = (tag: number, body: Buffer): Buffer => Buffer.concat([u64(tag), u64(pad(body, 8).length), pad(body, 8)])
export const hashDescriptor = (image: Buffer, name = 'boot', salt = Buffer.from('aabbcc', 'hex'), digest = createHash('sha256').update(salt).update(image).digest()): Buffer =>
  descriptor(2, Buffer.concat([u64(image.length), name32('sha256'), u32(name.length), u32(salt.length), u32(digest.length), Buffer.alloc(64), Buffer.from(name), salt, digest]))
export const chain = (name: string, key: Buffer): Buffer => descriptor(4, Buffer.concat([u32(2), u32(name.length), u32(key.length), Buffer.alloc(64), Buffer.from(name), key]))
export const property = (key: string, value: string): Buffer => descriptor(0, Buffer.concat([u64(key.length), u64(value.length), Buffer.from(`${key}\0${value}\0`)]))
export const commandLine = (text: string): Buffer => descriptor(3, Buffer.concat([u32(1), u32(text.length), Buffer.from(text)]))

export interface Options { readonly rollback?: number; readonly flags?: number; readonly unsigned?: true; readonly signer?: KeyObject; readonly key?: Buffer }
export function vbmeta(descriptors: readonly Buffer[], { rollback = 3, flags = 0, unsigned, signer = pair.privateKey, key = blob(pair.publicKey) }: Options = {}): Buffer {
  const list = Buffer.concat(descriptors)
  const auxiliary = pad(Buffer.concat([list, unsigned ? Buffer.alloc(0) : key]), 64)
  const header = Buffer.alloc(256)
  Buffer.concat([
    Buffer.from('AVB0'), u32(1), u32(0), u64(unsigned ? 0 : 320), u64(auxiliary.length), u32(unsigned ? 0 : 1),
    u64(0), u64(unsigned ? 0 : 32), u64(unsigned ? 0 : 32), u64(unsigned ? 0 : 256), u64(list.length), u64(unsigned ? 0 : key.length), u64(list.length), u64(0), u64(0), u64(list.length),
    u64(rollback), u32(flags), u32(0), Buffer.from('a test'),
  ]).copy(header)
  if (unsigned) return Buffer.concat([header, auxiliary])
  const signed = Buffer.concat([header, auxiliary])
  return Buffer.concat([header, pad(Buffer.concat([createHash('sha256').update(signed).digest(), sign('sha256', signed, signer)]), 64), auxiliary])
}
export function withFooter(content: Buffer, meta: Buffer, size: number, originalBytes = content.length): Buffer {
  const at = pad(content, 512).length
  const bytes = Buffer.alloc(size)
  content.copy(bytes)
  meta.copy(bytes, at)
  Buffer.concat([Buffer.from('AVBf'), u32(1), u32(0), u64(originalBytes), u64(at), u64(meta.length)]).copy(bytes, size - 64)
  return bytes
}
