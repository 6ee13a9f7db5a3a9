/** The superblock of squashfs, checked; the fields are those of version 4. Knows nothing of inodes. */
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Codec } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { checkBlockBytes, type Superblock } from './layout.ts'
import { parseSuperblock3 } from './superblock-3.ts'

/** Of the larger one, that of version 3. */
export const superblockBytes = 119
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

/** Parses the first bytes. Throws `unsupported` for other versions and vendors' variants, `malformed` for nonsense. */
export function parseSuperblock(cursor: Cursor): Superblock {
  const magic = cursor.text(4)
  if (magic !== 'hsqs' && magic !== 'sqsh') throw unsupported(`a squashfs of a vendor (${magic}), which is not read`, 0)
  const littleEndian = magic === 'hsqs'
  const major = cursor.seek(28).u16(littleEndian)
  const minor = cursor.u16(littleEndian)
  if (major === 3 && minor <= 1) return parseSuperblock3(cursor, `3.${minor}`, littleEndian)
  if (major !== 4 || minor !== 0 || !littleEndian) throw unsupported(`squashfs ${major}.${minor}${littleEndian ? '' : ' in big-endian order'}; versions 3.0, 3.1 and 4.0 are read`, 28)
  return parseSuperblock4(cursor.seek(4))
}

function parseSuperblock4(cursor: Cursor): Superblock {
  const inodes = cursor.u32()
  const madeAt = cursor.u32()
  const blockBytes = cursor.u32()
  const fragments = cursor.u32()
  const compression = cursor.u16()
  const blockLog = cursor.u16()
  const ids = cursor.skip(2).u16()
  cursor.skip(4)
  checkBlockBytes(blockBytes, blockLog, 12)
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
    version: '4.0', old: undefined, littleEndian: true,
    inodes, madeAt, blockBytes, fragments, compressor: compressor?.name ?? `number ${compression}`, codec: compressor?.codec, ids, root, bytesUsed,
    idTable, xattrTable, inodeTable, directoryTable, fragmentTable: fragments === 0 ? undefined : fragmentTable,
  }
}
