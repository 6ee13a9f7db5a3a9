/** Whether a password opens a key store of Java or PKCS #12, by the integrity value that the store carries. No key is ever taken out. */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16()
const equal = (a: Uint8Array, b: Uint8Array): boolean => a.byteLength === b.byteLength && timingSafeEqual(a, b)

/** JKS and JCEKS: SHA-1 over the password in UTF-16, a fixed text and all that stands before the digest (JavaKeyStore.java, getPreKeyedHash). */
export const javaStoreOpens = (password: string, content: Uint8Array, digest: Uint8Array): boolean =>
  equal(createHash('sha1').update(utf16be(password)).update('Mighty Aphrodite').update(content).digest(), digest)

/**
 * The key protector of JKS (KeyProtector.java): 20 bytes of salt, the key under a stream of chained SHA-1 values, and SHA-1 over
 * password and key.
 */
export function javaKeyOpens(password: string, locked: Uint8Array): boolean {
  if (locked.byteLength <= 40) return false
  const secret = utf16be(password)
  const body = locked.subarray(20, locked.byteLength - 20)
  const plain = Buffer.alloc(body.byteLength)
  let block = Buffer.from(locked.subarray(0, 20))
  for (let at = 0; at < body.byteLength; at += 20) {
    block = createHash('sha1').update(secret).update(block).digest()
    for (let index = 0; index < 20 && at + index < body.byteLength; index++) plain[at + index] = (body[at + index] ?? 0) ^ (block[index] ?? 0)
  }
  const fits = equal(createHash('sha1').update(secret).update(plain).digest(), locked.subarray(locked.byteLength - 20))
  plain.fill(0)
  return fits
}

export interface StoreMac {
  readonly hash: 'sha1' | 'sha256' | 'sha384' | 'sha512'
  readonly salt: Uint8Array
  readonly iterations: number
  readonly value: Uint8Array
  /** What it is taken over. */
  readonly content: Uint8Array
}

/** PKCS #12: HMAC under a key derived as appendix B.2 of RFC 7292 says, with purpose 3. One block of the derivation is as long as the key. */
export function storeMacFits(password: string, { hash, salt, iterations, value, content }: StoreMac): boolean {
  const block = hash === 'sha1' || hash === 'sha256' ? 64 : 128
  const filled = (bytes: Uint8Array): Buffer => Buffer.alloc(Math.ceil(bytes.byteLength / block) * block, bytes)
  const secret = Buffer.concat([utf16be(password), Buffer.alloc(2)])
  let key = createHash(hash).update(Buffer.alloc(block, 3)).update(salt.byteLength === 0 ? Buffer.alloc(0) : filled(salt)).update(filled(secret)).digest()
  for (let round = 1; round < iterations; round++) key = createHash(hash).update(key).digest()
  return equal(createHmac(hash, key).update(content).digest(), value)
}
