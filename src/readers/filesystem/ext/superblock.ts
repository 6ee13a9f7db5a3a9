/** The superblock of ext2, ext3 and ext4, checked. Knows nothing of groups and inodes. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { crc32cRegister } from '../../shared/checksum.ts'
import { uuidText } from '../../shared/ids.ts'
import { compat, featureNames, generation, incompat, readIncompat, readOnlyCompat } from './features.ts'

export const superblockOffset = 1024
export const superblockBytes = 1024
const magic = 0xef53
const maxLogBlockSize = 6

export interface Superblock {
  readonly kind: 'ext2' | 'ext3' | 'ext4'
  readonly features: ReadonlySet<string>
  readonly blockBytes: number
  readonly clusterBytes: number
  readonly blocks: number
  readonly inodes: number
  readonly firstDataBlock: number
  readonly blocksPerGroup: number
  readonly inodesPerGroup: number
  readonly groups: number
  readonly inodeBytes: number
  readonly descriptorBytes: number
  readonly firstMetaGroup: number
  /** sparse_super2: the groups that hold a copy of the superblock beside the first. */
  readonly backupGroups: readonly number[]
  readonly label: string
  readonly uuid: string
  readonly lastMounted: string
  readonly cleanlyUnmounted: boolean
  readonly hasErrors: boolean
  /** Seconds since 1970. */
  readonly lastWritten: number
  /** Start value of the volume's checksums; undefined when it carries none. */
  readonly checksumSeed: number | undefined
  /** False when the superblock's own checksum does not match; undefined when it has none. */
  readonly checksumMatches: boolean | undefined
}

/** Parses the 1024 bytes at byte 1024. Throws `malformed` for nonsense, `unsupported` for what cannot be read right. */
export function parseSuperblock(sb: Cursor): Superblock {
  const at = (offset: number): number => sb.seek(offset).u32()
  if (sb.seek(56).u16() !== magic) throw malformed('no ext superblock', superblockOffset + 56)
  const revision = at(76)
  if (revision > 1) throw malformed(`revision ${revision}`, superblockOffset + 76)
  const features = new Set(revision === 0 ? [] : [...featureNames(compat, at(92)), ...featureNames(incompat, at(96)), ...featureNames(readOnlyCompat, at(100))])
  const logBlock = at(24)
  if (logBlock > maxLogBlockSize) throw malformed(`a block of 2^${logBlock + 10} bytes`, superblockOffset + 24)
  const blockBytes = 1024 << logBlock
  const blocks = at(4) + (features.has('64bit') ? at(336) * 2 ** 32 : 0)
  const inodeBytes = revision === 0 ? 128 : sb.seek(88).u16()
  if (inodeBytes < 128 || inodeBytes > blockBytes || (inodeBytes & (inodeBytes - 1)) !== 0) throw malformed(`an inode of ${inodeBytes} bytes`, superblockOffset + 88)
  const descriptorBytes = features.has('64bit') ? sb.seek(254).u16() : 32
  if (descriptorBytes < (features.has('64bit') ? 64 : 32) || descriptorBytes > 1024 || (descriptorBytes & (descriptorBytes - 1)) !== 0) {
    throw malformed(`a group descriptor of ${descriptorBytes} bytes`, superblockOffset + 254)
  }
  const firstDataBlock = at(20)
  const blocksPerGroup = at(32)
  const inodesPerGroup = at(40)
  if (firstDataBlock > 1 || firstDataBlock >= blocks) throw malformed(`data from block ${firstDataBlock} of ${blocks}`, superblockOffset + 20)
  if (blocksPerGroup === 0 || inodesPerGroup === 0) throw malformed('empty block groups', superblockOffset + 32)
  const logCluster = features.has('bigalloc') ? at(28) : logBlock
  if (logCluster < logBlock || logCluster > 29 - 10) throw malformed(`a cluster of 2^${logCluster + 10} bytes`, superblockOffset + 28)
  if (!Number.isSafeInteger(blocks * blockBytes)) throw malformed(`${blocks} blocks`, superblockOffset + 4)
  const groups = Math.ceil((blocks - firstDataBlock) / blocksPerGroup)
  const inodes = at(0)
  // Linux insists on this, too; and two bytes of magic would be little to claim a file by.
  if (inodes !== groups * inodesPerGroup) throw malformed(`${inodes} inodes in ${groups} groups of ${inodesPerGroup}`, superblockOffset)
  const unread = (revision === 0 ? [] : featureNames(incompat, at(96))).filter((name) => !readIncompat.has(name))
  if (unread.length > 0) throw unsupported(`an ext file system with the features ${unread.join(', ')}, which are not read`, superblockOffset + 96)
  const state = sb.seek(58).u16()
  const uuid = sb.seek(104).take(16)
  return {
    kind: generation(features),
    features,
    blockBytes,
    clusterBytes: 1024 * 2 ** logCluster,
    blocks,
    inodes,
    firstDataBlock,
    blocksPerGroup,
    inodesPerGroup,
    groups,
    inodeBytes,
    descriptorBytes,
    firstMetaGroup: at(260),
    backupGroups: [at(588), at(592)],
    label: sb.seek(120).text(16, 'utf-8'),
    uuid: uuidText(uuid),
    lastMounted: sb.seek(136).text(64, 'utf-8'),
    cleanlyUnmounted: (state & 1) !== 0,
    hasErrors: (state & 2) !== 0,
    lastWritten: at(48),
    ...checksums(sb, features, uuid),
  }
}

function checksums(sb: Cursor, features: ReadonlySet<string>, uuid: Uint8Array): Pick<Superblock, 'checksumSeed' | 'checksumMatches'> {
  if (!features.has('metadata_csum')) return { checksumSeed: undefined, checksumMatches: undefined }
  const stored = sb.seek(1020).u32()
  return {
    checksumSeed: features.has('metadata_csum_seed') ? sb.seek(624).u32() : crc32cRegister(uuid),
    checksumMatches: crc32cRegister(sb.bytes.subarray(0, 1020)) === stored,
  }
}
