/**
 * The LZMA decoder proper: range coder, probabilities, matches (LZMA SDK's lzma-specification.txt). Synchronous, works
 * on memory that its callers own; knows nothing of containers. Written for speed: one loop over local variables.
 */
/* eslint-disable max-lines -- one loop over local variables: cut into functions it runs at half the speed */
import { malformed } from '../problem.ts'

/** A symbol uses at most this many input bytes; the input must be followed by as many readable ones. */
export const symbolBytes = 24
/** Longest match; the output must have as much room behind its limit. */
export const maxMatch = 273

// Offsets of the probability tables in one array.
const isMatch = 0
const isRep = isMatch + 192
const isRep0 = isRep + 12
const isRep1 = isRep0 + 12
const isRep2 = isRep1 + 12
const isRep0Long = isRep2 + 12
const distanceSlot = isRep0Long + 192
const distanceSpecial = distanceSlot + 256
const distanceAlign = distanceSpecial + 128
const matchLength = distanceAlign + 16
const lengthTable = 2 + 128 + 128 + 256
const repLength = matchLength + lengthTable
const literals = repLength + lengthTable

export class LzmaCore {
  #probs = new Uint16Array(0)
  #lc = 0
  #literalMask = 0
  #posMask = 0
  #state = 0
  #rep0 = 0
  #rep1 = 0
  #rep2 = 0
  #rep3 = 0
  #range = 0
  #code = 0
  /** Input position after `decode`. */
  at = 0
  /** Output position after `decode`. */
  to = 0
  /** The end marker was met. */
  ended = false
  /** A match before the start of the data was met; what was decoded before it is sound. */
  broken = false

