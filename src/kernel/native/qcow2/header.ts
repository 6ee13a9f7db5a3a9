/** The header of qcow2 images, versions 2 and 3 (qemu's docs/interop/qcow2, Header). Big-endian. */
import { malformed, unsupported } from '../../problem.ts'
import { type ByteSource, window, windowUpTo } from '../../source.ts'

export interface Qcow2Header {
  readonly version: 2 | 3
  /** Bytes of the virtual disk. */
  readonly size: number
  readonly clusterBits: number
  readonly l1Offset: number
  readonly l1Entries: number
  readonly snapshots: number
  readonly encryption: 'none' | 'aes' | 'luks'
  readonly compression: 'deflate-raw' | 'zstd'
  /** Entries of 16 bytes, with a state for each 32nd of a cluster. */
  readonly extended: boolean
  readonly dirty: boolean
  readonly corrupt: boolean
  /** The data lie in a file of their own. */
  readonly external: boolean
  /** Where the name of the file beneath lies, when there is one. */
  readonly backing?: { readonly offset: number; readonly bytes: number }
}

const magic = 0x514649fb
const encryptions = ['none', 'aes', 'luks'] as const
const compressions = ['deflate-raw', 'zstd'] as const
/** Bits of incompatible features: dirty, corrupt, external data file, compression type, extended L2 entries. */
const knownFeatures = 0b1_1111n

export async function qcow2Header(source: ByteSource): Promise<Qcow2Header> {
  const head = await window(source, 0, 72)
  if (head.u32(false) !== magic) throw malformed('no qcow2 image', 0)
  const version = head.u32(false)
  if (version !== 2 && version !== 3) throw unsupported(`qcow version ${version}`, 4)
  const backingOffset = head.u64(false)
  const backingBytes = head.u32(false)
  const clusterBits = head.u32(false)
  const size = head.u64(false)
  const method = head.u32(false)
  const l1Entries = head.u32(false)
  const l1Offset = head.u64(false)
  const snapshots = head.seek(60).u32(false)
  const more = version === 3 ? await featuresOf(source) : { features: 0n, compressionType: 0 }
  const feature = (bit: bigint): boolean => ((more.features >> bit) & 1n) === 1n
  const extended = feature(4n)
  if (clusterBits < (extended ? 14 : 9) || clusterBits > 21) throw malformed(`clusters of 2^${clusterBits} bytes`, 20)
  const encryption = encryptions[method]
  if (encryption === undefined) throw unsupported(`encryption method ${method}`, 32)
  const compression = compressions[more.compressionType]
  if (compression === undefined) throw unsupported(`compression type ${more.compressionType}`, 104)
  return {
    version, size, clusterBits, l1Offset, l1Entries, snapshots, encryption, compression, extended,
    dirty: feature(0n), corrupt: feature(1n), external: feature(2n),
    ...(backingOffset === 0 ? {} : { backing: { offset: backingOffset, bytes: backingBytes } }),
  }
}

async function featuresOf(source: ByteSource): Promise<{ features: bigint; compressionType: number }> {
  const head = await windowUpTo(source, 72, 40)
  const features = head.u64Exact(false)
  const headerBytes = head.seek(28).u32(false)
  if (headerBytes < 104 || headerBytes % 8 !== 0) throw malformed(`a header of ${headerBytes} bytes`, 100)
  if ((features & ~knownFeatures) !== 0n) throw unsupported(`incompatible features 0x${(features & ~knownFeatures).toString(16)} of a later version of the format`, 72)
  return { features, compressionType: headerBytes > 104 ? head.seek(32).u8() : 0 }
}
