/** Metadata blocks of squashfs: 8 KiB each, compressed on their own, read as one stream from any position. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { decompressBlock } from '../../../kernel/native/block.ts'
import type { Codec } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { Superblock } from './layout.ts'

export const metadataBytes = 8192
const storedPlain = 0x8000
/** Follows the length in images of version 3 that were made to be checked. */
const mark = 0xff
/** Decoded blocks that are kept: 8 MiB. */
const maxCached = 1024

interface Block {
  readonly bytes: Uint8Array
  /** Byte of the block that follows. */
  readonly next: number
}

export class Metadata {
  readonly #cache: PageCache
  readonly #codec: Codec
  readonly #budget: Budget
  readonly #littleEndian: boolean
  readonly #marked: boolean
  readonly #blocks = new Map<number, Block>()

  constructor(sb: Superblock, cache: PageCache, codec: Codec, budget: Budget) {
    this.#littleEndian = sb.littleEndian
    this.#marked = sb.old?.marked === true
    this.#cache = cache
    this.#codec = codec
    this.#budget = budget
  }

  /** A stream from `offset` inside the block that starts at byte `at`. */
  stream(at: number, offset: number): MetadataStream {
    return new MetadataStream(this, at, offset)
  }

  /** The decoded block that starts at byte `at`. */
  async block(at: number): Promise<Block> {
    const known = this.#blocks.get(at)
    if (known !== undefined) return known
    const header = (await this.#cache.window(at, 2)).u16(this.#littleEndian)
    const start = at + (this.#marked ? 3 : 2)
    if (this.#marked && (await this.#cache.window(at + 2, 1)).u8() !== mark) throw malformed('a metadata block without its mark', at + 2)
    const length = header & (storedPlain - 1)
    if (length === 0 || length > metadataBytes) throw malformed(`a metadata block of ${length} stored bytes`, at)
    const stored = await this.#cache.read(start, length)
    const bytes = (header & storedPlain) === 0 ? await decompressBlock(this.#codec, stored, metadataBytes) : stored
    this.#budget.produced(bytes.length)
    const block = { bytes, next: start + length }
    if (this.#blocks.size >= maxCached) {
      const oldest = this.#blocks.keys().next()
      if (oldest.done !== true) this.#blocks.delete(oldest.value)
    }
    this.#blocks.set(at, block)
    return block
  }
}

/** Reads forward over the edges of blocks. */
export class MetadataStream {
  readonly #metadata: Metadata
  #at: number
  #offset: number

  constructor(metadata: Metadata, at: number, offset: number) {
    this.#metadata = metadata
    this.#at = at
    this.#offset = offset
  }

  /** The next bytes; valid as long as they are held. `length` is small: callers read long lists piece by piece. */
  async take(length: number): Promise<Cursor> {
    let block = await this.#metadata.block(this.#at)
    if (this.#offset > block.bytes.length) throw malformed(`byte ${this.#offset} of a metadata block of ${block.bytes.length} bytes`, this.#at)
    if (this.#offset + length <= block.bytes.length) {
      const start = this.#offset
      this.#offset += length
      return new Cursor(block.bytes.subarray(start, start + length), this.#at)
    }
    const base = this.#at
    const joined = new Uint8Array(length)
    let filled = 0
    while (filled < length) {
      if (this.#offset === block.bytes.length) {
        this.#at = block.next
        this.#offset = 0
        block = await this.#metadata.block(this.#at)
        if (block.bytes.length === 0) throw malformed('an empty metadata block', this.#at)
      }
      const piece = block.bytes.subarray(this.#offset, this.#offset + length - filled)
      joined.set(piece, filled)
      filled += piece.length
      this.#offset += piece.length
    }
    return new Cursor(joined, base)
  }
}

/** A position as inodes and tables store it: the block's start relative to a table, and the offset inside. */
export function reference(value: bigint): { readonly start: number; readonly offset: number } {
  const start = value >> 16n
  if (start > 0xffffffffn) throw malformed(`a metadata reference of ${value}`)
  return { start: Number(start), offset: Number(value & 0xffffn) }
}
