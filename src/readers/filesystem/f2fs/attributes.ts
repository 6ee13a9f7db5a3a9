/** Extended attributes of F2FS: one list, which starts in the inode and goes on in a node of its own. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { TreeAttribute } from '../../shared/tree-walk.ts'
import { footerBytes, readNode, type Inode } from './inode.ts'
import { blockBytes } from './superblock.ts'
import type { Volume } from './volume.ts'

const magic = 0xf2f52011
const headerBytes = 24
const entryHeaderBytes = 4

const prefixes: Readonly<Record<number, string>> = {
  1: 'user.', 2: 'system.posix_acl_access', 3: 'system.posix_acl_default', 4: 'trusted.', 5: 'lustre.', 6: 'security.', 7: 'system.advise', 9: 'encryption.', 11: 'verity.',
}
/** Attributes that are the file system's own means. */
const internal: ReadonlySet<string> = new Set(['encryption.c', 'verity.v'])

/** All attributes of an inode but those that are the file system's own. */
export async function readAttributes(inode: Inode, volume: Volume): Promise<TreeAttribute[]> {
  const more = inode.attributeNode === 0 ? new Uint8Array(0) : (await readNode(inode.attributeNode, Number(inode.key), volume)).bytes.subarray(0, blockBytes - footerBytes)
  const bytes = Uint8Array.from([...inode.attributes, ...more])
  if (bytes.length < headerBytes) return []
  const cursor = new Cursor(bytes)
  // Room for attributes that nobody has set yet is not even marked.
  const mark = cursor.u32()
  if (mark === 0 && inode.attributeNode === 0) return []
  if (mark !== magic) throw malformed('no list of attributes where one belongs')
  const found: TreeAttribute[] = []
  for (let at = headerBytes; at + entryHeaderBytes <= bytes.length; ) {
    if (cursor.seek(at).u32() === 0) break
    const prefix = prefixes[cursor.seek(at).u8()] ?? 'unknown.'
    const nameBytes = cursor.u8()
    const valueBytes = cursor.u16()
    found.push({ name: prefix + nameText(cursor.take(nameBytes)), value: cursor.take(valueBytes) })
    at = Math.ceil(cursor.position / 4) * 4
  }
  return found.filter(({ name }) => !internal.has(name))
}
