/** One GPT header with its table of entries, checked against its checksums. Knows nothing of the other copy. */
import { Cursor } from '../../../kernel/cursor.ts'
import { ReadError, malformed } from '../../../kernel/problem.ts'
import type { ByteSource } from '../../../kernel/source.ts'
import { window } from '../../../kernel/source.ts'
import { crc32 } from '../../shared/checksum.ts'
import { guidText } from '../../shared/ids.ts'

const signature = 'EFI PART'
const minHeaderBytes = 92
const minEntryBytes = 128
/** Real tables take 16 KiB; one larger than this is refused before anything is read. */
const maxTableBytes = 1024 * 1024

/** An entry under a checksum that holds, which names no place that any disk can have. */
export interface BadEntry {
  readonly bad: ReadError
}

export interface GptEntry {
  readonly type: string
  readonly uuid: string
  readonly first: number
  /** Inclusive. */
  readonly last: number
  readonly legacyBootable: boolean
  readonly name: string
}

export interface GptTable {
  readonly sectorBytes: number
  /** Sector of this copy, and of the other one. */
  readonly at: number
  readonly other: number
  readonly firstUsable: number
  readonly lastUsable: number
  readonly diskId: string
  readonly entriesChecksum: number
  /** By slot; empty slots are undefined. */
  readonly entries: readonly (GptEntry | BadEntry | undefined)[]
}

/** Sector sizes that disks have. */
export const sectorSizes = [512, 4096] as const

/** True when a header's signature lies at the byte offset. */
export async function hasHeader(source: ByteSource, offset: number): Promise<boolean> {
  if (offset < 0 || offset + signature.length > source.size) return false
  return (await window(source, offset, signature.length)).text(signature.length) === signature
}

/** The header in sector `at` and its entries. Throws `malformed` when anything does not hold. */
export async function readTable(source: ByteSource, sectorBytes: number, at: number): Promise<GptTable> {
  const offset = at * sectorBytes
  const header = await window(source, offset, sectorBytes)
  if (header.text(8) !== signature) throw malformed('no GPT header', offset)
  const headerBytes = header.seek(12).u32()
  if (headerBytes < minHeaderBytes || headerBytes > sectorBytes) throw malformed(`a GPT header of ${headerBytes} bytes`, offset + 12)
  const stored = header.u32()
  const zeroed = new Uint8Array(header.bytes.subarray(0, headerBytes))
  zeroed.fill(0, 16, 20)
  if (crc32(zeroed) !== stored) throw malformed('the GPT header does not match its checksum', offset)
  const own = header.seek(24).u64()
  const other = header.u64()
  const firstUsable = header.u64()
  const lastUsable = header.u64()
  if (own !== at) throw malformed(`the GPT header in sector ${at} says that it is in sector ${own}`, offset + 24)
  const diskId = guidText(header.take(16))
  const entriesAt = header.u64() * sectorBytes
  const count = header.u32()
  const entryBytes = header.u32()
  const entriesChecksum = header.u32()
  if (entryBytes < minEntryBytes || entryBytes % 8 !== 0 || count * entryBytes > maxTableBytes) throw malformed(`${count} GPT entries of ${entryBytes} bytes`, offset + 80)
  const table = await window(source, entriesAt, count * entryBytes)
  if (crc32(table.bytes) !== entriesChecksum) throw malformed('the GPT entries do not match their checksum', entriesAt)
  const entries = Array.from({ length: count }, (_, index) => entryOrBad(new Cursor(table.bytes.subarray(index * entryBytes, (index + 1) * entryBytes), entriesAt + index * entryBytes)))
  return { sectorBytes, at, other, firstUsable, lastUsable, diskId, entriesChecksum, entries }
}

const noType = '00000000-0000-0000-0000-000000000000'

/** One nonsensical entry must not hide the others. */
function entryOrBad(cursor: Cursor): GptEntry | BadEntry | undefined {
  try {
    return entry(cursor)
  } catch (error) {
    if (error instanceof ReadError && error.code === 'malformed') return { bad: error }
    throw error
  }
}

function entry(cursor: Cursor): GptEntry | undefined {
  const type = guidText(cursor.take(16))
  if (type === noType) return undefined
  const uuid = guidText(cursor.take(16))
  const first = cursor.u64()
  const last = cursor.u64()
  const legacyBootable = (cursor.u8() & 4) !== 0
  const units = Array.from({ length: 36 }, (_, index) => cursor.seek(56 + index * 2).u16())
  const end = units.indexOf(0)
  return { type, uuid, first, last, legacyBootable, name: String.fromCharCode(...(end < 0 ? units : units.slice(0, end))).toWellFormed() }
}
