/** Extended attributes: behind the inode, and shared ones in an area of their own. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { window } from '../../../kernel/source.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { TreeAttribute } from '../../shared/tree-walk.ts'
import type { Inode } from './inode.ts'
import type { Superblock } from './superblock.ts'

const headerBytes = 12
const entryHeaderBytes = 4
/** Set when the index is that of a long prefix. */
const longPrefix = 0x80

const prefixes: Readonly<Record<number, string>> = {
  1: 'user.', 2: 'system.posix_acl_access', 3: 'system.posix_acl_default', 4: 'trusted.', 5: 'lustre.', 6: 'security.',
}

const shortPrefix = (index: number): string => prefixes[index] ?? 'unknown.'
const aligned = (bytes: number): number => Math.ceil(bytes / 4) * 4

/** Attributes of an inode; `long` are the prefixes of the image. */
export async function readAttributes(inode: Inode, sb: Superblock, cache: PageCache, long: readonly string[]): Promise<TreeAttribute[]> {
  if (inode.attributeBytes === 0) return []
  const cursor = await cache.window(inode.attributesAt, inode.attributeBytes)
  const sharedCount = cursor.seek(4).u8()
  const ids = cursor.seek(headerBytes).sub(sharedCount * 4)
  const found: TreeAttribute[] = []
  while (cursor.remaining >= entryHeaderBytes) {
    const attribute = entry(cursor, long)
    if (attribute !== undefined) found.push(attribute)
    cursor.seek(Math.min(aligned(cursor.position), cursor.size))
  }
  while (ids.remaining > 0) {
    const at = sb.attributes + ids.u32() * 4
    const head = await cache.window(at, entryHeaderBytes)
    const bytes = entryHeaderBytes + head.u8() + head.skip(1).u16()
    const attribute = entry(await cache.window(at, bytes), long)
    if (attribute !== undefined) found.push(attribute)
  }
  return found
}

function entry(cursor: Cursor, long: readonly string[]): TreeAttribute | undefined {
  const at = cursor.base + cursor.position
  const nameBytes = cursor.u8()
  const index = cursor.u8()
  const valueBytes = cursor.u16()
  if (nameBytes === 0 && index === 0 && valueBytes === 0) return undefined
  const prefix = index >= longPrefix ? long[index - longPrefix] : shortPrefix(index)
  if (prefix === undefined) throw malformed(`an attribute with long prefix ${index - longPrefix} of ${long.length}`, at)
  return { name: prefix + nameText(cursor.take(nameBytes)), value: cursor.take(valueBytes) }
}

/** The table of long prefixes: for each its length, the short prefix that it starts with, and the rest. */
export async function readLongPrefixes(source: ByteSource, { start, count }: Superblock['prefixes']): Promise<string[]> {
  const found: string[] = []
  for (let at = start; found.length < count; ) {
    const bytes = (await window(source, at, 2)).u16()
    if (bytes === 0) throw malformed('an empty prefix of attribute names', at)
    const cursor = await window(source, at + 2, bytes)
    found.push(shortPrefix(cursor.u8()) + nameText(cursor.take(bytes - 1)))
    at = aligned(at + 2 + bytes)
  }
  return found
}
