/** The fixed parts of an ELF file: header, program headers, section headers. Knows nothing of what they mean to a review. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'

export interface Header {
  readonly bits: 32 | 64
  readonly littleEndian: boolean
  /** ET_*: 1 relocatable, 2 executable, 3 shared, 4 core. */
  readonly type: number
  readonly machine: number
  readonly programs: Table
  readonly sections: Table
  /** Index of the section that holds section names. */
  readonly sectionNames: number
}

/** A table of equal records in the file. */
export interface Table {
  readonly offset: number
  readonly entryBytes: number
  readonly count: number
}

/** A program header: what is loaded from where. */
export interface Segment {
  readonly type: number
  readonly flags: number
  readonly offset: number
  readonly address: number
  readonly bytes: number
  /** What it takes in memory, which may be more than it has in the file. */
  readonly memoryBytes: number
}

export interface Section {
  readonly name: number
  readonly type: number
  readonly offset: number
  readonly bytes: number
  readonly link: number
  readonly info: number
  readonly entryBytes: number
}

export const segmentTypes = { load: 1, dynamic: 2, interpreter: 3, note: 4, stack: 0x6474e551, relro: 0x6474e552 } as const
export const sectionTypes = { symbols: 2, strings: 3, dynamicSymbols: 11 } as const
/** Program header flags (gABI chapter 5, figure 5-3). */
export const segmentFlags = { execute: 1, write: 2 } as const

export const headerBytes = 64

/** The ELF header (gABI chapter 4). */
export function readHeader(cursor: Cursor): Header {
  const magic = cursor.take(4)
  if (magic[0] !== 0x7f || magic[1] !== 0x45 || magic[2] !== 0x4c || magic[3] !== 0x46) throw malformed('no ELF magic', 0)
  const kind = cursor.u8()
  const order = cursor.u8()
  if (kind !== 1 && kind !== 2) throw malformed(`ELF class ${kind}`, 4)
  if (order !== 1 && order !== 2) throw malformed(`ELF data encoding ${order}`, 5)
  const bits = kind === 1 ? 32 : 64
  const le = order === 1
  cursor.seek(16)
  const type = cursor.u16(le)
  const machine = cursor.u16(le)
  cursor.skip(4 + bits / 8)
  const programOffset = word(cursor, bits, le)
  const sectionOffset = word(cursor, bits, le)
  cursor.skip(4 + 2)
  const programEntry = cursor.u16(le)
  const programCount = cursor.u16(le)
  const sectionEntry = cursor.u16(le)
  const sectionCount = cursor.u16(le)
  const sectionNames = cursor.u16(le)
  if (programCount > 0 && programEntry < (bits === 64 ? 56 : 32)) throw malformed(`program headers of ${programEntry} bytes`, bits === 64 ? 54 : 42)
  if (sectionCount > 0 && sectionEntry < (bits === 64 ? 64 : 40)) throw malformed(`section headers of ${sectionEntry} bytes`, bits === 64 ? 58 : 46)
  return {
    bits,
    littleEndian: le,
    type,
    machine,
    programs: { offset: programOffset, entryBytes: programEntry, count: programOffset === 0 ? 0 : programCount },
    sections: { offset: sectionOffset, entryBytes: sectionEntry, count: sectionOffset === 0 ? 0 : sectionCount },
    sectionNames,
  }
}

/** An address-sized field. Addresses above 2^53 (kernels) are of no use as file positions and lose their low bits. */
export function word(cursor: Cursor, bits: 32 | 64, littleEndian: boolean): number {
  return bits === 64 ? Number(cursor.u64Exact(littleEndian)) : cursor.u32(littleEndian)
}

/** Program headers out of a cursor that stands at the table's first byte. */
export function readSegments(cursor: Cursor, header: Header): Segment[] {
  const { bits, littleEndian: le, programs } = header
  const segments: Segment[] = []
  for (let index = 0; index < programs.count; index++) {
    cursor.seek(index * programs.entryBytes)
    const type = cursor.u32(le)
    let flags = bits === 64 ? cursor.u32(le) : 0
    const offset = word(cursor, bits, le)
    const address = word(cursor, bits, le)
    word(cursor, bits, le)
    const bytes = word(cursor, bits, le)
    const memoryBytes = word(cursor, bits, le)
    if (bits === 32) flags = cursor.u32(le)
    segments.push({ type, flags, offset, address, bytes, memoryBytes })
  }
  return segments
}

/** Section headers out of a cursor that stands at the table's first byte. */
export function readSections(cursor: Cursor, header: Header): Section[] {
  const { bits, littleEndian: le, sections: table } = header
  const sections: Section[] = []
  for (let index = 0; index < table.count; index++) {
    cursor.seek(index * table.entryBytes)
    const name = cursor.u32(le)
    const type = cursor.u32(le)
    cursor.skip((bits / 8) * 2)
    const offset = word(cursor, bits, le)
    const bytes = word(cursor, bits, le)
    const link = cursor.u32(le)
    const info = cursor.u32(le)
    cursor.skip(bits / 8)
    sections.push({ name, type, offset, bytes, link, info, entryBytes: word(cursor, bits, le) })
  }
  return sections
}

/** Where a virtual address lies in the file, with the bytes that follow it in its segment. */
export function fileOffset(segments: readonly Segment[], address: number): { readonly offset: number; readonly bytes: number } | undefined {
  for (const segment of segments) {
    if (segment.type === segmentTypes.load && address >= segment.address && address < segment.address + segment.bytes) {
      const inside = address - segment.address
      return { offset: segment.offset + inside, bytes: segment.bytes - inside }
    }
  }
  return undefined
}
