/** AHAB containers of version 1 (and the header of version 2): header, image array, signature block. All little endian. */
import type { ByteRange } from '../../../facts/boot.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import type { SignatureHash } from '../../../kernel/signature.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'

const containerTag = 0x87
const blockTag = 0x90
const headerBytes = 16
const entryBytes = 128
/** Containers stand on a row of this many bytes. */
export const row = 0x400
/** NXP's tools allow 8 images and more in later chips; one more than this is no container. */
const maxImages = 32
const hashes: readonly (SignatureHash | undefined)[] = ['sha256', 'sha384', 'sha512']

export interface Image extends ByteRange {
  readonly hash: SignatureHash | undefined
  readonly digest: Uint8Array
  /** Where the digest stands. */
  readonly at: ByteRange
  readonly encrypted: boolean
}

export interface Container extends ByteRange {
  readonly version: 1 | 2
  /** Whose keys sign it: 0 nobody's, 1 NXP's, 2 the maker's. */
  readonly srkSet: number
  readonly srkIndex: number
  readonly revoked: number
  readonly softwareVersion: number
  readonly fuseVersion: number
  readonly images: readonly Image[]
  /** Offset in the file of the signature block, and of what is in it; 0 where it is not there. */
  readonly block: { readonly start: number; readonly certificate: number; readonly table: number; readonly signature: number; readonly blob: number }
}

/** The container at an offset; undefined for what only begins alike. */
export async function containerAt(source: ByteSource, start: number): Promise<Container | undefined> {
  if (start + headerBytes > source.size) return undefined
  const head = await window(source, start, headerBytes)
  const version = head.u8()
  const length = head.u16()
  if (head.u8() !== containerTag || (version !== 0 && version !== 2)) return undefined
  const flags = head.u32()
  const softwareVersion = head.u16()
  const [fuseVersion, count] = [head.u8(), head.u8()]
  const blockAt = head.u16()
  if (head.u16() !== 0 || count > maxImages || length < headerBytes || blockAt < headerBytes + count * entryBytes || blockAt + 16 > length || start + blockAt + 16 > source.size) return undefined
  const block = await window(source, start + blockAt, 16)
  if (block.u8() !== (version === 0 ? 0 : 1) || block.u16() + blockAt > length || block.u8() !== blockTag) return undefined
  const [certificate, table, signature, blob] = [block.u16(), block.u16(), block.u16(), block.u16()]
  const there = (offset: number): number => (offset === 0 ? 0 : start + blockAt + offset)
  return {
    start, end: start + length, version: version === 0 ? 1 : 2, srkSet: flags & 3, srkIndex: (flags >> 4) & 3, revoked: (flags >> 8) & 15, softwareVersion, fuseVersion,
    images: await imagesOf(source, start, count, version === 0),
    block: { start: start + blockAt, certificate: there(certificate), table: there(table), signature: there(signature), blob: there(blob) },
  }
}

async function imagesOf(source: ByteSource, start: number, count: number, first: boolean): Promise<Image[]> {
  const images: Image[] = []
  for (let index = 0; index < count; index++) {
    const at = start + headerBytes + index * entryBytes
    const entry = await window(source, at, entryBytes)
    const offset = start + entry.u32()
    const size = entry.u32()
    entry.skip(16)
    const flags = entry.u32()
    const kind = (flags >> 8) & (first ? 7 : 15)
    entry.skip(4)
    images.push({
      start: offset, end: offset + size, hash: hashes[kind], encrypted: ((flags >> (first ? 11 : 12)) & 1) === 1,
      digest: Uint8Array.from(entry.take(64)), at: { start: at + 32, end: at + 96 },
    })
  }
  return images
}

/** Later containers are looked for no further away than this. */
const searchBytes = 32 * 1024 * 1024
const windowBytes = 1024 * 1024
const maxContainers = 16

/** The first container and those behind it. */
export async function containersFrom(source: ByteSource, first: Container, budget: Budget): Promise<Container[]> {
  const found = [first]
  const end = Math.min(source.size, first.start + searchBytes)
  for (let at = first.start; at < end && found.length < maxContainers; at += windowBytes) {
    budget.check()
    const bytes = Uint8Array.from(await source.read(at, Math.min(windowBytes, end - at)))
    for (let index = 0; index + headerBytes <= bytes.length && found.length < maxContainers; index += row) {
      if (at + index <= first.start || bytes[index + 3] !== containerTag) continue
      budget.node()
      // What stands inside an image that an earlier container names is that image's own.
      if (found.some(({ images }) => images.some((image) => at + index > image.start && at + index < image.end))) continue
      const next = await containerAt(source, at + index)
      if (next !== undefined) found.push(next)
    }
  }
  return found
}

/** A headed part of the signature block: its length stands behind a version (or before one, for tables and records). */
export async function part(source: ByteSource, at: number, limit: number, tag: number, what: string): Promise<{ readonly start: number; readonly bytes: Uint8Array }> {
  if (at + 4 > limit || limit > source.size) throw malformed(`${what} leaves the container`, at)
  const head = await window(source, at, 4)
  const version = head.u8()
  const length = head.u16()
  if (head.u8() !== tag || version !== 0) throw malformed(`${what} was expected, and something else stands there`, at)
  if (length < 8 || at + length > limit) throw malformed(`${what} of ${length} bytes leaves the container`, at)
  return { start: at, bytes: Uint8Array.from(await source.read(at, length)) }
}

export const isBroken = (error: unknown): error is ReadError => error instanceof ReadError && (error.code === 'malformed' || error.code === 'unsupported')
