/** Names in F2FS directories: a bitmap of slots, entries of eleven bytes, and names in slots of eight. */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'
import { isDots } from '../../shared/names.ts'
import type { TreeName } from '../../shared/tree-walk.ts'

const entryBytes = 11
const slotBytes = 8
const maxNameBytes = 255

/** Names in one block of a directory, or in its inode; how many slots there are follows from the room. */
export function* directoryNames(bytes: Uint8Array, base: number): Generator<TreeName<number>> {
  const slots = Math.floor((bytes.length * 8) / ((entryBytes + slotBytes) * 8 + 1))
  const namesAt = bytes.length - slots * slotBytes
  const entriesAt = namesAt - slots * entryBytes
  const cursor = new Cursor(bytes, base)
  for (let slot = 0; slot < slots; ) {
    if ((((bytes[slot >>> 3] ?? 0) >>> (slot & 7)) & 1) === 0) {
      slot++
      continue
    }
    const id = cursor.seek(entriesAt + slot * entryBytes + 4).u32()
    const nameBytes = cursor.u16()
    const used = Math.ceil(nameBytes / slotBytes)
    if (nameBytes === 0 || nameBytes > maxNameBytes || slot + used > slots) throw malformed(`a name of ${nameBytes} bytes in slot ${slot} of ${slots}`, base)
    const name = bytes.subarray(namesAt + slot * slotBytes, namesAt + slot * slotBytes + nameBytes)
    if (!isDots(name)) yield { id, name }
    slot += used
  }
}
