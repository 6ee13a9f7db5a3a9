/** The superblock of EROFS, checked. Knows nothing of inodes. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { crc32cRegister } from '../../shared/checksum.ts'
import { uuidText } from '../../shared/ids.ts'

export const superblockOffset = 1024
const superblockBytes = 128
const magic = 0xe0f5e1e2

/** Bits of `feature_incompat` that are understood here; the names are those of the kernel's header. */
const features = ['lz4_0padding', 'big_pcluster', 'chunked_file', 'device_table', 'ztailpacking', 'fragments', 'xattr_prefixes', '48bit'] as const
export type Feature = (typeof features)[number]

const algorithmNames = ['lz4', 'lzma', 'deflate', 'zstd']

export interface Superblock {
  readonly blockBytes: number
  readonly blocks: number
  readonly inodes: number
  /** Identifier of the root inode: its place in units of 32 bytes. */
  readonly root: number
  /** Seconds since 1970, which compact inodes count from. */
  readonly epoch: number
  /** First byte of the inodes, and of the shared attributes. */
  readonly metadata: number
  readonly attributes: number
  readonly uuid: string
  readonly label: string
  readonly features: ReadonlySet<Feature>
  readonly algorithms: readonly string[]
  readonly extraDevices: number
  /** The inode that holds the ends of other files; undefined where there is none. */
  readonly packed: number | undefined
  /** Where the table of long prefixes of attribute names starts, how many it has, and whether it lies in the packed inode. */
  readonly prefixes: { readonly start: number; readonly count: number; readonly packed: boolean }
  /** Undefined when it has none. */
  readonly checksumMatches: boolean | undefined
}

/** Seconds, which may lie before 1970. */
export const signedSeconds = (cursor: Cursor): number => Number(BigInt.asIntN(64, cursor.u64Exact()))

/** Reads and checks it. Throws `unsupported` for variants that the rest cannot be understood of. */
export async function readSuperblock(source: ByteSource): Promise<Superblock> {
  const sb = await window(source, superblockOffset, superblockBytes)
  if (sb.u32() !== magic) throw malformed('no EROFS superblock', superblockOffset)
  const checksum = sb.u32()
  const compatible = sb.u32()
  const blockBits = sb.u8()
  if (blockBits < 9 || blockBits > 16) throw malformed(`a block of 2^${blockBits} bytes`, superblockOffset + 12)
  const blockBytes = 2 ** blockBits
  const shortRoot = sb.skip(1).u16()
  const inodes = sb.u64()
  const epoch = signedSeconds(sb)
  const blocksLow = sb.skip(4).u32()
  const metadata = sb.u32() * blockBytes
  const attributes = sb.u32() * blockBytes
  const uuid = uuidText(sb.take(16))
  const label = sb.text(16, 'utf-8')
  const bits = sb.u32()
  if (bits >= 2 ** features.length) throw unsupported(`EROFS with features that are not read (0x${bits.toString(16)}): none of its files were looked at`, superblockOffset + 80)
  const has = new Set(features.filter((_, index) => (bits >>> index) & 1))
  const algorithmBits = sb.u16()
  const extraDevices = sb.u16()
  const directoryBits = sb.skip(2).u8()
  if (directoryBits !== 0) throw unsupported(`EROFS with directory blocks of a size of their own: none of its files were looked at`, superblockOffset + 90)
  const prefixCount = sb.u8()
  const prefixStart = sb.u32() * 4
  const packed = sb.u64()
  const longRoot = sb.skip(8).u64()
  const isLong = has.has('48bit') && longRoot !== 0
  return {
    blockBytes, inodes, epoch, metadata, attributes, uuid, label, features: has, extraDevices,
    blocks: blocksLow + (isLong ? shortRoot * 2 ** 32 : 0),
    root: isLong ? longRoot : shortRoot,
    algorithms: has.has('big_pcluster') ? algorithmNames.filter((_, index) => (algorithmBits >>> index) & 1) : ['lz4'],
    packed: packed === 0 ? undefined : packed,
    prefixes: { start: prefixStart, count: has.has('xattr_prefixes') ? prefixCount : 0, packed: packed !== 0 && (compatible & 0x10) === 0 },
    checksumMatches: (compatible & 1) === 0 ? undefined : (await checksumOf(source, blockBytes)) === checksum,
  }
}

/** CRC-32C of the rest of the block, or of one block where blocks are small, with the checksum itself as zeros. */
async function checksumOf(source: ByteSource, blockBytes: number): Promise<number> {
  const covered = blockBytes > superblockOffset ? blockBytes - superblockOffset : blockBytes
  const bytes = Uint8Array.from((await window(source, superblockOffset, covered)).bytes)
  bytes.fill(0, 4, 8)
  return crc32cRegister(bytes) >>> 0
}
