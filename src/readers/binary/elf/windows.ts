/** Bounded reads of one file. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { ByteSource } from '../../../kernel/source.ts'

/** Small files are read in one go: one read costs more than the bytes. */
const wholeBytes = 32 * 1024
const firstBytes = 4096

/** Bounded reads of one file; the first bytes are kept. */
export class Windows {
  readonly source: ByteSource
  readonly #head: Uint8Array
  private constructor(source: ByteSource, head: Uint8Array) {
    this.source = source
    this.#head = head
  }
  static async open(source: ByteSource): Promise<Windows> {
    const length = source.size <= wholeBytes ? source.size : firstBytes
    return new Windows(source, Uint8Array.from(await source.read(0, length)))
  }
  /** A cursor over the range; the bytes are valid until the next call. */
  async at(offset: number, length: number): Promise<Cursor> {
    if (offset >= 0 && length >= 0 && offset + length <= this.#head.byteLength) {
      return new Cursor(this.#head.subarray(offset, offset + length), offset)
    }
    return new Cursor(await this.source.read(offset, length), offset)
  }
  /** As `at`, cut at the end of the file. */
  upTo(offset: number, length: number): Promise<Cursor> {
    const start = Math.min(offset, this.source.size)
    return this.at(start, Math.min(length, this.source.size - start))
  }
}
