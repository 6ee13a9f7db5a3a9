/** Chunks of btrfs: which bytes of the devices the addresses inside the file system stand for. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { Superblock } from './superblock.ts'

/** Bits of a chunk's type whose content is spread over its stripes instead of repeated in each. */
const spread = { raid0: 0x8, raid10: 0x40, raid5: 0x80, raid6: 0x100 } as const
const stripeBytes = 32

export const keyTypes = { inode: 1, attribute: 24, name: 84, nameIndex: 96, extent: 108, root: 132, rootReference: 156, chunk: 228 } as const

interface Chunk {
  readonly start: number
  readonly bytes: number
  /** Where its bytes are on this device, once for each copy. */
  readonly copies: readonly number[]
  /** Why it cannot be read, if so. */
  readonly loss: string | undefined
}

export class Chunks {
  readonly #chunks = new Map<number, Chunk>()
  #sorted: Chunk[] | undefined

  /** Takes the chunks that stand in the superblock. */
  constructor(sb: Superblock) {
    const { systemChunks: array, device } = sb
    while (array.remaining > 0) {
      array.skip(8)
      if (array.u8() !== keyTypes.chunk) throw malformed('a key in the superblock that is none of a chunk', array.base + array.position)
      this.add(array.u64(), array, device)
    }
  }

  /** One chunk item, as it lies behind its key. */
  add(start: number, item: Cursor, device: number): void {
    const bytes = item.u64()
    const type = item.skip(16).u64()
    const stripes = item.skip(12).u16()
    item.skip(2)
    if (stripes === 0 || stripes * stripeBytes > item.remaining) throw malformed(`a chunk of ${stripes} stripes`, item.base)
    const copies: number[] = []
    for (let index = 0; index < stripes; index++) {
      const owner = item.u64()
      const offset = item.u64()
      item.skip(16)
      if (owner === device) copies.push(offset)
    }
    const isSpread = stripes > 1 && Object.values(spread).some((bit) => (type & bit) !== 0)
    const loss = isSpread ? 'content striped over several devices' : copies.length === 0 ? 'content on another device' : undefined
    this.#chunks.set(start, { start, bytes, copies, loss })
    this.#sorted = undefined
  }

  /** Where `length` bytes from a logical address are, once for each copy. */
  places(address: number, length: number): readonly number[] {
    const chunk = this.#chunkOf(address)
    if (chunk === undefined || address + length > chunk.start + chunk.bytes) throw malformed(`${length} bytes at address ${address}, which no chunk holds`)
    if (chunk.loss !== undefined) throw unsupported(chunk.loss)
    return chunk.copies.map((at) => at + address - chunk.start)
  }

  #chunkOf(address: number): Chunk | undefined {
    this.#sorted ??= [...this.#chunks.values()].sort((a, b) => a.start - b.start)
    let low = 0
    let high = this.#sorted.length
    while (high > low) {
      const middle = (low + high) >>> 1
      if ((this.#sorted[middle]?.start ?? 0) <= address) low = middle + 1
      else high = middle
    }
    return this.#sorted[low - 1]
  }
}
