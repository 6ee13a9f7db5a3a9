/** The superblock of squashfs 4, checked. Knows nothing of inodes. */
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Codec } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'

export const superblockBytes = 96
const minBlockBytes = 4096
const maxBlockBytes = 1024 * 1024
/** A table that the image does not have. */
export const noTable = 0xffffffffffffffffn

const compressors: Readonly<Record<number, { readonly name: string; readonly codec?: Codec }>> = {
  1: { name: 'gzip', codec: 'zlib' },
  2: { name: 'lzma', codec: 'lzma' },
  3: { name: 'lzo', codec: 'lzo-block' },
  4: { name: 'xz', codec: 'xz' },
  5: { name: 'lz4', codec: 'lz4-block' },
  6: { name: 'zstd', codec: 'zstd' },
}

export interface Superblock {
  readonly inodes: number
  /** Seconds since 1970. */
  readonly madeAt: number
  readonly blockBytes: number
  readonly fragments: number
  readonly compressor: string
  /** Undefined when the compressor is not read. */
  readonly codec: Codec | undefined
  readonly ids: number
  /** Start of the metadata block of the root inode within the inode table, and the offset in it. */
  readonly root: bigint
  readonly bytesUsed: number
  readonly idTable: number
  readonly xattrTable: number | undefined
  readonly inodeTable: number
  readonly directoryTable: number
  readonly fragmentTable: number | undefined
}

/** Parses the first 96 bytes. Throws `unsupported` for other versions and vendors' variants, `malformed` for nonsense. */
export function parseSuperblock(cursor: Cursor): Superblock {
  const magic = cursor.text(4)
  if (magic !== 'hsqs') throw unsupported(`a squashfs of a vendor or with the other byte order (${magic}), which is not read`, 0)
  const inodes = cursor.u32()
  const madeAt = cursor.u32()
  const blockBytes = cursor.u32()
  const fragments = cursor.u32()
  const compression = cursor.u16()
  const blockLog = cursor.u16()
  const ids = cursor.skip(2).u16()
  const major = cursor.u16()
  const minor = cursor.u16()
  if (major !== 4 || minor !== 0) throw unsupported(`squashfs ${major}.${minor}; version 4.0 is read`, 28)
  if (blockBytes < minBlockBytes || blockBytes > maxBlockBytes || blockBytes !== 2 ** blockLog) throw malformed(`a block of ${blockBytes} bytes`, 12)
  const compressor = compressors[compression]
  const root = cursor.u64Exact()
  const bytesUsed = cursor.u64()
  const table = (): number | undefined => {
    const start = cursor.u64Exact()
    if (start === noTable) return undefined
    if (start > BigInt(bytesUsed)) throw malformed(`a table at byte ${start}, behind the end at ${bytesUsed}`, cursor.position - 8)
    return Number(start)
  }
  const needed = (): number => {
    const start = table()
    if (start === undefined) throw malformed('a table that every image has is missing', cursor.position - 8)
    return start
  }
  const idTable = needed()
  const xattrTable = table()
  const inodeTable = needed()
  const directoryTable = needed()
  const fragmentTable = table()
  return {
    inodes, madeAt, blockBytes, fragments, compressor: compressor?.name ?? `number ${compression}`, codec: compressor?.codec, ids, root, bytesUsed,
    idTable, xattrTable, inodeTable, directoryTable, fragmentTable: fragments === 0 ? undefined : fragmentTable,
  }
}
