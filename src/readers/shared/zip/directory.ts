/** The central directory of a zip archive: where it is, and one entry of it (APPNOTE.TXT 4.3.12 to 4.3.16). */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { type ByteSource, window } from '../../../kernel/source.ts'
import type { PageCache } from '../page-cache.ts'
import { type Extra, parseExtra } from './extra.ts'

const endBytes = 22
const end64Bytes = 56
const locatorBytes = 20
const maxCommentBytes = 0xffff
export const localHeaderBytes = 30

export interface Directory {
  readonly offset: number
  readonly size: number
  readonly entries: number
  /** Bytes in front of the archive (a self-extracting program), which stored offsets do not count. */
  readonly shift: number
  readonly zip64: boolean
  readonly comment: Uint8Array
}

export async function findDirectory(source: ByteSource): Promise<Directory> {
  const tail = Math.min(source.size, endBytes + maxCommentBytes)
  const bytes = Uint8Array.from(await source.read(source.size - tail, tail))
  const base = source.size - tail
  let loose: number | undefined
  for (let at = tail - endBytes; at >= 0; at--) {
    if (bytes[at] !== 0x50 || bytes[at + 1] !== 0x4b || bytes[at + 2] !== 5 || bytes[at + 3] !== 6) continue
    const comment = (bytes[at + 20] ?? 0) | ((bytes[at + 21] ?? 0) << 8)
    if (at + endBytes + comment === tail) return directoryAt(source, bytes.subarray(at), base + at)
    if (at + endBytes + comment < tail) loose ??= at
  }
  if (loose === undefined) throw malformed('no zip directory at the end: the archive is cut or damaged', source.size)
  return directoryAt(source, bytes.subarray(loose), base + loose)
}

async function directoryAt(source: ByteSource, end: Uint8Array, endOffset: number): Promise<Directory> {
  const cursor = new Cursor(end, endOffset).skip(4)
  const disk = cursor.u16()
  const firstDisk = cursor.u16()
  cursor.skip(2)
  const entries = cursor.u16()
  const size = cursor.u32()
  const offset = cursor.u32()
  const comment = cursor.take(Math.min(cursor.u16(), cursor.remaining)).slice()
  const far = await directory64(source, endOffset)
  if (far === undefined && ((disk !== 0 && disk !== 0xffff) || (firstDisk !== 0 && firstDisk !== 0xffff))) {
    throw unsupported('a zip archive in several parts', endOffset)
  }
  const place = far ?? { offset, size, entries, endOffset }
  const shift = place.endOffset - (place.offset + place.size)
  if (shift < 0) throw malformed('the zip directory lies outside the archive', endOffset)
  return { offset: place.offset + shift, size: place.size, entries: place.entries, shift, zip64: far !== undefined, comment }
}

/** The zip64 end record, when the locator in front of the end record leads to one. */
async function directory64(
  source: ByteSource, endOffset: number,
): Promise<{ offset: number; size: number; entries: number; endOffset: number } | undefined> {
  if (endOffset < locatorBytes + end64Bytes) return undefined
  const locator = await window(source, endOffset - locatorBytes, locatorBytes)
  if (locator.u32() !== 0x07064b50) return undefined
  locator.skip(4)
  const stored = locator.u64Exact()
  if (locator.u32() > 1) throw unsupported('a zip archive in several parts', endOffset)
  // With bytes in front of the archive the stored offset is too small; the record then stands before the locator.
  const candidates = [...(stored <= BigInt(endOffset - locatorBytes - end64Bytes) ? [Number(stored)] : []), endOffset - locatorBytes - end64Bytes]
  for (const at of candidates) {
    const record = await window(source, at, end64Bytes)
    if (record.u32() !== 0x06064b50) continue
    record.skip(28)
    const entries = record.u64()
    const size = record.u64()
    return { entries, size, offset: record.u64(), endOffset: at }
  }
  throw malformed('no zip64 directory where one belongs', endOffset)
}

export interface DirectoryEntry {
  readonly host: number
  readonly flags: number
  readonly method: number
  /** Seconds since 1970, the DOS time taken for UTC. */
  readonly mtime: number
  readonly storedBytes: number
  readonly plainBytes: number
  readonly disk: number
  readonly attributes: number
  /** Of the local header, as stored. */
  readonly offset: number
  readonly name: Uint8Array
  readonly extra: Extra
  /** Where the next entry begins. */
  readonly next: number
}

/** Every entry of the directory, in its order. */
export async function* directoryEntries(cache: PageCache, directory: Directory): AsyncGenerator<DirectoryEntry> {
  const end = directory.offset + directory.size
  let at = directory.offset
  for (let index = 0; index < directory.entries; index++) {
    if (at >= end) throw malformed(`the zip directory ends after ${index} of ${directory.entries} entries`, at)
    const entry = await directoryEntry(cache, at)
    at = entry.next
    yield entry
  }
}

async function directoryEntry(cache: PageCache, at: number): Promise<DirectoryEntry> {
  const c = await cache.window(at, 46)
  if (c.u32() !== 0x02014b50) throw malformed('no zip directory entry here', at)
  const host = c.skip(1).u8()
  const flags = c.skip(2).u16()
  const method = c.u16()
  const mtime = dosTime(c.u16(), c.u16())
  const storedBytes = c.skip(4).u32()
  const plainBytes = c.u32()
  const nameBytes = c.u16()
  const extraBytes = c.u16()
  const commentBytes = c.u16()
  const disk = c.u16()
  const attributes = c.skip(2).u32()
  const offset = c.u32()
  const rest = await cache.window(at + 46, nameBytes + extraBytes)
  const name = rest.take(nameBytes).slice()
  const extra = parseExtra(rest.take(extraBytes), { plainBytes, storedBytes, offset, disk })
  return {
    host, flags, method, mtime: extra.mtime ?? mtime, attributes, name, extra, next: at + 46 + nameBytes + extraBytes + commentBytes,
    storedBytes: extra.storedBytes, plainBytes: extra.plainBytes, disk: extra.disk, offset: extra.offset,
  }
}

function dosTime(time: number, date: number): number {
  const milliseconds = Date.UTC(1980 + (date >>> 9), ((date >>> 5) & 15) - 1, date & 31, time >>> 11, (time >>> 5) & 63, (time & 31) * 2)
  return Math.floor(milliseconds / 1000)
}

/** Where the content of an entry begins: behind its local header at `at`, which must be about the same entry. */
export async function contentStart(cache: PageCache, at: number, entry: DirectoryEntry): Promise<number> {
  if (at + localHeaderBytes > cache.size) throw malformed('an entry lies outside the archive', at)
  const header = await cache.window(at, localHeaderBytes)
  if (header.u32() !== 0x04034b50) throw malformed('no local header where the directory says', at)
  const flags = header.skip(2).u16()
  const method = header.u16()
  const nameBytes = header.skip(16).u16()
  const extraBytes = header.u16()
  const name = await cache.read(at + localHeaderBytes, nameBytes)
  if (method !== entry.method || ((flags ^ entry.flags) & 1) !== 0 || name.length !== entry.name.length || name.some((byte, i) => byte !== entry.name[i])) {
    throw malformed('the local header tells of another entry than the directory', at)
  }
  return at + localHeaderBytes + nameBytes + extraBytes
}
