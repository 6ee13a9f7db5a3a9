/** Android sparse images (libsparse, sparse_format.h): a list of chunks that unfold to a disk or file system. */
import type { Budget } from '../../../kernel/limits.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { RangeList } from '../../shared/ranges.ts'

export const reader = defineReader({
  id: 'container/android-sparse',
  title: 'Android sparse image',
  label: 'sparse',
  emits: ['container'],
  signatures: [{ at: 0, hex: '3aff26ed' }],
  references: [{ title: 'Android platform, libsparse, sparse_format.h', url: 'https://android.googlesource.com/platform/system/core/+/refs/heads/main/libsparse/sparse_format.h' }],
  limitations: [
    'Checksums of the image (in the header and in CRC32 chunks) are not compared with the content.',
    'The parts of one image that was split into several files are read one by one and not put together.',
    'Blocks that nobody cares about read as zeros.',
  ],
  read,
})

interface Header {
  readonly headerBytes: number
  readonly chunkHeaderBytes: number
  readonly blockBytes: number
  readonly blocks: number
  readonly chunks: number
}

const kinds = { raw: 0xcac1, fill: 0xcac2, dontCare: 0xcac3, crc32: 0xcac4 } as const
async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<'container'>> {
  const { header, minor } = await readHeader(input)
  const size = header.blocks * header.blockBytes
  const unfolded = new Unfolded()
  const trouble = await unfold(input, budget, header, unfolded)
  yield {
    fact: {
      kind: 'container',
      format: 'container/android-sparse',
      readOnlyFormat: true,
      details: { version: `1.${minor}`, blockBytes: header.blockBytes, blocks: header.blocks, chunks: header.chunks, ...unfolded.seen },
    },
  }
  if (trouble !== undefined) yield { problem: { code: 'malformed', message: trouble.message, offset: trouble.offset } }
  const { ranges } = unfolded
  // What no chunk gives is not zeros: it lies behind the image's end, where reading it is damage.
  if (ranges.bytes < size) ranges.add(input.size, size - ranges.bytes)
  if (size > 0) yield { child: { name: '', steps: [ranges.step(size)] } }
}

async function readHeader(input: ReaderInput): Promise<{ header: Header; minor: number }> {
  const head = await window(input, 0, 28)
  const major = head.seek(4).u16()
  const minor = head.u16()
  if (major !== 1) throw unsupported(`version ${major}.${minor} of Android sparse images`, 4)
  const headerBytes = head.u16()
  const chunkHeaderBytes = head.u16()
  const blockBytes = head.u32()
  if (headerBytes < 28) throw malformed(`a header of ${headerBytes} bytes`, 8)
  if (chunkHeaderBytes < 12) throw malformed(`chunk headers of ${chunkHeaderBytes} bytes`, 10)
  if (blockBytes === 0 || blockBytes % 4 !== 0) throw malformed(`blocks of ${blockBytes} bytes`, 12)
  const header = { headerBytes, chunkHeaderBytes, blockBytes, blocks: head.u32(), chunks: head.u32() }
  if (!Number.isSafeInteger(header.blocks * blockBytes)) throw malformed(`${header.blocks} blocks of ${blockBytes} bytes`, 16)
  return { header, minor }
}

/** What the chunks gave so far. */
class Unfolded {
  readonly ranges = new RangeList()
  readonly seen = { rawBytes: 0, filledBytes: 0, checksums: 0 }
}

interface Trouble {
  readonly message: string
  readonly offset: number
}

/** Walks the chunks; gives what ended the walk early, or what the whole does not add up to. */
async function unfold(input: ReaderInput, budget: Budget, header: Header, into: Unfolded): Promise<Trouble | undefined> {
  const { chunks, chunkHeaderBytes, blocks, blockBytes } = header
  let offset = header.headerBytes
  for (let index = 0; index < chunks; index++) {
    budget.node()
    const name = `chunk ${index + 1} of ${chunks}`
    if (offset + chunkHeaderBytes > input.size) return { message: `the image ends at ${input.size}, before ${name}; what it should hold cannot be read`, offset }
    const head = await window(input, offset, 12)
    const kind = head.u16()
    const bytes = head.skip(2).u32() * blockBytes
    const totalBytes = head.u32()
    const dataBytes = kind === kinds.raw ? bytes : kind === kinds.fill || kind === kinds.crc32 ? 4 : 0
    const shown = `${name} (kind 0x${kind.toString(16)}, ${bytes} bytes of the disk)`
    if (!isKnown(kind)) return { message: `${shown} is of an unknown kind; the rest of the image was not read`, offset }
    if (totalBytes !== chunkHeaderBytes + dataBytes) return { message: `${shown} takes ${totalBytes} bytes where ${chunkHeaderBytes + dataBytes} were expected; the rest of the image was not read`, offset }
    if (kind !== kinds.crc32 && into.ranges.bytes + bytes > blocks * blockBytes) return { message: `${shown} leaves the disk of ${blocks} blocks of ${blockBytes} bytes`, offset }
    const dataAt = offset + chunkHeaderBytes
    if (kind === kinds.raw) {
      into.ranges.add(dataAt, bytes)
      into.seen.rawBytes += bytes
    } else if (kind === kinds.dontCare) into.ranges.addHole(bytes)
    else if (dataAt + 4 > input.size) return { message: `the image ends at ${input.size}, inside ${shown}`, offset }
    else if (kind === kinds.crc32) into.seen.checksums++
    else {
      const word = (await window(input, dataAt, 4)).u32()
      into.ranges.addFill(word, bytes)
      if (word !== 0) into.seen.filledBytes += bytes
    }
    // What is cut off of the chunk is damage where it is read, and is told here.
    if (dataAt + dataBytes > input.size) return { message: `the image ends at ${input.size}, inside ${shown}; the rest cannot be read`, offset }
    offset += totalBytes
  }
  if (into.ranges.bytes !== blocks * blockBytes) return { message: `the chunks give ${into.ranges.bytes} bytes, the header promises ${blocks} blocks of ${blockBytes}`, offset: 16 }
  if (offset < input.size) return { message: `${input.size - offset} bytes follow the last chunk and were not read`, offset }
  return undefined
}

const isKnown = (kind: number): boolean => Object.values<number>(kinds).includes(kind)
