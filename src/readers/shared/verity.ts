/** The superblock of a dm-verity hash tree, alone in a partition or behind the file system that it covers. */
import type { Volume } from '../../facts/image.ts'
import type { Cursor } from '../../kernel/cursor.ts'
import { window, type ByteSource } from '../../kernel/source.ts'
import { uuidText } from './ids.ts'

const superblockBytes = 512
/** `verity` and two NUL bytes. */
export const verityMagic = '7665726974790000'

/** What the superblock at the cursor's start says (cryptsetup's on-disk format, version 1). */
export function verityVolume(cursor: Cursor): Volume {
  const hashType = cursor.seek(12).u32()
  return {
    format: 'dm-verity',
    encrypted: false,
    authenticated: true,
    details: {
      version: cursor.seek(8).u32(),
      hashType,
      uuid: uuidText(cursor.seek(16).take(16)),
      algorithm: cursor.text(32),
      dataBlockBytes: cursor.u32(),
      hashBlockBytes: cursor.u32(),
      dataBlocks: cursor.u64(),
      saltBytes: cursor.u16(),
    },
  }
}

/** The volume of a hash tree that starts at one of the offsets, and where; undefined when there is none. */
export async function verityBehind(source: ByteSource, offsets: readonly number[]): Promise<{ volume: Volume; offset: number } | undefined> {
  for (const offset of new Set(offsets)) {
    if (offset + superblockBytes > source.size) continue
    const cursor = await window(source, offset, superblockBytes)
    if (cursor.text(6) === 'verity' && cursor.u16() === 0) return { volume: verityVolume(cursor), offset }
  }
  return undefined
}
