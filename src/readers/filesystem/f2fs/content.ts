/** Where a file's content lies: block numbers in the inode and in trees of nodes, clusters of compressed blocks. */
import { Cursor } from '../../../kernel/cursor.ts'
import type { BlockAt, Codec, Step } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { RangeList } from '../../shared/ranges.ts'
import { footerBytes, readNode, type Inode } from './inode.ts'
import { blockBytes } from './superblock.ts'
import type { Volume } from './volume.ts'

const perNode = (blockBytes - footerBytes) / 4
/** Numbers of blocks that mean something else. */
const nothing = 0
const notWritten = 0xffffffff
const clusterMark = 0xfffffffe
/** Bytes before the compressed ones: their number, a checksum, and room. */
const clusterHeaderBytes = 24

const codecs: readonly (Codec | undefined)[] = ['lzo-block', 'lz4-block', 'zstd', 'lzo-block']
const algorithmNames = ['lzo', 'lz4', 'zstd', 'lzo-rle']

/** A block, or as many blocks of a hole (number 0) as lie behind one another. */
interface Run {
  readonly number: number
  readonly count: number
}

/** Block numbers of an inode in order. Stops where the file ends; what has no node is a hole in one. */
async function* blockRuns(inode: Inode, volume: Volume): AsyncGenerator<Run> {
  const wanted = Math.ceil(inode.size / blockBytes)
  let seen = 0
  let pointers = 0
  const cluster = inode.compression?.clusterBlocks ?? 1
  const most = perNode - (perNode % cluster)

  function* numbers(cursor: Cursor, count: number): Generator<Run> {
    for (let index = 0; index < count && seen < wanted; index++, seen++) yield { number: cursor.u32(), count: 1 }
  }

  /** Everything below a node: depth 0 holds block numbers, others the numbers of nodes. */
  async function* below(node: number, depth: number): AsyncGenerator<Run> {
    if (node === nothing) {
      const count = Math.min(most * perNode ** depth, wanted - seen)
      seen += count
      return yield { number: nothing, count }
    }
    // A volume has no more nodes than blocks: one that repeats them is a trap.
    volume.budget.node()
    if (++pointers > volume.sb.blocks) throw malformed('more nodes than the file system has blocks')
    const cursor = await readNode(node, Number(inode.key), volume)
    cursor.seek(0)
    if (depth === 0) return yield* numbers(cursor, most)
    for (let index = 0; index < perNode && seen < wanted; index++) yield* below(cursor.seek(index * 4).u32(), depth - 1)
  }

  yield* numbers(new Cursor(inode.map), inode.map.length / 4)
  for (const [index, depth] of [0, 0, 1, 1, 2].entries()) {
    if (seen < wanted) yield* below(inode.children[index] ?? nothing, depth)
  }
  if (seen < wanted) throw malformed('larger than its nodes can hold')
}

/** Directions to the content of an inode that is not encrypted. */
export async function contentSteps(inode: Inode, volume: Volume): Promise<readonly Step[]> {
  if (inode.content === 'inline-data') {
    if (inode.size > inode.map.length) throw malformed(`${inode.size} bytes inside an inode with room for ${inode.map.length}`)
    return [{ kind: 'bytes', bytes: Uint8Array.from(inode.map.subarray(0, inode.size)) }]
  }
  if (inode.compression !== undefined) return clusters(inode, inode.compression, volume)
  const ranges = new RangeList(volume.purse)
  for await (const run of blockRuns(inode, volume)) add(ranges, run, volume)
  return [ranges.step(inode.size)]
}

/** The ranges of a directory's blocks; holes are left out. */
export async function* blocksOf(inode: Inode, volume: Volume): AsyncGenerator<number> {
  for await (const { number } of blockRuns(inode, volume)) {
    volume.budget.check()
    if (number === nothing || number === notWritten) continue
    yield checked(number, volume) * blockBytes
  }
}

function checked(number: number, { sb, cache }: Volume): number {
  if (number < sb.main || number >= sb.blocks) throw malformed(`block ${number} is outside the file system of ${sb.blocks} blocks`)
  if ((number + 1) * blockBytes > cache.size) {
    throw sb.devices.length > 0 ? unsupported('content on another device') : malformed('truncated: content behind the end of the image', number * blockBytes)
  }
  return number
}

function add(ranges: RangeList, { number, count }: Run, volume: Volume): void {
  if (number === nothing || number === notWritten) ranges.addHole(count * blockBytes)
  else ranges.add(checked(number, volume) * blockBytes, blockBytes)
}

/** The stored blocks one after another, and which of them make up each cluster. */
async function clusters(inode: Inode, { algorithm, clusterBlocks }: NonNullable<Inode['compression']>, volume: Volume): Promise<readonly Step[]> {
  const stored = new RangeList(volume.purse)
  const blocks: BlockAt[] = []
  const codec = codecs[algorithm]
  let cluster: number[] = []

  async function close(): Promise<void> {
    if (cluster.length === 0) return
    volume.purse.take()
    const [first, ...rest] = cluster
    const offset = stored.bytes
    if (first === clusterMark) {
      if (codec === undefined) throw unsupported(`a file with ${algorithmNames[algorithm] ?? `unknown (${algorithm})`} compression`)
      const used = rest.filter((number) => number !== nothing && number !== notWritten)
      const head = used[0]
      if (head === undefined) throw malformed('a compressed cluster without blocks')
      const bytes = (await volume.cache.window(checked(head, volume) * blockBytes, 4)).u32()
      if (bytes === 0 || clusterHeaderBytes + bytes > used.length * blockBytes) throw malformed(`a cluster of ${bytes} compressed bytes in ${used.length} blocks`, head * blockBytes)
      for (const number of used) add(stored, { number, count: 1 }, volume)
      blocks.push({ offset: offset + clusterHeaderBytes, stored: bytes, plain: false })
    } else if (cluster.every((number) => number === nothing || number === notWritten)) blocks.push({ offset, stored: 0, plain: true })
    else {
      if (cluster.includes(clusterMark)) throw malformed('a compressed cluster that starts in the middle')
      for (const number of cluster) add(stored, { number, count: 1 }, volume)
      for (let missing = cluster.length; missing < clusterBlocks; missing++) stored.addHole(blockBytes)
      blocks.push({ offset, stored: clusterBlocks * blockBytes, plain: true })
    }
    cluster = []
  }

  // The last cluster's blocks are all there, even those behind the end of the file.
  const last = Math.ceil(inode.size / (clusterBlocks * blockBytes)) * clusterBlocks * blockBytes
  for await (const { number, count } of blockRuns({ ...inode, size: last }, volume)) {
    for (let left = count; left > 0; left--) {
      volume.budget.check()
      cluster.push(number)
      if (cluster.length === clusterBlocks) await close()
    }
  }
  await close()
  if (blocks.every(({ plain }) => plain)) {
    const ranges = new RangeList(volume.purse)
    for await (const run of blockRuns(inode, volume)) add(ranges, run, volume)
    return [ranges.step(inode.size)]
  }
  return [stored.step(stored.bytes), { kind: 'blocks', codec: codec ?? 'zstd', size: inode.size, blockBytes: clusterBlocks * blockBytes, blocks }]
}
