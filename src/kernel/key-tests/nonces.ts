/** ECDSA signatures that were made with the same secret number: two of them give the private key away by one division. */

export interface Signed {
  /** Both numbers in lower-case hex, without leading zeros. */
  readonly r: string
  readonly s: string
}

/** Orders of the curves' groups: P-256, P-384, P-521, secp256k1. The negative of `s` is valid too and says nothing new. */
const orders = [
  0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n,
  0xffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973n,
  0x1fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409n,
  0xfffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141n,
] as const

/** Shorter ones are no numbers of a real signature: zeros, or bytes of something else. */
const leastDigits = 40

const sameButForSign = (a: string, b: string): boolean => a === b || orders.includes((BigInt(`0x${a}`) + BigInt(`0x${b}`)) as (typeof orders)[number])

/** Groups of signatures with one `r` and different `s`, by their index. The same signature met twice is no group. */
export function repeatedNonces(signatures: readonly Signed[]): readonly (readonly number[])[] {
  const usable = signatures.flatMap((signature, index) => (signature.r.length >= leastDigits && signature.s !== '' ? [{ ...signature, index }] : []))
  return [...Map.groupBy(usable, ({ r }) => r).values()].flatMap((group) => {
    const distinct = group.filter((one, at) => !group.slice(0, at).some((earlier) => sameButForSign(earlier.s, one.s)))
    return distinct.length > 1 ? [distinct.map(({ index }) => index)] : []
  })
}
