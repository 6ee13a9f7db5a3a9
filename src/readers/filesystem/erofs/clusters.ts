/**
 * Indexes of compressed files, one for each logical cluster: legacy ones of eight bytes, and compact ones of four or two
 * bytes in packs that share a block number (z_erofs_lcluster_index, z_erofs_load_compact_lcluster).
 */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'

export const clusterKinds = ['plain', 'head', 'rest', 'head2'] as const

/** Marks the number in the first `rest` cluster as count of stored blocks. */
const countMark = 1 << 11

export interface Cluster {
  readonly kind: (typeof clusterKinds)[number]
  /** Where the cluster's block starts to give plain bytes, within the cluster (`rest`: none does). */
  readonly offset: number
  /** Stored block of a cluster that starts one. */
  readonly block: number
  /** `rest`: clusters back to the one that starts the block, or to another on the way there. */
  readonly back: number
  /** `rest`: how many blocks are stored, where it is told here. */
  readonly blocks: number | undefined
  /** Others refer to a part of the block that is longer. */
  readonly partial: boolean
  /** First byte behind the index, or behind its pack. */
  readonly end: number
}

/** What of the file's header the indexes need. */
export interface ClusterMap {
  /** First byte of the eight-byte header. */
  readonly headerAt: number
  readonly compact: boolean
  readonly clusterBits: number
  /** Plain blocks of the file. */
  readonly blocks: number
  readonly twoBytes: boolean
  readonly big: boolean
}

const headerBytes = 8

/** The index of logical cluster `number`. */
export const readCluster = (map: ClusterMap, number: number, cache: PageCache): Promise<Cluster> =>
  (map.compact ? compactCluster(map, number, cache) : legacyCluster(map, number, cache))

async function legacyCluster(map: ClusterMap, number: number, cache: PageCache): Promise<Cluster> {
  // Eight bytes behind the header are left free.
  const at = map.headerAt + headerBytes + 8 + number * 8
  const cursor = await cache.window(at, 8)
  const advice = cursor.u16()
  const kind = clusterKinds[advice & 3] ?? 'plain'
  const offset = cursor.u16()
  if (kind !== 'rest') return { kind, offset, block: cursor.u32(), back: 0, blocks: undefined, partial: (advice & 0x8000) !== 0, end: at + 8 }
  const back = cursor.u16()
  const counts = (back & countMark) !== 0
  return { kind, offset: 0, block: 0, back: counts ? 1 : back, blocks: counts ? back & ~countMark : undefined, partial: false, end: at + 8 }
}

/** One index of a pack: the low bits are a number, two bits above are the kind. */
interface Packed {
  readonly kind: Cluster['kind']
  readonly number: number
}

async function compactCluster(map: ClusterMap, number: number, cache: PageCache): Promise<Cluster> {
  const { at, width } = placeOf(map, number)
  const count = width === 4 ? 2 : 16
  const packBytes = count * width
  if (map.clusterBits > (width === 4 ? 14 : 12)) throw malformed(`compact indexes of clusters of 2^${map.clusterBits} bytes`, at)
  const start = Math.floor(at / packBytes) * packBytes
  const pack = await cache.window(start, packBytes)
  const items = unpack(pack, map, count, packBytes)
  const index = (at - start) / width
  const { kind, number: low } = items[index] ?? { kind: 'plain', number: 0 }
  const end = start + packBytes
  if (kind !== 'rest') {
    const block = pack.seek(packBytes - 4).u32() + (map.big ? blocksBefore(items, index, start) : headsBefore(items, index))
    return { kind, offset: low, block, back: 0, blocks: undefined, partial: false, end }
  }
  const counts = (low & countMark) !== 0
  // The last index of a pack tells the way forward instead; its way back follows from the one before it.
  const back = counts ? 1 : index + 1 === count ? backOf(items[index - 1]) + 1 : low
  return { kind, offset: 0, block: 0, back, blocks: counts ? low & ~countMark : undefined, partial: false, end }
}

const backOf = (item: Packed | undefined): number => (item?.kind !== 'rest' ? 0 : (item.number & countMark) !== 0 ? 1 : item.number)

/** Four-byte indexes until two-byte packs are aligned to 32 bytes, then as many whole two-byte packs as fit, then four-byte ones. */
function placeOf({ headerAt, blocks, twoBytes }: ClusterMap, number: number): { at: number; width: 2 | 4 } {
  const base = headerAt + headerBytes
  const first = ((32 - (base % 32)) / 4) & 7
  const short = twoBytes && first < blocks ? Math.floor((blocks - first) / 16) * 16 : 0
  if (number < first) return { at: base + number * 4, width: 4 }
  if (number < first + short) return { at: base + first * 4 + (number - first) * 2, width: 2 }
  return { at: base + first * 4 + short * 2 + (number - first - short) * 4, width: 4 }
}

function unpack(pack: Cursor, { clusterBits }: ClusterMap, count: number, packBytes: number): Packed[] {
  const lowBits = Math.max(clusterBits, 12)
  const bits = ((packBytes - 4) * 8) / count
  return Array.from({ length: count }, (_, index) => {
    const at = bits * index
    const value = pack.seek(at >>> 3).u32() >>> (at & 7)
    return { kind: clusterKinds[(value >>> lowBits) & 3] ?? 'plain', number: value & (2 ** lowBits - 1) }
  })
}

/** Blocks of one stored block each: how many start in this pack up to here. A block from before the pack counts too. */
function headsBefore(items: readonly Packed[], index: number): number {
  let blocks = 1
  for (let at = index; at > 0; ) {
    at--
    const item = items[at]
    if (item?.kind === 'rest') at -= item.number
    if (at >= 0) blocks++
  }
  return blocks
}

/** As above for blocks of several stored blocks, which tell how many they are. */
function blocksBefore(items: readonly Packed[], index: number, offset: number): number {
  let blocks = 0
  for (let at = index; at > 0; ) {
    at--
    const item = items[at]
    if (item?.kind !== 'rest') blocks++
    else if ((item.number & countMark) !== 0) {
      at--
      blocks += item.number & ~countMark
    } else {
      if (item.number <= 1) throw malformed('compact indexes that do not tell how many blocks are stored', offset)
      at -= item.number - 2
    }
  }
  return blocks
}
