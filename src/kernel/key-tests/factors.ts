/** Factors of RSA moduli that take no effort to find: small ones, close ones, and ones beside which a number of small factors stands. */
import { gcd, power, primesBelow, product, squareRoot } from './numbers.ts'

const smallPrimes = primesBelow(1 << 16)
let all: bigint | undefined

/** The smallest factor below 2^16; undefined where the modulus has none. */
export function smallFactor(n: bigint): number | undefined {
  // One division by the product of all primes tells most keys; made once, and only where it is needed.
  all ??= product(smallPrimes.map(BigInt))
  if (n < 4n || gcd(n, all % n) === 1n) return undefined
  return smallPrimes.find((prime) => n % BigInt(prime) === 0n && n !== BigInt(prime))
}

/** Squares modulo 1024 (144 of them): most numbers are told from squares by their last ten bits. */
const squares = new Uint8Array(1024)
for (let root = 0; root < 1024; root++) squares[(root * root) & 1023] = 1

/** Steps of Fermat's method. Random primes would need about 2^(bits/2): a hit means that they were chosen side by side. */
const fermatSteps = 512

/** The factors where they lie close to each other (CVE-2022-26320): Fermat's method, a few steps. */
export function closeFactors(n: bigint): readonly [bigint, bigint] | undefined {
  if (n < 9n || (n & 1n) === 0n) return undefined
  const root = squareRoot(n)
  let a = root * root === n ? root : root + 1n
  let rest = a * a - n
  for (let step = 0; step < fermatSteps; step++) {
    if (squares[Number(rest & 1023n)] === 1) {
      const b = squareRoot(rest)
      if (b * b === rest) return a - b === 1n ? undefined : [a - b, a + b]
    }
    rest += 2n * a + 1n
    a += 1n
  }
  return undefined
}

/** Largest prime power below the bound for every prime: what p - 1 has to divide for Pollard's method to find p. */
const smoothBound = 512
const smoothExponent = product(primesBelow(smoothBound).map((prime) => BigInt(prime) ** BigInt(Math.floor(Math.log(2 ** 20) / Math.log(prime)))))

/** A factor p for which p - 1 has small factors only (Pollard, p - 1); undefined where there is none. Costs most of all tests here. */
export function smoothFactor(n: bigint): bigint | undefined {
  if (n < 9n || (n & 1n) === 0n) return undefined
  const factor = gcd(power(2n, smoothExponent, n) - 1n + n, n)
  return factor === 1n || factor === n ? undefined : factor
}
