/** sha256-crypt (`$5$`) and sha512-crypt (`$6$`), after Ulrich Drepper, "Unix crypt using SHA-256 and SHA-512", version 0.6. */
import { hash } from 'node:crypto'
import { encode64, encodeGroups } from './base64.ts'

interface Variant {
  readonly algorithm: 'sha256' | 'sha512'
  readonly bytes: number
  readonly magic: string
  readonly groups: readonly (readonly [number, number, number])[]
  readonly tail: (digest: Uint8Array) => string
}

/** Groups (high, middle, low) of step 22: `first` and its images at one and two thirds, each group one step further round. */
function rotated(third: number, count: number, next: (group: readonly [number, number, number]) => readonly [number, number, number]): (readonly [number, number, number])[] {
  const groups: (readonly [number, number, number])[] = [[0, third, third * 2]]
  while (groups.length < count) groups.push(next(groups.at(-1) ?? [0, 0, 0]))
  return groups
}

export const sha256: Variant = {
  algorithm: 'sha256', bytes: 32, magic: '$5$',
  groups: rotated(10, 10, ([high, middle, low]) => [low + 1, high + 1, middle + 1]),
  tail: (digest) => encode64(((digest[31] ?? 0) << 8) | (digest[30] ?? 0), 3),
}
export const sha512: Variant = {
  algorithm: 'sha512', bytes: 64, magic: '$6$',
  groups: rotated(21, 21, ([high, middle, low]) => [middle + 1, low + 1, high + 1]),
  tail: (digest) => encode64(digest[63] ?? 0, 2),
}

/** The whole stored text for a password; `rounds` undefined means the default of 5000, which is then not written. */
export function shaCrypt(variant: Variant, password: Uint8Array, salt: string, rounds: number | undefined): string {
  const { algorithm, bytes } = variant
  const shortSalt = salt.slice(0, 16)
  const saltBytes = Buffer.from(shortSalt, 'latin1')
  const digest = (...parts: readonly Uint8Array[]): Buffer => hash(algorithm, Buffer.concat(parts), 'buffer')
  const repeated = (block: Uint8Array, length: number): Uint8Array[] => {
    const parts: Uint8Array[] = []
    for (let left = length; left > 0; left -= bytes) parts.push(block.subarray(0, Math.min(left, bytes)))
    return parts
  }
  // Steps 4 to 8, then 1 to 3 and 9 to 12.
  const inner = digest(password, saltBytes, password)
  const start: Uint8Array[] = [password, saltBytes, ...repeated(inner, password.length)]
  for (let bits = password.length; bits > 0; bits >>= 1) start.push((bits & 1) === 1 ? inner : password)
  let final = digest(...start)
  // Steps 13 to 20: sequences P and S of the lengths of password and salt.
  const p = Buffer.concat(repeated(digest(...Array.from<Uint8Array>({ length: password.length }).fill(password)), password.length))
  const s = Buffer.concat(repeated(digest(...Array.from<Uint8Array>({ length: 16 + (final[0] ?? 0) }).fill(saltBytes)), saltBytes.length))
  // Step 21. One buffer for all rounds: making new ones would cost more than hashing.
  const scratch = Buffer.alloc(2 * bytes + 2 * p.length + s.length)
  const count = rounds ?? 5000
  for (let round = 0; round < count; round++) {
    const odd = (round & 1) === 1
    let length = (odd ? p : final).copy(scratch)
    if (round % 3 !== 0) length += s.copy(scratch, length)
    if (round % 7 !== 0) length += p.copy(scratch, length)
    length += (odd ? final : p).copy(scratch, length)
    final = hash(algorithm, scratch.subarray(0, length), 'buffer')
  }
  const shownRounds = rounds === undefined ? '' : `rounds=${rounds}$`
  return `${variant.magic}${shownRounds}${shortSalt}$${encodeGroups(final, variant.groups)}${variant.tail(final)}`
}
