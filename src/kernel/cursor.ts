/** A synchronous, bounds-checked reader of one window of bytes. Every read past the end throws `malformed`. */
import { malformed } from './problem.ts'

const latin1 = new TextDecoder('latin1')
const utf8 = new TextDecoder('utf-8')

export class Cursor {
  readonly bytes: Uint8Array
  /** Offset of the window's first byte in its source, for error messages. */
  readonly base: number
  /** Next byte to read, relative to the window. */
  position = 0
  readonly #view: DataView

  constructor(bytes: Uint8Array, base = 0) {
    this.bytes = bytes
    this.base = base
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  get size(): number {
    return this.bytes.byteLength
  }
  get remaining(): number {
    return this.size - this.position
  }

  /** Moves to a position relative to the window. */
  seek(position: number): this {
    if (!Number.isSafeInteger(position) || position < 0 || position > this.size) throw this.#outside(position, 0)
    this.position = position
    return this
  }
  skip(bytes: number): this {
    return this.seek(this.position + bytes)
  }

  u8(): number {
    return this.#view.getUint8(this.#take(1))
  }
  u16(littleEndian = true): number {
    return this.#view.getUint16(this.#take(2), littleEndian)
  }
  u32(littleEndian = true): number {
    return this.#view.getUint32(this.#take(4), littleEndian)
  }
  i32(littleEndian = true): number {
    return this.#view.getInt32(this.#take(4), littleEndian)
  }
  /** A 64-bit count or offset; one that exceeds 2^53 cannot be a place in any source and throws. */
  u64(littleEndian = true): number {
    const value = this.u64Exact(littleEndian)
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw malformed(`a 64-bit field holds ${value}`, this.base + this.position - 8)
    return Number(value)
  }
  u64Exact(littleEndian = true): bigint {
    return this.#view.getBigUint64(this.#take(8), littleEndian)
  }
  /** The next bytes, as a view (copy to keep). */
  take(length: number): Uint8Array {
    const start = this.#take(length)
    return this.bytes.subarray(start, start + length)
  }
  /** Text up to the first NUL of a fixed field. */
  text(length: number, encoding: 'latin1' | 'utf-8' = 'latin1'): string {
    const field = this.take(length)
    const end = field.indexOf(0)
    return (encoding === 'latin1' ? latin1 : utf8).decode(end < 0 ? field : field.subarray(0, end))
  }
  /** A cursor over the next bytes, with positions in errors kept right. */
  sub(length: number): Cursor {
    const start = this.#take(length)
    return new Cursor(this.bytes.subarray(start, start + length), this.base + start)
  }

  #take(length: number): number {
    const start = this.position
    if (!Number.isSafeInteger(length) || length < 0 || start + length > this.size) throw this.#outside(start, length)
    this.position = start + length
    return start
  }
  #outside(position: number, length: number): Error {
    return malformed(`${length} bytes wanted at ${this.base + position}, the structure ends at ${this.base + this.size}`, this.base + position)
  }
}
