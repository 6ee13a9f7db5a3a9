/** Inodes of squashfs 3 (struct squashfs_inode_header_3 of squashfs-tools), in the terms of version 4. */
import type { FileType } from '../../../facts/file-tree.ts'
import { nameText } from '../../../kernel/path.ts'
import { malformed } from '../../../kernel/problem.ts'
import { bitFields } from '../../shared/bit-fields.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { noIndex, type Inode } from './inode.ts'
import type { MetadataStream } from './metadata.ts'
import type { OldLayout } from './layout.ts'

/** Each with the bytes that follow the part which all have. */
const kinds: Readonly<Record<number, { readonly type: FileType; readonly long?: true; readonly bytes: number }>> = {
  1: { type: 'directory', bytes: 16 }, 2: { type: 'file', bytes: 20 }, 3: { type: 'symlink', bytes: 6 }, 4: { type: 'block', bytes: 6 }, 5: { type: 'character', bytes: 6 },
  6: { type: 'fifo', bytes: 4 }, 7: { type: 'socket', bytes: 4 }, 8: { type: 'directory', long: true, bytes: 19 }, 9: { type: 'file', long: true, bytes: 28 },
}
/** A file whose group is its owner. */
const groupOfOwner = 255

/** Reads the inode at the stream's position; of a file, the stream stands at its block list afterwards. */
export async function readInode3(stream: MetadataStream, old: OldLayout, littleEndian: boolean, maxTargetBytes: number): Promise<Inode> {
  const head = await stream.take(12)
  const [kind, mode, owner, group] = bitFields(head.u32(littleEndian), [4, 12, 8, 8], littleEndian)
  const found = kinds[kind]
  if (found === undefined) throw malformed(`an inode of type ${kind}`, head.base)
  if (owner >= old.owners || (group !== groupOfOwner && group >= old.groups)) throw malformed(`owner ${owner} of ${old.owners}, group ${group} of ${old.groups}`, head.base)
  const { type, long = false, bytes } = found
  const common = {
    type, mode, uidIndex: owner, gidIndex: group === groupOfOwner ? owner : old.owners + group, mtime: head.u32(littleEndian), number: head.u32(littleEndian), attributes: undefined,
  }
  const rest = await stream.take(bytes)
  // Only the short form of a file has no number of links.
  const links = type === 'file' && !long ? 1 : rest.u32(littleEndian)
  switch (type) {
    case 'directory': {
      // 27 or 19 bits, and 13.
      const low = littleEndian ? rest.u32(true) : 0
      const [size, offset] = long
        ? bitFields(littleEndian ? low + rest.u8() * 2 ** 32 : rest.u8() * 2 ** 32 + rest.u32(false), [27, 13], littleEndian)
        : bitFields(littleEndian ? low : rest.u32(false), [19, 13], littleEndian)
      return { ...common, links, size, directory: { start: rest.u32(littleEndian), offset, bytes: size } }
    }
    case 'file': {
      const start = rest.u64(littleEndian)
      const fragment = noIndex(rest.u32(littleEndian))
      const fragmentOffset = rest.u32(littleEndian)
      return { ...common, links, size: long ? rest.u64(littleEndian) : rest.u32(littleEndian), file: { start, fragment, fragmentOffset } }
    }
    case 'symlink': {
      const size = rest.u16(littleEndian)
      if (size > maxTargetBytes) throw new EntryLimit(`a link target of ${size} bytes`)
      return { ...common, links, size, target: nameText((await stream.take(size)).bytes) }
    }
    case 'block':
    case 'character':
      return { ...common, links, size: 0, device: rest.u16(littleEndian) }
    default:
      return { ...common, links, size: 0 }
  }
}
