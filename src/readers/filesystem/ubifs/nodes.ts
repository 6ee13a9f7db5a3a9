/** Nodes of UBIFS (fs/ubifs/ubifs-media.h), all little-endian, and where they lie. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { crc32Register } from '../../shared/checksum.ts'
import type { PageCache } from '../../shared/page-cache.ts'

export const headerBytes = 24
export const nodeMagic = 0x06101831
export const kinds = { inode: 0, data: 1, name: 2, attribute: 3, truncation: 4, padding: 5, superblock: 6, master: 7, reference: 8, index: 9, commit: 10 } as const
/** No node is larger: an index node with the largest fanout stays below. */
const maxNodeBytes = 256 * 1024

export interface Node {
  readonly kind: number
  /** Where it starts in the volume. */
  readonly at: number
  readonly sequence: number
  readonly cursor: Cursor
}

/** The sound node at `at`; undefined where none starts or its checksum does not hold. */
export async function nodeAt(cache: PageCache, at: number, end: number): Promise<Node | undefined> {
  if (at + headerBytes > end) return undefined
  const head = await cache.window(at, headerBytes)
  if (head.u32() !== nodeMagic) return undefined
  const crc = head.u32()
  const sequence = Number(head.u64Exact())
  const bytes = head.u32()
  const kind = head.u8()
  if (bytes < headerBytes || bytes > maxNodeBytes || at + bytes > end) return undefined
  const whole = Uint8Array.from(await cache.read(at, bytes))
  return crc32Register(whole.subarray(8), 0xffffffff) === crc ? { kind, at, sequence, cursor: new Cursor(whole, at) } : undefined
}

/** Nodes start at multiples of eight. */
export const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8

/** A volume's logical blocks. */
export interface Geometry {
  readonly blockBytes: number
  readonly blocks: number
}

/** Where byte `offset` of block `block` is. */
export function position({ blockBytes, blocks }: Geometry, block: number, offset: number): number {
  if (block >= blocks || offset >= blockBytes) throw malformed(`byte ${offset} of block ${block}, where ${blocks} blocks of ${blockBytes} bytes are`)
  return block * blockBytes + offset
}

/** The key of an inode, name or data node: the inode that it belongs to, and the block of data. */
export function keyOf(cursor: Cursor): { readonly inode: number; readonly kind: number; readonly rest: number } {
  const inode = cursor.seek(headerBytes).u32()
  const word = cursor.u32()
  return { inode, kind: word >>> 29, rest: word & 0x1fffffff }
}
