/** Factors that moduli share: generators without enough randomness repeat one prime and not the other (Heninger and others, 2012). */
import { gcd, pairs } from './numbers.ts'

/** Moduli that share a factor, by their index in what was given. */
export interface Shared {
  readonly factor: bigint
  readonly members: readonly number[]
}

/** Pairs of moduli that are compared one by one, where both factors of one are shared. */
const maxPairs = 2000

/**
 * All groups of distinct moduli that share a factor: a product tree and a remainder tree (Bernstein), whose cost grows little faster than
 * the bytes of all keys.
 */
export function sharedFactors(moduli: readonly bigint[]): readonly Shared[] {
  const factors = commonFactors(moduli)
  const marked = factors.flatMap((factor, index) => (factor > 1n ? [{ index, factor }] : []))
  const groups = new Map<bigint, Set<number>>()
  const put = (factor: bigint, ...members: readonly number[]): void => {
    const group = groups.get(factor) ?? new Set()
    for (const member of members) group.add(member)
    groups.set(factor, group)
  }
  const alone: { readonly index: number; readonly factor: bigint }[] = []
  const byFactor = Map.groupBy(marked, ({ factor }) => factor)
  for (const [factor, members] of byFactor) {
    if (members.length > 1 && factor !== moduli[members[0]?.index ?? -1]) put(factor, ...members.map(({ index }) => index))
    else alone.push(...members)
  }
  // Both factors are shared, with two others: the trees give the modulus itself, and pairs tell.
  let left = maxPairs
  for (const { index } of alone) {
    for (const other of marked) {
      if (other.index === index || left-- <= 0) continue
      const factor = gcd(moduli[index] ?? 1n, moduli[other.index] ?? 1n)
      if (factor > 1n) put(factor, index, other.index)
    }
  }
  return [...groups].map(([factor, members]) => ({ factor, members: [...members].toSorted((a, b) => a - b) }))
}

/** For each modulus what it has in common with all others together; 1 where that is nothing. */
function commonFactors(moduli: readonly bigint[]): readonly bigint[] {
  if (moduli.length < 2) return moduli.map(() => 1n)
  const levels: (readonly bigint[])[] = [moduli]
  for (let level = moduli; level.length > 1; ) {
    level = pairs(level)
    levels.push(level)
  }
  // From the root down: the product of all, modulo the square of each node.
  let above = levels.at(-1) ?? []
  for (const level of levels.slice(0, -1).toReversed()) above = level.map((value, index) => (above[index >> 1] ?? 0n) % (value * value))
  return moduli.map((n, index) => gcd(n, (above[index] ?? 0n) / n))
}
