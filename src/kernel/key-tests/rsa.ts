/** What an RSA modulus by itself shows, cheap tests only; in the words of findings. Pure. */
import { closeFactors, smallFactor } from './factors.ts'
import { bitsOf } from './numbers.ts'
import { hasRocaMark } from './roca.ts'

export interface RsaFlaw {
  readonly flaw: 'rsa-small-factor' | 'rsa-close-primes' | 'rsa-roca' | 'rsa-smooth-prime'
  readonly severity: 'critical' | 'high' | 'medium'
  readonly explanation: string
  /** Its factors are known now: looking for more is idle. */
  readonly factored: boolean
}

/** Costs a few milliseconds for 4096 bits, and some fifty for the 16384 that are the most a reader lets through. */
export function flawsOfRsa(n: bigint): readonly RsaFlaw[] {
  const factor = smallFactor(n)
  if (factor !== undefined) return [{ flaw: 'rsa-small-factor', factored: true, severity: 'critical', explanation: `can be divided by ${factor}: it is damaged, or never was a sound key` }]
  if (closeFactors(n) !== undefined) return [{ flaw: 'rsa-close-primes', factored: true, severity: 'critical', explanation: 'is the product of two primes that lie close to each other: its private key is found in moments (Fermat, CVE-2022-26320)' }]
  if (!hasRocaMark(n)) return []
  // The authors' estimates: 1024 bits some dollars to dozens, 2048 bits tens of thousands; 3072 and 4096 bits out of reach (CCS 2017, table 2).
  const bits = bitsOf(n)
  return [{
    flaw: 'rsa-roca', factored: false, severity: bits <= 1024 ? 'critical' : bits <= 2048 ? 'high' : 'medium',
    explanation: `bears the mark of the flawed generator in Infineon's chips (ROCA, CVE-2017-15361): ${bits <= 2048 ? 'its private key can be computed for money' : 'its primes hold less chance than they should'}`,
  }]
}
