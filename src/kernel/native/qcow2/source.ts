/** The virtual disk of a qcow2 image at random access; compressed clusters are decoded on demand. */
import { malformed } from '../../problem.ts'
import { type ByteSource, bytesSource, checkRange, type Extent } from '../../source.ts'
import { decompressBlock } from '../block.ts'
import { type BlockOwner, cachedBlock } from '../block-cache.ts'
import { Feed } from '../feed.ts'
import { pushExtent } from '../ranges.ts'
import { decode } from '../stream.ts'
import { qcow2Header, type Qcow2Header } from './header.ts'
import { pieceAt, qcow2Tables, type Piece, type Qcow2Tables } from './tables.ts'

/** Tables of the disks that lie in one base: every file on a disk is opened through them. */
const kept = new WeakMap<ByteSource, Map<string, Qcow2Tables>>()
const maxKeptBytes = 96 * 1024 * 1024

async function tablesOf(source: ByteSource, { base, key, budget }: BlockOwner): Promise<Qcow2Tables> {
  const known = kept.get(base) ?? new Map<string, Qcow2Tables>()
  kept.set(base, known)
  const found = known.get(key)
  if (found !== undefined) return found
  const tables = await qcow2Tables(source, await qcow2Header(source), budget)
  const all = [...known.values()].reduce((sum, { bytes }) => sum + bytes, tables.bytes)
  if (all > maxKeptBytes) known.clear()
  known.set(key, tables)
  return tables
}

export async function qcow2Source(source: ByteSource, owner: BlockOwner): Promise<ByteSource> {
  const tables = await tablesOf(source, owner)
  const { header } = tables
  const { size } = header

  async function bytesOf(piece: Piece): Promise<Uint8Array | undefined> {
    switch (piece.kind) {
      case 'zeros':
        return undefined
      case 'plain':
        return source.read(piece.offset, piece.length)
      case 'packed': {
        const name = `${piece.offset}:${piece.stored}`
        const plain = await cachedBlock(owner, name, async () => unpacked(header, Uint8Array.from(await source.read(piece.offset, piece.stored)), piece.offset))
        return plain.subarray(piece.from, piece.from + piece.length)
      }
      case 'bad':
      default:
        throw malformed(piece.why, piece.offset)
    }
  }

  return {
    size,
    read: async (offset, length) => {
      checkRange({ size }, offset, length)
      let output: Uint8Array | undefined
      for (let at = offset; at < offset + length; ) {
        const piece = pieceAt(tables, source.size, at, offset + length)
        const bytes = await bytesOf(piece)
        if (piece.length === length && bytes !== undefined) return bytes
        output ??= new Uint8Array(length)
        if (bytes !== undefined) output.set(bytes, at - offset)
        at += piece.length
      }
      return output ?? new Uint8Array(length)
    },
    data: (offset, length) => {
      const extents: Extent[] = []
      for (let at = offset; at < offset + length; ) {
        const piece = pieceAt(tables, source.size, at, offset + length)
        if (piece.kind !== 'zeros') pushExtent(extents, at, piece.length)
        at += piece.length
      }
      return extents
    },
  }
}

/** One compressed cluster. The stored bytes are counted in sectors, so that the next cluster's may follow in the last one. */
async function unpacked({ clusterBits, compression }: Qcow2Header, stored: Uint8Array, offset: number): Promise<Uint8Array> {
  const clusterBytes = 2 ** clusterBits
  const plain = compression === 'zstd' ? await firstBytes(stored, clusterBytes) : await decompressBlock(compression, stored, clusterBytes)
  if (plain.length !== clusterBytes) throw malformed(`a compressed cluster gives ${plain.length} bytes where ${clusterBytes} were expected`, offset)
  return plain
}

/** Unlike deflate data, a zstd frame may be followed by another one: what fills the cluster is all that is taken. */
async function firstBytes(stored: Uint8Array, bytes: number): Promise<Uint8Array> {
  const output = new Uint8Array(bytes)
  let filled = 0
  for await (const piece of decode('zstd', new Feed(bytesSource(stored), 'zstd', bytes))) {
    const taken = piece.subarray(0, bytes - filled)
    output.set(taken, filled)
    filled += taken.length
    if (filled === bytes) break
  }
  return output.subarray(0, filled)
}
