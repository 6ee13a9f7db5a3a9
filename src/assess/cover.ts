/**
 * The cheapest set of remedies that clears everything (weighted set cover). Exact for the sizes that plans have: forced
 * choices first, then branch and bound on what has the fewest ways; when the search is cut off, the best found so far
 * counts and is said to be no proof. Pure.
 */

export interface Coverable<T> {
  readonly item: T
  readonly cost: number
  /** What it clears, as indexes. */
  readonly clears: ReadonlySet<number>
}

export interface Cover<T> {
  readonly chosen: readonly T[]
  /** What nothing clears. */
  readonly left: readonly number[]
  /** No cheaper set exists. */
  readonly proven: boolean
}

/** Branches after which the search stops; a plan of a real product needs a few hundred. */
const maxBranches = 20_000

/** Of equally cheap sets the one whose items stand earlier in `items`. */
export function cheapestCover<T>(wanted: number, items: readonly Coverable<T>[]): Cover<T> {
  const ways = Array.from({ length: wanted }, (_, index) => items.filter((each) => each.clears.has(index)).sort((a, b) => a.cost - b.cost || items.indexOf(a) - items.indexOf(b)))
  const left = ways.flatMap((some, index) => (some.length === 0 ? [index] : []))
  const open = new Set(ways.flatMap((some, index) => (some.length === 0 ? [] : [index])))
  const forced = new Set<Coverable<T>>()
  for (const index of open) {
    const [only, ...others] = ways[index] ?? []
    if (only !== undefined && others.length === 0) forced.add(only)
  }
  for (const each of forced) for (const index of each.clears) open.delete(index)
  let best: { chosen: readonly Coverable<T>[]; cost: number } = greedy(open, ways)
  let branches = 0
  search(open, [], 0)
  const all = new Set([...forced, ...best.chosen])
  return { chosen: items.filter((each) => all.has(each)).map((each) => each.item), left, proven: branches < maxBranches }

  function search(rest: ReadonlySet<number>, chosen: readonly Coverable<T>[], cost: number): void {
    if (cost >= best.cost || branches >= maxBranches) return
    const next = [...rest].sort((a, b) => (ways[a]?.length ?? 0) - (ways[b]?.length ?? 0) || a - b)[0]
    if (next === undefined) {
      best = { chosen, cost }
      return
    }
    for (const way of ways[next] ?? []) {
      branches++
      search(new Set([...rest].filter((index) => !way.clears.has(index))), [...chosen, way], cost + way.cost)
    }
  }
}

/** The first bound: what clears most for its cost, until all is cleared. */
function greedy<T>(wanted: ReadonlySet<number>, ways: readonly (readonly Coverable<T>[])[]): { chosen: readonly Coverable<T>[]; cost: number } {
  const rest = new Set(wanted)
  const chosen: Coverable<T>[] = []
  while (rest.size > 0) {
    const candidates = [...new Set([...rest].flatMap((index) => ways[index] ?? []))]
    const gain = (each: Coverable<T>): number => [...each.clears].filter((index) => rest.has(index)).length / Math.max(each.cost, Number.EPSILON)
    const best = candidates.reduce<Coverable<T> | undefined>((a, b) => (a === undefined || gain(b) > gain(a) ? b : a), undefined)
    if (best === undefined) break
    chosen.push(best)
    for (const index of best.clears) rest.delete(index)
  }
  return { chosen, cost: chosen.reduce((sum, each) => sum + each.cost, 0) }
}
