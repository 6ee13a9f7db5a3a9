/** What the index and the journal say together. */
import type { Codec } from '../../../kernel/place.ts'
import { limitReached, malformed } from '../../../kernel/problem.ts'
import type { Piece } from '../../shared/pieces.ts'
import { keyOf, kinds, type Node } from './nodes.ts'

export const fileBlockBytes = 4096
/** Pieces of all files together: at 4 KiB each, 4 GiB. */
const maxPieces = 1_000_000
const codecs: readonly ('plain' | Codec)[] = ['plain', 'lzo-block', 'deflate-raw', 'zstd']
const dataAt = 48
const nameAt = 56
const inlineAt = 160

export interface Name {
  readonly bytes: Uint8Array
  readonly inode: number
}

export interface Inode {
  readonly at: number
  readonly size: number
  readonly mtime: number
  readonly links: number
  readonly uid: number
  readonly gid: number
  readonly mode: number
  readonly flags: number
  /** Target of a link, number of a device, value of an attribute. */
  readonly inline: Uint8Array
}

type Names = Map<number, Map<string, Name>>

export class Store {
  readonly names: Names = new Map()
  readonly attributes: Names = new Map()
  readonly inodes = new Map<number, Inode>()
  readonly data = new Map<number, Map<number, Piece>>()
  #pieces = 0

  /** Takes in a node; of the journal in the order of their sequence numbers. */
  apply(node: Node): void {
    const { cursor } = node
    if (node.kind === kinds.truncation) return this.#truncate(cursor.seek(24).u32(), cursor.seek(48).u64())
    const { inode, kind, rest } = keyOf(cursor)
    if (kind !== node.kind) throw malformed('a node whose key is of another kind', node.at)
    if (kind === kinds.inode) this.#inode(inode, node)
    else if (kind === kinds.data) this.#data(inode, rest, node)
    else if (kind === kinds.name || kind === kinds.attribute) this.#name(kind === kinds.name ? this.names : this.attributes, inode, node)
  }

  #inode(number: number, { cursor, at }: Node): void {
    const links = cursor.seek(92).u32()
    if (links === 0) {
      for (const all of [this.inodes, this.data, this.names, this.attributes]) all.delete(number)
      return
    }
    const uid = cursor.u32()
    const gid = cursor.u32()
    const mode = cursor.u32()
    const flags = cursor.u32()
    const inlineBytes = cursor.u32()
    this.inodes.set(number, { at, size: cursor.seek(48).u64(), mtime: Number(cursor.seek(72).u64Exact()), links, uid, gid, mode, flags, inline: cursor.seek(inlineAt).take(inlineBytes) })
  }

  #data(inode: number, block: number, { cursor, at, sequence }: Node): void {
    const plain = cursor.seek(40).u32()
    const compressor = cursor.u16()
    const stored = cursor.size - dataAt
    const coding = codecs[compressor] ?? { unread: `compressor ${compressor}` }
    if (plain === 0 || plain > fileBlockBytes || stored < 0 || (coding === 'plain' && stored !== plain)) throw malformed(`a data node of ${plain} bytes in ${stored}`, at)
    if (++this.#pieces > maxPieces) throw limitReached(`files in more than ${maxPieces} pieces`)
    const all = this.data.get(inode) ?? new Map<number, Piece>()
    this.data.set(inode, all)
    all.set(block, { version: sequence, offset: block * fileBlockBytes, plain, at: at + dataAt, stored, coding })
  }

  #name(names: Names, parent: number, { cursor, at }: Node): void {
    const inode = cursor.seek(40).u64()
    const length = cursor.seek(50).u16()
    if (length > 255) throw malformed(`a name of ${length} bytes`, at)
    const bytes = cursor.seek(nameAt).take(length)
    const all = names.get(parent) ?? new Map<string, Name>()
    names.set(parent, all)
    if (inode === 0) all.delete(String.fromCharCode(...bytes))
    else all.set(String.fromCharCode(...bytes), { bytes, inode })
  }

  /** Cuts a file: whole blocks behind its new end are gone. */
  #truncate(inode: number, size: number): void {
    const all = this.data.get(inode)
    for (const block of all?.keys() ?? []) if (block * fileBlockBytes >= size) all?.delete(block)
  }
}
