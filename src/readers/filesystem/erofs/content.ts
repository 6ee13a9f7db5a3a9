/** Where the content of an inode lies, in all layouts. */
import { piecesSource } from '../../../kernel/native/pieces.ts'
import { rangesSource } from '../../../kernel/native/ranges.ts'
import type { PieceAt, Step } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { RangeList } from '../../shared/ranges.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { readCompressed } from './compressed.ts'
import { inodeEnd, readInode, type Inode } from './inode.ts'
import type { Volume } from './volume.ts'

/** Bits of the format of chunks. */
const chunk = { bits: 0x1f, indexes: 0x20, long: 0x40 } as const

type ContentStep = Extract<Step, { kind: 'ranges' | 'pieces' }>

export class Contents {
  readonly #volume: Volume
  /** The content of the packed inode, once it was asked for. */
  #packed: Promise<ContentStep> | undefined

  constructor(volume: Volume) {
    this.#volume = volume
  }

  /** Directions to the content of a file, directory or symbolic link. */
  async step(inode: Inode): Promise<ContentStep> {
    if (inode.size > this.#volume.budget.limits.entryBytes) throw new EntryLimit(`a file of ${inode.size} bytes`)
    if (inode.size === 0) return new RangeList().step(0)
    switch (inode.layout) {
      case 'plain':
      case 'inline':
        return this.#flat(inode)
      case 'chunks':
        return this.#chunks(inode)
      default:
        return this.#compressed(inode)
    }
  }

  /** The content itself, for what the reader has to look at. */
  async source(inode: Inode): Promise<ByteSource> {
    const { input, budget } = this.#volume
    const step = await this.step(inode)
    return step.kind === 'ranges' ? rangesSource(input, step.size, step.ranges) : piecesSource(input, step, { base: input, key: '', budget })
  }

  /** The packed inode's content. */
  async packedSource(): Promise<ByteSource> {
    const { sb, cache } = this.#volume
    if (sb.packed === undefined) throw malformed('the packed inode is missing')
    return this.source(await readInode(sb.packed, sb, cache))
  }

  #flat(inode: Inode): ContentStep {
    const { sb: { blockBytes }, purse } = this.#volume
    const ranges = new RangeList(purse)
    const tail = inode.layout === 'inline' ? inode.size - (Math.ceil(inode.size / blockBytes) - 1) * blockBytes : 0
    const blocks = inode.size - tail
    if (blocks > 0) this.#add(ranges, inode.startBlock, blocks)
    if (tail > 0) {
      const at = inodeEnd(inode)
      if ((at % blockBytes) + tail > blockBytes) throw malformed('inline content that crosses a block', at)
      if (at + tail > this.#volume.cache.size) throw malformed('truncated: content behind the end of the image', at)
      ranges.add(at, tail)
    }
    return ranges.step(inode.size)
  }

  async #chunks(inode: Inode): Promise<ContentStep> {
    const { sb, cache, budget, purse } = this.#volume
    const format = inode.word & 0xffff
    if (format > 0x7f) throw unsupported(`chunks of format 0x${format.toString(16)}`, inode.attributesAt)
    const chunkBytes = sb.blockBytes * 2 ** (format & chunk.bits)
    const hasIndexes = (format & chunk.indexes) !== 0
    const unit = hasIndexes ? 8 : 4
    const table = Math.ceil(inodeEnd(inode) / unit) * unit
    const ranges = new RangeList(purse)
    for (let done = 0, at = table; done < inode.size; done += chunkBytes, at += unit) {
      budget.check()
      const cursor = await cache.window(at, unit)
      const upper = hasIndexes ? cursor.u16() : 0
      const device = hasIndexes ? cursor.u16() : 0
      const block = cursor.u32()
      const isLong = hasIndexes && (format & chunk.long) !== 0
      const isHole = block === 0xffffffff && (!isLong || upper === 0xffff)
      if (!isHole && sb.extraDevices > 0 && device !== 0) throw unsupported('content on another device', at)
      this.#add(ranges, isHole ? undefined : block + (isLong ? upper * 2 ** 32 : 0), Math.min(chunkBytes, inode.size - done))
    }
    return ranges.step(inode.size)
  }

  /** Adds `bytes` from a block; undefined is a hole. */
  #add(ranges: RangeList, block: number | undefined, bytes: number): void {
    const { sb, cache } = this.#volume
    if (block === undefined) return ranges.addHole(bytes)
    const offset = block * sb.blockBytes
    if (offset + bytes > cache.size) throw sb.extraDevices > 0 ? unsupported('content on another device', offset) : malformed('truncated: content behind the end of the image', offset)
    ranges.add(offset, bytes)
  }

  async #compressed(inode: Inode): Promise<ContentStep> {
    const { codec, pieces, fragment } = await readCompressed(inode, this.#volume)
    if (fragment === undefined) return { kind: 'pieces', codec, size: inode.size, pieces }
    if (inode.key === this.#volume.sb.packed) throw malformed('the packed inode refers to itself')
    const packed = await this.#packedContent()
    const rest = this.#cut(packed, fragment.offset, fragment.length)
    const hasCodec = (list: readonly PieceAt[]): boolean => list.some((piece) => !piece.plain)
    const other = 'codec' in packed ? packed.codec : codec
    if (hasCodec(pieces) && hasCodec(rest) && codec !== other) throw unsupported('a file with several compressions')
    return { kind: 'pieces', codec: hasCodec(pieces) ? codec : other, size: inode.size, pieces: [...pieces, ...rest] }
  }

  #packedContent(): Promise<ContentStep> {
    this.#packed ??= (async () => {
      const { sb, cache } = this.#volume
      if (sb.packed === undefined) throw malformed('a fragment in an image without packed inode')
      return this.step(await readInode(sb.packed, sb, cache))
    })()
    return this.#packed
  }

  /** `length` bytes of the packed content from `offset`, as pieces. */
  #cut(packed: ContentStep, offset: number, length: number): PieceAt[] {
    const found: PieceAt[] = []
    const end = offset + length
    const whole: readonly PieceAt[] = 'pieces' in packed ? packed.pieces : packed.ranges.map(([at, bytes]) => ({ offset: at, stored: at < 0 ? 0 : bytes, plain: true, whole: bytes, start: 0, length: bytes }))
    let at = 0
    for (const piece of whole) {
      this.#volume.budget.check()
      if (at >= end) break
      const from = Math.max(offset, at)
      const to = Math.min(end, at + piece.length)
      if (from < to) {
        this.#volume.purse.take()
        found.push({ ...piece, start: piece.start + from - at, length: to - from })
      }
      at += piece.length
    }
    if (at < end) throw malformed(`a fragment of ${length} bytes at ${offset} of ${at}`)
    return found
  }
}
