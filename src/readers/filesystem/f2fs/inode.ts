/** One inode of F2FS as stored. Knows nothing of paths. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { typeOfMode, type TreeInode } from '../../shared/tree-walk.ts'
import { blockOfNode } from './checkpoint.ts'
import { blockBytes } from './superblock.ts'
import type { Volume } from './volume.ts'

export const footerBytes = 24
const addressesAt = 360
const childrenAt = 4052
const addressWords = (childrenAt - addressesAt) / 4
/** Words for attributes where the file system has no sizes of their own (DEFAULT_INLINE_XATTR_ADDRS). */
const usualAttributeWords = 50

const advice = { encrypted: 0x04, verity: 0x40 } as const
/** Bits of `i_inline`. */
const inline = { attributes: 0x01, data: 0x02, names: 0x04, extra: 0x20 } as const
/** F2FS_COMPR_FL of `i_flags`. */
const compressed = 0x4

export interface Inode extends TreeInode {
  readonly encrypted: boolean
  readonly verity: boolean
  readonly content: 'blocks' | 'inline-data' | 'inline-names'
  /** Set for compressed files: the algorithm's number, and blocks of a cluster. */
  readonly compression: { readonly algorithm: number; readonly clusterBlocks: number } | undefined
  /** Numbers of the first blocks, or the content itself where it is inline. */
  readonly map: Uint8Array
  /** Attributes that lie in the inode, and the node of further ones (0 is none). */
  readonly attributes: Uint8Array
  readonly attributeNode: number
  /** Two nodes of block numbers, two of such nodes, one of nodes of those. */
  readonly children: readonly number[]
}

/** A node's block, with its number checked. `owner` is the inode that it belongs to. */
export async function readNode(node: number, owner: number, { sb, checkpoint, cache }: Volume): Promise<Cursor> {
  const block = await blockOfNode(node, sb, checkpoint, cache)
  const cursor = await cache.window(block * blockBytes, blockBytes)
  const footer = cursor.seek(blockBytes - footerBytes)
  const [id, inode] = [footer.u32(), footer.u32()]
  if (id !== node || inode !== owner) throw malformed(`node ${id} of inode ${inode} where node ${node} of inode ${owner} belongs`, cursor.base)
  return cursor
}

/** Reads an inode by number; throws `malformed` for bytes that are none. */
export async function readInode(number: number, volume: Volume): Promise<Inode> {
  const cursor = await readNode(number, number, volume)
  const mode = cursor.seek(0).u16()
  const type = typeOfMode(mode)
  if (type === undefined) throw malformed(`inode ${number} is of no known type (mode ${mode.toString(8)})`, cursor.base)
  const advise = cursor.u8()
  const bits = cursor.u8()
  const uid = cursor.u32()
  const gid = cursor.u32()
  const links = cursor.u32()
  const size = cursor.u64()
  const mtime = Number(BigInt.asIntN(64, cursor.seek(48).u64Exact()))
  const attributeNode = cursor.seek(76).u32()
  const flags = cursor.u32()
  const extraBytes = (bits & inline.extra) === 0 ? 0 : cursor.seek(addressesAt).u16()
  if (extraBytes % 4 !== 0 || extraBytes > childrenAt - addressesAt) throw malformed(`${extraBytes} bytes of further fields`, cursor.base + addressesAt)
  const attributeWords = attributeWordsOf(cursor, bits, volume)
  const words = addressWords - extraBytes / 4 - attributeWords
  if (words < 1) throw malformed(`${attributeWords} words of attributes in inode ${number}`, cursor.base + addressesAt)
  const isInline = (bits & (inline.data | inline.names)) !== 0
  const compression = type === 'file' && (flags & compressed) !== 0 && extraBytes >= 36 && volume.sb.features.has('compression') ? compressionOf(cursor) : undefined
  // Inline content leaves the first address free; compressed files have whole clusters in each node.
  const mapWords = isInline ? words - 1 : compression === undefined ? words : words - (words % compression.clusterBlocks)
  return {
    key: number, type, mode: mode & 0o7777, uid, gid, size, mtime, links, attributeNode, compression,
    encrypted: (advise & advice.encrypted) !== 0,
    verity: (advise & advice.verity) !== 0,
    content: (bits & inline.data) !== 0 ? 'inline-data' : (bits & inline.names) !== 0 ? 'inline-names' : 'blocks',
    map: cursor.seek(addressesAt + extraBytes + (isInline ? 4 : 0)).take(mapWords * 4),
    attributes: (bits & inline.attributes) === 0 ? new Uint8Array(0) : cursor.seek(childrenAt - attributeWords * 4).take(attributeWords * 4),
    children: Array.from({ length: 5 }, (_, index) => cursor.seek(childrenAt + index * 4).u32()),
  }
}

function attributeWordsOf(cursor: Cursor, bits: number, { sb }: Volume): number {
  if (sb.features.has('flexible_inline_xattr')) return (bits & inline.extra) === 0 ? 0 : cursor.seek(addressesAt + 2).u16()
  return (bits & (inline.attributes | inline.names)) === 0 ? 0 : usualAttributeWords
}

function compressionOf(cursor: Cursor): Inode['compression'] {
  const algorithm = cursor.seek(392).u8()
  const bits = cursor.u8()
  // MIN_COMPRESS_LOG_SIZE and MAX_COMPRESS_LOG_SIZE.
  if (bits < 2 || bits > 8) throw malformed(`clusters of 2^${bits} blocks`, cursor.base + 393)
  return { algorithm, clusterBlocks: 2 ** bits }
}
