/**
 * The xz format (tukaani.org/xz/xz-file-format.txt 1.2.1): any number of streams and blocks, padding, the checks CRC32,
 * CRC64 and SHA-256. Dictionaries are capped before anything is decoded; the index is compared with the blocks.
 */
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { limitReached, unsupported } from '../problem.ts'
import { type Filter, makeFilter } from './bcj.ts'
import { Crc64 } from './crc64.ts'
import { type DecodedStream, type Feed, u32le } from './feed.ts'
import { maxDictionaryBytes } from './lzma.ts'
import { lzma2Chunks } from './lzma2.ts'

const checkBytes = [0, 4, 4, 4, 8, 8, 8, 16, 16, 16, 32, 32, 32, 64, 64, 64] as const
const magic = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]

/** What the index must repeat, folded into numbers so that a million tiny blocks cost no memory. */
interface Tally {
  blocks: number
  stored: number
  plain: number
  crc: number
}

export async function* xzStream(feed: Feed): DecodedStream {
  for (let first = true; ; first = false) {
    if (!first && !(await nextStream(feed))) return
    await feed.need(12)
    const header = feed.take(12)
    if (magic.some((byte, at) => header[at] !== byte)) throw feed.malformed('no xz header', feed.position - 12)
    if (crc32(header.subarray(6, 8)) !== u32le(header, 8)) throw feed.malformed('the checksum of the header does not fit', feed.position - 4)
    if (header[6] !== 0 || (header[7] ?? 0) > 15) throw unsupported('xz data of a later version', feed.position - 6)
    const check = header[7] ?? 0
    const tally: Tally = { blocks: 0, stored: 0, plain: 0, crc: 0 }
    for (;;) {
      await feed.need(1)
      if (feed.peek(1)[0] === 0) break
      yield* block(feed, check, tally)
    }
    const indexBytes = await index(feed, tally)
    await feed.need(12)
    const footer = feed.take(12)
    const sound =
      footer[10] === 0x59 && footer[11] === 0x5a && crc32(footer.subarray(4, 10)) === u32le(footer, 0) &&
      footer[8] === 0 && footer[9] === check && (u32le(footer, 4) + 1) * 4 === indexBytes
    if (!sound) throw feed.malformed('the footer does not fit', feed.position - 12)
  }
}

/** Passes padding; true when another stream follows it. */
async function nextStream(feed: Feed): Promise<boolean> {
  const start = feed.position
  while ((await feed.ensure(4)) && u32le(feed.peek(4), 0) === 0) feed.skip(4)
  if ((await feed.ensure(6)) && magic.every((byte, at) => feed.peek(6)[at] === byte)) return true
  feed.seek(start)
  return false
}

interface BlockHeader {
  readonly bytes: number
  readonly stored: number | undefined
  readonly plain: number | undefined
  readonly dictionary: number
  readonly filters: readonly Filter[]
}

async function* block(feed: Feed, check: number, tally: Tally): AsyncGenerator<Uint8Array> {
  const header = await blockHeader(feed)
  const digest = makeCheck(check)
  const start = feed.position
  let plain = 0
  for await (const piece of filtered(lzma2Chunks(feed, header.dictionary, header.plain), header.filters)) {
    plain += piece.length
    digest.update(piece)
    yield piece
  }
  const stored = feed.position - start
  if ((header.stored ?? stored) !== stored || (header.plain ?? plain) !== plain) throw feed.malformed('the sizes in the block header do not fit')
  const padding = (4 - (stored % 4)) % 4
  const checkSize = checkBytes[check] ?? 0
  await feed.need(padding + checkSize)
  if (feed.take(padding).some((byte) => byte !== 0)) throw feed.malformed('bad padding of a block')
  const expected = digest.value()
  const found = feed.take(checkSize)
  if (expected !== undefined && expected.some((byte, at) => byte !== found[at])) throw feed.malformed('the checksum does not fit the content')
  record(tally, header.bytes + stored + checkSize, plain)
}

async function blockHeader(feed: Feed): Promise<BlockHeader> {
  const size = ((feed.peek(1)[0] ?? 0) + 1) * 4
  await feed.need(size)
  const bytes = Uint8Array.from(feed.take(size))
  if (crc32(bytes.subarray(0, size - 4)) !== u32le(bytes, size - 4)) throw feed.malformed('the checksum of a block header does not fit', feed.position - size)
  const flags = bytes[1] ?? 0
  if ((flags & 0x3c) !== 0) throw unsupported('xz data of a later version', feed.position - size + 1)
  const fields = new Fields(bytes.subarray(2, size - 4), feed)
  const stored = (flags & 0x40) === 0 ? undefined : fields.number()
  const plain = (flags & 0x80) === 0 ? undefined : fields.number()
  const filters: Filter[] = []
  for (let left = flags & 3; left > 0; left--) filters.unshift(makeFilter(fields.number(), fields.take(fields.number())))
  const last = fields.number()
  const properties = fields.take(fields.number())
  if (last !== 0x21) throw unsupported(`xz data with filter ${last} in the last place`, feed.position - size)
  const code = properties[0] ?? 41
  if (properties.length !== 1 || code > 40) throw feed.malformed('bad properties of LZMA2', feed.position - size)
  const dictionary = code === 40 ? 0xffffffff : (2 | (code & 1)) * 2 ** ((code >>> 1) + 11)
  if (Math.min(dictionary, plain ?? dictionary) > maxDictionaryBytes) {
    throw limitReached(`xz data with a dictionary of ${dictionary} bytes; at most ${maxDictionaryBytes} are read`, feed.position)
  }
  fields.rest()
  return { bytes: size, stored, plain, dictionary, filters }
}

