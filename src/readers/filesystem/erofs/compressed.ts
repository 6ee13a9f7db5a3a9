/** Compressed files: from their indexes to the pieces that their content is made of. */
import type { Codec, PieceAt } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { type Cluster, readCluster, type ClusterMap } from './clusters.ts'
import { inodeEnd, type Inode } from './inode.ts'
import type { Volume } from './volume.ts'

/** Bits of `h_advise`. */
const advice = { twoBytes: 1, extents: 1, big1: 2, big2: 4, inline: 8, interlaced: 16, fragment: 32 } as const

/** Z_EROFS_PCLUSTER_MAX_SIZE and Z_EROFS_PCLUSTER_MAX_DSIZE: more is refused by the kernel too. */
const maxStored = 1024 * 1024
const maxPlain = 12 * 1024 * 1024

const codecs: readonly (Codec | undefined)[] = ['lz4-block', undefined, 'deflate-raw', 'zstd']
const algorithmNames = ['lz4', 'MicroLZMA', 'deflate', 'zstd']

/** Pieces of a compressed file, and the part of its end that lies in the packed inode. */
export interface Compressed {
  readonly codec: Codec
  readonly pieces: readonly PieceAt[]
  readonly fragment?: { readonly offset: number; readonly length: number }
}

interface Header {
  readonly advise: number
  readonly algorithms: readonly [number, number]
  readonly inlineBytes: number
  readonly fragmentOffset: number
  readonly map: ClusterMap
}

/** One run of plain bytes that comes out of one stored block. */
interface Extent {
  readonly start: number
  readonly end: number
  readonly head: Cluster
  /** How many blocks are stored, where it is told. */
  readonly blocks: number | undefined
  /** Whether the next cluster belongs to it entirely: its index tells how many blocks are stored. */
  readonly goesOn: boolean
}

/** Where a compressed file's content lies. */
export async function readCompressed(inode: Inode, volume: Volume): Promise<Compressed> {
  const headerAt = Math.ceil(inodeEnd(inode) / 8) * 8
  const cursor = await volume.cache.window(headerAt, 8)
  const low = cursor.u32()
  const advise = cursor.u16()
  const algorithm = cursor.u8()
  const bits = cursor.u8()
  if ((bits & 0x80) !== 0) {
    // The whole file lies in the packed inode: the header is its place there.
    const offset = low + (advise + algorithm * 0x10000 + (bits & 0x7f) * 0x1000000) * 2 ** 32
    return { codec: 'lz4-block', pieces: [], fragment: { offset, length: inode.size } }
  }
  const compact = inode.layout === 'compressed-compact'
  if (!compact && (advise & advice.extents) !== 0) throw unsupported('a compressed file with extent records', headerAt)
  const header: Header = {
    advise,
    algorithms: [algorithm & 15, algorithm >>> 4],
    inlineBytes: (advise & advice.inline) === 0 ? 0 : low >>> 16,
    fragmentOffset: low,
    map: {
      headerAt, compact,
      clusterBits: Math.log2(volume.sb.blockBytes) + (bits & 15),
      blocks: Math.ceil(inode.size / volume.sb.blockBytes),
      twoBytes: compact && (advise & advice.twoBytes) !== 0,
      big: (advise & advice.big1) !== 0,
    },
  }
  return collect(inode, header, volume)
}

async function collect(inode: Inode, header: Header, volume: Volume): Promise<Compressed> {
  const { map } = header
  const pieces: PieceAt[] = []
  const used = new Set<number>()
  let last: Extent | undefined
  let end = map.headerAt
  for await (const extent of extents(inode, map, volume, (at) => (end = at))) {
    if (last !== undefined) pieces.push(...piecesOf(last, storedRange(last, header, volume), header, used, volume))
    last = extent
  }
  if (last === undefined) throw malformed('a compressed file without blocks', map.headerAt)
  const length = last.end - last.start
  if ((header.advise & advice.fragment) !== 0) {
    // Legacy indexes have room for the upper half of the place.
    const offset = header.fragmentOffset + (map.compact ? 0 : last.head.block * 2 ** 32)
    return { codec: codecOf(used), pieces, fragment: { offset, length } }
  }
  const stored = header.inlineBytes === 0 ? storedRange(last, header, volume) : { offset: end, stored: header.inlineBytes }
  if (header.inlineBytes > 0 && (end % volume.sb.blockBytes) + header.inlineBytes > volume.sb.blockBytes) throw malformed('inline content that crosses a block', end)
  pieces.push(...piecesOf(last, stored, header, used, volume))
  return { codec: codecOf(used), pieces }
}

