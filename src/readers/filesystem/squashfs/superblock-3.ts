/** The superblock of squashfs 3 (struct squashfs_super_block_3 of squashfs-tools), in the terms of version 4. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { checkBlockBytes, type Superblock } from './layout.ts'

const markedFlag = 0x04

/** Parses it whole; the version was read already. */
export function parseSuperblock3(cursor: Cursor, version: string, littleEndian: boolean): Superblock {
  const u32 = (at: number): number => cursor.seek(at).u32(littleEndian)
  const u64 = (at: number): number => cursor.seek(at).u64(littleEndian)
  const blockBytes = u32(51)
  const blockLog = cursor.seek(34).u16(littleEndian)
  const flags = cursor.seek(36).u8()
  const owners = cursor.u8()
  const groups = cursor.u8()
  const fragments = u32(55)
  const bytesUsed = u64(63)
  checkBlockBytes(blockBytes, blockLog, 51)
  const table = (at: number): number => {
    const start = u64(at)
    if (start > bytesUsed) throw malformed(`a table at byte ${start}, behind the end at ${bytesUsed}`, at)
    return start
  }
  return {
    version, littleEndian, old: { owners, groups, marked: (flags & markedFlag) !== 0 },
    inodes: u32(4), madeAt: u32(39), blockBytes, fragments, compressor: 'gzip', codec: 'zlib', ids: owners + groups, root: cursor.seek(43).u64Exact(littleEndian), bytesUsed,
    idTable: table(71), xattrTable: undefined, inodeTable: table(87), directoryTable: table(95), fragmentTable: fragments === 0 ? undefined : table(103),
  }
}
