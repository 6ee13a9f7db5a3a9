/** SQLite's file format (sqlite.org/fileformat2.html): header, b-tree pages, cells, records. Bounded; knows no table. */
import { Cursor } from '../../kernel/cursor.ts'
import type { Budget } from '../../kernel/limits.ts'
import { limitReached, malformed } from '../../kernel/problem.ts'
import type { ByteSource } from '../../kernel/source.ts'

export interface Database {
  readonly source: ByteSource
  readonly pageBytes: number
  /** Page size without the reserved space at each page's end. */
  readonly usable: number
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be'
  /** Written through a write-ahead log: the newest rows may lie in the file beside it. */
  readonly writeAhead: boolean
}

/** A value of a record: number, text, or bytes with their length. `bytes` are a view of the record. */
export type Value = null | number | bigint | string | { readonly blobBytes: number; readonly bytes: Uint8Array }

const maxDepth = 24
/** Bytes of one record that are looked at unless more are asked for: columns that lie further in are not. */
const maxRecordBytes = 64 * 1024
/** Characters of one value that are looked at. */
const maxValueBytes = 2048

/** Section 1.3. */
export function readHeader(bytes: Uint8Array, source: ByteSource): Database {
  const cursor = new Cursor(bytes)
  if (cursor.text(16) !== 'SQLite format 3') throw malformed('no SQLite magic', 0)
  const stored = cursor.u16(false)
  const pageBytes = stored === 1 ? 65_536 : stored
  if (pageBytes < 512 || pageBytes > 65_536 || (pageBytes & (pageBytes - 1)) !== 0) throw malformed(`a page size of ${pageBytes} bytes`, 16)
  cursor.u8()
  const writeAhead = cursor.u8() === 2
  const reserved = cursor.u8()
  if (pageBytes - reserved < 480) throw malformed(`${reserved} reserved bytes in pages of ${pageBytes}`, 20)
  const encoding = cursor.seek(56).u32(false)
  // 0 stands in a database without a table.
  if (encoding > 3) throw malformed(`text encoding ${encoding}`, 56)
  return { source, pageBytes, usable: pageBytes - reserved, encoding: (['utf-8', 'utf-8', 'utf-16le', 'utf-16be'] as const)[encoding] ?? 'utf-8', writeAhead }
}

/** Bytes of a page; pages count from 1. */
async function page(db: Database, number: number): Promise<Uint8Array> {
  if (number < 1) throw malformed(`page ${number}`)
  return Uint8Array.from(await db.source.read((number - 1) * db.pageBytes, db.pageBytes))
}

/** Section 1.6: up to nine bytes, the highest first. Values beyond 2^53 lose low bits and mean nothing here. */
function varint(cursor: Cursor): number {
  let value = 0
  for (let count = 0; count < 8; count++) {
    const byte = cursor.u8()
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
  return value * 256 + cursor.u8()
}

export interface Cell {
  /** The record's size as stated. */
  readonly bytes: number
  /** The record's bytes as far as they are looked at. */
  readonly payload: (maxBytes?: number) => Promise<Uint8Array>
}

/** Every row of a table's tree, leaf by leaf. `rowid` tables keep rows in the leaves, tables without in every page. */
export async function* cells(db: Database, root: number, budget: Budget): AsyncGenerator<Cell> {
  const seen = new Set<number>()
  const pending: { readonly number: number; readonly depth: number }[] = [{ number: root, depth: 0 }]
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (seen.has(next.number)) throw malformed(`page ${next.number} is used twice in one tree`)
    if (next.depth > maxDepth) throw limitReached(`a tree of more than ${maxDepth} levels`)
    seen.add(next.number)
    budget.node()
    const bytes = await page(db, next.number)
    // Page 1 begins with the file's header.
    const cursor = new Cursor(bytes, (next.number - 1) * db.pageBytes).seek(next.number === 1 ? 100 : 0)
    const type = cursor.u8()
    cursor.skip(2)
    const count = cursor.u16(false)
    cursor.skip(3)
    const interior = type === 5 || type === 2
    if (!interior && type !== 13 && type !== 10) throw malformed(`a b-tree page of type ${type}`, cursor.base)
    const last = interior ? cursor.u32(false) : 0
    const pointers = Array.from({ length: count }, () => cursor.u16(false))
    const below: number[] = []
    for (const pointer of pointers) {
      cursor.seek(pointer)
      if (interior) below.push(cursor.u32(false))
      if (type === 5) continue
      const size = varint(cursor)
      if (type === 13) varint(cursor)
      const start = cursor.position
      yield { bytes: size, payload: (maxBytes = maxRecordBytes) => payload(db, bytes, start, size, type === 13, maxBytes, budget) }
    }
    // The last one that is pushed is read first: keep the order of the rows.
    if (interior) for (const number of [...below, last].toReversed()) pending.push({ number, depth: next.depth + 1 })
  }
}

