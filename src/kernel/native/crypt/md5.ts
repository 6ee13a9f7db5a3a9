/** md5-crypt (`$1$`, Poul-Henning Kamp) and Apache's variant of it (`$apr1$`). */
import { hash } from 'node:crypto'
import { encode64, encodeGroups } from './base64.ts'

const order = [[0, 6, 12], [1, 7, 13], [2, 8, 14], [3, 9, 15], [4, 10, 5]] as const

/** The whole stored text for a password. `magic` is `$1$` or `$apr1$`. */
export function md5Crypt(password: Uint8Array, salt: string, magic: '$1$' | '$apr1$'): string {
  const saltBytes = Buffer.from(salt.slice(0, 8), 'latin1')
  const md5 = (...parts: readonly Uint8Array[]): Buffer => hash('md5', Buffer.concat(parts), 'buffer')
  const inner = md5(password, saltBytes, password)
  const start: Uint8Array[] = [password, Buffer.from(magic, 'latin1'), saltBytes]
  for (let left = password.length; left > 0; left -= 16) start.push(inner.subarray(0, Math.min(left, 16)))
  // Quirk of the original: for set bits a zero byte, for clear bits the first byte of the password.
  for (let bits = password.length; bits > 0; bits >>= 1) start.push((bits & 1) === 1 ? Buffer.alloc(1) : password.subarray(0, 1))
  let final = md5(...start)
  for (let round = 0; round < 1000; round++) {
    const odd = (round & 1) === 1
    final = md5(odd ? password : final, round % 3 === 0 ? empty : saltBytes, round % 7 === 0 ? empty : password, odd ? final : password)
  }
  return `${magic}${salt.slice(0, 8)}$${encodeGroups(final, order)}${encode64(final[11] ?? 0, 2)}`
}

const empty = Buffer.alloc(0)
