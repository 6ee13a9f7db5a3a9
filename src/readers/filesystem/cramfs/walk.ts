/** Cramfs's side of the walk through its directories. An inode stands with its name; a directory is known by where its listing is. */
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { nameText } from '../../../kernel/path.ts'
import { malformed } from '../../../kernel/problem.ts'
import { deviceText } from '../../shared/ids.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { Tree, TreeInode, TreeName } from '../../shared/tree-walk.ts'
import { Contents } from './content.ts'
import { inodeBytes, parseInode, type Inode, type Superblock } from './superblock.ts'

interface Found extends TreeInode {
  readonly stored: Inode
}

/** The bytes of an inode; `root` for the one in the superblock. */
type Id = Cursor | 'root'

/** The tree of one image. */
export function treeOf(sb: Superblock, cache: PageCache, budget: Budget): Tree<Id, Found> {
  const contents = new Contents(cache, sb.littleEndian, budget)
  return {
    root: 'root',
    inode: (id) => (id === 'root' ? found(sb.root, 'root') : found(parseInode(id, sb.littleEndian), `inode at ${id.base}`)),
    listing: ({ stored }) => listing(stored, sb, cache),
    content: async ({ stored }) => [await contents.step(stored)],
    target: async ({ stored }) => nameText(await contents.target(stored, budget.limits.pathBytes)),
    attributes: () => [],
    // Sixteen bits of the device's number count, as in old kernels.
    device: ({ stored }) => deviceText(stored.size & 0xffff),
  }
}

/** An empty directory has no listing to know it by. */
function found(stored: Inode, place: string): Found {
  const { type, mode, uid, gid, size, offset } = stored
  return { key: type === 'directory' && size > 0 ? offset : place, stored, type, mode, uid, gid, size: type === 'file' || type === 'directory' || type === 'symlink' ? size : 0 }
}

async function* listing({ offset, size }: Inode, { littleEndian }: Superblock, cache: PageCache): AsyncGenerator<TreeName<Id>> {
  if (size > 0 && offset === 0) throw malformed(`a listing of ${size} bytes without a place`)
  for (let at = offset; at < offset + size;) {
    const inode = await cache.window(at, inodeBytes)
    const nameBytes = lengthOfName(inode.bytes, littleEndian)
    if (nameBytes === 0) throw malformed('an entry without a name', at)
    if (at + inodeBytes + nameBytes > offset + size) throw malformed('a directory is shorter than its entries', at)
    yield { id: inode, name: withoutPadding(await cache.read(at + inodeBytes, nameBytes)) }
    at += inodeBytes + nameBytes
  }
}

/** Of an inode that may be nonsense otherwise, so that the entries behind it are found. */
const lengthOfName = (inode: Uint8Array, littleEndian: boolean): number => (littleEndian ? (inode[8] ?? 0) & 63 : (inode[8] ?? 0) >>> 2) * 4

function withoutPadding(name: Uint8Array): Uint8Array {
  let end = name.length
  while (end > 0 && name[end - 1] === 0) end--
  return name.subarray(0, end)
}