/** Section 1.5 "B-tree Cell Format": what fits stays in the page, the rest goes to a chain of overflow pages. */
async function payload(db: Database, bytes: Uint8Array, start: number, size: number, leafOfTable: boolean, maxBytes: number, budget: Budget): Promise<Uint8Array> {
  const most = leafOfTable ? db.usable - 35 : Math.floor(((db.usable - 12) * 64) / 255) - 23
  const least = Math.floor(((db.usable - 12) * 32) / 255) - 23
  const fitting = least + ((size - least) % (db.usable - 4))
  const local = size <= most ? size : fitting <= most ? fitting : least
  if (start + local + (local < size ? 4 : 0) > bytes.byteLength) throw malformed('a cell reaches beyond its page')
  const wanted = Math.min(size, maxBytes, db.source.size)
  if (local >= wanted) return bytes.subarray(start, start + wanted)
  const whole = new Uint8Array(wanted)
  whole.set(bytes.subarray(start, start + local))
  let filled = local
  let next = new Cursor(bytes).seek(start + local).u32(false)
  while (filled < wanted && next !== 0) {
    budget.check()
    const overflow = await page(db, next)
    const part = overflow.subarray(4, Math.min(db.usable, 4 + wanted - filled))
    whole.set(part, filled)
    filled += part.byteLength
    next = new Cursor(overflow).u32(false)
  }
  return whole.subarray(0, filled)
}

/** Section 2.1. Columns beyond the bytes that were read are left out. */
export function readRecord(db: Database, bytes: Uint8Array, maxTextBytes = maxValueBytes): Value[] {
  const cursor = new Cursor(bytes)
  const headerBytes = varint(cursor)
  if (headerBytes > bytes.byteLength) throw malformed('a record header beyond its record')
  const types: number[] = []
  while (cursor.position < headerBytes) types.push(varint(cursor))
  const decoder = decoders[db.encoding]
  const values: Value[] = []
  cursor.seek(headerBytes)
  for (const type of types) {
    const length = type >= 12 ? Math.floor((type - 12) / 2) : (lengths[type] ?? 0)
    if (length > cursor.remaining) break
    if (type === 0) values.push(null)
    else if (type === 8 || type === 9) values.push(type - 8)
    else if (type === 7) values.push(new DataView(bytes.buffer, bytes.byteOffset + cursor.position, 8).getFloat64(0))
    else if (type >= 12) values.push(type % 2 === 0 ? { blobBytes: length, bytes: bytes.subarray(cursor.position, cursor.position + length) } : decoder.decode(bytes.subarray(cursor.position, cursor.position + Math.min(length, maxTextBytes))))
    else values.push(integer(bytes.subarray(cursor.position, cursor.position + length)))
    cursor.skip(length)
  }
  return values
}

const lengths = [0, 1, 2, 3, 4, 6, 8, 8, 0, 0, 0, 0] as const
const decoders = { 'utf-8': new TextDecoder('utf-8'), 'utf-16le': new TextDecoder('utf-16le'), 'utf-16be': new TextDecoder('utf-16be') }

/** Big-endian, two's complement. */
function integer(bytes: Uint8Array): number | bigint {
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  const signed = BigInt.asIntN(bytes.byteLength * 8, value)
  return signed >= BigInt(Number.MIN_SAFE_INTEGER) && signed <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(signed) : signed
}
