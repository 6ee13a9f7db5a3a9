/** Extents of a fork, in the inode or in a tree of blocks, in the order of the file. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { Fork } from './inode.ts'
import { blockOffset } from './superblock.ts'
import type { Volume } from './volume.ts'

const recordBytes = 16
const maxLevel = 9
const magics = { 4: 0x424d4150, 5: 0x424d4133 } as const

export interface Extent {
  /** Block of the file, block of the volume, and how many. */
  readonly from: number
  readonly start: bigint
  readonly blocks: number
  /** Allocated and never written: reads as zeros. */
  readonly unwritten: boolean
}

/** The extents of a fork that has some. They must grow, and may not overlap. */
export async function* extentsOf(fork: Fork, volume: Volume): AsyncGenerator<Extent> {
  let next = 0
  for await (const extent of fork.format === 'btree' ? rooted(fork, volume) : listed(new Cursor(fork.bytes), fork.extents)) {
    if (extent.from < next || extent.blocks === 0) throw malformed(`an extent of ${extent.blocks} blocks for block ${extent.from} is out of order`)
    next = extent.from + extent.blocks
    yield extent
  }
}

function* listed(cursor: Cursor, count: number): Generator<Extent> {
  if (count * recordBytes > cursor.remaining) throw malformed(`${count} extents in ${cursor.remaining} bytes`, cursor.base)
  for (let index = 0; index < count; index++) {
    const high = cursor.u64Exact(false)
    const low = cursor.u64Exact(false)
    yield {
      unwritten: high >> 63n === 1n,
      from: Number((high >> 9n) & 0x3fffffffffffffn),
      start: ((high & 0x1ffn) << 43n) | (low >> 21n),
      blocks: Number(low & 0x1fffffn),
    }
  }
}

/** The root in the inode: level, number of records, keys and then block numbers, each in half of the room. */
async function* rooted({ bytes }: Fork, volume: Volume): AsyncGenerator<Extent> {
  const cursor = new Cursor(bytes)
  const level = cursor.u16(false)
  const count = cursor.u16(false)
  const room = Math.floor((bytes.length - 4) / 16)
  if (level === 0 || level > maxLevel || count > room) throw malformed(`a root of ${count} records at level ${level}`)
  yield* pointers(cursor, 4, room, { count, level }, volume)
}

async function* pointers(cursor: Cursor, at: number, room: number, { count, level }: { readonly count: number; readonly level: number }, volume: Volume): AsyncGenerator<Extent> {
  let last = -1
  for (let index = 0; index < count; index++) {
    const key = cursor.seek(at + index * 8).u64(false)
    // Keys grow, and below each the extents start with it: nothing is passed through twice.
    if (key <= last) throw malformed('keys that do not grow', cursor.base)
    last = key
    yield* below(cursor.seek(at + room * 8 + index * 8).u64Exact(false), level - 1, key, volume)
  }
}

async function* below(block: bigint, level: number, key: number, volume: Volume): AsyncGenerator<Extent> {
  const { sb, cache, budget } = volume
  budget.node()
  const cursor = await cache.window(blockOffset(block, sb), sb.blockBytes)
  if (cursor.u32(false) !== (sb.version === 5 ? magics[5] : magics[4])) throw malformed('no block of extents where one belongs', cursor.base)
  const stored = cursor.u16(false)
  const count = cursor.u16(false)
  const header = sb.version === 5 ? 72 : 24
  if (stored !== level || count === 0 || count > Math.floor((sb.blockBytes - header) / 16)) throw malformed(`a block of ${count} records at level ${stored}`, cursor.base)
  if (level > 0) {
    if (cursor.seek(header).u64(false) !== key) throw malformed('a block that is not the one that its parent means', cursor.base)
    return yield* pointers(cursor, header, Math.floor((sb.blockBytes - header) / 16), { count, level }, volume)
  }
  let first = true
  for (const extent of listed(cursor.seek(header), count)) {
    if (first && extent.from !== key) throw malformed('a block that is not the one that its parent means', cursor.base)
    first = false
    yield extent
  }
}
