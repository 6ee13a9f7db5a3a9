/** Binary digits of pi after the point: Blowfish takes its tables from them. Computed, so that no table can have a typing error. */

/** The first 32-bit words of the fraction of pi (Machin's formula in fixed point). */
export function fractionOfPi(words: number): Uint32Array {
  const guard = 64n
  const bits = BigInt(words * 32) + guard
  const one = 1n << bits
  const arctangentOfInverse = (x: bigint): bigint => {
    let power = one / x
    let sum = power
    for (let n = 3n, sign = -1n; power > 0n; n += 2n, sign = -sign) {
      power /= x * x
      sum += (sign * power) / n
    }
    return sum
  }
  const fraction = (4n * (4n * arctangentOfInverse(5n) - arctangentOfInverse(239n)) - 3n * one) >> guard
  const hex = fraction.toString(16).padStart(words * 8, '0')
  return Uint32Array.from({ length: words }, (_, index) => Number.parseInt(hex.slice(index * 8, index * 8 + 8), 16))
}
