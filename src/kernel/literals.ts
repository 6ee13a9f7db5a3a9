/**
 * Finds many literals in one pass over bytes, without regard to the case of ASCII letters: an Aho-Corasick automaton as one
 * table (Aho and Corasick, 1975). Knows nothing of what the literals are for.
 */

export interface LiteralScanner {
  /** Length of the longest literal: what must overlap between two pieces. */
  readonly longest: number
  /**
   * Calls `hit` for each literal that ends in bytes[from..to), with its index and the index of the byte after it. A hit
   * that begins before `from` is not found: begin `longest - 1` bytes earlier where pieces join.
   */
  scan(bytes: Uint8Array, from: number, to: number, hit: (literal: number, end: number) => void): void
}

const symbols = 256

export function literalScanner(literals: readonly string[]): LiteralScanner {
  // The tree of prefixes: children by symbol, literals that end in a node.
  const children: Map<number, number>[] = [new Map()]
  const ends: number[][] = [[]]
  literals.forEach((literal, index) => {
    if (literal === '') throw new Error('an empty literal is everywhere')
    let node = 0
    for (let at = 0; at < literal.length; at++) {
      const symbol = lower(literal.charCodeAt(at))
      let next = children[node]?.get(symbol)
      if (next === undefined) {
        next = children.length
        children.push(new Map())
        ends.push([])
        children[node]?.set(symbol, next)
      }
      node = next
    }
    ends[node]?.push(index)
  })
  const order = breadthFirst(children)
  const fails = new Int32Array(children.length)
  const moves = Array.from(children, () => new Int32Array(symbols))
  for (const node of order) {
    const own = children[node] ?? new Map<number, number>()
    const inherited = node === 0 ? undefined : moves[fails[node] ?? 0]
    const row = moves[node] ?? new Int32Array(symbols)
    for (let symbol = 0; symbol < symbols; symbol++) {
      const child = own.get(lower(symbol))
      row[symbol] = child ?? inherited?.[symbol] ?? 0
      if (child === undefined || symbol !== lower(symbol)) continue
      fails[child] = inherited?.[symbol] ?? 0
    }
    if (node !== 0) ends[node]?.push(...(ends[fails[node] ?? 0] ?? []))
  }
  return compile(order, moves, ends, Math.max(...literals.map((literal) => literal.length)))
}

/** Numbers the states so that those in which a literal ends come last: one comparison tells them in the loop. */
function compile(order: readonly number[], moves: readonly Int32Array[], ends: readonly (readonly number[])[], longest: number): LiteralScanner {
  const quiet = order.filter((node) => ends[node]?.length === 0)
  const loud = order.filter((node) => (ends[node]?.length ?? 0) > 0)
  const number = new Int32Array(moves.length)
  for (const [index, node] of [...quiet, ...loud].entries()) number[node] = index
  // Rows of the table hold the start of the next row, so that the loop does not multiply.
  const table = new Int32Array(moves.length * symbols)
  moves.forEach((row, node) => {
    const base = (number[node] ?? 0) * symbols
    for (let symbol = 0; symbol < symbols; symbol++) table[base + symbol] = (number[row[symbol] ?? 0] ?? 0) * symbols
  })
  const firstLoud = quiet.length * symbols
  const found = loud.map((node) => ends[node] ?? [])
  return {
    longest,
    scan(bytes, from, to, hit) {
      let state = 0
      for (let at = from; at < to; at++) {
        state = table[state + (bytes[at] as number)] as number
        if (state >= firstLoud) for (const literal of found[(state - firstLoud) / symbols] ?? []) hit(literal, at + 1)
      }
    },
  }
}

function breadthFirst(children: readonly ReadonlyMap<number, number>[]): number[] {
  const order = [0]
  for (let at = 0; at < order.length; at++) order.push(...(children[order[at] ?? 0]?.values() ?? []))
  return order
}

const lower = (symbol: number): number => (symbol >= 0x41 && symbol <= 0x5a ? symbol + 0x20 : symbol)
