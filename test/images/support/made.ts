/** Values of the right shape that nobody ever used, the same on each run, so that no scanner takes a recipe for a leak. Used by tests only. */
import { createHash } from 'node:crypto'

const letters = 'abcdefghijklmnopqrstuvwxyz'
export const mixed = `${letters}${letters.toUpperCase()}0123456789`
export const hexDigits = '0123456789abcdef'

/** `seed` tells one value from the other. */
export function made(seed: string, length: number, alphabet = mixed): string {
  let text = ''
  for (let round = 0; text.length < length; round++) for (const byte of createHash('sha256').update(`${seed} ${round}`).digest()) text += alphabet[byte % alphabet.length] ?? ''
  return text.slice(0, length)
}
