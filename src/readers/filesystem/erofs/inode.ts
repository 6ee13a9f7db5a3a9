/** One inode as stored, compact or extended. Knows nothing of paths. */
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { typeOfMode, type TreeInode } from '../../shared/tree-walk.ts'
import { signedSeconds, type Superblock } from './superblock.ts'

const layouts = ['plain', 'compressed-full', 'inline', 'compressed-compact', 'chunks'] as const

/** Inodes lie in slots of this size; an inode's identifier is the number of its slot. */
const slotBytes = 32

export interface Inode extends TreeInode {
  readonly layout: (typeof layouts)[number]
  /** First block of the content, number of the device, or format of the chunks, by type and layout. */
  readonly word: number
  /** First block of the content; undefined is a hole. */
  readonly startBlock: number | undefined
  /** Attributes: where they start, and their bytes. What the layout adds lies behind them. */
  readonly attributesAt: number
  readonly attributeBytes: number
}

/** First byte behind an inode and its attributes. */
export const inodeEnd = ({ attributesAt, attributeBytes }: Inode): number => attributesAt + attributeBytes

/** Reads an inode by its identifier; throws `malformed` for bytes that are none. */
export async function readInode(nid: number, sb: Superblock, cache: PageCache): Promise<Inode> {
  const at = sb.metadata + nid * slotBytes
  const format = (await cache.window(at, 2)).u16()
  const layout = layouts[(format >>> 1) & 7]
  if (layout === undefined || format >= 0x20) throw unsupported(`an inode of format ${format}`, at)
  const extended = (format & 1) === 1
  const inodeBytes = extended ? 64 : 32
  const cursor = await cache.window(at, inodeBytes)
  const attributeWords = cursor.seek(2).u16()
  const mode = cursor.u16()
  const type = typeOfMode(mode)
  if (type === undefined) throw malformed(`an inode of no known type (mode ${mode.toString(8)})`, at)
  const half = cursor.u16()
  const size = extended ? cursor.u64() : cursor.u32()
  const shortTime = extended ? 0 : cursor.u32()
  const word = cursor.u32()
  cursor.skip(4)
  // Compact inodes with one name may use the field of the names for the upper half of the block.
  const isSingle = !extended && type !== 'directory' && (format & 0x10) !== 0
  const upper = extended || isSingle ? half : 0
  const common = {
    key: nid, type, layout, size, word, mode: mode & 0o7777,
    startBlock: isHole(word, upper, extended || isSingle) ? undefined : word + upper * 2 ** 32,
    attributesAt: at + inodeBytes,
    // erofs_xattr_ibody_size: a header of twelve bytes, then words.
    attributeBytes: attributeWords === 0 ? 0 : 12 + (attributeWords - 1) * 4,
  }
  if (!extended) return { ...common, uid: cursor.u16(), gid: cursor.u16(), mtime: sb.epoch + shortTime, links: isSingle ? 1 : half }
  return { ...common, uid: cursor.u32(), gid: cursor.u32(), mtime: signedSeconds(cursor), links: cursor.skip(4).u32() }
}

/** All bits of the block's number set; its upper half counts where it has one. */
const isHole = (word: number, upper: number, hasUpper: boolean): boolean => word === 0xffffffff && (!hasUpper || upper === 0xffff)
