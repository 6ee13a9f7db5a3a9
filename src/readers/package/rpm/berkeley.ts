/**
 * RPM's older database (`Packages`): a hash table of Berkeley DB, whose values are packages' headers, the long ones in chains
 * of pages of their own (Berkeley DB, dbinc/db_page.h). Every page of the table is read in the order of the file; the
 * buckets are not needed. Numbers are in the order of the machine that wrote it.
 */
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { encrypted, limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import type { Blob } from './ndb.ts'

const hashMagic = 0x00061561
const metaBytes = 72
const pageHeadBytes = 26
const pageTypes = { unsortedHash: 2, overflow: 7, metadata: 8, hash: 13 } as const
const itemTypes = { inPlace: 1, duplicates: 2, elsewhere: 3 } as const
/** Number 0 is not a package: rpm keeps the next free number there. */
const counterBytes = 4

interface Table {
  readonly source: ByteSource
  readonly little: boolean
  readonly pageBytes: number
  readonly pages: number
  readonly budget: Budget
  readonly maxBlobBytes: number
}

/** Headers of all packages. A broken one is told and passed over. */
export async function* berkeleyBlobs(source: ByteSource, maxBlobBytes: number, budget: Budget): AsyncGenerator<Blob> {
  const table = await open(source, maxBlobBytes, budget)
  for (let number = 1; number < table.pages; number++) {
    budget.check()
    const page = await pageAt(number, table)
    const type = page.seek(25).u8()
    if (type === pageTypes.hash || type === pageTypes.unsortedHash) yield* values(page, table)
  }
}

async function open(source: ByteSource, maxBlobBytes: number, budget: Budget): Promise<Table> {
  if (source.size < metaBytes) throw malformed('a package database that is no Berkeley DB', source.size)
  const head = new Cursor(Uint8Array.from(await source.read(0, metaBytes)))
  const little = head.seek(12).u32() === hashMagic
  if (!little && head.seek(12).u32(false) !== hashMagic) throw malformed('a package database that is no Berkeley DB', 12)
  const version = head.seek(16).u32(little)
  const pageBytes = head.u32(little)
  const encryption = head.u8()
  const type = head.u8()
  const flags = head.u8()
  // As limits, not as unsupported: no check may take the system for one without packages.
  if (version < 7 || version > 10) throw limitReached(`the package database is a Berkeley DB of version ${version}, which is not read: which packages are installed is not known from it`, 16)
  if (encryption !== 0) throw encrypted('the package database is encrypted: which packages are installed is not known from it', 24)
  if ((flags & 1) !== 0) throw limitReached('the package database has checksums in its pages, which are not read: which packages are installed is not known from it', 26)
  if (type !== pageTypes.metadata || pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) throw malformed(`pages of ${pageBytes} bytes`, 20)
  const pages = head.seek(32).u32(little) + 1
  if (pages * pageBytes > source.size) throw malformed(`truncated: ${pages} pages of ${pageBytes} bytes in a file of ${source.size}`, 32)
  return { source, little, pageBytes, pages, budget, maxBlobBytes }
}

async function pageAt(number: number, { source, little, pageBytes }: Table): Promise<Cursor> {
  const page = new Cursor(Uint8Array.from(await source.read(number * pageBytes, pageBytes)), number * pageBytes)
  const type = page.seek(25).u8()
  // Pages that were never used are empty; all others know their number.
  if (type !== 0 && page.seek(8).u32(little) !== number) throw malformed(`page ${page.seek(8).u32(little)} where page ${number} belongs`, page.base)
  return page
}

/** Keys and values take turns; each item ends where the one before it starts. */
async function* values(page: Cursor, table: Table): AsyncGenerator<Blob> {
  const { little, pageBytes } = table
  const count = page.seek(20).u16(little)
  if (count % 2 !== 0 || pageHeadBytes + count * 2 > pageBytes) throw malformed(`${count} items in a page`, page.base + 20)
  const starts = [pageBytes, ...Array.from({ length: count }, (_, index) => page.seek(pageHeadBytes + index * 2).u16(little))]
  for (let index = 1; index < count; index += 2) {
    table.budget.node()
    const offset = page.base + (starts[index + 1] ?? 0)
    try {
      const key = itemAt(page, starts[index] ?? 0, starts[index - 1] ?? 0)
      const value = itemAt(page, starts[index + 1] ?? 0, starts[index] ?? 0)
      const blob = await plain(value, table)
      if (key.type === itemTypes.inPlace && key.body.bytes.every((byte) => byte === 0) && blob.length === counterBytes) continue
      yield { blob, offset }
    } catch (error) {
      if (!(error instanceof ReadError) || (error.code !== 'malformed' && error.code !== 'limit')) throw error
      yield { problem: new ReadError(error.code, `a package was left out: ${error.message}`, error.offset ?? offset) }
    }
  }
}

interface HashItem {
  readonly type: number
  readonly body: Cursor
}

function itemAt(page: Cursor, start: number, end: number): HashItem {
  if (start < pageHeadBytes || end > page.size || end <= start) throw malformed(`an item from byte ${start} to ${end} of a page`, page.base)
  const type = page.seek(start).u8()
  return { type, body: page.sub(end - start - 1) }
}

async function plain({ type, body }: HashItem, table: Table): Promise<Uint8Array> {
  if (type === itemTypes.inPlace) return body.bytes
  if (type !== itemTypes.elsewhere) throw malformed(`a value of kind ${type}`, body.base)
  const first = body.skip(3).u32(table.little)
  const length = body.u32(table.little)
  if (length > table.maxBlobBytes) throw limitReached(`a header of ${length} bytes`, body.base)
  if (length > table.pages * table.pageBytes) throw malformed(`a header of ${length} bytes`, body.base)
  const blob = new Uint8Array(length)
  let filled = 0
  // The length bounds the chain: each page must add to it.
  for (let number = first; number !== 0 && filled < length; ) {
    if (number >= table.pages) throw malformed(`page ${number} of ${table.pages}`, body.base)
    const page = await pageAt(number, table)
    if (page.seek(25).u8() !== pageTypes.overflow) throw malformed('another page where a header goes on', page.base)
    number = page.seek(16).u32(table.little)
    const bytes = page.seek(22).u16(table.little)
    if (bytes === 0 || bytes > length - filled) throw malformed(`${bytes} bytes in a page of a header`, page.base)
    blob.set(page.seek(pageHeadBytes).take(bytes), filled)
    filled += bytes
  }
  if (filled < length) throw malformed(`a header of ${length} bytes that ends after ${filled}`, body.base)
  return blob
}