/** Numbers of one to nine bytes, seven bits each, and the bytes between them. */
class Fields {
  readonly #bytes: Uint8Array
  readonly #feed: Feed
  #at = 0
  constructor(bytes: Uint8Array, feed: Feed) {
    this.#bytes = bytes
    this.#feed = feed
  }
  number(): number {
    const read = variable(this.#bytes, this.#at)
    if (read === undefined) throw this.#feed.malformed('a bad number in a block header')
    this.#at = read.next
    return read.value
  }
  take(length: number): Uint8Array {
    if (length > this.#bytes.length - this.#at) throw this.#feed.malformed('a block header that is too short')
    this.#at += length
    return this.#bytes.subarray(this.#at - length, this.#at)
  }
  rest(): void {
    if (this.#bytes.subarray(this.#at).some((byte) => byte !== 0)) throw this.#feed.malformed('bad padding of a block header')
  }
}

function variable(bytes: Uint8Array, at: number): { value: number; next: number } | undefined {
  let value = 0
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i]
    if (byte === undefined || (byte === 0 && i > 0)) return undefined
    value += (byte & 0x7f) * 2 ** (7 * i)
    if (byte < 0x80) return { value, next: at + i + 1 }
  }
  return undefined
}

function record(tally: Tally, stored: number, plain: number): void {
  tally.blocks++
  tally.stored += stored
  tally.plain += plain
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setFloat64(0, stored)
  view.setFloat64(8, plain)
  tally.crc = crc32(bytes, tally.crc)
}

/** Reads the index, compares it with the blocks that were seen, returns its size. */
async function index(feed: Feed, blocks: Tally): Promise<number> {
  const start = feed.position
  let crc = 0
  const take = async (count: number): Promise<Uint8Array> => {
    await feed.need(count)
    const bytes = feed.take(count)
    crc = crc32(bytes, crc)
    return bytes
  }
  const number = async (): Promise<number> => {
    await feed.ensure(9)
    const read = variable(feed.peek(9), 0)
    if (read === undefined) throw feed.remaining < 9 ? feed.truncated() : feed.malformed('a bad number in the index')
    await take(read.next)
    return read.value
  }
  await take(1)
  const count = await number()
  if (count !== blocks.blocks) throw feed.malformed(`the index tells of ${count} blocks, there are ${blocks.blocks}`, start)
  const told: Tally = { blocks: 0, stored: 0, plain: 0, crc: 0 }
  for (let i = 0; i < count; i++) {
    const stored = await number()
    record(told, stored, await number())
  }
  if (told.stored !== blocks.stored || told.plain !== blocks.plain || told.crc !== blocks.crc) throw feed.malformed('the index does not fit the blocks', start)
  const padding = await take((4 - ((feed.position - start) % 4)) % 4)
  if (padding.some((byte) => byte !== 0)) throw feed.malformed('bad padding of the index')
  await feed.need(4)
  if (u32le(feed.take(4), 0) !== crc) throw feed.malformed('the checksum of the index does not fit', feed.position - 4)
  return feed.position - start
}

interface Check {
  update(bytes: Uint8Array): void
  /** The bytes that the file must hold; undefined for checks that are not computed here. */
  value(): Uint8Array | undefined
}

function makeCheck(kind: number): Check {
  if (kind === 1) {
    let crc = 0
    return { update: (bytes) => void (crc = crc32(bytes, crc)), value: () => Uint8Array.of(crc, crc >>> 8, crc >>> 16, crc >>> 24) }
  }
  if (kind === 4) {
    const crc = new Crc64()
    return { update: (bytes) => crc.update(bytes), value: () => crc.digest() }
  }
  if (kind === 10) {
    const hash = createHash('sha256')
    return { update: (bytes) => void hash.update(bytes), value: () => hash.digest() }
  }
  return { update: () => undefined, value: () => undefined }
}

/** Runs the pieces through the filters; bytes that a filter cannot settle yet wait for the next piece. */
async function* filtered(chunks: AsyncIterable<Uint8Array>, filters: readonly Filter[]): AsyncGenerator<Uint8Array> {
  if (filters.length === 0) {
    yield* chunks
    return
  }
  const stages = filters.map((filter) => ({ filter, at: 0, waiting: new Uint8Array(0) }))
  for await (const chunk of chunks) {
    let bytes: Uint8Array = chunk
    for (const stage of stages) {
      const joined = new Uint8Array(stage.waiting.length + bytes.length)
      joined.set(stage.waiting)
      joined.set(bytes, stage.waiting.length)
      const settled = stage.filter(joined, stage.at)
      stage.at += settled
      stage.waiting = joined.slice(settled)
      bytes = joined.subarray(0, settled)
    }
    yield bytes
  }
  // What is left of one stage still has to pass the stages behind it.
  let rest: Uint8Array = new Uint8Array(0)
  for (const stage of stages) {
    const joined = new Uint8Array(stage.waiting.length + rest.length)
    joined.set(stage.waiting)
    joined.set(rest, stage.waiting.length)
    stage.filter(joined, stage.at)
    rest = joined
  }
  yield rest
}
