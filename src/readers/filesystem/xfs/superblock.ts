/** The superblock of XFS, checked, versions 4 and 5. All of XFS is big-endian. Knows nothing of inodes. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { crc32cRegister } from '../../shared/checksum.ts'
import { uuidText } from '../../shared/ids.ts'

const superblockBytes = 512
const checksumAt = 224

/** Bits of `sb_features_incompat` that are understood here, in order. */
const incompatible = ['ftype', 'spinodes', 'meta_uuid', 'bigtime', 'needsrepair', 'nrext64', 'exchange', 'parent'] as const
/** Bits of `sb_features_ro_compat`. */
const readOnlyCompatible = ['finobt', 'rmapbt', 'reflink', 'inobtcount'] as const
export type Feature = (typeof incompatible)[number] | (typeof readOnlyCompatible)[number] | 'crc' | 'dirv2' | 'attr2'

/** Bits of `sb_versionnum` and of `sb_features2` in version 4. */
const old = { namesV2: 0x2000, moreBits: 0x8000, ascii: 0x4000, attr2: 0x8, ftype: 0x200 } as const

export interface Superblock {
  readonly version: number
  readonly blockBytes: number
  readonly blocks: number
  readonly groupBlocks: number
  readonly groups: number
  /** Bits of a block's number inside its group, and of an inode's inside its block. */
  readonly groupBits: number
  readonly inodeBits: number
  readonly inodeBytes: number
  readonly sectorBytes: number
  readonly rootInode: bigint
  readonly directoryBlockBytes: number
  readonly log: { readonly start: bigint; readonly bytes: number }
  readonly features: ReadonlySet<Feature>
  readonly uuid: string
  readonly label: string
  /** Undefined in version 4, which has none. */
  readonly checksumMatches: boolean | undefined
}

/** Reads and checks it. Throws `unsupported` for variants that the rest cannot be understood of. */
export async function readSuperblock(source: ByteSource): Promise<Superblock> {
  // A copy: the bytes are the source's until its next read.
  const sb = new Cursor(Uint8Array.from((await window(source, 0, superblockBytes)).bytes))
  if (sb.text(4) !== 'XFSB') throw malformed('no XFS superblock', 0)
  const blockBytes = sb.u32(false)
  const blocks = sb.u64(false)
  const uuid = uuidText(sb.seek(32).take(16))
  const logStart = sb.u64Exact(false)
  const rootInode = sb.u64Exact(false)
  const groupBlocks = sb.seek(84).u32(false)
  const groups = sb.u32(false)
  const logBlocks = sb.seek(96).u32(false)
  const bits = sb.u16(false)
  const sectorBytes = sb.u16(false)
  const inodeBytes = sb.u16(false)
  const perBlock = sb.u16(false)
  const label = sb.text(12, 'utf-8')
  const [blockLog = 0, , , inodeBits = 0, groupBits = 0] = sb.take(5)
  const directoryLog = sb.seek(192).u8()
  const version = bits & 0xf
  if (version !== 4 && version !== 5) throw unsupported(`XFS version ${version}: none of its files were looked at`, 100)
  if (blockLog < 9 || blockLog > 16 || blockBytes !== 2 ** blockLog || blockLog + directoryLog > 16) throw malformed(`blocks of ${blockBytes} bytes`, 4)
  if (inodeBytes < 256 || inodeBytes > Math.min(2048, blockBytes) || perBlock !== blockBytes / inodeBytes || perBlock !== 2 ** inodeBits) throw malformed(`inodes of ${inodeBytes} bytes`, 104)
  if (groupBits > 31 || groupBlocks === 0 || groupBlocks > 2 ** groupBits || groups === 0 || blocks > groupBlocks * groups || blocks <= groupBlocks * (groups - 1)) {
    throw malformed(`${blocks} blocks in ${groups} groups of ${groupBlocks}`, 84)
  }
  if (sectorBytes < 512 || sectorBytes > 32_768) throw malformed(`sectors of ${sectorBytes} bytes`, 102)
  return {
    version, blockBytes, blocks, groupBlocks, groups, groupBits, inodeBits, inodeBytes, sectorBytes, rootInode, uuid, label,
    directoryBlockBytes: blockBytes * 2 ** directoryLog,
    log: { start: logStart, bytes: logBlocks * blockBytes },
    features: version === 5 ? features5(sb.seek(212).u32(false), sb.u32(false)) : features4(bits, sb.seek(200).u32(false)),
    checksumMatches: version === 5 ? (await checksumOf(source, sectorBytes)) === sb.seek(checksumAt).u32() : undefined,
  }
}

function features5(readOnly: number, bits: number): Set<Feature> {
  if (bits >= 2 ** incompatible.length) throw unsupported(`XFS with features that are not read (0x${bits.toString(16)}): none of its files were looked at`, 216)
  return new Set<Feature>(['crc', 'dirv2', 'attr2', ...incompatible.filter((_, index) => (bits >>> index) & 1), ...readOnlyCompatible.filter((_, index) => (readOnly >>> index) & 1)])
}

function features4(bits: number, more: number): Set<Feature> {
  if ((bits & old.namesV2) === 0) throw unsupported('XFS with directories of version 1: none of its files were looked at', 100)
  const hasMore = (bits & old.moreBits) !== 0
  return new Set<Feature>(['dirv2', ...(hasMore && (more & old.attr2) !== 0 ? ['attr2' as const] : []), ...(hasMore && (more & old.ftype) !== 0 ? ['ftype' as const] : [])])
}

async function checksumOf(source: ByteSource, sectorBytes: number): Promise<number> {
  const bytes = Uint8Array.from((await window(source, 0, sectorBytes)).bytes)
  bytes.fill(0, checksumAt, checksumAt + 4)
  return ~crc32cRegister(bytes) >>> 0
}

/** First byte of a block by its number, which has the group above the block's place in it. */
export function blockOffset(number: bigint, { groupBits, groupBlocks, groups, blocks, blockBytes }: Superblock): number {
  const group = Number(number >> BigInt(groupBits))
  const inside = Number(number & ((1n << BigInt(groupBits)) - 1n))
  const block = group * groupBlocks + inside
  if (group >= groups || inside >= groupBlocks || block >= blocks) throw malformed(`block ${number} is outside the file system of ${blocks} blocks`)
  return block * blockBytes
}
