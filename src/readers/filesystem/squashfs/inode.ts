/** Inodes of squashfs 4, basic and extended. Knows nothing of paths. */
import type { FileType } from '../../../facts/file-tree.ts'
import type { Cursor } from '../../../kernel/cursor.ts'
import type { BlockAt } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { metadataBytes, type MetadataStream } from './metadata.ts'
import { storedBlock } from './tables.ts'

const none = 0xffffffff
const types: readonly FileType[] = ['directory', 'file', 'symlink', 'block', 'character', 'fifo', 'socket']

export interface Inode {
  readonly number: number
  readonly type: FileType
  readonly mode: number
  readonly uidIndex: number
  readonly gidIndex: number
  readonly mtime: number
  readonly links: number
  readonly size: number
  /** Index of its extended attributes. */
  readonly attributes: number | undefined
  readonly directory?: { readonly start: number; readonly offset: number; readonly bytes: number }
  readonly file?: { readonly start: number; readonly fragment: number | undefined; readonly fragmentOffset: number }
  readonly target?: string
  readonly device?: number
}

/** An index of a table, where all bits say that there is none. */
export const noIndex = (value: number): number | undefined => (value === none ? undefined : value)

/** Reads the inode at the stream's position; of a file, the stream stands at its block list afterwards. */
export async function readInode(stream: MetadataStream, maxTargetBytes: number): Promise<Inode> {
  const head = await stream.take(16)
  const kind = head.u16()
  const extended = kind > 7
  const type = types[(extended ? kind - 7 : kind) - 1]
  if (type === undefined || kind > 14) throw malformed(`an inode of type ${kind}`, head.base)
  const common = { type, mode: head.u16() & 0o7777, uidIndex: head.u16(), gidIndex: head.u16(), mtime: head.u32(), number: head.u32() }
  switch (type) {
    case 'directory':
      return { ...common, ...(extended ? longDirectory(await stream.take(24)) : shortDirectory(await stream.take(16))) }
    case 'file':
      return { ...common, ...(extended ? longFile(await stream.take(40)) : shortFile(await stream.take(16))) }
    case 'symlink': {
      const cursor = await stream.take(8)
      const links = cursor.u32()
      const size = cursor.u32()
      if (size > maxTargetBytes) throw new EntryLimit(`a link target of ${size} bytes`)
      const target = nameText((await stream.take(size)).bytes)
      return { ...common, links, size, target, attributes: extended ? noIndex((await stream.take(4)).u32()) : undefined }
    }
    case 'block':
    case 'character': {
      const cursor = await stream.take(extended ? 12 : 8)
      return { ...common, links: cursor.u32(), size: 0, device: cursor.u32(), attributes: extended ? noIndex(cursor.u32()) : undefined }
    }
    default: {
      const cursor = await stream.take(extended ? 8 : 4)
      return { ...common, links: cursor.u32(), size: 0, attributes: extended ? noIndex(cursor.u32()) : undefined }
    }
  }
}

type Rest = Omit<Inode, 'type' | 'mode' | 'uidIndex' | 'gidIndex' | 'mtime' | 'number'>

function shortDirectory(cursor: Cursor): Rest {
  const start = cursor.u32()
  const links = cursor.u32()
  const bytes = cursor.u16()
  return { links, size: bytes, attributes: undefined, directory: { start, offset: cursor.u16(), bytes } }
}

function longDirectory(cursor: Cursor): Rest {
  const links = cursor.u32()
  const bytes = cursor.u32()
  const start = cursor.u32()
  const offset = cursor.skip(6).u16()
  return { links, size: bytes, attributes: noIndex(cursor.u32()), directory: { start, offset, bytes } }
}

function shortFile(cursor: Cursor): Rest {
  const start = cursor.u32()
  const fragment = noIndex(cursor.u32())
  const fragmentOffset = cursor.u32()
  return { links: 1, size: cursor.u32(), attributes: undefined, file: { start, fragment, fragmentOffset } }
}

function longFile(cursor: Cursor): Rest {
  const start = cursor.u64()
  const size = cursor.u64()
  const links = cursor.skip(8).u32()
  const fragment = noIndex(cursor.u32())
  const fragmentOffset = cursor.u32()
  return { links, size, attributes: noIndex(cursor.u32()), file: { start, fragment, fragmentOffset } }
}

/** The blocks of a file, which lie one after another from its start. `spend` is told of each, to bound them. */
export async function readBlocks(stream: MetadataStream, start: number, count: number, layout: { readonly maxStored: number; readonly littleEndian: boolean }, spend: (blocks: number) => void): Promise<BlockAt[]> {
  const blocks: BlockAt[] = []
  let offset = start
  const perPiece = metadataBytes / 4
  while (blocks.length < count) {
    const piece = Math.min(perPiece, count - blocks.length)
    spend(piece)
    const sizes = await stream.take(piece * 4)
    for (let n = 0; n < piece; n++) {
      const block = storedBlock(sizes.u32(layout.littleEndian))
      if (block.stored > layout.maxStored) throw malformed(`a block of ${block.stored} stored bytes`, sizes.base)
      blocks.push({ offset, ...block })
      offset += block.stored
    }
  }
  return blocks
}
