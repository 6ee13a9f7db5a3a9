/** The two levels of tables of a qcow2 image, and what they say of a place on the virtual disk. */
import type { Budget } from '../../limits.ts'
import { limitReached, malformed } from '../../problem.ts'
import { type ByteSource, window } from '../../source.ts'
import type { Qcow2Header } from './header.ts'

/** Tables that are kept for one disk: enough for 500 GiB in clusters of 64 KiB. */
const maxTableBytes = 64 * 1024 * 1024
/** qemu's own limit for the first level: 32 MiB. */
const maxL1Entries = 4 * 1024 * 1024

export interface Qcow2Tables {
  readonly header: Qcow2Header
  /** A table, nothing (zeros), or the offset at which there should be one. */
  readonly l2: readonly (DataView | number | undefined)[]
  /** Memory that both levels take. */
  readonly bytes: number
}

/** What lies at a place on the virtual disk, for the next `length` bytes. */
export type Piece =
  | { readonly kind: 'zeros'; readonly length: number }
  /** Stored as it is. */
  | { readonly kind: 'plain'; readonly length: number; readonly offset: number }
  /** `from` is where the piece begins in what comes out of the cluster; `stored` may reach into what follows. */
  | { readonly kind: 'packed'; readonly length: number; readonly offset: number; readonly stored: number; readonly from: number }
  /** The tables lead outside the image or contradict the format. */
  | { readonly kind: 'bad'; readonly length: number; readonly offset: number; readonly why: string }

export async function qcow2Tables(source: ByteSource, header: Qcow2Header, budget: Budget): Promise<Qcow2Tables> {
  const clusterBytes = 2 ** header.clusterBits
  const wanted = Math.ceil(header.size / (clusterBytes * entriesOf(header)))
  if (header.l1Entries < wanted) throw malformed(`a disk of ${header.size} bytes has a table of ${header.l1Entries} entries where ${wanted} are needed`, 36)
  if (wanted > maxL1Entries) throw limitReached(`a disk of ${header.size} bytes in clusters of ${clusterBytes}`, 24)
  const l1 = await window(source, header.l1Offset, wanted * 8)
  // The window is lent, and the tables are read while it is in use.
  const entries = new DataView(Uint8Array.from(l1.bytes).buffer)
  const l2: (DataView | number | undefined)[] = Array.from({ length: wanted })
  const seen = new Set<number>()
  let bytes = wanted * 8
  for (let index = 0; index < wanted; index++) {
    budget.check()
    const offset = offsetIn(entries.getUint32(index * 8), entries.getUint32(index * 8 + 4))
    if (offset === 0) continue
    // No two parts of a disk share a table; images that say so would multiply the work.
    if (offset % clusterBytes !== 0 || offset + clusterBytes > source.size || seen.has(offset)) {
      l2[index] = offset
      continue
    }
    seen.add(offset)
    bytes += clusterBytes
    if (bytes > maxTableBytes) throw limitReached(`tables of more than ${maxTableBytes} bytes`, header.l1Offset + index * 8)
    l2[index] = new DataView(Uint8Array.from(await source.read(offset, clusterBytes)).buffer)
  }
  return { header, l2, bytes }
}

const entriesOf = ({ clusterBits, extended }: Qcow2Header): number => 2 ** (clusterBits - (extended ? 4 : 3))

/** Bits 9 to 55 of an entry. */
const offsetIn = (high: number, low: number): number => (high & 0x00ff_ffff) * 0x1_0000_0000 + ((low & 0xffff_fe00) >>> 0)

/** The piece at `at`, cut at `end`; a piece ends with its cluster at the latest, unless there is no table for its part. */
export function pieceAt({ header, l2 }: Qcow2Tables, sourceBytes: number, at: number, end: number): Piece {
  const clusterBytes = 2 ** header.clusterBits
  const perTable = entriesOf(header)
  const cluster = Math.floor(at / clusterBytes)
  const part = Math.floor(cluster / perTable)
  const table = l2[part]
  if (table === undefined || typeof table === 'number') {
    const length = Math.min(end, (part + 1) * perTable * clusterBytes) - at
    return table === undefined ? { kind: 'zeros', length } : { kind: 'bad', length, offset: table, why: 'there is no table of clusters of its own' }
  }
  const entryAt = (cluster % perTable) * (header.extended ? 16 : 8)
  const high = table.getUint32(entryAt)
  const low = table.getUint32(entryAt + 4)
  const from = at - cluster * clusterBytes
  const length = Math.min(end - at, clusterBytes - from)
  if ((high & 0x4000_0000) !== 0) return packedAt(header, sourceBytes, high, low, { from, length })
  const offset = offsetIn(high, low)
  if (header.extended) return extendedAt(header, sourceBytes, offset, [table.getUint32(entryAt + 8), table.getUint32(entryAt + 12)], { from, length })
  if ((low & 1) !== 0) return header.version === 2 ? { kind: 'bad', length, offset, why: 'an entry with a bit that version 2 has not' } : { kind: 'zeros', length }
  return offset === 0 ? { kind: 'zeros', length } : plainAt(sourceBytes, clusterBytes, offset, { from, length })
}

interface Within {
  readonly from: number
  readonly length: number
}

function plainAt(sourceBytes: number, clusterBytes: number, offset: number, { from, length }: Within): Piece {
  if (offset % clusterBytes !== 0) return { kind: 'bad', length, offset, why: 'a cluster that is not aligned' }
  if (offset + from + length > sourceBytes) return { kind: 'bad', length, offset, why: 'a cluster outside the image' }
  return { kind: 'plain', length, offset: offset + from }
}

/** Compressed Clusters Descriptor: the offset in the lower bits, the further sectors of 512 bytes in the upper ones. */
function packedAt({ clusterBits }: Qcow2Header, sourceBytes: number, high: number, low: number, { from, length }: Within): Piece {
  const offsetBits = BigInt(62 - (clusterBits - 8))
  const descriptor = (BigInt(high & 0x3fff_ffff) << 32n) | BigInt(low)
  const offset = Number(descriptor & ((1n << offsetBits) - 1n))
  const sectors = Number(descriptor >> offsetBits) + 1
  if (offset >= sourceBytes) return { kind: 'bad', length, offset, why: 'a compressed cluster outside the image' }
  // The last sector of the image need not be there as a whole.
  return { kind: 'packed', length, offset, stored: Math.min(sectors * 512 - (offset % 512), sourceBytes - offset), from }
}

/** Extended L2 Entries: for each 32nd of the cluster whether it is there, and whether it reads as zeros. */
function extendedAt(header: Qcow2Header, sourceBytes: number, offset: number, [zeros, present]: readonly [number, number], { from, length }: Within): Piece {
  const partBytes = 2 ** (header.clusterBits - 5)
  const index = Math.floor(from / partBytes)
  const cut = Math.min(length, (index + 1) * partBytes - from)
  const isZero = ((zeros >>> index) & 1) === 1
  const isPresent = ((present >>> index) & 1) === 1
  if (isZero && isPresent) return { kind: 'bad', length: cut, offset, why: 'a part of a cluster that is both there and zeros' }
  if (!isPresent) return { kind: 'zeros', length: cut }
  if (offset === 0) return { kind: 'bad', length: cut, offset, why: 'a part of a cluster that lies nowhere' }
  return plainAt(sourceBytes, 2 ** header.clusterBits, offset, { from, length: cut })
}
