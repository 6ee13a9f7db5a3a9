/** The superblock of F2FS, checked: the first sound one of the two. Knows nothing of inodes. */
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { crc32Register } from '../../shared/checksum.ts'
import { uuidText } from '../../shared/ids.ts'

export const superblockOffset = 1024
const superblockBytes = 3072
export const magic = 0xf2f52010
/** Blocks of other sizes came with Linux 6.7, on machines with larger pages only. */
export const blockBytes = 4096

const featureNames = [
  'encrypt', 'blkzoned', 'atomic_write', 'extra_attr', 'project_quota', 'inode_checksum', 'flexible_inline_xattr', 'quota', 'inode_crtime',
  'lost_found', 'verity', 'sb_checksum', 'casefold', 'compression', 'ro', 'device_alias',
] as const
export type Feature = (typeof featureNames)[number]

export interface Superblock {
  readonly blocks: number
  readonly blocksPerSegment: number
  /** First blocks of the areas. */
  readonly checkpoints: number
  readonly nat: number
  readonly main: number
  /** Segments of the node address table, both copies together. */
  readonly natSegments: number
  readonly rootInode: number
  /** Further blocks of a checkpoint behind its first one. */
  readonly checkpointPayload: number
  readonly uuid: string
  readonly label: string
  readonly features: ReadonlySet<Feature>
  /** Names of further devices that blocks may lie on. */
  readonly devices: readonly string[]
  /** Whether the first copy is damaged and the second one was taken. */
  readonly fromCopy: boolean
}

/** Reads the first sound copy. Throws the first one's error when neither is. */
export async function readSuperblock(source: ByteSource): Promise<Superblock> {
  try {
    return await parse(source, superblockOffset, false)
  } catch (error) {
    try {
      return await parse(source, blockBytes + superblockOffset, true)
    } catch {
      throw error
    }
  }
}

async function parse(source: ByteSource, offset: number, fromCopy: boolean): Promise<Superblock> {
  const sb = await window(source, offset, superblockBytes)
  if (sb.u32() !== magic) throw malformed('no F2FS superblock', offset)
  const logBlock = sb.seek(16).u32()
  const logBlocksPerSegment = sb.u32()
  if (logBlock !== 12) throw unsupported(`an F2FS file system of blocks of 2^${logBlock} bytes: none of its files were looked at`, offset + 16)
  if (logBlocksPerSegment !== 9) throw malformed(`segments of 2^${logBlocksPerSegment} blocks`, offset + 20)
  const checksumOffset = sb.seek(32).u32()
  const blocks = sb.u64()
  const natSegments = sb.seek(60).u32()
  const checkpoints = sb.seek(76).u32()
  const nat = sb.seek(84).u32()
  const main = sb.seek(92).u32()
  const rootInode = sb.u32()
  const bits = sb.seek(2180).u32()
  if (bits >= 2 ** featureNames.length) throw unsupported(`F2FS with features that are not read (0x${bits.toString(16)}): none of its files were looked at`, offset + 2180)
  const features = new Set(featureNames.filter((_, index) => (bits >>> index) & 1))
  // F2FS_SB checksum: CRC-32 seeded with the magic number, up to where it is stored.
  if (features.has('sb_checksum') && (checksumOffset !== superblockBytes - 4 || crc32Register(sb.bytes.subarray(0, checksumOffset), magic) !== sb.seek(checksumOffset).u32())) {
    throw malformed('the superblock does not match its checksum', offset)
  }
  if (!(checkpoints < nat && nat < main && main < blocks) || !Number.isSafeInteger(blocks * blockBytes)) throw malformed('areas that lie in no order', offset + 72)
  const units = sb.seek(124)
  const label = Array.from({ length: 512 }, () => units.u16())
  const end = label.indexOf(0)
  return {
    blocks, natSegments, checkpoints, nat, main, rootInode, features, fromCopy,
    blocksPerSegment: 2 ** logBlocksPerSegment,
    checkpointPayload: sb.seek(1664).u32(),
    uuid: uuidText(sb.seek(108).take(16)),
    label: String.fromCharCode(...label.slice(0, end < 0 ? undefined : end)).toWellFormed(),
    devices: Array.from({ length: 8 }, (_, index) => sb.seek(2201 + index * 68).text(64, 'utf-8')).slice(1).filter((name) => name !== ''),
  }
}
