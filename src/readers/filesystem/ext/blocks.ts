/** Where a file's content lies: extent trees and indirect blocks as ranges of the volume. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { RangeList, type RangePurse } from '../../shared/ranges.ts'
import type { Inode } from './inode.ts'
import type { Superblock } from './superblock.ts'

const extentMagic = 0xf30a
const maxExtentDepth = 5
/** Longer extents are allocated but not written: they read as zeros. */
const maxWrittenBlocks = 32_768
const directBlocks = 12

export interface Volume {
  readonly sb: Superblock
  readonly cache: PageCache
  readonly budget: Budget
  readonly purse: RangePurse
}

/** Ranges of the inode's content in order, holes included, at least its size cut to whole blocks. */
export async function contentRanges(inode: Inode, volume: Volume): Promise<RangeList> {
  const mapping = new Mapping(Math.ceil(inode.size / volume.sb.blockBytes), volume)
  if (inode.extents) await mapping.extentNode(new Cursor(inode.map), undefined, Number.POSITIVE_INFINITY)
  else await mapping.indirect(inode.map)
  return mapping.ranges
}

class Mapping {
  readonly ranges: RangeList
  readonly #volume: Volume
  /** Blocks of the content; what is mapped behind them (fs-verity trees, preallocation) is left out. */
  readonly #wanted: number
  /** Next logical block to be mapped. */
  #next = 0
  #mapped = 0
  /** Blocks that the volume has, whatever it says: no file can have more. */
  readonly #present: number

  constructor(wanted: number, volume: Volume) {
    this.#present = Math.min(volume.sb.blocks, Math.ceil(volume.cache.size / volume.sb.blockBytes))
    this.#wanted = wanted
    this.#volume = volume
    this.ranges = new RangeList(volume.purse)
  }

  /**
   * One node of an extent tree, whose logical blocks end before `end`. Logical blocks must grow all the way through and
   * no node below the root may be empty, so the work is bounded by the blocks that the tree really has.
   */
  async extentNode(node: Cursor, depth: number | undefined, end: number): Promise<void> {
    if (node.u16() !== extentMagic) throw malformed('no extent header where one belongs', node.base)
    const entries = node.u16()
    const room = Math.floor((node.size - 12) / 12)
    const stored = node.skip(2).u16()
    if (entries > room) throw malformed(`${entries} extents in a node that holds ${room}`, node.base)
    if (depth === undefined ? stored > maxExtentDepth : stored !== depth) throw malformed(`an extent node of depth ${stored}`, node.base)
    if (depth !== undefined && entries === 0) throw malformed('an empty extent node', node.base)
    for (let index = 0; index < entries; index++) {
      const until = stored > 0 && index + 1 < entries ? node.seek(24 + index * 12).u32() : end
      node.seek(12 + index * 12)
      if (stored === 0) this.#extent(node, until)
      else await this.#extentIndex(node, stored, until)
      if (this.#next >= this.#wanted) return
    }
  }

  #extent(node: Cursor, end: number): void {
    const first = node.u32()
    const length = node.u16()
    const start = node.u16() * 2 ** 32 + node.u32()
    const written = length <= maxWrittenBlocks
    const blocks = written ? length : length - maxWrittenBlocks
    if (blocks === 0 || first < this.#next || first + blocks > end) throw malformed(`an extent of ${blocks} blocks for block ${first} is out of order`, node.base)
    this.#holeUntil(first)
    if (written) this.#data(start, blocks)
    else this.#holeUntil(first + blocks)
  }

  async #extentIndex(node: Cursor, depth: number, end: number): Promise<void> {
    const first = node.u32()
    const block = node.u32() + node.u16() * 2 ** 32
    if (first < this.#next || first >= end) throw malformed(`an extent index for block ${first} is out of order`, node.base)
    this.#volume.budget.node()
    await this.extentNode(await this.#block(block), depth - 1, end)
  }

  /** The classic map: twelve direct blocks, then blocks of block numbers one, two and three deep. */
  async indirect(map: Uint8Array): Promise<void> {
    const cursor = new Cursor(map)
    for (let index = 0; index < directBlocks; index++) this.#pointer(cursor.u32())
    for (let depth = 1; depth <= 3; depth++) await this.#indirectBlock(cursor.u32(), depth)
    if (this.#next < this.#wanted) throw malformed('larger than its block map can hold')
  }

  async #indirectBlock(block: number, depth: number): Promise<void> {
    if (this.#next >= this.#wanted) return
    const perBlock = this.#volume.sb.blockBytes / 4
    if (block === 0) {
      this.#holeUntil(this.#next + perBlock ** depth)
      return
    }
    this.#volume.budget.node()
    const pointers = await this.#block(block)
    for (let index = 0; index < perBlock && this.#next < this.#wanted; index++) {
      if (depth === 1) this.#pointer(pointers.u32())
      else await this.#indirectBlock(pointers.u32(), depth - 1)
    }
  }

  #pointer(block: number): void {
    if (block === 0) this.#holeUntil(this.#next + 1)
    else this.#data(block, 1)
  }

  #holeUntil(block: number): void {
    const until = Math.min(block, this.#wanted)
    if (until <= this.#next) return
    this.ranges.addHole((until - this.#next) * this.#volume.sb.blockBytes)
    this.#next = until
  }

  #data(block: number, count: number): void {
    const used = Math.min(count, this.#wanted - this.#next)
    if (used <= 0) return
    this.#check(block, used)
    this.#mapped += used
    if (this.#mapped > this.#present) throw malformed('more blocks than the file system has')
    this.ranges.add(block * this.#volume.sb.blockBytes, used * this.#volume.sb.blockBytes)
    this.#next += used
  }

  async #block(block: number): Promise<Cursor> {
    this.#check(block, 1)
    return this.#volume.cache.window(block * this.#volume.sb.blockBytes, this.#volume.sb.blockBytes)
  }

  #check(block: number, count: number): void {
    const { firstDataBlock, blocks, blockBytes } = this.#volume.sb
    if (block < firstDataBlock || block === 0 || block + count > blocks) throw malformed(`block ${block} is outside the file system of ${blocks} blocks`)
    if ((block + count) * blockBytes > this.#volume.cache.size) throw malformed('truncated: content behind the end of the image', block * blockBytes)
  }
}
