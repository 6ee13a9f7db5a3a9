/** Directory entries of EROFS: in each block a table first, then the names. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { isDots } from '../../shared/names.ts'
import type { TreeName } from '../../shared/tree-walk.ts'

const entryBytes = 12
const maxNameBytes = 255

/** Entries of one directory block, `.` and `..` left out. The table ends where the first name starts. */
export function* directoryEntries(bytes: Uint8Array, base: number): Generator<TreeName<number>> {
  const cursor = new Cursor(bytes, base)
  const tableBytes = cursor.seek(8).u16()
  if (tableBytes < entryBytes || tableBytes % entryBytes !== 0 || tableBytes >= bytes.length) throw malformed(`a directory whose names start at byte ${tableBytes}`, base + 8)
  let nameAt = tableBytes
  for (let at = 0; at < tableBytes; at += entryBytes) {
    const id = cursor.seek(at).u64()
    const start = cursor.u16()
    const isLast = at + entryBytes === tableBytes
    const end = isLast ? endOfLast(bytes, start) : cursor.seek(at + entryBytes + 8).u16()
    if (start !== nameAt || end <= start || end > bytes.length || end - start > maxNameBytes) throw malformed(`a name from byte ${start} to ${end} of a directory block`, base + at)
    nameAt = end
    const name = bytes.subarray(start, end)
    if (!isDots(name)) yield { id, name }
  }
}

/** The last name ends at a NUL byte or with the block. */
function endOfLast(bytes: Uint8Array, start: number): number {
  const end = bytes.indexOf(0, start)
  return end < 0 ? bytes.length : end
}
