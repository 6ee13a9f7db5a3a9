/** Extended attributes of XFS: inside the inode, or in leaves that follow one another. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { TreeAttribute } from '../../shared/tree-walk.ts'
import { extentsOf, type Extent } from './extents.ts'
import type { Fork, Inode } from './inode.ts'
import { blockOffset } from './superblock.ts'
import type { Volume } from './volume.ts'

/** Bits of an entry. */
const flag = { local: 1, root: 2, secure: 4, parent: 8, incomplete: 0x80 } as const
/** Access lists are kept as attributes of the system under these names. */
const lists: Readonly<Record<string, string>> = { 'trusted.SGI_ACL_FILE': 'system.posix_acl_access', 'trusted.SGI_ACL_DEFAULT': 'system.posix_acl_default' }

/** Real files have a handful of attributes; leaves hold dozens. */
const maxLeaves = 64

export async function readAttributes({ attributes: fork }: Inode, volume: Volume): Promise<TreeAttribute[]> {
  if (fork === undefined || fork.format === 'device') return []
  if (fork.format === 'local') return shortAttributes(fork)
  const found: TreeAttribute[] = []
  for await (const cursor of leaves(fork, volume)) found.push(...leafAttributes(cursor, volume.sb.version))
  return found
}

function shortAttributes({ bytes }: Fork): TreeAttribute[] {
  const cursor = new Cursor(bytes)
  const total = cursor.u16(false)
  const count = cursor.u8()
  if (total > bytes.length) throw malformed(`attributes of ${total} bytes in ${bytes.length}`)
  cursor.skip(1)
  const found: TreeAttribute[] = []
  for (let index = 0; index < count; index++) {
    const nameBytes = cursor.u8()
    const valueBytes = cursor.u8()
    const flags = cursor.u8()
    found.push(...attribute(flags, cursor.take(nameBytes), cursor.take(valueBytes)))
  }
  return found
}

function attribute(flags: number, name: Uint8Array, value: Uint8Array | undefined): TreeAttribute[] {
  // Names of parents are the file system's own; what was not written to its end does not count.
  if ((flags & (flag.parent | flag.incomplete)) !== 0) return []
  const full = `${(flags & flag.root) !== 0 ? 'trusted.' : (flags & flag.secure) !== 0 ? 'security.' : 'user.'}${nameText(name)}`
  return [{ name: lists[full] ?? full, value }]
}

/** The leaves of an attribute fork: the first one, and those that it leads to. */
async function* leaves(fork: Fork, volume: Volume): AsyncGenerator<Cursor> {
  const extents: Extent[] = []
  for await (const extent of extentsOf(fork, volume)) {
    volume.purse.take()
    extents.push(extent)
  }
  if (extents.length === 0) return
  const isV5 = volume.sb.version === 5
  const magics = isV5 ? { leaf: 0x3bee, node: 0x3ebe } : { leaf: 0xfbee, node: 0xfebe }
  let block = 0
  for (let left = maxLeaves; left > 0; left--) {
    const cursor = await blockAt(block, extents, volume)
    const next = cursor.u32(false)
    const magic = cursor.seek(8).u16(false)
    if (magic === magics.leaf) {
      yield cursor
      if (next === 0) return
      block = next
    } else if (magic === magics.node) block = cursor.seek(isV5 ? 64 : 16).skip(4).u32(false)
    else throw malformed('no block of attributes where one belongs', cursor.base)
  }
  throw malformed(`more than ${maxLeaves} blocks of attributes`)
}

function blockAt(block: number, extents: readonly Extent[], { sb, cache }: Volume): Promise<Cursor> {
  const extent = extents.find(({ from, blocks }) => block >= from && block < from + blocks)
  if (extent === undefined) throw malformed(`block ${block} of the attributes is missing`)
  return cache.window(blockOffset(extent.start + BigInt(block - extent.from), sb), sb.blockBytes)
}

function leafAttributes(cursor: Cursor, version: number): TreeAttribute[] {
  const count = cursor.seek(version === 5 ? 56 : 12).u16(false)
  const found: TreeAttribute[] = []
  for (let index = 0; index < count; index++) {
    const at = cursor.seek((version === 5 ? 80 : 32) + index * 8 + 4).u16(false)
    const flags = cursor.u8()
    if ((flags & flag.local) === 0) {
      const nameBytes = cursor.seek(at + 8).u8()
      found.push(...attribute(flags, cursor.take(nameBytes), undefined))
      continue
    }
    const valueBytes = cursor.seek(at).u16(false)
    const nameBytes = cursor.u8()
    found.push(...attribute(flags, cursor.take(nameBytes), cursor.take(valueBytes)))
  }
  return found
}
