/** The 64 characters of crypt(3), which are not those of RFC 4648 and run from the low bits up. */

const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** The lowest `characters` * 6 bits of a value. */
export function encode64(value: number, characters: number): string {
  let text = ''
  for (let left = value, count = 0; count < characters; count++, left >>>= 6) text += alphabet[left & 0x3f]
  return text
}

/** Value of one character, -1 for none of the 64. */
export const value64 = (character: string | undefined): number => (character === undefined || character === '' ? -1 : alphabet.indexOf(character))

/** Bytes three by three in the order that a scheme prescribes (each group: high, middle, low), as text. */
export function encodeGroups(bytes: Uint8Array, groups: readonly (readonly [number, number, number])[]): string {
  return groups.map(([high, middle, low]) => encode64(((bytes[high] ?? 0) << 16) | ((bytes[middle] ?? 0) << 8) | (bytes[low] ?? 0), 4)).join('')
}
