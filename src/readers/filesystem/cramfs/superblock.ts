/** The superblock and the inodes of cramfs, in both byte orders. Knows nothing of paths and contents. */
import type { FileType } from '../../../facts/file-tree.ts'
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { window, windowUpTo, type ByteSource } from '../../../kernel/source.ts'
import { bitFields } from '../../shared/bit-fields.ts'
import { typeOfMode } from '../../shared/tree-walk.ts'

export const superblockBytes = 76
export const inodeBytes = 12
/** Boot code may stand in front of the superblock; all offsets count from its start nevertheless. */
const bootCodeBytes = 512
const magic = 0x28cd3d45
const signature = 'Compressed ROMFS'

/** Flags up to 0xff change nothing for those who read; of the others the kernel knows these and mounts nothing else. */
const flag = { sized: 0x1, holes: 0x100, wrongSignature: 0x200, shiftedRoot: 0x400, blockPointers: 0x800 }
const known = 0xff | flag.holes | flag.wrongSignature | flag.shiftedRoot | flag.blockPointers

export interface Inode {
  readonly type: FileType
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Bytes of the content or the listing; the number of a device. */
  readonly size: number
  readonly nameBytes: number
  /** Where the content or the listing is; 0 when there is none. */
  readonly offset: number
}

export interface Superblock {
  readonly littleEndian: boolean
  /** Byte at which it stands. */
  readonly at: number
  /** Undefined in images of the first tools, which did not tell it. */
  readonly bytesUsed: number | undefined
  readonly name: string
  readonly files: number | undefined
  readonly edition: number | undefined
  readonly root: Inode
}

/** Finds and parses the superblock. Throws `unsupported` for features that no kernel mounts. */
export async function findSuperblock(source: ByteSource): Promise<Superblock> {
  for (const at of [0, bootCodeBytes]) {
    const head = await windowUpTo(source, at, superblockBytes)
    if (head.size < 4) continue
    const littleEndian = head.u32(true) === magic
    if (littleEndian || head.seek(0).u32(false) === magic) return parse(await window(source, at, superblockBytes), at, littleEndian)
  }
  throw malformed('no superblock of cramfs')
}

function parse(cursor: Cursor, at: number, littleEndian: boolean): Superblock {
  const u32 = (offset: number): number => cursor.seek(offset).u32(littleEndian)
  const size = u32(4)
  const flags = u32(8)
  const text = cursor.seek(16).text(16)
  if (text !== signature && (flags & flag.wrongSignature) === 0) throw malformed('the signature of cramfs is not there', at + 16)
  if ((flags & ~known) !== 0) throw unsupported(`cramfs with features that Linux does not know (flags ${(flags >>> 0).toString(16)})`, at + 8)
  const sized = (flags & flag.sized) !== 0
  const root = parseInode(cursor.seek(64).sub(inodeBytes), littleEndian)
  if (root.type !== 'directory') throw malformed('the root inode is not a directory', at + 64)
  return {
    littleEndian, at,
    bytesUsed: sized ? size : undefined,
    edition: sized ? u32(36) : undefined,
    files: sized ? u32(44) : undefined,
    name: cursor.seek(48).text(16),
    // The kernel adds these bits, because the first tools wrote none.
    root: { ...root, mode: root.mode | 0o555 },
  }
}

/** Three words of bit fields. */
export function parseInode(cursor: Cursor, littleEndian: boolean): Inode {
  const [mode, uid] = bitFields(cursor.u32(littleEndian), [16, 16], littleEndian)
  const [size, gid] = bitFields(cursor.u32(littleEndian), [24, 8], littleEndian)
  const [names, offset] = bitFields(cursor.u32(littleEndian), [6, 26], littleEndian)
  const type = typeOfMode(mode)
  if (type === undefined) throw malformed(`an inode of mode ${mode.toString(8)}`, cursor.base)
  return { type, mode: mode & 0o7777, uid, gid, size, nameBytes: names * 4, offset: offset * 4 }
}
