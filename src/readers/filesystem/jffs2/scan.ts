/** Reads a JFFS2 image from its first byte to its last and keeps what the sound nodes say. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { crc32Register } from '../../shared/checksum.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { Trouble, Troubles } from '../../shared/troubles.ts'
import {
  accurate, attributeBytes, attributeLinkBytes, compressions, direntBytes, headerBytes, incompatible, inodeBytes, kinds, padded,
  parseAttribute, parseAttributeLink, parseDirent, parseInode,
} from './nodes.ts'
import { Store } from './store.ts'

export const magic = 0x1985
/** Where OpenWrt's images end: the rest of the flash is erased at the first start. */
const endMark = 0xdeadc0de
const endMarkAlignment = 4096
const chunkBytes = 64 * 1024
/** As many erased bytes end a stretch that is no nodes; damaged ones have some of them inside. */
const erasedBytes = 256
/** No kernel writes more than a page into one node; the largest page is 64 KiB. */
const maxPieceBytes = 1024 * 1024

interface Node {
  readonly at: number
  readonly kind: number
  readonly bytes: number
}

export class Scan {
  readonly store = new Store()
  readonly compressors = new Set<number>()
  /** Nodes with a sound header, those that no longer count among them. */
  sound = 0
  readonly #cache: PageCache
  readonly #little: boolean
  readonly #budget: Budget
  readonly #troubles: Troubles
  /** Where bytes that are no nodes began. */
  #dirt: number | undefined

  constructor(cache: PageCache, little: boolean, budget: Budget, troubles: Troubles) {
    this.#cache = cache
    this.#little = little
    this.#budget = budget
    this.#troubles = troubles
  }

  async *all(): AsyncGenerator<Trouble> {
    const { size } = this.#cache
    for (let at = 0; at < size; ) {
      this.#budget.check()
      at = yield* this.#next(at)
      const node = at + headerBytes > size ? undefined : await this.#header(at)
      if (node === undefined) {
        if (at < size) this.#dirt ??= at
        at += 4
        continue
      }
      yield* this.#endOfDirt(at)
      if (at + node.bytes > size) {
        yield* this.#troubles.note('malformed', `truncated: a node of ${node.bytes} bytes, the content ends after ${size - at}`, undefined, at)
        return
      }
      yield* this.#node(node)
      at += padded(node.bytes)
    }
    yield* this.#endOfDirt(size)
  }

  /** Passes over erased flash and what is no node; gives the next place where a node may start, or the end. */
  async *#next(from: number): AsyncGenerator<Trouble, number> {
    const { size } = this.#cache
    let erased = from
    for (let at = from; at + 4 <= size; ) {
      this.#budget.check()
      const length = Math.min(chunkBytes - (at % chunkBytes), size - at)
      const chunk = await this.#cache.read(at, length)
      const view = new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength)
      const end = at + length - (length % 4)
      for (const start = at; at < end; at += 4) {
        const word = view.getUint32(at - start)
        if (word === 0xffffffff || word === 0) continue
        if (at - erased >= erasedBytes) yield* this.#endOfDirt(erased)
        erased = at + 4
        if (view.getUint16(at - start, this.#little) === magic) return at
        if (word === endMark && at % endMarkAlignment === 0) {
          yield* this.#endOfDirt(at)
          return size
        }
        this.#dirt ??= at
      }
    }
    yield* this.#endOfDirt(erased)
    return size
  }

  *#endOfDirt(at: number): Generator<Trouble> {
    if (this.#dirt === undefined) return
    const start = this.#dirt
    this.#dirt = undefined
    yield* this.#troubles.note('malformed', `${at - start} bytes are neither nodes nor erased flash; what was in them is lost`, undefined, start)
  }

