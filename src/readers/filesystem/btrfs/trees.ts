/** B-trees of btrfs: nodes with their checksums, and the items between two keys. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { Chunks, keyTypes } from './chunks.ts'
import { crc32c, type Root, type Superblock } from './superblock.ts'

const headerBytes = 101
const itemBytes = 25
const pointerBytes = 33
const maxLevel = 7
/** Nodes kept: 16 MiB of the largest. */
const keptNodes = 256

/** Identifiers beyond 2^53 lose their last bits; nothing that is looked up has such. */
export interface Key {
  readonly object: number
  readonly type: number
  readonly offset: number
}

export interface Item extends Key {
  readonly data: Cursor
  /** Where the data lies on this device. */
  readonly at: number
}

interface Node {
  readonly cursor: Cursor
  readonly level: number
  readonly count: number
  readonly generation: number
  /** Where the node lies on this device. */
  readonly at: number
}

const after = (a: Key, b: Key): number => a.object - b.object || a.type - b.type || a.offset - b.offset

export class Trees {
  readonly sb: Superblock
  readonly chunks: Chunks
  readonly #source: ByteSource
  readonly #budget: Budget
  readonly #nodes = new Map<number, Node>()
  /** Nodes of which one copy is damaged and another was taken. */
  readonly repaired = new Set<number>()

  constructor(sb: Superblock, source: ByteSource, budget: Budget) {
    this.sb = sb
    this.chunks = new Chunks(sb)
    this.#source = source
    this.#budget = budget
  }

  /** Learns the chunks that the chunk tree has. */
  async readChunks(): Promise<void> {
    const first = { object: 0, type: 0, offset: 0 }
    const last = { object: Number.MAX_SAFE_INTEGER, type: 255, offset: Number.POSITIVE_INFINITY }
    for await (const { type, offset, data } of this.items(this.sb.chunkTree, first, last)) {
      if (type === keyTypes.chunk) this.chunks.add(offset, data, this.sb.device)
    }
  }

  /** The item with exactly this key. */
  async item(root: Root, key: Key): Promise<Item | undefined> {
    for await (const item of this.items(root, key, key)) return item
    return undefined
  }

  /** The items from one key to another, both included, in order. */
  async *items(root: Root, from: Key, to: Key): AsyncGenerator<Item> {
    if (root.level > maxLevel) throw malformed(`a tree of ${root.level} levels`)
    yield* this.#below(root.at, root.level, { from, to }, undefined)
  }

  async *#below(address: number, level: number, range: { readonly from: Key; readonly to: Key }, expected: (Key & { generation: number }) | undefined): AsyncGenerator<Item> {
    this.#budget.check()
    const node = await this.#node(address)
    if (node.level !== level) throw malformed(`a node of level ${node.level} where one of ${level} belongs`, node.at)
    // Keys grow all the way through and a node starts with the key that led to it: nothing is passed through twice.
    if (expected !== undefined && (node.count === 0 || after(keyAt(node, 0), expected) !== 0 || node.generation !== expected.generation)) {
      throw malformed('a node that is not the one that its parent means', node.at)
    }
    for (let index = firstOf(node, range.from); index < node.count; index++) {
      const key = keyAt(node, index)
      if (after(key, range.to) > 0) return
      if (index > 0 && after(key, keyAt(node, index - 1)) <= 0) throw malformed('keys that do not grow', node.at)
      if (level > 0) {
        const cursor = node.cursor.seek(headerBytes + index * pointerBytes + 17)
        const child = cursor.u64()
        yield* this.#below(child, level - 1, range, { ...key, generation: cursor.u64() })
      } else if (after(key, range.from) >= 0) yield itemAt(node, index, key)
    }
  }

  async #node(address: number): Promise<Node> {
    const known = this.#nodes.get(address)
    if (known !== undefined) {
      this.#nodes.delete(address)
      this.#nodes.set(address, known)
      return known
    }
    const node = await this.#read(address)
    this.#nodes.set(address, node)
    if (this.#nodes.size > keptNodes) for (const oldest of this.#nodes.keys()) {
      this.#nodes.delete(oldest)
      break
    }
    return node
  }

  async #read(address: number): Promise<Node> {
    let damage: unknown
    for (const at of this.chunks.places(address, this.sb.nodeBytes)) {
      try {
        const node = await this.#parse(address, at)
        if (damage !== undefined) this.repaired.add(address)
        return node
      } catch (error) {
        damage ??= error
      }
    }
    throw damage
  }

  async #parse(address: number, at: number): Promise<Node> {
    const { nodeBytes, checksum } = this.sb
    if (at + nodeBytes > this.#source.size) throw malformed('truncated: a node behind the end of the image', at)
    const cursor = new Cursor(Uint8Array.from(await this.#source.read(at, nodeBytes)), at)
    if (checksum === 'crc32c' && crc32c(cursor.bytes.subarray(32)) !== cursor.u32()) throw malformed('a node does not match its checksum', at)
    if (cursor.seek(0x30).u64() !== address) throw malformed('a node that belongs elsewhere', at)
    const generation = cursor.seek(0x50).u64()
    const count = cursor.seek(0x60).u32()
    const level = cursor.u8()
    if (headerBytes + count * (level > 0 ? pointerBytes : itemBytes) > nodeBytes) throw malformed(`${count} entries in a node of ${nodeBytes} bytes`, at)
    return { cursor, level, count, generation, at }
  }
}

function keyAt({ cursor, level }: Node, index: number): Key {
  cursor.seek(headerBytes + index * (level > 0 ? pointerBytes : itemBytes))
  const object = large(cursor)
  const type = cursor.u8()
  return { object, type, offset: large(cursor) }
}

const large = (cursor: Cursor): number => cursor.u32() + cursor.u32() * 2 ** 32

/** The entry to start at: in leaves the first one not before the key, above them the one whose child may hold it. */
function firstOf(node: Node, key: Key): number {
  let low = 0
  let high = node.count
  while (high > low) {
    const middle = (low + high) >>> 1
    const order = after(keyAt(node, middle), key)
    if (order < 0 || (order === 0 && node.level > 0)) low = middle + 1
    else high = middle
  }
  return node.level > 0 ? Math.max(low - 1, 0) : low
}

function itemAt({ cursor, at }: Node, index: number, key: Key): Item {
  cursor.seek(headerBytes + index * itemBytes + 17)
  const offset = headerBytes + cursor.u32()
  const size = cursor.u32()
  return { ...key, data: cursor.seek(offset).sub(size), at: at + offset }
}
