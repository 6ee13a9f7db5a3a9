/** UBIFS's side of the walk through its directories. */
import { Cursor } from '../../../kernel/cursor.ts'
import { nameText } from '../../../kernel/path.ts'
import { encrypted, malformed } from '../../../kernel/problem.ts'
import { deviceText } from '../../shared/ids.ts'
import { stepsOf } from '../../shared/pieces.ts'
import { typeOfMode, type Tree, type TreeAttribute, type TreeInode, type TreeName } from '../../shared/tree-walk.ts'
import type { Inode, Store } from './store.ts'

const rootInode = 1
/** The content, and the names in it, are encrypted with a key that is not in the image (fscrypt). */
const encryptedFlag = 0x40

interface Found extends TreeInode {
  readonly key: number
  readonly stored: Inode
}

/** The tree of one volume. */
export const treeOf = (store: Store): Tree<number, Found> => ({
  root: rootInode,
  inode: (number) => inodeOf(number, store),
  listing: (directory) => listing(directory, store),
  content: (file) => {
    checkReadable(file, 'file')
    return stepsOf([...(store.data.get(file.key)?.values() ?? [])], file.size)
  },
  target: (link) => {
    checkReadable(link, 'symbolic link')
    return nameText(link.stored.inline)
  },
  attributes: ({ key }) => [...(store.attributes.get(key)?.values() ?? [])].map(({ bytes, inode }): TreeAttribute => ({ name: nameText(bytes), value: store.inodes.get(inode)?.inline })),
  device: ({ stored }) => deviceText(new Cursor(stored.inline, stored.at).u32()),
})

function inodeOf(number: number, { inodes }: Store): Found {
  const stored = inodes.get(number)
  if (stored === undefined) throw malformed(number === rootInode ? 'the root directory is missing' : `nothing but the name of inode ${number} is there`)
  const type = typeOfMode(stored.mode)
  if (type === undefined) throw malformed(`an inode of mode ${stored.mode.toString(8)}`, stored.at)
  const { mode, uid, gid, mtime, links } = stored
  return { key: number, stored, type, mode: mode & 0o7777, uid, gid, mtime, size: type === 'symlink' || type === 'file' ? stored.size : 0, ...(type === 'directory' ? {} : { links }) }
}

function* listing(directory: Found, { names }: Store): Generator<TreeName<number>> {
  checkReadable(directory, 'directory')
  for (const { inode, bytes } of names.get(directory.key)?.values() ?? []) yield { id: inode, name: bytes }
}

function checkReadable({ stored }: Found, what: string): void {
  if ((stored.flags & encryptedFlag) !== 0) throw encrypted(`an encrypted ${what} (fscrypt), whose key is not in the image`, stored.at)
}