  /** The node that starts at `at`, when its header is sound. */
  async #header(at: number): Promise<Node | undefined> {
    const head = await this.#cache.window(at, headerBytes)
    if (head.u16(this.#little) !== magic) return undefined
    const stored = head.u16(this.#little)
    const bytes = head.u32(this.#little)
    // The checksum is that of the node while it counted.
    const checked = Uint8Array.from(head.bytes.subarray(0, 8))
    const view = new DataView(checked.buffer)
    view.setUint16(2, stored | accurate, this.#little)
    if (bytes < headerBytes || head.u32(this.#little) !== crc32Register(checked, 0)) return undefined
    return { at, kind: stored, bytes }
  }

  async *#node(node: Node): AsyncGenerator<Trouble> {
    this.#budget.node()
    this.sound++
    if ((node.kind & accurate) === 0) return
    switch (node.kind) {
      case kinds.dirent:
        return yield* this.#dirent(node)
      case kinds.inode:
        return yield* this.#inode(node)
      case kinds.attribute:
        return yield* this.#attribute(node)
      case kinds.attributeLink:
        return yield* this.#attributeLink(node)
      default:
        if ((node.kind & incompatible) === incompatible) {
          yield* this.#troubles.note('unsupported', `a node of kind ${node.kind.toString(16)}, without which the files may be others`, undefined, node.at)
        }
    }
  }

  /** The fixed part of a node, of which the last `unchecked` bytes are checksums; undefined when it is damaged. */
  async #fixed(node: Node, bytes: number, unchecked: number): Promise<Cursor | undefined> {
    if (node.bytes < bytes) return undefined
    const cursor = new Cursor(Uint8Array.from(await this.#cache.read(node.at, bytes)), node.at)
    const checked = bytes - unchecked
    const crcAt = node.kind === kinds.inode ? checked + 4 : node.kind === kinds.dirent ? checked : bytes - 4
    return cursor.seek(crcAt).u32(this.#little) === crc32Register(cursor.bytes.subarray(0, checked), 0) ? cursor : undefined
  }

  #damaged(what: string, at: number): Trouble[] {
    return this.#troubles.note('malformed', `${what}; what it says is left out`, undefined, at)
  }

  async *#dirent(node: Node): AsyncGenerator<Trouble> {
    const fixed = await this.#fixed(node, direntBytes, 8)
    if (fixed === undefined) return yield* this.#damaged('a damaged name node', node.at)
    const dirent = parseDirent(fixed, this.#little)
    if (direntBytes + dirent.nameBytes > node.bytes) return yield* this.#damaged('a name node that is shorter than its name', node.at)
    const name = Uint8Array.from(await this.#cache.read(node.at + direntBytes, dirent.nameBytes))
    if (crc32Register(name, 0) !== dirent.nameCrc) return yield* this.#damaged('a name node with a damaged name', node.at)
    this.store.name(dirent, name)
  }

  async *#inode(node: Node): AsyncGenerator<Trouble> {
    const fixed = await this.#fixed(node, inodeBytes, 8)
    if (fixed === undefined) return yield* this.#damaged('a damaged inode node', node.at)
    const inode = parseInode(fixed, this.#little)
    // As the kernel does (fs/jffs2/readinode.c, read_dnode).
    const fits = inode.offset <= inode.size && padded(inode.stored + inodeBytes) === padded(node.bytes)
    const { compression, plain, stored } = inode
    const likely = compression === compressions.zero ? stored === 0 : plain <= maxPieceBytes && stored <= maxPieceBytes * 2 && (compression !== compressions.none || plain === stored || plain === 0)
    if (!fits || !likely) return yield* this.#damaged('an inode node that contradicts itself', node.at)
    if ((await this.#crc(node.at + inodeBytes, stored)) !== inode.dataCrc) return yield* this.#damaged('an inode node with damaged content', node.at)
    if (stored > 0) this.compressors.add(compression)
    this.store.inode(inode, node.at + inodeBytes)
  }

  async *#attribute(node: Node): AsyncGenerator<Trouble> {
    const fixed = await this.#fixed(node, attributeBytes, 4)
    if (fixed === undefined) return yield* this.#damaged('a damaged attribute node', node.at)
    const attribute = parseAttribute(fixed, this.#little)
    const bytes = attribute.nameBytes + 1 + attribute.valueBytes
    if (attributeBytes + bytes > node.bytes) return yield* this.#damaged('an attribute node that is shorter than its value', node.at)
    const data = Uint8Array.from(await this.#cache.read(node.at + attributeBytes, bytes))
    if (crc32Register(data, 0) !== attribute.dataCrc) return yield* this.#damaged('an attribute node with damaged content', node.at)
    this.store.attribute(attribute, data.subarray(0, attribute.nameBytes), data.subarray(attribute.nameBytes + 1))
  }

  async *#attributeLink(node: Node): AsyncGenerator<Trouble> {
    const fixed = await this.#fixed(node, attributeLinkBytes, 4)
    if (fixed === undefined) return yield* this.#damaged('a damaged node that gives a file an attribute', node.at)
    this.store.attributeLink(parseAttributeLink(fixed, this.#little))
  }

  async #crc(from: number, length: number): Promise<number> {
    let register = 0
    for (let at = from; at < from + length; at += chunkBytes) {
      this.#budget.check()
      register = crc32Register(await this.#cache.read(at, Math.min(chunkBytes, from + length - at)), register)
    }
    return register
  }
}
