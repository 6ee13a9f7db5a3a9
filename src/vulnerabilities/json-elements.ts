/**
 * Elements of a large JSON document, one by one, in bounded memory: the document's outer braces are followed byte by byte, and each element
 * that is asked for is parsed by itself (RFC 8259). Knows nothing of feeds.
 */
import { limitReached, malformed } from '../kernel/problem.ts'

export interface Element {
  /** Keys from the root; the place in a list is written as its number. */
  readonly path: readonly string[]
  readonly value: unknown
}

interface Level {
  readonly isList: boolean
  count: number
  key: string
  /** What may come next. */
  expects: 'value' | 'key' | 'colon' | 'comma'
  isFresh: boolean
}

/** Larger than any record that is published. */
const maxElementBytes = 32 * 1024 * 1024
/** Bytes of names and plain values outside of elements. */
const maxOuterBytes = 64 * 1024

const quote = 0x22
const backslash = 0x5c
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

/**
 * Elements at `depth` (1: members of the outermost object or list), and plain values above. `isElement` may ask for those of one list only:
 * what it refuses is entered until `depth`. Throws ReadError at the end when the document is not whole.
 */
export async function* elements(chunks: AsyncIterable<Uint8Array>, isElement: (path: readonly string[]) => boolean): AsyncGenerator<Element> {
  const reader = new Elements(isElement)
  for await (const chunk of chunks) yield* reader.read(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
  yield* reader.end()
}

class Elements {
  readonly #isElement: (path: readonly string[]) => boolean
  readonly #levels: Level[] = []
  #started = false
  #position = 0
  /** The element being gathered: its bytes of earlier chunks. */
  #parts: Buffer[] = []
  #gathered = 0
  #gathering: 'no' | 'container' | 'plain' | 'text' | 'key' = 'no'
  #depth = 0
  #inText = false
  #escaped = false

  constructor(isElement: (path: readonly string[]) => boolean) {
    this.#isElement = isElement
  }

  *read(chunk: Buffer): Generator<Element> {
    let at = !this.#started && this.#position === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? 3 : 0
    while (at < chunk.length) {
      if (this.#gathering === 'no') {
        const byte = chunk[at] ?? 0
        if (isSpace(byte)) at++
        else if (this.#outer(byte, at)) at++
        continue
      }
      const end = this.#gathering === 'container' ? this.#containerEnd(chunk, at) : this.#plainEnd(chunk, at)
      this.#keep(chunk.subarray(at, end < 0 ? chunk.length : end), end < 0)
      if (end < 0) break
      at = end
      const found = this.#close(at)
      if (found !== undefined) yield found
    }
    this.#position += chunk.length
  }

  *end(): Generator<Element> {
    if (this.#gathering === 'plain') {
      const found = this.#close(0)
      if (found !== undefined) yield found
    }
    if (!this.#started) throw malformed('empty: no JSON document')
    if (this.#levels.length > 0 || this.#gathering !== 'no') throw malformed(`truncated: the JSON document ends within ${this.#pathText()}`, this.#position)
  }

  #pathText(): string {
    return this.#levels.map((level) => (level.isList ? String(level.count) : level.key)).join('.') || 'its outermost value'
  }

  /** A byte of the outer structure; false: gathering began, read it again. */
  #outer(byte: number, at: number): boolean {
    const level = this.#levels.at(-1)
    if (level === undefined && this.#started) throw this.#unexpected(byte, at)
    if (level !== undefined) {
      if (byte === 0x7d || byte === 0x5d) {
        const isRight = level.isList === (byte === 0x5d) && (level.expects === 'comma' || level.isFresh)
        if (!isRight) throw this.#unexpected(byte, at)
        this.#levels.pop()
        return true
      }
      if (level.expects === 'comma') {
        if (byte !== 0x2c) throw this.#unexpected(byte, at)
        level.expects = level.isList ? 'value' : 'key'
        level.count++
        level.isFresh = false
        return true
      }
      if (level.expects === 'colon') {
        if (byte !== 0x3a) throw this.#unexpected(byte, at)
        level.expects = 'value'
        return true
      }
      if (level.expects === 'key') {
        if (byte !== quote) throw this.#unexpected(byte, at)
        this.#begin('key')
        return false
      }
      level.isFresh = false
    }
    this.#started = true
    const isContainer = byte === 0x7b || byte === 0x5b
    if (isContainer && (level === undefined || !this.#isElement(this.#path()))) {
      if (level !== undefined) level.expects = 'comma'
      if (this.#levels.length >= 8) throw malformed('nested deeper than the feed is', this.#position + at)
      this.#levels.push({ isList: byte === 0x5b, count: 0, key: '', expects: byte === 0x5b ? 'value' : 'key', isFresh: true })
      return true
    }
    if (!isContainer && byte !== quote && !/[-0-9tfn]/u.test(String.fromCharCode(byte))) throw this.#unexpected(byte, at)
    this.#begin(isContainer ? 'container' : byte === quote ? 'text' : 'plain')
    return false
  }

  #begin(what: 'container' | 'plain' | 'text' | 'key'): void {
    this.#gathering = what
    this.#parts = []
    this.#gathered = 0
    this.#depth = 0
    this.#inText = false
    this.#escaped = false
  }

  #keep(bytes: Buffer, copy: boolean): void {
    this.#gathered += bytes.length
    const limit = this.#gathering === 'container' ? maxElementBytes : maxOuterBytes
    if (this.#gathered > limit) throw limitReached(`${this.#pathText()} is longer than ${limit} bytes`, this.#position)
    // The chunk may be used again by its owner.
    this.#parts.push(copy ? Buffer.from(bytes) : bytes)
  }

  /** One past the closing bracket of the element, or -1. */
  #containerEnd(chunk: Buffer, from: number): number {
    let at = from
    while (at < chunk.length) {
      if (this.#inText) {
        at = this.#textEnd(chunk, at)
        if (at < 0) return -1
        continue
      }
      const byte = chunk[at++]
      if (byte === quote) this.#inText = true
      else if (byte === 0x7b || byte === 0x5b) this.#depth++
      else if ((byte === 0x7d || byte === 0x5d) && --this.#depth === 0) return at
    }
    return -1
  }

  /** One past the quotation mark that ends the text; -1 where it lies beyond the chunk. */
  #textEnd(chunk: Buffer, from: number): number {
    let at = from
    if (this.#escaped) {
      this.#escaped = false
      at++
    }
    for (;;) {
      const end = chunk.indexOf(quote, at)
      const until = end < 0 ? chunk.length : end
      let slashes = 0
      while (until - 1 - slashes >= at && chunk[until - 1 - slashes] === backslash) slashes++
      const isEscaped = slashes % 2 === 1
      if (end < 0) {
        this.#escaped = isEscaped
        return -1
      }
      if (!isEscaped) {
        this.#inText = false
        return end + 1
      }
      at = end + 1
    }
  }

  #plainEnd(chunk: Buffer, from: number): number {
    if (this.#gathering === 'plain') {
      for (let at = from; at < chunk.length; at++) {
        const byte = chunk[at] ?? 0
        if (isSpace(byte) || byte === 0x2c || byte === 0x7d || byte === 0x5d) return at
      }
      return -1
    }
    let at = from
    if (!this.#inText) {
      this.#inText = true
      at++
      if (at >= chunk.length) return -1
    }
    return this.#textEnd(chunk, at)
  }

  #close(at: number): Element | undefined {
    const bytes = this.#parts.length === 1 ? (this.#parts[0] ?? Buffer.alloc(0)) : Buffer.concat(this.#parts)
    const wasKey = this.#gathering === 'key'
    this.#gathering = 'no'
    this.#parts = []
    const level = this.#levels.at(-1)
    let value: unknown
    try {
      value = JSON.parse(bytes.toString('utf8'))
    } catch (error) {
      throw malformed(`${this.#pathText()} is no JSON: ${error instanceof Error ? error.message.slice(0, 100) : ''}`, this.#position + at)
    }
    if (level === undefined) return { path: [], value }
    if (wasKey) {
      level.key = String(value)
      level.expects = 'colon'
      level.isFresh = false
      return undefined
    }
    const path = this.#path()
    level.expects = 'comma'
    return { path, value }
  }

  #path(): string[] {
    return this.#levels.map((level) => (level.isList ? String(level.count) : level.key))
  }

  #unexpected(byte: number, at: number): Error {
    return malformed(`no JSON: unexpected ${byte < 0x20 || byte > 0x7e ? `byte ${byte}` : `"${String.fromCharCode(byte)}"`} within ${this.#pathText()}`, this.#position + at)
  }
}
