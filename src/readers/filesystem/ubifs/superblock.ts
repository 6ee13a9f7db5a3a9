/** Superblock and master node of UBIFS: the format, and where the index of the last commit begins. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { uuidText } from '../../shared/ids.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { type Geometry, kinds, nodeAt, type Node, padded } from './nodes.ts'

const flags = { encryption: 0x10, authentication: 0x20 } as const
const compressors = ['none', 'lzo', 'zlib', 'zstd']
/** The newest format that Linux writes, and the oldest that it reads. */
const newestVersion = 5
const masterBlocks = [1, 2]
const firstLogBlock = 3

export interface Superblock extends Geometry {
  readonly compressor: string
  readonly version: number
  readonly uuid: string
  readonly canEncryptFiles: boolean
  readonly authenticated: boolean
  readonly logBlocks: number
}

export function parseSuperblock(sb: Cursor): Superblock {
  const keyFormat = sb.seek(27).u8()
  const flagBits = sb.u32()
  const blockBytes = sb.skip(4).u32()
  const blocks = sb.u32()
  const logBlocks = sb.seek(56).u32()
  const version = sb.seek(80).u32()
  const compressor = sb.u16()
  const readable = sb.seek(124).u32()
  if (version > newestVersion && readable > 0) throw unsupported(`version ${version} of UBIFS`, 80)
  if (keyFormat !== 0) throw unsupported(`keys of format ${keyFormat}`, 27)
  if (blockBytes < 4096 || blockBytes % 8 !== 0 || blockBytes > 16 * 1024 * 1024 || blocks < 8) throw malformed(`${blocks} blocks of ${blockBytes} bytes`, 36)
  return {
    blockBytes, blocks, logBlocks, version,
    compressor: compressors[compressor] ?? `compressor ${compressor}`,
    uuid: uuidText(sb.seek(108).take(16)),
    canEncryptFiles: (flagBits & flags.encryption) !== 0,
    authenticated: (flagBits & flags.authentication) !== 0,
  }
}

export interface Master {
  readonly commit: number
  readonly log: number
  readonly root: { readonly block: number; readonly offset: number }
}

/** The newest sound master node: they are written one behind the other, in both blocks. */
export async function readMaster(cache: PageCache, geometry: Geometry): Promise<Master> {
  let newest: Node | undefined
  for (const block of masterBlocks) {
    for await (const node of nodesOf(cache, block * geometry.blockBytes, (block + 1) * geometry.blockBytes)) {
      if (node.kind === kinds.master && (newest === undefined || node.sequence > newest.sequence)) newest = node
    }
  }
  if (newest === undefined) throw malformed('no sound master node')
  const { cursor } = newest
  const commit = Number(cursor.seek(32).u64Exact())
  const log = cursor.seek(44).u32()
  return { commit, log, root: { block: cursor.u32(), offset: cursor.u32() } }
}

/** Sound nodes one after another, to the first place where none starts. */
export async function* nodesOf(cache: PageCache, from: number, to: number): AsyncGenerator<Node> {
  const end = Math.min(to, cache.size)
  for (let at = from; ; ) {
    const node = await nodeAt(cache, at, end)
    if (node === undefined) {
      const filler = await fillerAt(cache, at, end)
      if (filler === 0) return
      at += filler
      continue
    }
    if (node.kind !== kinds.padding) yield node
    // A padding node stands for bytes behind it.
    at += padded(node.cursor.size + (node.kind === kinds.padding ? node.cursor.seek(24).u32() : 0))
  }
}

/** Where there is no room for a padding node, up to three times eight bytes of 0xce fill the gap. */
async function fillerAt(cache: PageCache, at: number, end: number): Promise<number> {
  if (at >= end) return 0
  const bytes = await cache.read(at, Math.min(24, end - at))
  const first = bytes.findIndex((byte) => byte !== 0xce)
  return Math.floor((first < 0 ? bytes.length : first) / 8) * 8
}

/** Blocks of the log, beginning with the one where the last commit started. */
export function* logBlocks({ logBlocks: count }: Superblock, first: number): Generator<number> {
  for (let index = 0; index < count; index++) yield firstLogBlock + ((first - firstLogBlock + index) % count)
}
