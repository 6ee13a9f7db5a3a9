/**
 * PE/COFF files as Authenticode sees them (Microsoft, "Windows Authenticode Portable Executable Signature Format", and EDK II,
 * DxeImageVerificationLib): which stretches are hashed, and where signatures stand. Unpacks and runs nothing.
 */
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

const coffBytes = 24
const sectionBytes = 40
/** Index of the certificate table among the data directories. */
const certificateDirectory = 4
/** By the magic of the optional header: where the number of directories stands in it. */
const directoriesAt: Readonly<Record<number, number>> = { 0x10b: 92, 0x20b: 108 }
/** IMAGE_SUBSYSTEM_EFI_*. */
const efiSubsystems: ReadonlySet<number> = new Set([10, 11, 12, 13])
const certificateHeaderBytes = 8
const revision = 0x0200

export interface Pe {
  readonly efi: boolean
  /** What the digest is over, in its order. */
  readonly hashed: readonly ByteRange[]
  /** Certificate table; empty when the file has none. */
  readonly table: ByteRange
  /** Fields that the digest leaves out by definition: checksum, directory entry of the table. */
  readonly left: readonly ByteRange[]
  readonly sections: readonly string[]
}

/** Undefined for what only begins with the same two letters. Throws for PE files that contradict themselves. */
export async function peOf(source: ByteSource, budget: Budget): Promise<Pe | undefined> {
  if (source.size < 64) return undefined
  const dos = await window(source, 0, 64)
  if (dos.text(2) !== 'MZ') return undefined
  const start = dos.seek(60).u32()
  if (start < 4 || start + coffBytes + 2 > source.size) return undefined
  const coff = await window(source, start, coffBytes + 2)
  // `PE` and two NUL bytes.
  if (coff.u32() !== 0x00004550) return undefined
  const sectionCount = coff.seek(6).u16()
  const optionalBytes = coff.seek(20).u16()
  const countAt = directoriesAt[coff.seek(24).u16()]
  if (countAt === undefined) throw unsupported('a PE file of a kind that is not known', start + coffBytes)
  const optionalAt = start + coffBytes
  const optional = await window(source, optionalAt, optionalBytes)
  const headersEnd = optional.seek(60).u32()
  const efi = efiSubsystems.has(optional.seek(68).u16())
  const directories = optional.seek(countAt).u32()
  const checksum = { start: optionalAt + 64, end: optionalAt + 68 }
  const entryAt = optionalAt + countAt + 4 + certificateDirectory * 8
  const sectionsAt = optionalAt + optionalBytes
  if (headersEnd < sectionsAt + sectionCount * sectionBytes || headersEnd > source.size) throw malformed(`headers of ${headersEnd} bytes do not hold what they have to`, optionalAt + 60)
  const holdsEntry = directories > certificateDirectory
  if (holdsEntry && entryAt + 8 > sectionsAt) throw malformed('the directory of signatures leaves its header', entryAt)
  const table = holdsEntry ? await tableOf(source, entryAt) : { start: source.size, end: source.size }
  const { hashed: content, names } = await sectionsOf(source, sectionsAt, sectionCount, budget)
  const entry = { start: entryAt, end: entryAt + 8 }
  const headers = holdsEntry ? [{ start: 0, end: checksum.start }, { start: checksum.end, end: entry.start }, { start: entry.end, end: headersEnd }] : [{ start: 0, end: checksum.start }, { start: checksum.end, end: headersEnd }]
  // The rest is counted from how much was hashed, not from where it ended (EDK II, HashPeImage).
  const sum = content.reduce((total, { start: from, end }) => total + end - from, headersEnd)
  const rest = source.size - (table.end - table.start)
  if (sum > rest) throw malformed('sections take more bytes than the file has', sectionsAt)
  return { efi, hashed: [...headers, ...content, ...(sum < rest ? [{ start: sum, end: rest }] : [])], table, left: holdsEntry ? [checksum, entry] : [checksum], sections: names }
}

async function tableOf(source: ByteSource, entryAt: number): Promise<ByteRange> {
  const entry = await window(source, entryAt, 8)
  // The one directory that counts in the file, not in memory.
  const start = entry.u32()
  const size = entry.u32()
  if (size === 0) return { start: source.size, end: source.size }
  if (start + size > source.size) throw malformed('the certificate table leaves the file', entryAt)
  return { start, end: start + size }
}

async function sectionsOf(source: ByteSource, at: number, count: number, budget: Budget): Promise<{ readonly hashed: readonly ByteRange[]; readonly names: readonly string[] }> {
  const found: ByteRange[] = []
  const names: string[] = []
  for (let index = 0; index < count; index++) {
    budget.node()
    const header = await window(source, at + index * sectionBytes, sectionBytes)
    names.push(header.text(8))
    const size = header.seek(16).u32()
    const start = header.u32()
    if (size === 0) continue
    if (start + size > source.size) throw malformed('a section leaves the file', at + index * sectionBytes)
    found.push({ start, end: start + size })
  }
  const sorted = found.toSorted((a, b) => a.start - b.start)
  for (const [index, { end }] of sorted.entries()) if ((sorted[index + 1]?.start ?? end) < end) throw malformed('sections lie over each other', at)
  return { hashed: sorted, names }
}

export interface AttributeCertificate {
  readonly type: number
  /** Its content, up to its own length. */
  readonly content: ByteRange
  /** Up to the next one: multiples of eight. */
  readonly end: number
}

/** WIN_CERTIFICATE structures of the table. */
export async function certificatesOf(source: ByteSource, table: ByteRange, budget: Budget): Promise<AttributeCertificate[]> {
  const found: AttributeCertificate[] = []
  for (let at = table.start; at < table.end;) {
    budget.node()
    if (table.end - at < certificateHeaderBytes) throw malformed('a signature is cut short', at)
    const header = await window(source, at, certificateHeaderBytes)
    const length = header.u32()
    if (header.u16() !== revision) throw malformed('a signature of an unknown revision', at + 4)
    const type = header.u16()
    if (length < certificateHeaderBytes || at + length > table.end) throw malformed(`a signature of ${length} bytes leaves its table`, at)
    const end = Math.min(at + Math.ceil(length / 8) * 8, table.end)
    found.push({ type, content: { start: at + certificateHeaderBytes, end: at + length }, end })
    at = end
  }
  return found
}
