/** Names in XFS directories: inside the inode, in one block, or in blocks of data that an index goes with. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { isDots } from '../../shared/names.ts'
import type { TreeName } from '../../shared/tree-walk.ts'
import type { Superblock } from './superblock.ts'

const freeTag = 0xffff
const magics = { block4: 0x58443242, data4: 0x58443244, block5: 0x58444233, data5: 0x58444433 } as const

type Name = TreeName<bigint>

/** Names in the inode itself: numbers have four bytes, or eight where one needs them. */
export function* shortNames(bytes: Uint8Array, size: number, { features }: Superblock): Generator<Name> {
  const cursor = new Cursor(bytes.subarray(0, size))
  const count = cursor.u8()
  const wide = cursor.u8() > 0
  cursor.skip(wide ? 8 : 4)
  for (let index = 0; index < count; index++) {
    const length = cursor.u8()
    const name = cursor.skip(2).take(length)
    if (features.has('ftype')) cursor.skip(1)
    yield { name, id: wide ? cursor.u64Exact(false) : BigInt(cursor.u32(false)) }
  }
}

/** Names in one block of a directory, `.` and `..` left out. */
export function* blockNames(bytes: Uint8Array, base: number, { features, version }: Superblock): Generator<Name> {
  const cursor = new Cursor(bytes, base)
  const magic = cursor.u32(false)
  const isBlock = magic === (version === 5 ? magics.block5 : magics.block4)
  if (!isBlock && magic !== (version === 5 ? magics.data5 : magics.data4)) throw malformed('no block of a directory where one belongs', base)
  // A directory of one block ends with its index: eight bytes for each entry, and their number.
  const end = isBlock ? bytes.length - 8 - cursor.seek(bytes.length - 8).u32(false) * 8 : bytes.length
  for (let at = version === 5 ? 64 : 16; at + 6 < end; ) {
    if (cursor.seek(at).u16(false) === freeTag) {
      const length = cursor.u16(false)
      if (length === 0 || length % 8 !== 0 || at + length > end) throw malformed(`${length} free bytes in a directory`, base + at)
      at += length
      continue
    }
    const id = cursor.seek(at).u64Exact(false)
    const length = cursor.u8()
    const name = cursor.take(length)
    const entryBytes = Math.ceil((8 + 1 + length + (features.has('ftype') ? 1 : 0) + 2) / 8) * 8
    if (length === 0 || at + entryBytes > end) throw malformed(`a name of ${length} bytes in a directory`, base + at)
    if (!isDots(name)) yield { id, name }
    at += entryBytes
  }
}
