/** The volume table of UBI: two copies, each in a logical block of the layout volume. */
import { Cursor } from '../../../kernel/cursor.ts'
import { crc32Register } from '../../shared/checksum.ts'
import { nameText } from '../../../kernel/path.ts'

export const layoutVolume = 0x7fffefff
const recordBytes = 172
const maxVolumes = 128

export interface VolumeRecord {
  readonly id: number
  readonly reservedBlocks: number
  /** Bytes at the end of each block that the volume does not use. */
  readonly padding: number
  readonly isStatic: boolean
  /** An update was interrupted: the content is neither the old nor the new one. */
  readonly halfUpdated: boolean
  readonly name: string
}

/** Bytes of the table where a block has room for `blockBytes`. */
export const tableBytes = (blockBytes: number): number => Math.min(maxVolumes, Math.floor(blockBytes / recordBytes)) * recordBytes

/** Records in use; undefined when a checksum does not hold. */
export function volumeTable(bytes: Uint8Array): VolumeRecord[] | undefined {
  const found: VolumeRecord[] = []
  for (let id = 0; (id + 1) * recordBytes <= bytes.length; id++) {
    const record = bytes.subarray(id * recordBytes, (id + 1) * recordBytes)
    const cursor = new Cursor(record)
    const reservedBlocks = cursor.u32(false)
    const padding = cursor.skip(4).u32(false)
    const isStatic = cursor.u8() === 2
    const halfUpdated = cursor.u8() !== 0
    const nameBytes = cursor.u16(false)
    const name = cursor.take(128)
    if (cursor.seek(recordBytes - 4).u32(false) !== crc32Register(record.subarray(0, recordBytes - 4), 0xffffffff)) return undefined
    if (reservedBlocks !== 0) found.push({ id, reservedBlocks, padding, isStatic, halfUpdated, name: nameText(name.subarray(0, Math.min(nameBytes, 127))) })
  }
  return found
}
