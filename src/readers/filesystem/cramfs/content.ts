/**
 * Contents of cramfs: a table with a pointer for each block, and the blocks, compressed one by one with zlib. The image does
 * not say how large a block is (a page of the machine that it was made for), so the first large file tells it.
 */
import type { Budget } from '../../../kernel/limits.ts'
import { decompressBlock } from '../../../kernel/native/block.ts'
import { part, type BlockAt, type Step } from '../../../kernel/place.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import type { Inode } from './superblock.ts'

/** Pages of the machines that Linux runs on, the usual one first. */
const pageBytes = [4096, 8192, 16_384, 32_768, 65_536]
const usualPage = 4096
const pointerBytes = 4
const plainBit = 0x80000000
const directBit = 0x40000000
const offsetBits = 0x3fffffff
/** Blocks of all files together; directions to them stay in memory. A whole image has some ten thousand. */
const maxBlocks = 1_000_000

export class Contents {
  readonly #cache: PageCache
  readonly #littleEndian: boolean
  readonly #budget: Budget
  /** Directions by place and size: the tools store equal contents once. */
  readonly #known = new Map<string, Step>()
  #pageBytes: number | undefined
  #blocksLeft = maxBlocks

  constructor(cache: PageCache, littleEndian: boolean, budget: Budget) {
    this.#cache = cache
    this.#littleEndian = littleEndian
    this.#budget = budget
  }

  /** Directions to a file's content. */
  async step({ size, offset }: Inode): Promise<Step> {
    if (size === 0) return part(0, 0)
    if (offset === 0) throw malformed(`a file of ${size} bytes without a place`)
    const key = `${offset}:${size}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const blockBytes = await this.#blockBytes(size, offset)
    const blocks = await this.#blocks(size, offset, blockBytes)
    this.#blocksLeft -= blocks.length
    if (this.#blocksLeft < 0) throw limitReached(`files in more than ${maxBlocks} blocks`)
    const step: Step = { kind: 'blocks', codec: 'zlib', size, blockBytes, blocks }
    this.#known.set(key, step)
    return step
  }

  /** The target of a symbolic link, which is a small file. */
  async target({ size, offset }: Inode, maxBytes: number): Promise<Uint8Array> {
    if (size > Math.min(maxBytes, usualPage)) throw new EntryLimit(`a link target of ${size} bytes`)
    if (size === 0 || offset === 0) throw malformed('a link without a target')
    const [block] = await this.#blocks(size, offset, usualPage)
    const plain = block === undefined ? new Uint8Array() : await this.#plain(block, size)
    if (plain.length !== size) throw malformed(`a link target of ${plain.length} bytes, ${size} are stated`, offset)
    return plain
  }

  async #blockBytes(size: number, offset: number): Promise<number> {
    if (this.#pageBytes !== undefined || size <= usualPage) return this.#pageBytes ?? usualPage
    for (const bytes of pageBytes) {
      if (await this.#fits(size, offset, bytes)) return (this.#pageBytes = bytes)
    }
    throw malformed('the blocks of a file are not where any size of block would put them', offset)
  }

  /** Whether the first block that is no hole is as long as blocks of `bytes` bytes make it. */
  async #fits(size: number, offset: number, bytes: number): Promise<boolean> {
    try {
      const blocks = await this.#blocks(size, offset, bytes)
      const index = blocks.findIndex(({ stored }) => stored > 0)
      const block = blocks[index]
      if (block === undefined) return true
      const wanted = Math.min(bytes, size - index * bytes)
      return (await this.#plain(block, wanted)).length === wanted
    } catch (error) {
      if (error instanceof ReadError && error.code === 'malformed') return false
      throw error
    }
  }

  async #plain(block: BlockAt, maxBytes: number): Promise<Uint8Array> {
    const stored = await this.#cache.read(block.offset, block.stored)
    const plain = block.plain ? stored : await decompressBlock('zlib', stored, maxBytes)
    this.#budget.produced(plain.length)
    return plain
  }

  async #blocks(size: number, offset: number, blockBytes: number): Promise<BlockAt[]> {
    const count = Math.ceil(size / blockBytes)
    this.#budget.check()
    // A file has less than 16 MiB: the table has at most 4096 pointers.
    const table = await this.#cache.window(offset, count * pointerBytes)
    const blocks: BlockAt[] = []
    /** Where a block begins that does not say it: behind the one before it. */
    let next = offset + count * pointerBytes
    for (let index = 0; index < count; index++) {
      const pointer = table.u32(this.#littleEndian)
      const plain = (pointer & plainBit) !== 0
      const plainBytes = Math.min(blockBytes, size - index * blockBytes)
      const block = (pointer & directBit) === 0
        ? { offset: next, stored: (pointer & offsetBits) - next, plain }
        : await this.#direct((pointer & offsetBits) * 4, plain, plainBytes)
      if (block.stored < 0 || block.stored > (plain ? blockBytes : blockBytes * 2)) throw malformed(`a block of ${block.stored} stored bytes`, table.base + index * pointerBytes)
      if (block.offset + block.stored > this.#cache.size) throw malformed('truncated: content behind the end of the image', block.offset)
      if (plain && block.stored > 0 && block.stored < plainBytes) throw malformed(`a block of ${block.stored} bytes where ${plainBytes} are needed`, block.offset)
      blocks.push(block)
      next = block.offset + block.stored
    }
    return blocks
  }

  /** A block that lies anywhere (images for execution in place); a compressed one has its length in front of it. */
  async #direct(at: number, plain: boolean, plainBytes: number): Promise<BlockAt> {
    if (plain) return { offset: at, stored: plainBytes, plain }
    const stored = (await this.#cache.window(at, 2)).u16(this.#littleEndian)
    return { offset: at + 2, stored, plain }
  }
}
