/** The superblock of btrfs, checked: the newest sound one of its copies. Knows nothing of trees. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { crc32cRegister } from '../../shared/checksum.ts'
import { uuidText } from '../../shared/ids.ts'

export const superblockOffset = 0x10000
export const magicOffset = superblockOffset + 64
/** A third copy lies behind 256 GiB. */
const copies = [superblockOffset, 64 * 1024 * 1024]
const superblockBytes = 4096
const arrayAt = 0x32b
const arrayBytes = 2048

const featureNames = [
  'mixed_backref', 'default_subvol', 'mixed_groups', 'compress_lzo', 'compress_zstd', 'big_metadata', 'extended_iref', 'raid56', 'skinny_metadata',
  'no_holes', 'metadata_uuid', 'raid1c34', 'zoned', 'extent_tree_v2', 'raid_stripe_tree', '', 'simple_quota',
]
/** Features whose volumes have structures that are not read here. */
const unreadFeatures = ['extent_tree_v2', 'raid_stripe_tree']
const checksumNames = ['crc32c', 'xxhash64', 'sha256', 'blake2b']

/** A tree: where its root node is, and how many levels lie above its leaves. */
export interface Root {
  readonly at: number
  readonly level: number
}

export interface Superblock {
  readonly generation: number
  readonly rootTree: Root
  readonly chunkTree: Root
  readonly hasLog: boolean
  readonly bytes: number
  readonly devices: number
  /** Number of the device that this image is. */
  readonly device: number
  readonly deviceBytes: number
  readonly sectorBytes: number
  readonly nodeBytes: number
  readonly features: readonly string[]
  readonly checksum: string
  readonly uuid: string
  readonly label: string
  /** Chunks that are needed to find all others. */
  readonly systemChunks: Cursor
  /** Whether another copy than the first was taken. */
  readonly fromCopy: boolean
}

/** Reads the sound copy with the highest generation. Throws the first one's error when none is sound. */
export async function readSuperblock(source: ByteSource): Promise<Superblock> {
  const found: Superblock[] = []
  let first: unknown
  for (const at of copies) {
    if (at + superblockBytes > source.size) continue
    try {
      found.push(parse(new Cursor(Uint8Array.from(await source.read(at, superblockBytes)), at), at !== superblockOffset))
    } catch (error) {
      first ??= error
    }
  }
  const [newest] = found.toSorted((a, b) => b.generation - a.generation)
  if (newest === undefined) throw first ?? malformed('truncated: no btrfs superblock', superblockOffset)
  return newest
}

function parse(sb: Cursor, fromCopy: boolean): Superblock {
  if (sb.seek(0x40).text(8) !== '_BHRfS_M' || sb.seek(0x30).u64() !== sb.base) throw malformed('no btrfs superblock', sb.base)
  const generation = sb.seek(0x48).u64()
  const rootAt = sb.u64()
  const chunkAt = sb.u64()
  const log = sb.u64()
  const bytes = sb.seek(0x70).u64()
  const devices = sb.seek(0x88).u64()
  const sectorBytes = sb.u32()
  const nodeBytes = sb.u32()
  const systemBytes = sb.seek(0xa0).u32()
  const bits = sb.seek(0xbc).u64()
  const checksum = checksumNames[sb.u16()] ?? 'unknown'
  if (checksum === 'crc32c' && crc32c(sb.bytes.subarray(32)) !== sb.seek(0).u32()) throw malformed('the superblock does not match its checksum', sb.base)
  const levels = sb.seek(0xc6)
  const rootLevel = levels.u8()
  const chunkLevel = levels.u8()
  if (!isPower(sectorBytes) || sectorBytes < 4096 || sectorBytes > 65_536 || !isPower(nodeBytes) || nodeBytes < sectorBytes || nodeBytes > 65_536) {
    throw malformed(`sectors of ${sectorBytes} bytes and nodes of ${nodeBytes}`, sb.base + 0x90)
  }
  if (systemBytes > arrayBytes) throw malformed(`${systemBytes} bytes of system chunks`, sb.base + 0xa0)
  const features = featuresOf(bits)
  const unread = features.filter((name) => unreadFeatures.includes(name) || name.startsWith('0x'))
  if (unread.length > 0) throw unsupported(`btrfs with features that are not read (${unread.join(', ')}): none of its files were looked at`, sb.base + 0xbc)
  return {
    generation, bytes, devices, sectorBytes, nodeBytes, features, checksum, fromCopy,
    rootTree: { at: rootAt, level: rootLevel },
    chunkTree: { at: chunkAt, level: chunkLevel },
    hasLog: log !== 0,
    device: sb.seek(0xc9).u64(),
    deviceBytes: sb.u64(),
    uuid: uuidText(sb.seek(0x20).take(16)),
    label: sb.seek(0x12b).text(256, 'utf-8'),
    systemChunks: sb.seek(arrayAt).sub(systemBytes),
  }
}

const isPower = (value: number): boolean => value > 0 && (value & (value - 1)) === 0

/** CRC-32C as btrfs stores it: inverted at the end. */
export const crc32c = (bytes: Uint8Array): number => ~crc32cRegister(bytes) >>> 0

function featuresOf(bits: number): string[] {
  const found: string[] = []
  for (let bit = 0, left = bits; left >= 1; bit++, left = Math.floor(left / 2)) {
    if (left % 2 === 1) found.push(featureNames[bit] || `0x${(2 ** bit).toString(16)}`)
  }
  return found
}
