/** Files made of independently compressed blocks, decoded on demand through a small cache that all files of a base share. */
import type { BlockAt, Step } from '../place.ts'
import { malformed } from '../problem.ts'
import { type ByteSource, checkRange, type Extent } from '../source.ts'
import { type BlockOwner, cachedBlock, maxBlockBytes } from './block-cache.ts'
import { decompressBlock } from './block.ts'
import { pushExtent } from './ranges.ts'

type Blocks = Extract<Step, { kind: 'blocks' }>

export function blocksSource(source: ByteSource, step: Blocks, owner: BlockOwner): ByteSource {
  const { size, blockBytes, blocks, tail } = step
  const whole = blocks.length * blockBytes
  if (!(blockBytes > 0) || blockBytes > maxBlockBytes) throw malformed(`blocks of ${blockBytes} bytes`)
  const tailBytes = tail?.length ?? 0
  if (size > whole + tailBytes || tailBytes < 0 || (tail !== undefined && (tail.start < 0 || tail.start + tailBytes > blockBytes))) {
    throw malformed(`${size} bytes are said to lie in ${blocks.length} blocks of ${blockBytes} bytes`)
  }

  const decoded = (block: BlockAt): Promise<Uint8Array> => cachedBlock(owner, `${block.offset}:${blockBytes}`, async () => {
    if (block.stored > blockBytes * 2 + 1024) throw malformed(`a block of ${block.stored} stored bytes`, block.offset)
    const stored = await source.read(block.offset, block.stored)
    const plain = block.plain ? Uint8Array.from(stored) : await decompressBlock(block.codec ?? step.codec, stored, blockBytes)
    if (plain.length > blockBytes) throw malformed(`a block of ${plain.length} bytes where ${blockBytes} fit`, block.offset)
    return plain
  })

  /** Plain bytes of one block, from `from` within it. */
  async function part(index: number, from: number, length: number): Promise<Uint8Array | undefined> {
    const block = index < blocks.length ? blocks[index] : tail
    if (block === undefined || (index < blocks.length && block.stored === 0)) return undefined
    const start = from + (index < blocks.length ? 0 : (tail?.start ?? 0))
    const plain = await decoded(block)
    if (start + length > plain.length) throw malformed(`a block of ${plain.length} bytes where ${start + length} were expected`, block.offset)
    return plain.subarray(start, start + length)
  }

  return {
    size,
    read: async (offset, length) => {
      checkRange({ size }, offset, length)
      let output: Uint8Array | undefined
      for (let at = offset; at < offset + length; ) {
        const index = Math.min(Math.floor(at / blockBytes), blocks.length)
        const from = at - index * blockBytes
        const bytes = Math.min(index < blocks.length ? blockBytes - from : tailBytes - from, offset + length - at)
        const piece = await part(index, from, bytes)
        if (bytes === length && piece !== undefined) return piece
        output ??= new Uint8Array(length)
        if (piece !== undefined) output.set(piece, at - offset)
        at += bytes
      }
      return output ?? new Uint8Array(length)
    },
    data: (offset, length) => {
      const extents: Extent[] = []
      const end = offset + length
      for (let at = offset; at < end; ) {
        const index = Math.min(Math.floor(at / blockBytes), blocks.length)
        const next = index < blocks.length ? Math.min((index + 1) * blockBytes, end) : end
        if (index === blocks.length || blocks[index]?.stored !== 0) pushExtent(extents, at, next - at)
        at = next
      }
      return extents
    },
  }
}
