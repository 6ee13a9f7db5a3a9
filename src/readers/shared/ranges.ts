/** Collects the ranges of one file in order, joining neighbours. */
import { fill, hole, type Step } from '../../kernel/place.ts'
import { limitReached } from '../../kernel/problem.ts'
import type { Extent } from '../../kernel/source.ts'

/** More pieces in one file system than this are a sign of an attack on memory, not of a used medium. */
const maxRanges = 1_000_000

/** How many ranges the files of one file system may have together. */
export class RangePurse {
  #left = maxRanges

  take(): void {
    if (--this.#left < 0) throw limitReached(`files in more than ${maxRanges} pieces`)
  }
}

export class RangeList {
  readonly #ranges: [number, number][] = []
  readonly #purse: RangePurse
  /** Bytes so far, holes included. */
  bytes = 0

  constructor(purse = new RangePurse()) {
    this.#purse = purse
  }

  add(offset: number, length: number): void {
    if (length === 0) return
    this.bytes += length
    const last = this.#ranges.at(-1)
    if (last !== undefined && (last[0] < 0 ? offset === last[0] && (offset === hole || last[1] % 4 === 0) : offset === last[0] + last[1])) last[1] += length
    else {
      this.#purse.take()
      this.#ranges.push([offset, length])
    }
  }

  addHole(length: number): void {
    this.add(hole, length)
  }

  /** Four bytes repeated, from their first one on. */
  addFill(word: number, length: number): void {
    this.add(fill(word), length)
  }

  get ranges(): readonly Extent[] {
    return this.#ranges
  }

  /**
   * Directions to the first `size` bytes; what the ranges do not reach is a hole. The end of an empty file is a range
   * too, so that it takes no more room than any other contiguous one.
   */
  step(size: number): Extract<Step, { kind: 'ranges' }> {
    if (this.bytes < size) this.addHole(size - this.bytes)
    return { kind: 'ranges', size, ranges: this.#ranges.length === 0 || size === 0 ? [[0, 0]] : this.#ranges }
  }
}
