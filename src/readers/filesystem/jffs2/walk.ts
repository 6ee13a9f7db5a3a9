/** JFFS2's side of the walk through its directories: names from the newest name nodes, everything else from the newest inode nodes. */
import { nameText } from '../../../kernel/path.ts'
import { malformed, type ReadError } from '../../../kernel/problem.ts'
import { deviceText } from '../../shared/ids.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { stepsOf } from '../../shared/pieces.ts'
import { typeOfMode, type Tree, type TreeAttribute, type TreeInode, type TreeName } from '../../shared/tree-walk.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { compressions } from './nodes.ts'
import type { Inode, Name, Store } from './store.ts'

const rootInode = 1
/** Prefixes of attribute names (JFFS2_XPREFIX_*); those of access lists are the whole name. */
const prefixes: Readonly<Record<number, string>> = { 1: 'user.', 2: 'security.', 3: 'system.posix_acl_access', 4: 'system.posix_acl_default', 5: 'trusted.' }

interface Found extends TreeInode {
  readonly key: number
  /** Undefined where nothing but a name is there. */
  readonly stored: Inode | undefined
}

/** What a name leads to; `type` is the upper four bits of its mode. */
type Id = Pick<Name, 'inode' | 'type'>

export interface Volume {
  readonly store: Store
  readonly cache: PageCache
  readonly littleEndian: boolean
  /** Bytes that the target of a link may have. */
  readonly pathBytes: number
}

/** The tree of one image. */
export function treeOf(volume: Volume): Tree<Id, Found> {
  const { store } = volume
  const links = new Map<number, number>()
  for (const names of store.names.values()) for (const { inode } of names.values()) links.set(inode, (links.get(inode) ?? 0) + 1)
  return {
    root: { inode: rootInode, type: 0o04 },
    inode: (id) => inodeOf(id, store, links),
    listing: ({ key }) => listing(key, store),
    content: (found) => stepsOf(storedOf(found).pieces, found.size),
    target: async (found) => nameText(await small(storedOf(found), volume.pathBytes, volume)),
    attributes: (found) => attributesOf(found, store),
    device: (found) => device(storedOf(found), volume),
  }
}

function inodeOf({ inode: number, type: byName }: Id, { inodes, changed }: Store, links: ReadonlyMap<number, number>): Found {
  const stored = inodes.get(number)
  if (stored === undefined) {
    const type = typeOfMode(byName << 12)
    if (type === undefined) throw onlyName(number)
    // As the kernel does, where the root was never written itself.
    return { key: number, stored, type, size: 0, ...(number === rootInode ? { mode: 0o755, uid: 0, gid: 0 } : {}) }
  }
  const { latest, at } = stored
  const type = typeOfMode(latest.mode)
  if (type === undefined) throw malformed(`an inode of mode ${latest.mode.toString(8)}`, at)
  // Names change a directory without a new node of its own (fs/jffs2/readinode.c).
  const change = type === 'directory' ? changed.get(number) : undefined
  return {
    key: number, stored, type, mode: latest.mode & 0o7777, uid: latest.uid, gid: latest.gid,
    size: type === 'symlink' ? latest.stored : type === 'file' ? latest.size : 0,
    mtime: change !== undefined && change.version > latest.version ? change.mtime : latest.mtime,
    ...(type === 'directory' ? {} : { links: links.get(number) ?? 1 }),
  }
}

const onlyName = (number: number): ReadError => malformed(`nothing but the name of inode ${number} is there`)

function storedOf({ key, stored }: Found): Inode {
  if (stored === undefined) throw onlyName(key)
  return stored
}

/** Names that were not taken away. */
function* listing(directory: number, { names }: Store): Generator<TreeName<Id>> {
  for (const name of names.get(directory)?.values() ?? []) if (name.inode !== 0) yield { id: name, name: name.bytes }
}

/** Content that lies in the newest node, plain: the target of a link, the number of a device. */
async function small({ latest, at }: Inode, limit: number, { cache }: Volume): Promise<Uint8Array> {
  if (latest.compression !== compressions.none) throw malformed('compressed bytes where plain ones belong', at)
  if (latest.stored > limit) throw new EntryLimit(`a link target of ${latest.stored} bytes`)
  return Uint8Array.from(await cache.read(at, latest.stored))
}

/** Two bytes in the old form of Linux, four in the new one. */
async function device(inode: Inode, volume: Volume): Promise<string> {
  const bytes = await small(inode, 8, volume)
  const view = new DataView(bytes.buffer)
  if (bytes.length === 2) {
    const old = view.getUint16(0, volume.littleEndian)
    return `${old >>> 8}:${old & 0xff}`
  }
  if (bytes.length !== 4) throw malformed(`a device number of ${bytes.length} bytes`, inode.at)
  return deviceText(view.getUint32(0, volume.littleEndian))
}

function attributesOf({ key, type, stored }: Found, store: Store): TreeAttribute[] {
  // Of a file, a link and a device that is told by what else is read of them.
  if (stored === undefined && key !== rootInode && (type === 'directory' || type === 'fifo' || type === 'socket')) throw onlyName(key)
  return store.attributesOf(key).map(({ prefix, name, value }) => ({ name: `${prefixes[prefix] ?? `${prefix}.`}${prefix === 3 || prefix === 4 ? '' : nameText(name)}`, value }))
}
