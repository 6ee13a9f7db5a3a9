/** Directory entries of ext2, ext3 and ext4: a linear scan, which hash-tree directories allow by design. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { isDots } from '../../shared/names.ts'
import type { TreeName } from '../../shared/tree-walk.ts'

const headerBytes = 8

/**
 * Entries of one directory block or inline part, `.` and `..` left out. `longNames`: the length of a name takes two
 * bytes (file systems without the `filetype` feature).
 */
export function* directoryEntries(bytes: Uint8Array, base: number, longNames: boolean): Generator<TreeName<number>> {
  const cursor = new Cursor(bytes, base)
  for (let at = 0; at + headerBytes <= bytes.length; ) {
    const id = cursor.seek(at).u32()
    const recordBytes = recordLength(cursor.u16(), bytes.length)
    const nameBytes = longNames ? cursor.u16() : cursor.u8()
    if (recordBytes < headerBytes || recordBytes % 4 !== 0 || at + recordBytes > bytes.length) throw malformed(`a directory entry of ${recordBytes} bytes`, base + at)
    if (id !== 0) {
      if (nameBytes + headerBytes > recordBytes) throw malformed(`a name of ${nameBytes} bytes in an entry of ${recordBytes}`, base + at)
      const name = cursor.seek(at + headerBytes).take(nameBytes)
      if (!isDots(name)) yield { id, name }
    }
    at += recordBytes
  }
}

/** Lengths of 64 KiB do not fit in the field: they are written as 65535 or 0, and the two low bits hold the rest. */
function recordLength(stored: number, blockBytes: number): number {
  if (blockBytes < 65_536) return stored
  return stored === 65_535 || stored === 0 ? blockBytes : (stored & 65_532) | ((stored & 3) << 16)
}
