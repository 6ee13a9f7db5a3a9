/** Sequential reading of a byte source for the decoders: a window that is refilled on demand, and a position. */
import { limitReached, malformed } from '../problem.ts'
import type { ByteSource } from '../source.ts'

const windowBytes = 256 * 1024
/** The window is followed by zeros, so that a decoder's inner loop may look a few bytes ahead without a bounds check. */
export const feedPadding = 64

/** Output of a decoder; after the end its feed stands behind the last byte that belonged to the stream. */
export type DecodedStream = AsyncGenerator<Uint8Array, void, undefined>

export class Feed {
  readonly source: ByteSource
  /** What the stream is called in messages. */
  readonly name: string
  #buffer = new Uint8Array(0)
  #base = 0
  #filled = 0
  #at = 0

  /** What a stream may give at most; decoders size their buffers by it. */
  readonly maxOutput: number

  /** Called at each refill, so that input that gives no output cannot outlast the time. */
  readonly #check: () => void

  constructor(source: ByteSource, name: string, maxOutput = Number.POSITIVE_INFINITY, check = (): void => undefined) {
    this.source = source
    this.name = name
    this.maxOutput = maxOutput
    this.#check = check
  }

  /** Offset of the next byte in the source. */
  get position(): number {
    return this.#base + this.#at
  }
  /** Bytes that the decoder has used, where it reads ahead of itself; elsewhere the position says it. */
  usedAhead: (() => number) | undefined
  get used(): number {
    return this.usedAhead?.() ?? this.position
  }
  /** Bytes left in the source. */
  get remaining(): number {
    return this.source.size - this.position
  }
  /** Bytes that can be taken without a refill. */
  get available(): number {
    return this.#filled - this.#at
  }

  seek(position: number): void {
    if (position >= this.#base && position <= this.#base + this.#filled) this.#at = position - this.#base
    else {
      this.#base = position
      this.#filled = 0
      this.#at = 0
    }
  }

  /** Makes `count` bytes available; false when the source has fewer left (then all of them are available). */
  async ensure(count: number): Promise<boolean> {
    if (this.available >= count) return true
    const base = this.position
    const wanted = Math.min(Math.max(count, windowBytes), this.source.size - base)
    if (wanted > this.available) {
      this.#check()
      const piece = await this.source.read(base, wanted)
      if (this.#buffer.length < wanted + feedPadding) this.#buffer = new Uint8Array(Math.max(wanted, windowBytes) + feedPadding)
      this.#buffer.set(piece)
      this.#buffer.fill(0, wanted, wanted + feedPadding)
      this.#base = base
      this.#filled = wanted
      this.#at = 0
    }
    return this.available >= count
  }

  /** As `ensure`, but too few bytes throw `malformed`. */
  async need(count: number): Promise<void> {
    if (!(await this.ensure(count))) throw this.truncated()
  }

  /** The next bytes without taking them: a view, valid until the next `ensure`. Only what is available may be asked for. */
  peek(count: number, ahead = 0): Uint8Array {
    return this.#buffer.subarray(this.#at + ahead, Math.min(this.#at + ahead + count, this.#filled))
  }
  /** Takes available bytes: a view, valid until the next `ensure`. */
  take(count: number): Uint8Array {
    const bytes = this.peek(count)
    if (bytes.length < count) throw this.truncated()
    this.#at += count
    return bytes
  }
  skip(count: number): void {
    this.seek(this.position + count)
  }

  /** The window itself, for inner loops: bytes `at .. end` are available, `feedPadding` zeros follow. */
  raw(): { buffer: Uint8Array; at: number; end: number } {
    return { buffer: this.#buffer, at: this.#at, end: this.#filled }
  }

  tooLarge(): Error {
    return limitReached(`the ${this.name} data is larger than its place allows`, this.position)
  }
  truncated(): Error {
    return malformed(`truncated: the ${this.name} data ends early`, this.source.size)
  }
  malformed(message: string, offset = this.position): Error {
    return malformed(`${this.name}: ${message}`, offset)
  }
}

/** Little-endian fields of a short byte string. */
export const u16le = (bytes: Uint8Array, at: number): number => (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
export const u32le = (bytes: Uint8Array, at: number): number => (u16le(bytes, at) | (u16le(bytes, at + 2) << 16)) >>> 0
/** Exact up to 2^53; larger values come out larger than any source, which is all that callers ask. */
export const u64le = (bytes: Uint8Array, at: number): number => u32le(bytes, at) + u32le(bytes, at + 4) * 0x1_0000_0000
