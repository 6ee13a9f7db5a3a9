/** Directory listings of squashfs: runs of entries that share a metadata block of inodes. */
import { malformed } from '../../../kernel/problem.ts'
import type { MetadataStream } from './metadata.ts'

/** The stored size counts three bytes for `.` and `..`, which are not stored. */
export const emptyBytes = 3
const headerBytes = 12
const entryBytes = 8
const maxRun = 256
const maxNameBytes = 256

export interface DirectoryEntry {
  readonly name: Uint8Array
  /** Where its inode is, relative to the inode table. */
  readonly start: number
  readonly offset: number
}

/** Entries of a directory whose inode says it is `bytes` long. */
export async function* directoryEntries(stream: MetadataStream, bytes: number): AsyncGenerator<DirectoryEntry> {
  let left = bytes - emptyBytes
  while (left > 0) {
    const header = await stream.take(headerBytes)
    const count = header.u32() + 1
    const start = header.u32()
    if (count > maxRun) throw malformed(`a run of ${count} directory entries`, header.base)
    left -= headerBytes
    for (let n = 0; n < count; n++) {
      const entry = await stream.take(entryBytes)
      const offset = entry.u16()
      const nameBytes = entry.skip(4).u16() + 1
      if (nameBytes > maxNameBytes) throw malformed(`a name of ${nameBytes} bytes`, entry.base)
      left -= entryBytes + nameBytes
      if (left < 0) throw malformed('a directory is shorter than its entries', entry.base)
      yield { name: (await stream.take(nameBytes)).bytes, start, offset }
    }
  }
}
