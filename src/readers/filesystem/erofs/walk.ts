/** EROFS's side of the walk through its directories. */
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import { deviceText } from '../../shared/ids.ts'
import type { Tree, TreeName } from '../../shared/tree-walk.ts'
import { readAttributes, readLongPrefixes } from './attributes.ts'
import type { Contents } from './content.ts'
import { directoryEntries } from './directory.ts'
import { readInode, type Inode } from './inode.ts'
import type { Volume } from './volume.ts'

/** The tree of one image; `prefixes` are the long ones of its attributes' names. */
export function treeOf(volume: Volume, contents: Contents, prefixes: readonly string[]): Tree<number, Inode> {
  const { sb, cache, budget } = volume
  return {
    root: sb.root,
    inode: (nid) => readInode(nid, sb, cache),
    listing: (directory) => listing(directory, volume, contents),
    content: async (inode) => [await contents.step(inode)],
    target: async (inode) => {
      if (inode.size === 0 || inode.size > budget.limits.pathBytes) throw malformed(`a link target of ${inode.size} bytes`)
      return nameText(await (await contents.source(inode)).read(0, inode.size))
    },
    attributes: (inode) => readAttributes(inode, sb, cache, prefixes),
    device: ({ word }) => deviceText(word),
  }
}

/** Long prefixes of attribute names, from the image itself or its packed inode. */
export async function longPrefixes({ sb: { prefixes }, input }: Volume, contents: Contents): Promise<readonly string[]> {
  if (prefixes.count === 0) return []
  return readLongPrefixes(prefixes.packed ? await contents.packedSource() : input, prefixes)
}

async function* listing(directory: Inode, { sb: { blockBytes }, budget }: Volume, contents: Contents): AsyncGenerator<TreeName<number>> {
  const content = await contents.source(directory)
  for (let at = 0; at < content.size; at += blockBytes) {
    budget.check()
    const block = await content.read(at, Math.min(blockBytes, content.size - at))
    // The bytes are the source's until its next read, and other inodes are read in between.
    yield* directoryEntries(Uint8Array.from(block), at)
  }
}