  /** Sets lc, lp and pb from the properties byte; `maxLiteralBits` bounds lc + lp (4 in LZMA2). */
  properties(byte: number, maxLiteralBits: number): void {
    const lc = byte % 9
    const lp = Math.floor(byte / 9) % 5
    const pb = Math.floor(byte / 45)
    if (pb > 4 || lc + lp > maxLiteralBits) throw malformed(`lzma: bad properties ${byte}`)
    this.#lc = lc
    this.#literalMask = (1 << lp) - 1
    this.#posMask = (1 << pb) - 1
    const size = literals + (0x300 << (lc + lp))
    if (this.#probs.length !== size) this.#probs = new Uint16Array(size)
  }

  resetState(): void {
    this.#probs.fill(1024)
    this.#state = this.#rep0 = this.#rep1 = this.#rep2 = this.#rep3 = 0
    this.ended = this.broken = false
  }

  /** Starts the range coder with the five bytes at `at`. */
  start(input: Uint8Array, at: number): void {
    if (input[at] !== 0) throw malformed('lzma: the data does not start with a zero byte')
    this.#range = 0xffffffff
    this.#code = (((input[at + 1] ?? 0) << 24) | ((input[at + 2] ?? 0) << 16) | ((input[at + 3] ?? 0) << 8) | (input[at + 4] ?? 0)) >>> 0
  }

  /** True when the range coder stands at a proper end of the data (after a last normalisation). */
  get finished(): boolean {
    return this.#code === 0
  }

  /**
   * Decodes symbols while input is before `end` and output before `limit`, from `input[at]` to `output[to]`; matches
   * reach back to `output[oldest]` at most, and at most `window` bytes. `phase` is added to `to` where the position in
   * the stream counts. The last symbol may go past both ends (see `symbolBytes`, `maxMatch`): the caller checks.
   */
  decode(
    input: Uint8Array, atStart: number, end: number, output: Uint8Array, toStart: number, limit: number, oldest: number,
    window: number, phase: number,
  ): void {
    const probs = this.#probs
    const lc = this.#lc
    const literalMask = this.#literalMask
    const posMask = this.#posMask
    let state = this.#state
    let rep0 = this.#rep0
    let rep1 = this.#rep1
    let rep2 = this.#rep2
    let rep3 = this.#rep3
    let range = this.#range
    let code = this.#code
    let at = atStart
    let to = toStart
    let index = 0
    let prob = 0
    let bound = 0
    let symbol = 0

    while (to < limit && at < end) {
      const posState = (to + phase) & posMask
      if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
      index = isMatch + (state << 4) + posState
      prob = probs[index] as number
      bound = Math.imul(range >>> 11, prob) >>> 0
      if (code < bound) {
        // A literal.
        range = bound
        probs[index] = prob + ((2048 - prob) >> 5)
        const previous = to > oldest ? (output[to - 1] as number) : 0
        const table = literals + 0x300 * ((((to + phase) & literalMask) << lc) + (previous >> (8 - lc)))
        symbol = 1
        if (state >= 7) {
          let match = output[to - rep0 - 1] as number
          do {
            match <<= 1
            const matchBit = match & 0x100
            if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
            index = table + 0x100 + matchBit + symbol
            prob = probs[index] as number
            bound = Math.imul(range >>> 11, prob) >>> 0
            if (code < bound) {
              range = bound
              probs[index] = prob + ((2048 - prob) >> 5)
              symbol <<= 1
              if (matchBit !== 0) break
            } else {
              range = (range - bound) >>> 0
              code = (code - bound) >>> 0
              probs[index] = prob - (prob >> 5)
              symbol = (symbol << 1) | 1
              if (matchBit === 0) break
            }
          } while (symbol < 0x100)
        }
        while (symbol < 0x100) {
          if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
          index = table + symbol
          prob = probs[index] as number
          bound = Math.imul(range >>> 11, prob) >>> 0
          if (code < bound) {
            range = bound
            probs[index] = prob + ((2048 - prob) >> 5)
            symbol <<= 1
          } else {
            range = (range - bound) >>> 0
            code = (code - bound) >>> 0
            probs[index] = prob - (prob >> 5)
            symbol = (symbol << 1) | 1
          }
        }
        output[to++] = symbol
        state = state < 4 ? 0 : state < 10 ? state - 3 : state - 6
        continue
      }
      range = (range - bound) >>> 0
      code = (code - bound) >>> 0
      probs[index] = prob - (prob >> 5)

      // A match: which kind, then its length, then (when it is new) its distance.
      let lengths = matchLength
      let fresh = false
      let short = false
      if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
      index = isRep + state
      prob = probs[index] as number
      bound = Math.imul(range >>> 11, prob) >>> 0
      if (code < bound) {
        range = bound
        probs[index] = prob + ((2048 - prob) >> 5)
        fresh = true
      } else {
        range = (range - bound) >>> 0
        code = (code - bound) >>> 0
        probs[index] = prob - (prob >> 5)
        lengths = repLength
        if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
        index = isRep0 + state
        prob = probs[index] as number
        bound = Math.imul(range >>> 11, prob) >>> 0
        if (code < bound) {
          range = bound
          probs[index] = prob + ((2048 - prob) >> 5)
          if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
          index = isRep0Long + (state << 4) + posState
          prob = probs[index] as number
          bound = Math.imul(range >>> 11, prob) >>> 0
          if (code < bound) {
            range = bound
            probs[index] = prob + ((2048 - prob) >> 5)
            short = true
          } else {
            range = (range - bound) >>> 0
            code = (code - bound) >>> 0
            probs[index] = prob - (prob >> 5)
          }
        } else {
          range = (range - bound) >>> 0
          code = (code - bound) >>> 0
          probs[index] = prob - (prob >> 5)
          if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
          index = isRep1 + state
          prob = probs[index] as number
          bound = Math.imul(range >>> 11, prob) >>> 0
          let distance = rep1
          if (code < bound) {
            range = bound
            probs[index] = prob + ((2048 - prob) >> 5)
          } else {
            range = (range - bound) >>> 0
            code = (code - bound) >>> 0
            probs[index] = prob - (prob >> 5)
            if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
            index = isRep2 + state
            prob = probs[index] as number
            bound = Math.imul(range >>> 11, prob) >>> 0
            if (code < bound) {
              range = bound
              probs[index] = prob + ((2048 - prob) >> 5)
              distance = rep2
            } else {
              range = (range - bound) >>> 0
              code = (code - bound) >>> 0
              probs[index] = prob - (prob >> 5)
              distance = rep3
              rep3 = rep2
            }
            rep2 = rep1
          }
          rep1 = rep0
          rep0 = distance
        }
      }

      let length = 1
      if (short) state = state < 7 ? 9 : 11
      else {
        // The length: three tables, chosen by two bits.
        let table = lengths + 2 + (posState << 3)
        let bits = 3
        length = 2
        if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
        prob = probs[lengths] as number
        bound = Math.imul(range >>> 11, prob) >>> 0
        if (code < bound) {
          range = bound
          probs[lengths] = prob + ((2048 - prob) >> 5)
        } else {
          range = (range - bound) >>> 0
          code = (code - bound) >>> 0
          probs[lengths] = prob - (prob >> 5)
          if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
          prob = probs[lengths + 1] as number
          bound = Math.imul(range >>> 11, prob) >>> 0
          if (code < bound) {
            range = bound
            probs[lengths + 1] = prob + ((2048 - prob) >> 5)
            table += 128
            length = 10
          } else {
            range = (range - bound) >>> 0
            code = (code - bound) >>> 0
            probs[lengths + 1] = prob - (prob >> 5)
            table = lengths + 258
            bits = 8
            length = 18
          }
        }
        symbol = 1
        const top = 1 << bits
        do {
          if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
          index = table + symbol
          prob = probs[index] as number
          bound = Math.imul(range >>> 11, prob) >>> 0
          if (code < bound) {
            range = bound
            probs[index] = prob + ((2048 - prob) >> 5)
            symbol <<= 1
          } else {
            range = (range - bound) >>> 0
            code = (code - bound) >>> 0
            probs[index] = prob - (prob >> 5)
            symbol = (symbol << 1) | 1
          }
        } while (symbol < top)
        length += symbol - top

        if (!fresh) state = state < 7 ? 8 : 11
        else {
          state = state < 7 ? 7 : 10
          rep3 = rep2
          rep2 = rep1
          rep1 = rep0
          // The distance: a slot of six bits, then the bits that the slot calls for.
          table = distanceSlot + ((length < 6 ? length - 2 : 3) << 6)
          symbol = 1
          do {
            if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
            index = table + symbol
            prob = probs[index] as number
            bound = Math.imul(range >>> 11, prob) >>> 0
            if (code < bound) {
              range = bound
              probs[index] = prob + ((2048 - prob) >> 5)
              symbol <<= 1
            } else {
              range = (range - bound) >>> 0
              code = (code - bound) >>> 0
              probs[index] = prob - (prob >> 5)
              symbol = (symbol << 1) | 1
            }
          } while (symbol < 64)
          const slot = symbol - 64
          rep0 = slot
          if (slot >= 4) {
            let count = (slot >> 1) - 1
            rep0 = (2 | (slot & 1)) << count
            if (slot < 14) table = distanceSpecial + rep0 - slot
            else {
              let direct = 0
              for (let left = count - 4; left > 0; left--) {
                if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
                range >>>= 1
                if (code >= range) {
                  code = (code - range) >>> 0
                  direct = (direct << 1) | 1
                } else direct <<= 1
              }
              rep0 += direct << 4
              table = distanceAlign
              count = 4
            }
            symbol = 1
            for (let bit = 0; bit < count; bit++) {
              if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
              index = table + symbol
              prob = probs[index] as number
              bound = Math.imul(range >>> 11, prob) >>> 0
              if (code < bound) {
                range = bound
                probs[index] = prob + ((2048 - prob) >> 5)
                symbol <<= 1
              } else {
                range = (range - bound) >>> 0
                code = (code - bound) >>> 0
                probs[index] = prob - (prob >> 5)
                symbol = (symbol << 1) | 1
                rep0 += 1 << bit
              }
            }
            rep0 |= 0
            if (rep0 === -1) {
              this.ended = true
              break
            }
          }
        }
      }

      // A distance of 2^31 and more comes out negative; no window is that large.
      if (rep0 < 0 || rep0 >= to - oldest || rep0 >= window) {
        this.broken = true
        break
      }
      let from = to - rep0 - 1
      if (rep0 + 1 >= length && length > 48) {
        output.copyWithin(to, from, from + length)
        to += length
      } else if (rep0 === 0 && length > 48) {
        output.fill(output[from] as number, to, to + length)
        to += length
      } else {
        const stop = to + length
        while (to < stop) output[to++] = output[from++] as number
      }
    }

    if (range < 0x1000000) { range = (range << 8) >>> 0; code = ((code << 8) | (input[at++] as number)) >>> 0 }
    this.#state = state
    this.#rep0 = rep0
    this.#rep1 = rep1
    this.#rep2 = rep2
    this.#rep3 = rep3
    this.#range = range
    this.#code = code
    this.at = at
    this.to = to
  }
}
