/** The newest whole checkpoint of F2FS, and the table that says where each node lies. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { crc32Register } from '../../shared/checksum.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { blockBytes, magic, type Superblock } from './superblock.ts'

/** Bits of `ckpt_flags`. */
const flag = { unmounted: 0x1, compactSummaries: 0x4, errors: 0x8, fsck: 0x10, largeNatBitmap: 0x400 } as const
const bitmapAt = 192
/** Segments that data and nodes are written to; summaries of the data's come first. */
const dataLogs = 3
const allLogs = 6
/** Entries of a summary block, of seven bytes each; its journal follows. */
const summaryEntries = 512
const journalAt = summaryEntries * 7
const journalBytes = blockBytes - journalAt - 5
const natEntryBytes = 9
const natEntriesPerBlock = Math.floor(blockBytes / natEntryBytes)
/** More than any device takes: cp_payload says how many blocks the bitmaps of large ones need. */
const maxPayload = 1024

export interface Checkpoint {
  readonly cleanlyUnmounted: boolean
  readonly hasErrors: boolean
  readonly nodes: number
  readonly inodes: number
  /** Which of the two copies of each block of the table counts. */
  readonly natBitmap: Uint8Array
  /** Entries that are newer than the table: block by node. */
  readonly journal: ReadonlyMap<number, number>
}

/** The newer one of the two checkpoints that are whole. */
export async function readCheckpoint(sb: Superblock, cache: PageCache): Promise<Checkpoint> {
  const packs = [await whole(sb.checkpoints, sb, cache), await whole(sb.checkpoints + sb.blocksPerSegment, sb, cache)].filter((pack) => pack !== undefined)
  const [first, second] = packs
  const newest = first === undefined || (second !== undefined && second.version > first.version) ? second : first
  if (newest === undefined) throw malformed('no whole checkpoint: the file system cannot be read', sb.checkpoints * blockBytes)
  const { at, flags, cursor, total } = newest
  const sitBytes = cursor.seek(156).u32()
  const natBytes = cursor.u32()
  const bitmap = new Cursor(await cache.read(at * blockBytes, (1 + sb.checkpointPayload) * blockBytes), at * blockBytes)
  // With a payload the other table's bitmap lies there, else before this one; large ones have a checksum before them.
  const natAt = bitmapAt + ((flags & flag.largeNatBitmap) !== 0 ? 4 : sb.checkpointPayload > 0 ? 0 : sitBytes)
  return {
    cleanlyUnmounted: (flags & flag.unmounted) !== 0,
    hasErrors: (flags & (flag.errors | flag.fsck)) !== 0,
    nodes: cursor.seek(144).u32(),
    inodes: cursor.u32(),
    natBitmap: Uint8Array.from(bitmap.seek(natAt).take(natBytes)),
    journal: await readJournal(at, flags, total, cursor.seek(140).u32(), cache),
  }
}

interface Pack {
  readonly at: number
  readonly version: bigint
  readonly flags: number
  readonly total: number
  readonly cursor: Cursor
}

/** The pack at a block when its first and last blocks are sound and say the same. */
async function whole(at: number, { checkpointPayload, blocks }: Superblock, cache: PageCache): Promise<Pack | undefined> {
  if (checkpointPayload > maxPayload) throw malformed(`a checkpoint of ${checkpointPayload} more blocks`)
  const first = await sound(at, blocks, cache)
  if (first === undefined) return undefined
  const version = first.seek(0).u64Exact()
  const flags = first.seek(132).u32()
  const total = first.u32()
  if (total < 2 || total > 2 * maxPayload) return undefined
  const last = await sound(at + total - 1, blocks, cache)
  return last?.seek(0).u64Exact() === version ? { at, version, flags, total, cursor: first } : undefined
}

async function sound(block: number, blocks: number, cache: PageCache): Promise<Cursor | undefined> {
  if (block >= blocks || (block + 1) * blockBytes > cache.size) return undefined
  const cursor = new Cursor(Uint8Array.from(await cache.read(block * blockBytes, blockBytes)), block * blockBytes)
  const at = cursor.seek(164).u32()
  if (at < bitmapAt || at > blockBytes - 4) return undefined
  const stored = cursor.seek(at).u32()
  let register = crc32Register(cursor.bytes.subarray(0, at), magic)
  // Where the checksum does not stand at the end, what follows it is covered, too.
  if (at < blockBytes - 4) register = crc32Register(cursor.bytes.subarray(at + 4), register)
  return register === stored ? cursor : undefined
}

/** The journal of the node address table, in the summary of the first data log. */
async function readJournal(at: number, flags: number, total: number, summaries: number, cache: PageCache): Promise<Map<number, number>> {
  const compact = (flags & flag.compactSummaries) !== 0
  const block = compact ? at + summaries : at + total - ((flags & flag.unmounted) !== 0 ? allLogs : dataLogs) - 1
  const journal = await cache.window(block * blockBytes + (compact ? 0 : journalAt), journalBytes)
  const count = journal.u16()
  if (count * (4 + natEntryBytes) > journal.remaining) throw malformed(`a journal of ${count} entries`, journal.base)
  const found = new Map<number, number>()
  for (let index = 0; index < count; index++) {
    const node = journal.u32()
    found.set(node, journal.skip(5).u32())
  }
  return found
}

/** The block of node `node`. Throws `malformed` for a node that is not in use. */
export async function blockOfNode(node: number, sb: Superblock, { natBitmap, journal }: Checkpoint, cache: PageCache): Promise<number> {
  let block = journal.get(node)
  if (block === undefined) {
    const index = Math.floor(node / natEntriesPerBlock)
    const segment = Math.floor(index / sb.blocksPerSegment)
    const second = ((natBitmap[index >>> 3] ?? 0) >>> (7 - (index & 7))) & 1
    if (segment * 2 >= sb.natSegments) throw malformed(`node ${node} is outside the table`)
    // Each segment of the table is followed by its copy.
    const at = sb.nat + (segment * 2 + second) * sb.blocksPerSegment + (index % sb.blocksPerSegment)
    block = (await cache.window(at * blockBytes + (node % natEntriesPerBlock) * natEntryBytes, natEntryBytes)).skip(5).u32()
  }
  if (block < sb.main || block >= sb.blocks) throw malformed(block === 0 ? `node ${node} is not in use` : `node ${node} at block ${block} of ${sb.blocks}`)
  return block
}
