/** The superblock of a dm-verity hash tree, alone in a partition or behind the file system that it covers. */
import type { Volume } from '../../facts/image.ts'
import type { VerityTree } from '../../facts/verity.ts'
import type { Cursor } from '../../kernel/cursor.ts'
import { hex } from '../../kernel/native/signatures.ts'
import { treeLayout } from '../../kernel/native/verity.ts'
import type { Place } from '../../kernel/place.ts'
import { malformed, ReadError, unsupported } from '../../kernel/problem.ts'
import { window, type ByteSource } from '../../kernel/source.ts'
import type { Yield } from '../define.ts'
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

/** The hash tree of the superblock at `offset`; throws for one whose numbers make no tree, or whose tree is not there. */
export async function verityTree(input: ByteSource & { readonly place: Place }, offset: number, appended: boolean): Promise<VerityTree> {
  const cursor = await window(input, offset, superblockBytes)
  const version = cursor.seek(8).u32()
  const hashType = cursor.u32()
  if (version !== 1 || hashType > 1) throw unsupported(`a dm-verity superblock of version ${version} and hash type ${hashType}`, offset + 8)
  const uuid = uuidText(cursor.take(16))
  const algorithm = cursor.text(32)
  const dataBlockBytes = cursor.u32()
  const hashBlockBytes = cursor.u32()
  const dataBlocks = cursor.u64()
  const saltBytes = cursor.u16()
  const salt = cursor.seek(88).take(saltBytes)
  if (hashBlockBytes === 0) throw malformed('a dm-verity tree without blocks', offset + 68)
  // The tree begins with the first whole block behind the superblock (cryptsetup, VERITY_hash_offset_block).
  const start = Math.ceil((offset + superblockBytes) / hashBlockBytes) * hashBlockBytes
  const numbers = { hashType: hashType === 1 ? 1 as const : 0 as const, algorithm, dataBlockBytes, hashBlockBytes, dataBlocks, start }
  const { end } = treeLayout({ ...numbers, salt })
  if (dataBlocks === 1) throw unsupported('a dm-verity tree over a single block', offset + 72)
  if (end > input.size) throw malformed(`a dm-verity tree of ${end - start} bytes that is not there`, start)
  if (appended && dataBlocks * dataBlockBytes > offset) throw malformed('a dm-verity tree over more data than stands in front of it', offset + 72)
  return { ...numbers, salt: hex(salt), uuid, place: input.place, bytes: input.size, superblock: { start: offset, end: offset + superblockBytes }, appended }
}

/** What a hash tree behind a file system gives: the volume, the tree, or what is wrong with it. `offsets`: where it may start. */
export async function* verityBehind(input: ByteSource & { readonly place: Place }, offsets: readonly number[]): AsyncGenerator<Yield<'volume' | 'verity-tree'>> {
  for (const offset of new Set(offsets)) {
    if (offset + superblockBytes > input.size) continue
    const cursor = await window(input, offset, superblockBytes)
    if (cursor.text(6) !== 'verity' || cursor.u16() !== 0) continue
    yield { fact: { kind: 'volume', ...verityVolume(cursor), offset } }
    try {
      yield { fact: { kind: 'verity-tree', ...await verityTree(input, offset, true), offset } }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      yield { problem: { code: error.code, message: `the dm-verity hash tree behind the file system: ${error.message}`, offset: error.offset ?? offset } }
    }
    return
  }
}
