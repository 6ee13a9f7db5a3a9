/** The side of the ext family in the walk through its directories. */
import { hole, type Step } from '../../../kernel/place.ts'
import { encrypted, malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import { deviceText } from '../../shared/ids.ts'
import type { Tree, TreeAttribute, TreeName } from '../../shared/tree-walk.ts'
import { blockAttributes, inodeAttributes } from './attributes.ts'
import { contentRanges, type Volume } from './blocks.ts'
import { directoryEntries } from './directory.ts'
import type { Groups } from './groups.ts'
import { mapBytes, readInode, rootInode, type Inode } from './inode.ts'

/** Attributes that are the file system's own means of storing content. */
const internalAttributes: ReadonlySet<string> = new Set(['system.data', 'encryption.c'])

/** The tree of one volume. */
export const treeOf = (volume: Volume, groups: Groups): Tree<number, Inode> => ({
  root: rootInode,
  inode: (number) => readInode(number, volume.sb, groups, volume.cache),
  listing: (inode) => listing(inode, volume),
  content: (inode) => content(inode, volume),
  target: (inode) => target(inode, volume),
  attributes: (inode) => attributes(inode, volume),
  device: (inode) => device(inode.map),
})

async function* listing(inode: Inode, volume: Volume): AsyncGenerator<TreeName<number>> {
  if (inode.encrypted) throw encrypted('an encrypted directory (fscrypt): names and contents below it cannot be read without its key')
  const { sb, cache } = volume
  const longNames = !sb.features.has('filetype')
  if (inode.inline) {
    // The first four bytes are the parent; entries do not cross from the inode into its attribute.
    yield* directoryEntries(inode.map.subarray(4), 0, longNames)
    const rest = inodeAttributes(inode).find((attribute) => attribute.name === 'system.data')?.value
    if (rest !== undefined) yield* directoryEntries(rest, 0, longNames)
    return
  }
  const ranges = await contentRanges(inode, volume)
  for (const [offset, length] of ranges.ranges) {
    if (offset === hole) continue
    for (let done = 0; done < length; done += sb.blockBytes) {
      const block = cache.peek(offset + done, sb.blockBytes) ?? (await cache.read(offset + done, sb.blockBytes))
      yield* directoryEntries(block, offset + done, longNames)
    }
  }
}

async function content(inode: Inode, volume: Volume): Promise<readonly Step[]> {
  if (inode.encrypted) throw encrypted('an encrypted file (fscrypt)')
  if (inode.inline) return inlineSteps(inode)
  return [(await contentRanges(inode, volume)).step(inode.size)]
}

async function target(inode: Inode, volume: Volume): Promise<string> {
  const { sb, cache, budget } = volume
  if (inode.encrypted) throw encrypted('an encrypted symbolic link (fscrypt)')
  if (inode.size > Math.min(sb.blockBytes, budget.limits.pathBytes)) throw malformed(`a link target of ${inode.size} bytes`)
  if (inode.inline) return nameText(inlineBytes(inode))
  const attributeBytes = inode.attributeBlock === 0 ? 0 : sb.clusterBytes
  if (!inode.extents && inode.size < mapBytes && inode.storedBytes <= attributeBytes) return nameText(inode.map.subarray(0, inode.size))
  const first = (await contentRanges(inode, volume)).ranges[0]
  if (first === undefined || first[0] === hole) throw malformed('a link without target')
  return nameText(await cache.read(first[0], inode.size))
}

async function attributes(inode: Inode, volume: Volume): Promise<TreeAttribute[]> {
  const found = inodeAttributes(inode).concat(await blockAttributes(inode, volume.sb, volume.cache)).filter(({ name }) => !internalAttributes.has(name))
  return inode.verity ? [...found, { name: 'verity', value: undefined }] : found
}

/** Content in the block map, continued in the attribute `system.data`; at most the inode's size. */
function inlineBytes(inode: Inode): Uint8Array {
  const rest = inodeAttributes(inode).find((attribute) => attribute.name === 'system.data')?.value ?? new Uint8Array(0)
  const bytes = new Uint8Array(mapBytes + rest.length)
  bytes.set(inode.map)
  bytes.set(rest, mapBytes)
  return bytes.slice(0, inode.size)
}

/** Linux reads zeros behind inline content that is shorter than its file; mke2fs makes such files out of holes. */
function inlineSteps(inode: Inode): readonly Step[] {
  const bytes = inlineBytes(inode)
  const stored: Step = { kind: 'bytes', bytes }
  if (bytes.length === inode.size) return [stored]
  return [stored, { kind: 'ranges', size: inode.size, ranges: [[0, bytes.length], [hole, inode.size - bytes.length]] }]
}

/** Device numbers: the old 16-bit form in the first word, else the 32-bit form in the second. */
function device(map: Uint8Array): string {
  const view = new DataView(map.buffer, map.byteOffset, map.byteLength)
  const old = view.getUint32(0, true)
  return old === 0 ? deviceText(view.getUint32(4, true)) : `${(old >>> 8) & 0xff}:${old & 0xff}`
}
