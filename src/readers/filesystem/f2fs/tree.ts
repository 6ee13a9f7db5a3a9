/** F2FS's side of the walk through its directories. */
import { Cursor } from '../../../kernel/cursor.ts'
import { nameText } from '../../../kernel/path.ts'
import { encrypted, malformed } from '../../../kernel/problem.ts'
import { deviceText } from '../../shared/ids.ts'
import type { Tree, TreeName } from '../../shared/tree-walk.ts'
import { readAttributes } from './attributes.ts'
import { blocksOf, contentSteps } from './content.ts'
import { directoryNames } from './directory.ts'
import { readInode, type Inode } from './inode.ts'
import { blockBytes } from './superblock.ts'
import type { Volume } from './volume.ts'

const withoutKey = 'cannot be read without its key'

/** The tree of one volume. */
export const treeOf = (volume: Volume): Tree<number, Inode> => ({
  root: volume.sb.rootInode,
  inode: (number) => readInode(number, volume),
  listing: (inode) => listing(inode, volume),
  content: (inode) => {
    if (inode.encrypted) throw encrypted('an encrypted file (fscrypt)')
    return contentSteps(inode, volume)
  },
  target: (inode) => target(inode, volume),
  attributes: async (inode) => [...(await readAttributes(inode, volume)), ...(inode.verity ? [{ name: 'verity', value: undefined }] : [])],
  device: ({ map }) => device(new Cursor(map)),
})

async function* listing(inode: Inode, volume: Volume): AsyncGenerator<TreeName<number>> {
  if (inode.encrypted) throw encrypted(`an encrypted directory (fscrypt): names and contents below it ${withoutKey}`)
  if (inode.content === 'inline-names') return yield* directoryNames(Uint8Array.from(inode.map), 0)
  for await (const offset of blocksOf(inode, volume)) yield* directoryNames(await volume.cache.read(offset, blockBytes), offset)
}

async function target(inode: Inode, volume: Volume): Promise<string> {
  if (inode.encrypted) throw encrypted('an encrypted symbolic link (fscrypt)')
  if (inode.size === 0 || inode.size > Math.min(blockBytes, volume.budget.limits.pathBytes)) throw malformed(`a link target of ${inode.size} bytes`)
  if (inode.content === 'inline-data') {
    if (inode.size > inode.map.length) throw malformed(`a link target of ${inode.size} bytes`)
    return nameText(inode.map.subarray(0, inode.size))
  }
  for await (const offset of blocksOf(inode, volume)) return nameText(await volume.cache.read(offset, inode.size))
  throw malformed('a link without target')
}

/** The old 16-bit form in the first address, else the 32-bit form in the second. */
function device(map: Cursor): string {
  const old = map.u32()
  return old === 0 ? deviceText(map.u32()) : `${(old >>> 8) & 0xff}:${old & 0xff}`
}
