/** Fields of a few bits in a word, as C compilers lay them out: from the low end on little-endian machines, from the high end on others. */

/** Splits a word (at most 53 bits, as wide as all fields together) into fields of `widths` bits. */
export function bitFields<const W extends readonly number[]>(word: number, widths: W, littleEndian: boolean): { readonly [K in keyof W]: number } {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let passed = 0
  const fields = widths.map((width) => {
    const below = littleEndian ? passed : whole - passed - width
    passed += width
    return Math.floor(word / 2 ** below) % 2 ** width
  })
  return fields as { readonly [K in keyof W]: number }
}
