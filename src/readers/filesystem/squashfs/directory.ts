/** Directory listings of squashfs: runs of entries that share a metadata block of inodes. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { bitFields } from '../../shared/bit-fields.ts'
import type { MetadataStream } from './metadata.ts'
import type { Superblock } from './layout.ts'

/** The stored size counts three bytes for `.` and `..`, which are not stored. */
export const emptyBytes = 3
const maxRun = 256
const maxNameBytes = 256

export interface DirectoryEntry {
  readonly name: Uint8Array
  /** Where its inode is, relative to the inode table. */
  readonly start: number
  readonly offset: number
}

/** The head of a run and of an entry, whose name follows. */
interface Form {
  readonly headerBytes: number
  readonly entryBytes: number
  readonly header: (cursor: Cursor) => { readonly count: number; readonly start: number }
  readonly entry: (cursor: Cursor) => { readonly offset: number; readonly nameBytes: number }
}

const form4: Form = {
  headerBytes: 12,
  entryBytes: 8,
  header: (cursor) => ({ count: cursor.u32() + 1, start: cursor.u32() }),
  entry: (cursor) => ({ offset: cursor.u16(), nameBytes: cursor.skip(4).u16() + 1 }),
}

/** Version 3: 13 bits of offset and 3 of type, and a byte for the name's length. */
const form3 = (littleEndian: boolean): Form => ({
  headerBytes: 9,
  entryBytes: 5,
  header: (cursor) => ({ count: cursor.u8() + 1, start: cursor.u32(littleEndian) }),
  entry: (cursor) => ({ offset: bitFields(cursor.u16(littleEndian), [13, 3], littleEndian)[0], nameBytes: cursor.u8() + 1 }),
})

/** Entries of a directory whose inode says it is `bytes` long. */
export async function* directoryEntries(stream: MetadataStream, bytes: number, { old, littleEndian }: Superblock): AsyncGenerator<DirectoryEntry> {
  const form = old === undefined ? form4 : form3(littleEndian)
  let left = bytes - emptyBytes
  while (left > 0) {
    const head = await stream.take(form.headerBytes)
    const { count, start } = form.header(head)
    if (count > maxRun) throw malformed(`a run of ${count} directory entries`, head.base)
    left -= form.headerBytes
    for (let n = 0; n < count; n++) {
      const entry = await stream.take(form.entryBytes)
      const { offset, nameBytes } = form.entry(entry)
      if (nameBytes > maxNameBytes) throw malformed(`a name of ${nameBytes} bytes`, entry.base)
      left -= form.entryBytes + nameBytes
      if (left < 0) throw malformed('a directory is shorter than its entries', entry.base)
      yield { name: (await stream.take(nameBytes)).bytes, start, offset }
    }
  }
}
