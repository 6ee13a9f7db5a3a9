/** XFS's side of the walk through its directories. */
import { Cursor } from '../../../kernel/cursor.ts'
import { nameText } from '../../../kernel/path.ts'
import type { Step } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { RangeList } from '../../shared/ranges.ts'
import type { Tree, TreeName } from '../../shared/tree-walk.ts'
import { readAttributes } from './attributes.ts'
import { blockNames, shortNames } from './directory.ts'
import { extentsOf, type Extent } from './extents.ts'
import { readInode, type Inode } from './inode.ts'
import { blockOffset } from './superblock.ts'
import type { Volume } from './volume.ts'

/** Behind so many bytes of a directory its index starts. */
const indexAt = 32 * 1024 ** 3
const linkHeaderBytes = 56
const linkMagic = 0x58534c4d

/** The tree of one volume. */
export const treeOf = (volume: Volume): Tree<bigint, Inode> => ({
  root: volume.sb.rootInode,
  inode: (number) => readInode(number, volume),
  listing: (inode) => listing(inode, volume),
  content: (inode) => content(inode, volume),
  target: (inode) => target(inode, volume),
  attributes: async (inode) => [...(await readAttributes(inode, volume)), ...(inode.verity ? [{ name: 'verity', value: undefined }] : [])],
  device: ({ data }) => device(new Cursor(data.bytes).u32(false)),
})

/** Where an extent lies; throws where it leaves its group or the image. */
function placeOf({ start, blocks }: Extent, { sb, cache }: Volume): number {
  const offset = blockOffset(start, sb)
  if (blockOffset(start + BigInt(blocks - 1), sb) !== offset + (blocks - 1) * sb.blockBytes) throw malformed(`${blocks} blocks that do not lie together`, offset)
  if (offset + blocks * sb.blockBytes > cache.size) throw malformed('truncated: content behind the end of the image', offset)
  return offset
}

async function* listing({ data, size }: Inode, volume: Volume): AsyncGenerator<TreeName<bigint>> {
  const { sb, cache, budget } = volume
  if (data.format === 'local') return yield* shortNames(data.bytes, size, sb)
  const perBlock = sb.directoryBlockBytes / sb.blockBytes
  // A block of a directory may lie in several extents where it is larger than a block.
  let parts: { offset: number; blocks: number }[] = []
  let next = 0
  for await (const extent of extentsOf(data, volume)) {
    if (extent.from * sb.blockBytes >= indexAt) return
    if (extent.from !== next && (parts.length > 0 || extent.from % perBlock !== 0)) throw malformed('a directory with a hole inside a block')
    next = extent.from + extent.blocks
    const offset = placeOf(extent, volume)
    for (let done = 0; done < extent.blocks; ) {
      budget.check()
      const wanted = perBlock - parts.reduce((sum, { blocks }) => sum + blocks, 0)
      const taken = Math.min(wanted, extent.blocks - done)
      parts.push({ offset: offset + done * sb.blockBytes, blocks: taken })
      done += taken
      if (taken < wanted) continue
      const bytes = new Uint8Array(sb.directoryBlockBytes)
      let filled = 0
      for (const part of parts) {
        bytes.set(await cache.read(part.offset, part.blocks * sb.blockBytes), filled)
        filled += part.blocks * sb.blockBytes
      }
      yield* blockNames(bytes, parts[0]?.offset ?? 0, sb)
      parts = []
    }
  }
}

async function content({ data, size, realtime }: Inode, volume: Volume): Promise<readonly Step[]> {
  const { sb, purse, budget } = volume
  if (realtime) throw unsupported('content on the real-time device')
  if (data.format === 'local') throw malformed('a file whose content is said to lie in its inode')
  const ranges = new RangeList(purse)
  for await (const extent of extentsOf(data, volume)) {
    budget.check()
    const from = extent.from * sb.blockBytes
    if (from >= size) break
    if (from > ranges.bytes) ranges.addHole(from - ranges.bytes)
    const bytes = extent.blocks * sb.blockBytes
    if (extent.unwritten) ranges.addHole(bytes)
    else ranges.add(placeOf(extent, volume), bytes)
  }
  return [ranges.step(size)]
}

async function target({ data, size }: Inode, volume: Volume): Promise<string> {
  const { sb, cache, budget } = volume
  // XFS_SYMLINK_MAXLEN.
  if (size === 0 || size > Math.min(1024, budget.limits.pathBytes)) throw malformed(`a link target of ${size} bytes`)
  if (data.format === 'local') return nameText(new Cursor(data.bytes).take(size))
  const bytes = new Uint8Array(size)
  let filled = 0
  for await (const extent of extentsOf(data, volume)) {
    const offset = placeOf(extent, volume)
    if (filled >= size) break
    // One header for each extent, however many blocks it has.
    const block = await cache.window(offset, Math.min(extent.blocks * sb.blockBytes, size + linkHeaderBytes))
    if (sb.version === 5 && block.u32(false) !== linkMagic) throw malformed('no block of a link where one belongs', block.base)
    const part = block.seek(sb.version === 5 ? linkHeaderBytes : 0).take(Math.min(size - filled, block.remaining))
    bytes.set(part, filled)
    filled += part.length
  }
  if (filled < size) throw malformed('a link without target')
  return nameText(bytes)
}

/** XFS keeps numbers of devices in the form of System V: fourteen bits and eighteen. */
const device = (number: number): string => `${number >>> 18}:${number & 0x3ffff}`
