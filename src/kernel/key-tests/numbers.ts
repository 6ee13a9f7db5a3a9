/** Arithmetic on large whole numbers that the tests of public keys share. Pure; costs are bounded by the sizes that callers give. */

/** Big endian bytes as a number. */
export function numberOf(bytes: Uint8Array): bigint {
  let text = ''
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0')
  return text === '' ? 0n : BigInt(`0x${text}`)
}

export const bitsOf = (value: bigint): number => (value <= 0n ? 0 : value.toString(16).length * 4 - (Math.clz32(Number.parseInt(value.toString(16).charAt(0), 16)) - 28))

export function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return x
}

/** Largest number whose square is not above `value`: Newton from above. */
export function squareRoot(value: bigint): bigint {
  if (value < 2n) return value
  let root = 1n << BigInt(Math.ceil(bitsOf(value) / 2))
  for (;;) {
    const next = (root + value / root) >> 1n
    if (next >= root) return root
    root = next
  }
}

/** From the highest bit of the exponent on, so that a small base costs little. */
export function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n % modulus
  for (const bit of exponent.toString(2)) {
    result = (result * result) % modulus
    if (bit === '1') result = (result * base) % modulus
  }
  return result
}

/** Primes below the limit, in order. */
export function primesBelow(limit: number): readonly number[] {
  const composite = new Uint8Array(limit)
  const primes: number[] = []
  for (let candidate = 2; candidate < limit; candidate++) {
    if (composite[candidate] === 1) continue
    primes.push(candidate)
    for (let multiple = candidate * candidate; multiple < limit; multiple += candidate) composite[multiple] = 1
  }
  return primes
}

/** Multiplied in pairs, so that factors of like size meet. */
export function product(values: readonly bigint[]): bigint {
  let level = values
  while (level.length > 1) level = pairs(level)
  return level[0] ?? 1n
}

/** The next level of a product tree. */
export const pairs = (level: readonly bigint[]): readonly bigint[] =>
  Array.from({ length: Math.ceil(level.length / 2) }, (_, index) => (level[index * 2] ?? 1n) * (level[index * 2 + 1] ?? 1n))
