/** One inode as stored. Knows nothing of where its content lies. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { typeOfMode, type TreeInode } from '../../shared/tree-walk.ts'
import type { Groups } from './groups.ts'
import type { Superblock } from './superblock.ts'

export const rootInode = 2

/** Bytes of the block map, which also holds short link targets, device numbers and inline content. */
export const mapBytes = 60

const flag = { hugeFile: 0x40000, encrypted: 0x800, extents: 0x80000, verity: 0x100000, inline: 0x10000000 } as const

export interface Inode extends TreeInode {
  readonly extents: boolean
  readonly inline: boolean
  readonly encrypted: boolean
  readonly verity: boolean
  /** Bytes of blocks that it owns, its attribute block included. */
  readonly storedBytes: number
  /** Block of further attributes; 0 is none. */
  readonly attributeBlock: number
  readonly map: Uint8Array
  /** Bytes behind the fixed fields, where attributes lie. */
  readonly extra: Uint8Array
}

/** Reads an inode by number; throws `malformed` for a number that does not exist or an inode that is not in use. */
export async function readInode(number: number, sb: Superblock, groups: Groups, cache: PageCache): Promise<Inode> {
  if (number < 1 || number > sb.inodes) throw malformed(`inode ${number} of ${sb.inodes}`)
  const group = Math.floor((number - 1) / sb.inodesPerGroup)
  const index = (number - 1) % sb.inodesPerGroup
  const table = groups.known(group) ?? (await groups.inodeTable(group))
  const offset = table + index * sb.inodeBytes
  return parseInode(new Cursor(cache.peek(offset, sb.inodeBytes) ?? (await cache.read(offset, sb.inodeBytes)), offset), number, sb)
}

function parseInode(cursor: Cursor, number: number, sb: Superblock): Inode {
  const mode = cursor.u16()
  const type = typeOfMode(mode)
  if (type === undefined) throw malformed(mode === 0 ? `inode ${number} is not in use` : `inode ${number} is of no known type (mode ${mode.toString(8)})`, cursor.base)
  const uid = cursor.u16()
  const sizeLow = cursor.u32()
  const mtime = cursor.skip(8).i32()
  const gid = cursor.skip(4).u16()
  const links = cursor.u16()
  const blocksLow = cursor.u32()
  const flags = cursor.u32()
  const map = cursor.seek(40).take(mapBytes)
  const attributeLow = cursor.seek(104).u32()
  const sizeHigh = cursor.u32()
  const blocksHigh = cursor.seek(116).u16()
  const attributeHigh = cursor.u16()
  const uidHigh = cursor.u16()
  const gidHigh = cursor.u16()
  const longSize = type === 'file' || (type === 'directory' && sb.features.has('large_dir'))
  const size = sizeLow + (longSize ? sizeHigh * 2 ** 32 : 0)
  if (!Number.isSafeInteger(size)) throw malformed(`inode ${number} has ${size} bytes`, cursor.base)
  const isHuge = sb.features.has('huge_file')
  const units = blocksLow + (isHuge ? blocksHigh * 2 ** 32 : 0)
  const extraBytes = extraSize(cursor, sb.inodeBytes)
  const epoch = extraBytes >= 12 ? cursor.seek(136).u32() & 3 : 0
  return {
    key: number,
    type,
    mode: mode & 0o7777,
    uid: uid + uidHigh * 0x10000,
    gid: gid + gidHigh * 0x10000,
    size,
    mtime: mtime + epoch * 2 ** 32,
    links,
    extents: (flags & flag.extents) !== 0,
    inline: (flags & flag.inline) !== 0 && sb.features.has('inline_data'),
    encrypted: (flags & flag.encrypted) !== 0 && sb.features.has('encrypt'),
    verity: (flags & flag.verity) !== 0 && sb.features.has('verity'),
    storedBytes: units * (isHuge && (flags & flag.hugeFile) !== 0 ? sb.blockBytes : 512),
    attributeBlock: attributeLow + (sb.features.has('64bit') ? attributeHigh * 2 ** 32 : 0),
    map,
    extra: cursor.seek(128 + extraBytes).take(sb.inodeBytes - 128 - extraBytes),
  }
}

/** Bytes of fixed fields behind the first 128; nonsense counts as none, as the attributes' own mark decides. */
function extraSize(cursor: Cursor, inodeBytes: number): number {
  if (inodeBytes <= 128) return 0
  const stored = cursor.seek(128).u16()
  return stored % 4 === 0 && 128 + stored <= inodeBytes ? stored : 0
}
