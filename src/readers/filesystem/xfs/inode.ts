/** One inode of XFS as stored, with its two forks. Knows nothing of paths. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { typeOfMode, type TreeInode } from '../../shared/tree-walk.ts'
import { blockOffset } from './superblock.ts'
import type { Volume } from './volume.ts'

const formats = ['device', 'local', 'extents', 'btree'] as const
const magic = 0x494e
const flag = { realtime: 1 } as const
/** Bits of `di_flags2`. */
const flag2 = { bigTime: 3, manyExtents: 4, verity: 6 } as const

/** Where something of an inode lies: in the inode itself, in listed extents, or in a tree of them. */
export interface Fork {
  readonly format: (typeof formats)[number]
  readonly bytes: Uint8Array
  readonly extents: number
}

export interface Inode extends TreeInode {
  readonly number: bigint
  readonly data: Fork
  /** Undefined where no attribute was ever set. */
  readonly attributes: Fork | undefined
  readonly realtime: boolean
  readonly verity: boolean
}

/** Reads an inode by number; throws `malformed` for a number that does not exist or bytes that are none. */
export async function readInode(number: bigint, { sb, cache }: Volume): Promise<Inode> {
  const at = blockOffset(number >> BigInt(sb.inodeBits), sb) + Number(number & ((1n << BigInt(sb.inodeBits)) - 1n)) * sb.inodeBytes
  const bytes = cache.peek(at, sb.inodeBytes) ?? (await cache.read(at, sb.inodeBytes))
  const cursor = new Cursor(bytes, at)
  if (cursor.u16(false) !== magic) throw malformed(`no inode ${number}`, at)
  const mode = cursor.u16(false)
  const type = typeOfMode(mode)
  if (type === undefined) throw malformed(mode === 0 ? `inode ${number} is not in use` : `inode ${number} is of no known type (mode ${mode.toString(8)})`, at)
  const version = cursor.u8()
  if (version < 1 || version > 3) throw malformed(`an inode of version ${version}`, at)
  const dataFormat = cursor.u8()
  const links = version === 1 ? cursor.u16(false) : cursor.seek(16).u32(false)
  const uid = cursor.seek(8).u32(false)
  const gid = cursor.u32(false)
  const size = cursor.seek(56).u64(false)
  const forkOffset = cursor.seek(82).u8() * 8
  const attributeFormat = cursor.u8()
  const flags = cursor.seek(90).u16(false)
  const flags2 = version === 3 ? cursor.seek(120).u64Exact(false) : 0n
  if (version === 3 && cursor.seek(152).u64Exact(false) !== number) throw malformed(`an inode that belongs elsewhere, where inode ${number} should be`, at)
  const has = (bit: number): boolean => ((flags2 >> BigInt(bit)) & 1n) === 1n
  const many = has(flag2.manyExtents)
  const start = version === 3 ? 176 : 100
  if (start + forkOffset > sb.inodeBytes) throw malformed(`attributes at byte ${start + forkOffset} of an inode`, at)
  const dataEnd = forkOffset === 0 ? sb.inodeBytes : start + forkOffset
  return {
    key: String(number), number, type, mode: mode & 0o7777, uid, gid, size, links,
    mtime: has(flag2.bigTime) ? bigTime(cursor.seek(40).u64Exact(false)) : cursor.seek(40).i32(false),
    realtime: (flags & flag.realtime) !== 0,
    verity: has(flag2.verity),
    data: { format: formatOf(dataFormat, at), bytes: bytes.subarray(start, dataEnd), extents: many ? cursor.seek(24).u64(false) : cursor.seek(76).u32(false) },
    attributes: forkOffset === 0 ? undefined : {
      format: formatOf(attributeFormat, at),
      bytes: bytes.subarray(start + forkOffset),
      extents: many ? cursor.seek(76).u32(false) : cursor.seek(80).u16(false),
    },
  }
}

/** Nanoseconds since 2^31 seconds before 1970. */
const bigTime = (value: bigint): number => Number(value / 1_000_000_000n) - 2 ** 31

function formatOf(number: number, at: number): Fork['format'] {
  const format = formats[number]
  if (format === undefined) throw unsupported(`a fork of format ${number}`, at)
  return format
}
