/** What all nodes say together: the newest version of every name, inode and attribute. */
import { limitReached } from '../../../kernel/problem.ts'
import type { Piece } from '../../shared/pieces.ts'
import { codingOf, type Attribute, type AttributeLink, type Dirent, type InodeNode } from './nodes.ts'

/** Pieces of all files together: at 4 KiB each, 4 GiB. Directions to them stay in memory. */
const maxPieces = 1_000_000

export interface Name {
  readonly bytes: Uint8Array
  readonly version: number
  /** 0: the name was taken away. */
  readonly inode: number
  readonly type: number
}

export interface Inode {
  /** The newest node, and where it lies. */
  latest: InodeNode
  at: number
  readonly pieces: Piece[]
}

export interface AttributeValue {
  readonly version: number
  readonly prefix: number
  readonly name: Uint8Array
  readonly value: Uint8Array
}

export class Store {
  /** Names of each directory, by their bytes as latin-1. */
  readonly names = new Map<number, Map<string, Name>>()
  readonly inodes = new Map<number, Inode>()
  /** When a name of a directory was changed last. */
  readonly changed = new Map<number, { readonly version: number; readonly mtime: number }>()
  readonly #attributes = new Map<number, AttributeValue>()
  readonly #links = new Map<number, Map<number, number>>()
  #pieces = 0

  name(dirent: Dirent, bytes: Uint8Array): void {
    const { parent, version, inode, mtime, type } = dirent
    const all = this.names.get(parent) ?? new Map<string, Name>()
    this.names.set(parent, all)
    const key = String.fromCharCode(...bytes)
    const known = all.get(key)
    if (known === undefined || version >= known.version) all.set(key, { bytes, version, inode, type })
    const change = this.changed.get(parent)
    if (change === undefined || version >= change.version) this.changed.set(parent, { version, mtime })
  }

  inode(node: InodeNode, at: number): void {
    const known = this.inodes.get(node.inode)
    const inode = known ?? { latest: node, at, pieces: [] }
    if (known === undefined) this.inodes.set(node.inode, inode)
    else if (node.version >= known.latest.version) {
      known.latest = node
      known.at = at
    }
    if (node.plain === 0) return
    if (++this.#pieces > maxPieces) throw limitReached(`files in more than ${maxPieces} pieces`)
    const { version, offset, plain, stored, compression } = node
    inode.pieces.push({ version, offset, plain, at, stored, coding: codingOf(compression) })
  }

  attribute({ id, version, prefix }: Attribute, name: Uint8Array, value: Uint8Array): void {
    const known = this.#attributes.get(id)
    if (known === undefined || version >= known.version) this.#attributes.set(id, { version, prefix, name, value })
  }

  attributeLink({ inode, id, sequence }: AttributeLink): void {
    const all = this.#links.get(inode) ?? new Map<number, number>()
    this.#links.set(inode, all)
    all.set(id, Math.max(sequence, all.get(id) ?? 0))
  }

  /** Extended attributes of an inode that still count. */
  attributesOf(inode: number): AttributeValue[] {
    const found: AttributeValue[] = []
    for (const [id, sequence] of this.#links.get(inode) ?? []) {
      const attribute = sequence % 2 === 1 ? undefined : this.#attributes.get(id)
      if (attribute !== undefined) found.push(attribute)
    }
    return found
  }
}
