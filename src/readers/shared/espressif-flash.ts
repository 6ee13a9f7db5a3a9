/**
 * The partition table of Espressif's chips, as their boot loaders read it: entries of 32 bytes, a digest over them, and an empty entry at
 * the end. In the flash it stands where the boot loader was told; in a file of its own at the start.
 */
import type { Budget } from '../../kernel/limits.ts'
import { hex, digestOf } from '../../kernel/native/signatures.ts'
import { windowUpTo, type ByteSource } from '../../kernel/source.ts'

const entryBytes = 32
/** ESP_PARTITION_TABLE_MAX_LEN. */
const maxBytes = 0xc00
const entryMagic = 0x50aa
const digestMagic = 0xebeb
const endMagic = 0xffff

/** Where tables stand in flash: 0x8000 unless a large boot loader needs more room (CONFIG_PARTITION_TABLE_OFFSET). */
export const tableOffsets = [0x8000, 0x9000, 0xa000, 0xb000, 0xc000, 0xd000, 0xe000, 0xf000, 0x10000, 0x11000, 0x12000] as const

export interface FlashPartition {
  readonly type: number
  readonly subtype: number
  readonly start: number
  readonly bytes: number
  readonly name: string
  readonly encrypted: boolean
  readonly readOnly: boolean
  /** Offset of the entry. */
  readonly at: number
}

export interface FlashTable {
  readonly at: number
  readonly partitions: readonly FlashPartition[]
  readonly digest: 'matches' | 'wrong' | 'absent'
  /** There is an entry that ends it; without one the boot loader refuses the table. */
  readonly ended: boolean
}

/** The table at an offset; undefined where none begins there. */
export async function tableAt(source: ByteSource, at: number, budget: Budget): Promise<FlashTable | undefined> {
  const cursor = await windowUpTo(source, at, maxBytes)
  const partitions: FlashPartition[] = []
  let digest: FlashTable['digest'] = 'absent'
  let ended = false
  let stored: { readonly value: string; readonly end: number } | undefined
  while (cursor.remaining >= entryBytes) {
    budget.node()
    const start = cursor.position
    const magic = cursor.u16()
    if (magic === digestMagic && stored === undefined) stored = { value: hex(cursor.seek(start + 16).take(16)), end: at + start }
    else if (magic === entryMagic) {
      const [type, subtype, offset, bytes] = [cursor.u8(), cursor.u8(), cursor.u32(), cursor.u32()]
      const name = cursor.text(16)
      const flags = cursor.u32()
      // The first entry decides whether this is such a table at all.
      // oxlint-disable-next-line no-control-regex
      if (partitions.length === 0 && (offset % 0x1000 !== 0 || bytes === 0 || /[^\u0020-\u007e]/u.test(name) || (type > 3 && type < 0x40))) return undefined
      partitions.push({ type, subtype, start: offset, bytes, name, encrypted: (flags & 1) !== 0, readOnly: (flags & 2) !== 0, at: at + start })
    } else {
      ended = magic === endMagic
      break
    }
    cursor.seek(start + entryBytes)
  }
  if (partitions.length === 0) return undefined
  if (stored !== undefined) digest = hex(await digestOf(source, 'md5', [{ start: at, end: stored.end }], budget)) === stored.value ? 'matches' : 'wrong'
  return { at, partitions, digest, ended }
}

/** The table of a whole flash; undefined for other content. `after` is where an image ends that the content begins with. */
export async function flashTable(source: ByteSource, budget: Budget, after = 0): Promise<FlashTable | undefined> {
  for (const at of tableOffsets) {
    if (at < after || at + entryBytes > source.size) continue
    const table = await tableAt(source, at, budget)
    // Without a digest that fits, what stands there could be anything.
    if (table !== undefined && (table.digest === 'matches' || (table.ended && table.partitions.some(({ type, start }) => type === 0 && start > at)))) return table
  }
  return undefined
}
