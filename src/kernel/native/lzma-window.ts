/**
 * The output window of an LZMA stream: a flat buffer that keeps as many old bytes as matches may reach back to. New
 * output is handed on as a view; old bytes slide to the front when the buffer is full.
 */
import { maxMatch } from './lzma-core.ts'

/** Largest piece that is decoded before it is handed on: an LZMA2 chunk. */
export const maxPieceBytes = 2 * 1024 * 1024
/** Slides keep the position's low bits, which the decoder uses. */
const alignment = 16

export class LzmaWindow {
  readonly buffer: Uint8Array
  /** How far back matches may reach. */
  readonly reach: number
  /** Next byte to write. */
  to = 0
  /** First byte that matches may use. */
  oldest = 0
  /** Added to positions of the buffer, gives the position in the stream modulo 16. */
  phase = 0

  /** `outputBytes`: what will come out in all, where that is known. */
  constructor(reach: number, outputBytes = Number.POSITIVE_INFINITY) {
    this.reach = reach
    const room = Math.min(reach + Math.min(Math.max(reach / 2, 2 * maxPieceBytes), 16 * 1024 * 1024), outputBytes)
    // Memory that is never written is never made resident, so that a large window costs what the stream really fills.
    this.buffer = new Uint8Array(Math.max(room, Math.min(outputBytes, maxPieceBytes)) + maxMatch + alignment)
  }

  /** Makes room for `bytes` (at most `maxPieceBytes`) behind `to`. */
  reserve(bytes: number): void {
    if (this.to + bytes + maxMatch <= this.buffer.length) return
    const keep = Math.min(this.to - this.oldest, this.reach)
    const shift = Math.floor((this.to - keep) / alignment) * alignment
    this.buffer.copyWithin(0, shift, this.to)
    this.to -= shift
    this.oldest = Math.max(this.oldest - shift, 0)
  }

  /** Forgets what was written: matches start anew, positions count from here. */
  reset(): void {
    this.oldest = this.to
    this.phase = (alignment - (this.to % alignment)) % alignment
  }
}
