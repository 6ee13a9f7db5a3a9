/** Extended attributes, inside the inode and in its attribute block. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { TreeAttribute } from '../../shared/tree-walk.ts'
import type { Inode } from './inode.ts'
import type { Superblock } from './superblock.ts'

const magic = 0xea020000
const blockHeaderBytes = 32
const entryHeaderBytes = 16

const prefixes: Readonly<Record<number, string>> = {
  0: '', 1: 'user.', 2: 'system.posix_acl_access', 3: 'system.posix_acl_default', 4: 'trusted.', 6: 'security.', 7: 'system.',
  8: 'system.richacl', 9: 'encryption.', 10: 'gnu.',
}

/** Attributes stored behind the inode's fixed fields. */
export function inodeAttributes(inode: Inode): TreeAttribute[] {
  if (inode.extra.length < 4 + entryHeaderBytes) return []
  const cursor = new Cursor(inode.extra)
  return cursor.u32() === magic ? entries(new Cursor(inode.extra.subarray(4)), 0) : []
}

/** Attributes in the inode's attribute block, when it has one. */
export async function blockAttributes(inode: Inode, sb: Superblock, cache: PageCache): Promise<TreeAttribute[]> {
  if (inode.attributeBlock === 0) return []
  if (inode.attributeBlock >= sb.blocks) throw malformed(`attributes at block ${inode.attributeBlock} of ${sb.blocks}`)
  const offset = inode.attributeBlock * sb.blockBytes
  const cursor = await cache.window(offset, sb.blockBytes)
  if (cursor.u32() !== magic) throw malformed('no attribute block where one belongs', offset)
  return entries(cursor, blockHeaderBytes)
}

/** Entries grow from `start`, values are placed relative to the cursor's first byte. */
function entries(cursor: Cursor, start: number): TreeAttribute[] {
  const found: TreeAttribute[] = []
  for (let at = start; at + 4 <= cursor.size; ) {
    if (cursor.seek(at).u32() === 0) break
    const nameBytes = cursor.seek(at).u8()
    const prefix = prefixes[cursor.u8()]
    const valueAt = cursor.u16()
    const valueInode = cursor.u32()
    const valueBytes = cursor.u32()
    const name = nameText(cursor.skip(4).take(nameBytes))
    found.push({
      name: `${prefix ?? 'unknown.'}${name}`,
      // Large values lie in an inode of their own.
      value: valueInode !== 0 ? undefined : cursor.seek(valueBytes === 0 ? 0 : valueAt).take(valueBytes),
    })
    at += entryHeaderBytes + Math.ceil(nameBytes / 4) * 4
  }
  return found
}
