/** Sets that grow together: which of many things belong to one (disjoint sets with halved paths). */
export class Union {
  readonly #parent: number[] = []
  /** A new thing, alone in its set. */
  add(): number {
    this.#parent.push(this.#parent.length)
    return this.#parent.length - 1
  }
  get size(): number {
    return this.#parent.length
  }
  /** The one that stands for the set. */
  find(of: number): number {
    let at = of
    for (;;) {
      const up = this.#parent[at] ?? at
      if (up === at) return at
      this.#parent[at] = this.#parent[up] ?? up
      at = up
    }
  }
  /** Makes two sets one; the one that was added first stands for it. */
  join(one: number, other: number): void {
    const [a, b] = [this.find(one), this.find(other)]
    if (a !== b) this.#parent[Math.max(a, b)] = Math.min(a, b)
  }
}
