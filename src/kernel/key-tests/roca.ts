/**
 * The mark of RSA keys that Infineon's library made (ROCA, CVE-2017-15361; Nemec and others, CCS 2017, section 2.1): their primes are
 * k * M + 65537^a mod M for a product M of the first primes, so the modulus is a power of 65537 modulo M as well. Sizes differ in how
 * many primes M has; all have those up to 167. A key of another maker is one with a chance of about 2^-154.
 */
import { primesBelow } from './numbers.ts'

const generator = 65537

interface Table {
  readonly prime: number
  /** How many different powers 65537 has modulo the prime. */
  readonly order: number
  /** The exponent by the power; -1 for numbers that are no power. */
  readonly exponents: Int16Array
}

const tables: readonly Table[] = primesBelow(168).map((prime) => {
  const exponents = new Int16Array(prime).fill(-1)
  let order = 0
  for (let value = 1 % prime; exponents[value] === -1; value = (value * generator) % prime) exponents[value] = order++
  return { prime, order, exponents }
})

const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))

/** Whether one exponent of 65537 gives the modulus modulo every prime: by the Chinese remainder theorem, compared in pairs. */
export function hasRocaMark(modulus: bigint): boolean {
  const found: { readonly exponent: number; readonly order: number }[] = []
  for (const { prime, order, exponents } of tables) {
    const exponent = exponents[Number(modulus % BigInt(prime))] ?? -1
    if (exponent < 0) return false
    found.push({ exponent, order })
  }
  return found.every((a, index) => found.slice(index + 1).every((b) => (a.exponent - b.exponent) % common(a.order, b.order) === 0))
}
