/**
 * RPM's own database (`Packages.db`, SUSE): pages of slots, each of which names a package's number and its blocks; the
 * blocks hold the package's header between two marks (rpm, lib/backend/ndb/rpmpkg.c). Numbers have the lowest byte first.
 */
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached, malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

const headerBytes = 32
const pageBytes = 4096
const slotBytes = 16
const blockBytes = 16
const blobHeadBytes = 16
const blobTailBytes = 12
const maxPages = 4096
const marks = { database: 0x506d7052, slot: 0x746f6c53, blobStart: 0x53626c42, blobEnd: 0x45626c42 } as const

export type Blob = { readonly blob: Uint8Array; readonly offset: number } | { readonly problem: ReadError }

/** Headers of all packages. A broken one is told and passed over. */
export async function* blobs(source: ByteSource, maxBlobBytes: number, budget: Budget): AsyncGenerator<Blob> {
  const header = await window(source, 0, headerBytes)
  if (header.u32() !== marks.database) throw malformed('no mark of an RPM package database', 0)
  const version = header.u32()
  if (version !== 0) throw unsupported(`version ${version} of RPM's package database`, 4)
  header.skip(4)
  const pages = header.u32()
  if (pages === 0 || pages * pageBytes > source.size) throw malformed(`${pages} pages of slots`, 12)
  if (pages > maxPages) throw limitReached(`${pages} pages of slots`, 12)
  const seen = new Set<number>()
  for (let page = 0; page < pages; page++) {
    const slots = await window(source, page * pageBytes, pageBytes)
    // Copied, because the blobs are read in between.
    const bytes = Uint8Array.from(slots.bytes)
    const view = new DataView(bytes.buffer)
    for (let at = page === 0 ? headerBytes : 0; at < pageBytes; at += slotBytes) {
      const offset = page * pageBytes + at
      if (view.getUint32(at, true) !== marks.slot) throw malformed('a slot without its mark', offset)
      const number = view.getUint32(at + 4, true)
      const block = view.getUint32(at + 8, true)
      const count = view.getUint32(at + 12, true)
      if (block === 0) continue
      budget.node()
      try {
        if (number === 0 || seen.has(number) || block * blockBytes < pages * pageBytes) throw malformed(`a slot of package ${number} at block ${block}`, offset)
        seen.add(number)
        yield { blob: await blobAt(source, number, block * blockBytes, count * blockBytes, maxBlobBytes), offset: block * blockBytes }
      } catch (error) {
        if (!(error instanceof ReadError) || (error.code !== 'malformed' && error.code !== 'limit')) throw error
        yield { problem: error }
      }
    }
  }
}

async function blobAt(source: ByteSource, number: number, offset: number, size: number, maxBlobBytes: number): Promise<Uint8Array> {
  if (size < blobHeadBytes + blobTailBytes || offset + size > source.size) throw malformed(`package ${number}: ${size} bytes that lie outside the database`, offset)
  if (size > maxBlobBytes) throw limitReached(`package ${number}: a header of ${size} bytes`, offset)
  const cursor = await window(source, offset, size)
  const mark = cursor.u32()
  const owner = cursor.u32()
  cursor.skip(4)
  const length = cursor.u32()
  if (mark !== marks.blobStart || owner !== number) throw malformed(`package ${number}: another package where its slot leads`, offset)
  if (Math.ceil((blobHeadBytes + length + blobTailBytes) / blockBytes) * blockBytes !== size) throw malformed(`package ${number}: ${length} bytes do not fill its blocks`, offset + 12)
  const blob = Uint8Array.from(cursor.take(length))
  const tail = cursor.seek(size - blobTailBytes)
  const checksum = tail.u32()
  if (tail.u32() !== length || tail.u32() !== marks.blobEnd) throw malformed(`package ${number}: its end is not where it should be`, offset + size - blobTailBytes)
  if (adler32(cursor.bytes.subarray(0, size - blobTailBytes)) !== checksum) throw malformed(`package ${number}: the checksum is wrong`, offset + size - blobTailBytes)
  return blob
}

/** RFC 1950, section 8.2. */
function adler32(bytes: Uint8Array): number {
  let low = 1
  let high = 0
  // So many sums fit 32 bits.
  for (let start = 0; start < bytes.byteLength; start += 5552) {
    const end = Math.min(start + 5552, bytes.byteLength)
    for (let at = start; at < end; at++) {
      low += bytes[at] ?? 0
      high += low
    }
    low %= 65_521
    high %= 65_521
  }
  return high * 65_536 + low
}
