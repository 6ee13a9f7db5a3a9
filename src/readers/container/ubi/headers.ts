/** Headers of UBI (drivers/mtd/ubi/ubi-media.h), all big-endian: of each erase block, and of the logical block in it. */
import { Cursor } from '../../../kernel/cursor.ts'
import { crc32Register } from '../../shared/checksum.ts'

export const headerBytes = 64
const eraseMagic = 0x55424923
const logicalMagic = 0x55424921

/** `ubi_ec_hdr`, at the start of each erase block. */
export interface EraseHeader {
  readonly version: number
  /** Where the second header and the data are, from the start of the erase block. */
  readonly headerAt: number
  readonly dataAt: number
  /** The same in all erase blocks of one image; 0 where it was not set. */
  readonly sequence: number
}

/** `ubi_vid_hdr`: which logical block of which volume lies here. */
export interface LogicalHeader {
  readonly isStatic: boolean
  readonly isCopy: boolean
  readonly compat: number
  readonly volume: number
  readonly block: number
  /** Bytes and checksum of the data; of dynamic volumes only where it is a copy. */
  readonly dataBytes: number
  readonly usedBlocks: number
  readonly dataCrc: number
  readonly sequence: number
}

/** The register is not inverted in the end. */
const sound = (bytes: Uint8Array, magic: number): Cursor | undefined => {
  const cursor = new Cursor(bytes)
  if (bytes.length < headerBytes || cursor.u32(false) !== magic) return undefined
  return cursor.seek(60).u32(false) === crc32Register(bytes.subarray(0, 60), 0xffffffff) ? cursor.seek(4) : undefined
}

export const isErased = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0xff)

export function eraseHeader(bytes: Uint8Array): EraseHeader | undefined {
  const cursor = sound(bytes, eraseMagic)
  if (cursor === undefined) return undefined
  return { version: cursor.u8(), headerAt: cursor.seek(16).u32(false), dataAt: cursor.u32(false), sequence: cursor.u32(false) }
}

export function logicalHeader(bytes: Uint8Array): LogicalHeader | undefined {
  const cursor = sound(bytes, logicalMagic)
  if (cursor === undefined) return undefined
  const kind = cursor.seek(5).u8()
  const isCopy = cursor.u8() === 1
  const compat = cursor.u8()
  const volume = cursor.u32(false)
  const block = cursor.u32(false)
  const dataBytes = cursor.seek(20).u32(false)
  const usedBlocks = cursor.u32(false)
  const dataCrc = cursor.skip(4).u32(false)
  // Kinds: 1 dynamic, 2 static.
  return { isStatic: kind === 2, isCopy, compat, volume, block, dataBytes, usedBlocks, dataCrc, sequence: cursor.skip(4).u64(false) }
}
