/** Where a file's content lies: extents in chunks, compressed ones as blocks of their own, small ones in the tree. */
import type { Codec, PieceAt, Step } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { RangeList, type RangePurse } from '../../shared/ranges.ts'
import { keyTypes } from './chunks.ts'
import { highest, type Inode } from './inode.ts'
import type { Item, Trees } from './trees.ts'

const codecs: readonly (Codec | undefined)[] = [undefined, 'zlib', 'lzo-segments', 'zstd']
const kinds = { inline: 0, written: 1, prepared: 2 } as const
const inlineAt = 21
/** Compressed extents have 128 KiB of plain bytes at most (BTRFS_MAX_UNCOMPRESSED). */
const maxPackedBytes = 128 * 1024

/** Some bytes of a file: where they lie, or nothing for a hole. */
interface Extent {
  readonly from: number
  readonly length: number
  readonly piece: Omit<PieceAt, 'start' | 'length'> & { readonly start: number } | undefined
}

export interface Source {
  readonly trees: Trees
  readonly purse: RangePurse
  readonly imageBytes: number
}

/** Directions to a file's content. */
export async function contentSteps(inode: Inode, source: Source): Promise<readonly Step[]> {
  const { size, id } = inode
  const extents: Extent[] = []
  let next = 0
  for await (const item of source.trees.items(id.volume, { object: id.inode, type: keyTypes.extent, offset: 0 }, { object: id.inode, type: keyTypes.extent, offset: highest })) {
    if (item.offset >= size) break
    if (item.offset < next) throw malformed(`extents that overlap at byte ${item.offset}`, item.at)
    source.purse.take()
    const extent = extentOf(item, source)
    extents.push({ ...extent, length: Math.min(extent.length, size - item.offset) })
    next = item.offset + extent.length
  }
  return extents.some(({ piece }) => piece?.codec !== undefined) ? [packed(extents, size)] : [plain(extents, size, source.purse)]
}

function extentOf({ data, offset: from, at }: Item, { trees: { chunks, sb }, imageBytes }: Source): Extent {
  const plainBytes = data.seek(8).u64()
  const compression = data.u8()
  if (data.u8() !== 0 || data.u16() !== 0) throw unsupported('an extent with an encoding of its own', at)
  const codec = codecs[compression]
  if (compression !== 0 && codec === undefined) throw unsupported(`content with compression ${compression}`, at)
  const kind = data.u8()
  if (kind === kinds.inline) {
    const stored = data.remaining
    if (plainBytes > sb.nodeBytes + sb.sectorBytes) throw malformed(`${plainBytes} bytes inside a tree`, at)
    if (codec === undefined && stored < plainBytes) throw malformed(`${plainBytes} bytes in ${stored}`, at)
    const whole = codec === undefined ? plainBytes : Math.ceil(plainBytes / sb.sectorBytes) * sb.sectorBytes
    return { from, length: plainBytes, piece: pieceOf(at + inlineAt, stored, codec, whole, 0) }
  }
  const address = data.u64()
  const stored = data.u64()
  const start = data.u64()
  const length = data.u64()
  if (length === 0 || start + length > plainBytes) throw malformed(`an extent of ${length} bytes from ${start} of ${plainBytes}`, at)
  if (address === 0 || kind === kinds.prepared) return { from, length, piece: undefined }
  if (kind !== kinds.written) throw malformed(`an extent of kind ${kind}`, at)
  if (codec !== undefined && (stored > maxPackedBytes || plainBytes > maxPackedBytes)) throw malformed(`a compressed extent of ${plainBytes} bytes in ${stored}`, at)
  const [place = 0] = chunks.places(address, stored)
  if (place + stored > imageBytes) throw malformed('truncated: content behind the end of the image', place)
  if (codec === undefined && start + length > stored) throw malformed(`an extent of ${length} bytes from ${start} of ${stored}`, at)
  return { from, length, piece: pieceOf(place, stored, codec, plainBytes, start) }
}

const pieceOf = (offset: number, stored: number, codec: Codec | undefined, whole: number, start: number): NonNullable<Extent['piece']> =>
  codec === undefined ? { offset, stored, plain: true, whole, start } : { offset, stored, plain: false, codec, whole, start, padded: true }

function plain(extents: readonly Extent[], size: number, purse: RangePurse): Step {
  const ranges = new RangeList(purse)
  for (const { from, length, piece } of extents) {
    if (from > ranges.bytes) ranges.addHole(from - ranges.bytes)
    if (piece === undefined) ranges.addHole(length)
    else ranges.add(piece.offset + piece.start, length)
  }
  return ranges.step(size)
}

function packed(extents: readonly Extent[], size: number): Step {
  const pieces: PieceAt[] = []
  let next = 0
  const hole = (length: number): void => {
    if (length > 0) pieces.push({ offset: 0, stored: 0, plain: true, whole: length, start: 0, length })
    next += length
  }
  for (const { from, length, piece } of extents) {
    hole(from - next)
    if (piece === undefined) hole(length)
    else {
      pieces.push({ ...piece, length })
      next += length
    }
  }
  hole(size - next)
  return { kind: 'pieces', codec: 'zlib', size, pieces }
}

/** The target of a link, where it lies in the tree as it is. */
export async function inlineTarget({ id, size }: Inode, trees: Trees): Promise<Uint8Array | undefined> {
  const item = await trees.item(id.volume, { object: id.inode, type: keyTypes.extent, offset: 0 })
  if (item === undefined || item.data.seek(16).u8() !== 0 || item.data.seek(20).u8() !== kinds.inline) return undefined
  return item.data.take(size)
}
