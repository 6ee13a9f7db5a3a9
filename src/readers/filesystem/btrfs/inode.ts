/** Inodes, names and attributes of btrfs's trees of files. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { typeOfMode, type TreeAttribute, type TreeInode } from '../../shared/tree-walk.ts'
import { nameText } from '../../../kernel/path.ts'
import { keyTypes } from './chunks.ts'
import type { Root } from './superblock.ts'
import type { Trees } from './trees.ts'

/** A subvolume: a tree of files of its own. */
export interface Subvolume extends Root {
  readonly tree: number
  /** Inode of its top directory. */
  readonly top: number
}

/** An inode by the subvolume that it lies in; inode 2 stands for a subvolume that is not in this snapshot. */
export interface Id {
  readonly volume: Subvolume
  readonly inode: number
}

export const absentSubvolume = 2

export interface Inode extends TreeInode {
  readonly id: Id
  readonly device: number
  readonly deviceMajor: number
  readonly verity: boolean
}

export const highest = Number.POSITIVE_INFINITY

/** The tree with a number: its root item says where it starts. The newest item counts. */
export async function subvolume(trees: Trees, tree: number): Promise<Subvolume> {
  for await (const { data } of trees.items(trees.sb.rootTree, { object: tree, type: keyTypes.root, offset: 0 }, { object: tree, type: keyTypes.root, offset: highest })) {
    const top = data.seek(168).u64()
    return { tree, top, at: data.u64(), level: data.seek(238).u8() }
  }
  throw malformed(`subvolume ${tree} is missing`)
}

/** Reads an inode; throws `malformed` where there is none. */
export async function readInode(id: Id, trees: Trees): Promise<Inode> {
  const key = `${id.volume.tree}:${id.inode}`
  if (id.inode === absentSubvolume) return { key, id, type: 'directory', mode: 0o755, uid: 0, gid: 0, size: 0, mtime: 0, links: 1, device: 0, deviceMajor: 0, verity: false }
  const item = await trees.item(id.volume, { object: id.inode, type: keyTypes.inode, offset: 0 })
  if (item === undefined) throw malformed(`inode ${id.inode} of subvolume ${id.volume.tree} is missing`)
  const { data } = item
  const size = data.seek(16).u64()
  const links = data.seek(40).u32()
  const uid = data.u32()
  const gid = data.u32()
  const mode = data.u32()
  const number = data.u64Exact()
  const flags = data.u64Exact()
  const mtime = Number(BigInt.asIntN(64, data.seek(136).u64Exact()))
  const type = typeOfMode(mode)
  if (type === undefined) throw malformed(`inode ${id.inode} is of no known type (mode ${mode.toString(8)})`, item.at)
  return {
    key, id, type, mode: mode & 0o7777, uid, gid, size, mtime, links,
    // The kernel's own form of the number: twenty bits for the minor one.
    device: Number(number & 0xfffffn),
    deviceMajor: Number(number >> 20n),
    verity: ((flags >> 32n) & 1n) !== 0n,
  }
}

export interface Name {
  /** Object and type of what the name leads to. */
  readonly target: { readonly object: number; readonly type: number }
  readonly name: Uint8Array
}

interface Entry extends Name {
  readonly value: Uint8Array
}

/** Entries of a directory item: a key, a name and, of attributes, a value. */
function* entries(data: Cursor): Generator<Entry> {
  while (data.remaining > 0) {
    const object = data.u64()
    const type = data.u8()
    const valueBytes = data.skip(16).u16()
    const nameBytes = data.u16()
    const name = data.skip(1).take(nameBytes)
    yield { target: { object, type }, name, value: data.take(valueBytes) }
  }
}

/** What all items of one object and type hold, in the order of their keys. */
export async function* namesOf(trees: Trees, root: Root, object: number, type: number): AsyncGenerator<Entry> {
  for await (const { data } of trees.items(root, { object, type, offset: 0 }, { object, type, offset: highest })) yield* entries(data)
}

/** Names in a directory, in the order in which they were made. */
export const namesIn = ({ volume, inode }: Id, trees: Trees): AsyncGenerator<Name> => namesOf(trees, volume, inode, keyTypes.nameIndex)

export async function attributesOf({ volume, inode }: Id, trees: Trees): Promise<TreeAttribute[]> {
  const found: TreeAttribute[] = []
  for await (const { name, value } of namesOf(trees, volume, inode, keyTypes.attribute)) found.push({ name: nameText(name), value })
  return found
}