function codecOf(used: ReadonlySet<number>): Codec {
  if (used.size > 1) throw unsupported(`a file with several compressions (${Array.from(used, (number) => algorithmNames[number] ?? number).join(', ')})`)
  const [algorithm = 0] = used
  const codec = codecs[algorithm]
  if (codec === undefined) throw unsupported(`a file with ${algorithmNames[algorithm] ?? `unknown (${algorithm})`} compression`)
  return codec
}

/** The runs of a file in order. `passed` is told where the last index that was read ends. */
async function* extents(inode: Inode, map: ClusterMap, { cache, budget }: Volume, passed: (end: number) => void): AsyncGenerator<Extent> {
  const clusterBytes = 2 ** map.clusterBits
  let open: { start: number; number: number; head: Cluster; blocks: number | undefined; goesOn: boolean } | undefined
  for (let number = 0; number * clusterBytes < inode.size; number++) {
    budget.check()
    const cluster = await readCluster(map, number, cache)
    passed(cluster.end)
    if (cluster.kind === 'rest') {
      checkWayBack(cluster, number, open?.number, map)
      if (open !== undefined && number === open.number + 1) open = { ...open, blocks: cluster.blocks, goesOn: true }
      continue
    }
    const start = number * clusterBytes + cluster.offset
    if (cluster.offset >= clusterBytes || (open === undefined && start !== 0)) throw malformed(`a block that starts at byte ${cluster.offset} of cluster ${number}`, map.headerAt)
    // What starts at the end or behind it only marks the end.
    if (start >= inode.size) continue
    if (open !== undefined) yield { ...open, end: start }
    open = { start, number, head: cluster, blocks: undefined, goesOn: false }
  }
  if (open !== undefined) yield { ...open, end: inode.size }
}

/** The kernel follows these numbers back to the start of a block: they must lead to the one that was met last. */
function checkWayBack({ back, blocks }: Cluster, number: number, head: number | undefined, map: ClusterMap): void {
  if (head === undefined || back < 1 || number - back < head || (blocks !== undefined && number !== head + 1)) {
    throw malformed(`cluster ${number} says that its block starts ${back} clusters before it`, map.headerAt)
  }
}

interface Stored {
  readonly offset: number
  readonly stored: number
}

function storedRange({ head, blocks, goesOn }: Extent, { advise, map }: Header, { sb, cache }: Volume): Stored {
  const isBig = (advise & (head.kind === 'head' ? advice.big1 : advice.big2)) !== 0
  if (blocks !== undefined && !isBig) throw malformed('an index with a count of blocks in a file that has none', map.headerAt)
  if (isBig && goesOn && blocks === undefined) throw malformed('an index that does not tell how many blocks are stored', map.headerAt)
  const stored = (blocks ?? 1) * sb.blockBytes
  const offset = head.block * sb.blockBytes
  if (stored === 0 || stored > maxStored) throw malformed(`a block of ${stored} stored bytes`, map.headerAt)
  if (offset + stored > cache.size) throw malformed('truncated: content behind the end of the image', offset)
  return { offset, stored }
}

function piecesOf({ start, end, head }: Extent, { offset, stored }: Stored, { advise, algorithms, map }: Header, used: Set<number>, { sb, purse }: Volume): PieceAt[] {
  const whole = end - start
  if (whole <= 0 || whole > maxPlain) throw malformed(`a block of ${whole} plain bytes`, map.headerAt)
  purse.take()
  if (head.kind !== 'plain') {
    const algorithm = algorithms[head.kind === 'head' ? 0 : 1]
    used.add(algorithm)
    // Before Linux 5.3 the data lay at the start of the block and its length was not told.
    const partial = head.partial || (algorithm === 0 && !sb.features.has('lz4_0padding'))
    if (partial && algorithm !== 0) throw unsupported(`a file with a part of a block of ${algorithmNames[algorithm] ?? 'unknown'} compression`, offset)
    return [{ offset, stored, plain: false, whole, start: 0, length: whole, ...(partial ? { partial: true } : {}) }]
  }
  if (whole > stored) throw malformed(`${whole} plain bytes in a block of ${stored}`, offset)
  const plain = (at: number, length: number): PieceAt => ({ offset: at, stored: length, plain: true, whole: length, start: 0, length })
  const skip = start % sb.blockBytes
  if ((advise & advice.interlaced) === 0 || skip === 0) return [plain(offset, whole)]
  // Interlaced: bytes lie at the same place of the block as in the file, and go on at its start.
  if (stored > sb.blockBytes) throw malformed('an interlaced block of more than one block', offset)
  const right = Math.min(sb.blockBytes - skip, whole)
  return right === whole ? [plain(offset + skip, whole)] : [plain(offset + skip, right), plain(offset, whole - right)]
}
