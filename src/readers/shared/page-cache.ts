/**
 * A small page cache over a byte source, for formats whose structures are tiny and scattered (inode tables, allocation
 * tables). Bounded memory; a hit answers synchronously.
 */
import { Cursor } from '../../kernel/cursor.ts'
import { malformed } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'

const defaultPageBytes = 16 * 1024
const defaultPages = 1024

export class PageCache {
  readonly size: number
  readonly #source: ByteSource
  readonly #pageBytes: number
  readonly #maxPages: number
  /** Least recently loaded first. */
  readonly #pages = new Map<number, Uint8Array>()

  /** Holds at most `pages` pages of `pageBytes` each (16 MiB unless told). */
  constructor(source: ByteSource, pageBytes = defaultPageBytes, pages = defaultPages) {
    this.size = source.size
    this.#source = source
    this.#pageBytes = pageBytes
    this.#maxPages = pages
  }

  /** The bytes when they lie in one loaded page, else undefined: then ask `read`. Views stay valid. */
  peek(offset: number, length: number): Uint8Array | undefined {
    const index = Math.floor(offset / this.#pageBytes)
    const page = this.#pages.get(index)
    if (page === undefined) return undefined
    const start = offset - index * this.#pageBytes
    return start + length <= page.length ? page.subarray(start, start + length) : undefined
  }

  /** `length` bytes (small) from `offset`; throws `malformed` past the end. Views stay valid. */
  async read(offset: number, length: number): Promise<Uint8Array> {
    if (!Number.isSafeInteger(offset) || offset < 0 || length < 0 || offset + length > this.size) {
      throw malformed(`truncated: ${length} bytes wanted at ${offset}, the content ends at ${this.size}`, offset)
    }
    const first = Math.floor(offset / this.#pageBytes)
    const last = Math.floor((offset + Math.max(length, 1) - 1) / this.#pageBytes)
    const start = offset - first * this.#pageBytes
    if (first === last) return (await this.#page(first)).subarray(start, start + length)
    const joined = new Uint8Array(length)
    for (let index = first; index <= last; index++) {
      const page = await this.#page(index)
      const from = index === first ? start : 0
      const at = index * this.#pageBytes + from - offset
      joined.set(page.subarray(from, from + Math.min(page.length - from, length - at)), at)
    }
    return joined
  }

  /** A cursor over `length` bytes from `offset`. */
  async window(offset: number, length: number): Promise<Cursor> {
    return new Cursor(this.peek(offset, length) ?? (await this.read(offset, length)), offset)
  }

  async #page(index: number): Promise<Uint8Array> {
    const known = this.#pages.get(index)
    if (known !== undefined) return known
    const offset = index * this.#pageBytes
    // The source may reuse its buffer on the next read, so the page is a copy (Node's Buffer.slice would make none).
    const page = new Uint8Array(await this.#source.read(offset, Math.min(this.#pageBytes, this.size - offset)))
    if (this.#pages.size >= this.#maxPages) {
      const oldest = this.#pages.keys().next()
      if (oldest.done !== true) this.#pages.delete(oldest.value)
    }
    this.#pages.set(index, page)
    return page
  }
}
