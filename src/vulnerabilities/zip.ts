/** Entries of a zip archive in the order of its directory (APPNOTE.TXT 4.3 to 4.5): stored and deflated ones, zip64 as well. */
import { Cursor } from '../kernel/cursor.ts'
import { decompressBlock } from '../kernel/native/block.ts'
import { crc32 } from '../kernel/native/deflate.ts'
import { Feed } from '../kernel/native/feed.ts'
import { decode } from '../kernel/native/stream.ts'
import { limitReached, malformed, unsupported } from '../kernel/problem.ts'
import { sliceSource } from '../kernel/source.ts'
import { chunksOf, type OpenFile } from './files.ts'

export interface ZipEntry {
  readonly name: string
  /** Bytes when unpacked, as the directory says; more are refused. */
  readonly size: number
  /** Bytes in the archive. */
  readonly packed: number
  readonly changed: string
  chunks(): AsyncIterable<Uint8Array>
}

const endBytes = 22
const directoryHeaderBytes = 46
const localHeaderBytes = 30
/** OSV's largest archive has some 200,000 entries. */
const maxDirectoryBytes = 256 * 1024 * 1024
/** Up to here an entry is unpacked in one step. */
const smallBytes = 4 * 1024 * 1024
const far = 0xffff_ffff

/** Throws ReadError where the directory is missing: it stands at the end, so a truncated archive has none. */
export function* zipEntries(file: OpenFile): Generator<ZipEntry> {
  const { offset, size } = findDirectory(file)
  if (size > maxDirectoryBytes) throw limitReached(`a zip directory of ${size} bytes`)
  let at = offset
  const end = offset + size
  while (at < end) {
    const header = new Cursor(file.readSync(at, directoryHeaderBytes), at)
    if (header.u32() !== 0x02014b50) throw malformed('no zip directory entry where one belongs', at)
    header.skip(4)
    const flags = header.u16()
    const method = header.u16()
    const changed = dosTime(header.u16(), header.u16())
    const checksum = header.u32()
    const [packed, plain] = [header.u32(), header.u32()]
    const [nameBytes, extraBytes, commentBytes] = [header.u16(), header.u16(), header.u16()]
    header.skip(8)
    const local = header.u32()
    const tail = file.readSync(at + directoryHeaderBytes, nameBytes + extraBytes)
    const name = Buffer.from(tail.subarray(0, nameBytes)).toString('utf8')
    at += directoryHeaderBytes + nameBytes + extraBytes + commentBytes
    if (name.endsWith('/')) continue
    if ((flags & 1) !== 0) throw unsupported(`${name} is encrypted`)
    const place = zip64(tail.subarray(nameBytes), { packed, plain, local })
    yield { name, size: place.plain, packed: place.packed, changed, chunks: () => checked(entryChunks(file, name, method, place), name, checksum) }
  }
}

interface Place {
  readonly packed: number
  readonly plain: number
  readonly local: number
}

/** A flipped bit within a text would still be JSON. */
async function* checked(chunks: AsyncIterable<Uint8Array>, name: string, checksum: number): AsyncGenerator<Uint8Array> {
  let found = 0
  for await (const chunk of chunks) {
    found = crc32(chunk, found)
    yield chunk
  }
  if (found !== checksum) throw malformed(`${name}: the checksum does not fit the content`)
}

async function* entryChunks(file: OpenFile, name: string, method: number, { packed, plain, local }: Place): AsyncGenerator<Uint8Array> {
  const header = new Cursor(file.readSync(local, localHeaderBytes), local)
  if (header.u32() !== 0x04034b50) throw malformed(`${name}: no zip entry where the directory says`, local)
  header.skip(22)
  const start = local + localHeaderBytes + header.u16() + header.u16()
  if (method === 0) yield* chunksOf(file, start, start + packed)
  else if (method !== 8) throw unsupported(`${name}: zip method ${method}`)
  else if (plain <= smallBytes && packed <= smallBytes) yield await decompressBlock('deflate-raw', file.readSync(start, packed), plain)
  else {
    let given = 0
    for await (const chunk of decode('deflate-raw', new Feed(sliceSource(file, start, packed), name))) {
      given += chunk.length
      if (given > plain) throw malformed(`${name} is larger than the zip directory says`)
      yield chunk
    }
    if (given !== plain) throw malformed(`${name} is shorter than the zip directory says`)
  }
}

function findDirectory(file: OpenFile): { offset: number; size: number } {
  const tail = Math.min(file.size, endBytes + 0xffff)
  const bytes = file.readSync(file.size - tail, tail)
  for (let at = tail - endBytes; at >= 0; at--) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 5 || bytes[at + 3] !== 6) continue
    const base = file.size - tail + at
    const end = new Cursor(bytes.subarray(at), base).skip(12)
    const [size, offset] = [end.u32(), end.u32()]
    const place = offset === far || size === far ? directory64(file, base) : { offset, size }
    if (place.offset + place.size > base) throw malformed('the zip directory lies outside the archive', base)
    return place
  }
  throw malformed('no zip directory at the end: the archive is truncated or damaged', file.size)
}

function directory64(file: OpenFile, end: number): { offset: number; size: number } {
  const locator = new Cursor(file.readSync(end - 20, 20), end - 20)
  if (locator.u32() !== 0x07064b50) throw malformed('no zip64 directory where one belongs', end - 20)
  const at = locator.skip(4).u64()
  const record = new Cursor(file.readSync(at, 56), at)
  if (record.u32() !== 0x06064b50) throw malformed('no zip64 directory where one belongs', at)
  record.skip(36)
  const size = record.u64()
  return { size, offset: record.u64() }
}

/** The zip64 extra field holds, in this order, what did not fit. */
function zip64(extra: Uint8Array, place: Place): Place {
  let { packed, plain, local } = place
  if (packed !== far && plain !== far && local !== far) return place
  const cursor = new Cursor(extra, 0)
  while (cursor.remaining >= 4) {
    const [id, size] = [cursor.u16(), cursor.u16()]
    const field = new Cursor(cursor.take(size), 0)
    if (id !== 1) continue
    if (plain === far) plain = field.u64()
    if (packed === far) packed = field.u64()
    if (local === far) local = field.u64()
  }
  return { packed, plain, local }
}

/** MS-DOS time: no zone; taken as UTC. */
function dosTime(time: number, date: number): string {
  const value = Date.UTC(1980 + (date >> 9), ((date >> 5) & 15) - 1, date & 31, time >> 11, (time >> 5) & 63, (time & 31) * 2)
  return `${new Date(value).toISOString().slice(0, 19)}Z`
}
