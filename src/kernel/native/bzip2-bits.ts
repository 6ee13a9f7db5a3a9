/** Bits of a bzip2 stream, most significant first. Synchronous: the caller makes bytes available in the feed first. */
import type { Feed } from './feed.ts'

export class BitReader {
  readonly #feed: Feed
  /** Bits that were taken from the feed and not used, in the low end. */
  held = 0
  count = 0
  #missing = false

  constructor(feed: Feed) {
    this.#feed = feed
  }

  /** Up to 24 bits; past the end of the data they are zeros, which `check` reports. */
  take(bits: number): number {
    while (this.count < bits) {
      if (this.#feed.available === 0) this.#missing = true
      const byte = this.#feed.available === 0 ? 0 : (this.#feed.take(1)[0] ?? 0)
      this.held = ((this.held << 8) | byte) >>> 0
      this.count += 8
    }
    this.count -= bits
    const value = this.held >>> this.count
    this.held &= this.count === 0 ? 0 : 0xffffffff >>> (32 - this.count)
    return value
  }

  /** Throws when bits past the end of the data were used. */
  check(): void {
    if (this.#missing) throw this.#feed.truncated()
  }

  /** Drops bits up to the next byte. */
  align(): void {
    this.held = 0
    this.count = 0
  }
}
