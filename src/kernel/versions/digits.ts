/** Runs of decimal digits compared as numbers of any length: versions carry dates and serials that no 53 bits hold. Pure. */

export const sign = (n: number): number => (n < 0 ? -1 : n > 0 ? 1 : 0)

/** Both hold digits only, or nothing (which is 0). */
export function compareDigits(a: string, b: string): number {
  const x = a.replace(/^0+/u, '')
  const y = b.replace(/^0+/u, '')
  return x.length === y.length ? compareText(x, y) : sign(x.length - y.length)
}

/** Code-unit order. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Lists item by item; `filler` stands in for what the shorter one lacks. */
export function compareLists<T>(a: readonly T[], b: readonly T[], filler: T, compare: (x: T, y: T) => number): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const result = compare(a[index] ?? filler, b[index] ?? filler)
    if (result !== 0) return result
  }
  return 0
}
