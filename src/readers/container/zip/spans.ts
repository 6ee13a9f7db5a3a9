/** Which of many spans of bytes overlap one before them. Columns, because there may be a million. */

export class Spans {
  #starts = new Float64Array(256)
  #bytes = new Float64Array(256)
  count = 0

  add(start: number, bytes: number): void {
    if (this.count === this.#starts.length) {
      this.#starts = doubled(this.#starts)
      this.#bytes = doubled(this.#bytes)
    }
    this.#starts[this.count] = start
    this.#bytes[this.count++] = bytes
  }

  /** Numbers, in the order of adding, of the spans that begin inside one that begins before them (or at the same place). */
  overlapping(): Set<number> {
    const starts = this.#starts
    const bytes = this.#bytes
    const order = Uint32Array.from({ length: this.count }, (_, index) => index)
    // Archives are written in the order of their directory, as a rule; then there is nothing to sort.
    if (order.some((index) => index > 0 && (starts[index] ?? 0) < (starts[index - 1] ?? 0))) {
      order.sort((a, b) => (starts[a] ?? 0) - (starts[b] ?? 0) || a - b)
    }
    const found = new Set<number>()
    let end = 0
    for (const index of order) {
      const start = starts[index] ?? 0
      const length = bytes[index] ?? 0
      if (length === 0) continue
      if (start < end) found.add(index)
      else end = start + length
    }
    return found
  }
}

function doubled(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(column.length * 2)
  larger.set(column)
  return larger
}
