/**
 * MBR partition tables with their chain of logical partitions. Knows nothing of what lies in a partition, and leaves a
 * disk with a GUID table to that reader.
 */
import type { Partition } from '../../../facts/image.ts'
import type { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { part } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Signature, type Yield } from '../../define.ts'
import { mbrTypeNames } from './types.ts'

const sectorBytes = 512
const tableOffset = 446
const protectiveType = 0xee
const extendedTypes: ReadonlySet<number> = new Set([0x05, 0x0f, 0x85])
/** Linux gives up after this many, too. */
const maxLogical = 256

type Mbr = 'partition' | 'container'

interface Slot {
  readonly status: number
  readonly type: number
  readonly lba: number
  readonly sectors: number
}

interface Found extends Slot {
  readonly number: number
  /** Sector of the slot's partition, from the start of the disk. */
  readonly start: number
}

/** Boot sectors whose four status bytes are 00 or 80: fewer false claims than the end mark alone. */
function signatures(): Signature[] {
  return Array.from({ length: 16 }, (_, active) => ({
    at: tableOffset,
    hex: [0, 1, 2, 3].map((slot) => `${(active >> slot) & 1 ? '80' : '00'}${'??'.repeat(15)}`).join('') + '55aa',
  }))
}

/** The MBR reader. */
export const reader = defineReader({
  id: 'partition/mbr',
  title: 'MBR partition table',
  emits: ['partition', 'container'],
  signatures: signatures(),
  references: [
    { title: 'UEFI specification 2.10, section 5.2, legacy MBR', url: 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html' },
    { title: 'Linux, block/partitions/msdos.c (numbering)', url: 'https://git.kernel.org/pub/scm/linux/kernel/git/torvalds/linux.git/tree/block/partitions/msdos.c' },
  ],
  limitations: [
    'Sectors are taken to be 512 bytes long; tables of disks with 4096-byte sectors are read only as GPT.',
    'BSD, Solaris and Minix sub-partitions inside a partition are not listed.',
    'Bytes between partitions (boot loaders written in the gap) are not searched.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<Mbr>> {
  const sector = await window(input, 0, sectorBytes)
  const slots = readSlots(sector)
  if (slots.some((slot) => slot.status !== 0 && slot.status !== 0x80)) throw malformed('not a partition table: a status byte is neither 00 nor 80', tableOffset)
  if (slots.some((slot) => slot.type === protectiveType)) {
    if (await hasGuidTable(input)) return
    yield { problem: { code: 'malformed', message: 'a protective MBR without the GUID partition table that it protects; its partitions are not known', offset: tableOffset } }
  }
  const found = slots.flatMap((slot, index): Found[] => (slot.sectors === 0 || slot.type === protectiveType ? [] : [{ ...slot, number: index + 1, start: slot.lba }]))
  if (found.length === 0 && !slots.some((slot) => slot.type === protectiveType)) {
    throw malformed('a boot sector without partitions', tableOffset)
  }
  const diskId = sector.seek(440).u32().toString(16).padStart(8, '0')
  yield {
    fact: {
      kind: 'container',
      format: 'partition/mbr',
      uuid: diskId,
      readOnlyFormat: false,
      details: { sectorBytes, primaryPartitions: found.length },
    },
  }
  for (const slot of found) {
    budget.node()
    yield* partition(slot, diskId, input.size)
  }
  yield* logicalPartitions(found, diskId, input, budget)
}

function readSlots(sector: Cursor): Slot[] {
  if (sector.seek(510).u16() !== 0xaa55) throw malformed('the boot sector has no end mark', 510)
  return [0, 1, 2, 3].map((index) => {
    sector.seek(tableOffset + index * 16)
    const status = sector.u8()
    const type = sector.skip(3).u8()
    return { status, type, lba: sector.skip(3).u32(), sectors: sector.u32() }
  })
}

async function hasGuidTable(input: ReaderInput): Promise<boolean> {
  for (const offset of [512, 4096, input.size - 512, input.size - 4096]) {
    if (offset < sectorBytes || offset + 8 > input.size) continue
    if ((await window(input, offset, 8)).text(8) === 'EFI PART') return true
  }
  return false
}

function* partition(slot: Found, diskId: string, size: number): Generator<Yield<Mbr>> {
  const start = slot.start * sectorBytes
  const bytes = slot.sectors * sectorBytes
  const extended = extendedTypes.has(slot.type)
  const fact: Partition = {
    table: 'mbr',
    number: slot.number,
    type: slot.type.toString(16).padStart(2, '0'),
    typeName: mbrTypeNames[slot.type] ?? 'unknown',
    uuid: `${diskId}-${slot.number.toString(16).padStart(2, '0')}`,
    start,
    bytes,
    bootable: slot.status === 0x80,
  }
  yield { fact: { kind: 'partition', ...fact } }
  const present = Math.min(bytes, size - start)
  if (present < bytes) {
    const left = present <= 0 ? 'none of it is there' : `only its first ${present} bytes are there`
    yield { problem: { code: 'malformed', message: `partition ${slot.number} (${bytes} bytes at ${start}) leaves the image of ${size} bytes: ${left}`, offset: start } }
  }
  if (!extended && present > 0) yield { child: { name: String(slot.number), steps: [part(start, present)] } }
}

/**
 * Logical partitions, numbered from 5 in the order of the chain. Each extended boot record holds one partition, placed
 * relative to itself, and the way to the next record, relative to the extended partition.
 */
async function* logicalPartitions(primary: readonly Found[], diskId: string, input: ReaderInput, budget: Budget): AsyncGenerator<Yield<Mbr>> {
  let number = 5
  const visited = new Set<number>()
  for (const extended of primary.filter((slot) => extendedTypes.has(slot.type))) {
    let record: number | undefined = extended.start
    while (record !== undefined) {
      budget.node()
      const offset: number = record * sectorBytes
      if (visited.has(record)) {
        yield { problem: { code: 'malformed', message: 'the chain of logical partitions runs in a circle', offset } }
        break
      }
      visited.add(record)
      if (visited.size > maxLogical) {
        yield { problem: { code: 'limit', message: `more than ${maxLogical} logical partitions; the rest was not read`, offset } }
        return
      }
      if (offset + sectorBytes > input.size) {
        // A missing first record was already said to be outside the image, with its partition.
        if (record !== extended.start) yield { problem: { code: 'malformed', message: 'the chain of logical partitions leaves the image', offset } }
        break
      }
      const sector = await window(input, offset, sectorBytes)
      if (sector.seek(510).u16() !== 0xaa55) {
        yield { problem: { code: 'malformed', message: 'an extended boot record has no end mark; logical partitions from here on are not known', offset } }
        break
      }
      const slots = readSlots(sector)
      for (const [index, slot] of slots.entries()) {
        if (slot.sectors === 0 || extendedTypes.has(slot.type)) continue
        // As Linux does: the last two slots ought to be empty and are believed only when they fit.
        if (index >= 2 && record + slot.lba + slot.sectors > extended.start + extended.sectors) continue
        yield* partition({ ...slot, number: number++, start: record + slot.lba }, diskId, input.size)
      }
      const next = slots.find((slot) => slot.sectors !== 0 && extendedTypes.has(slot.type))
      record = next === undefined ? undefined : extended.start + next.lba
    }
  }
}
