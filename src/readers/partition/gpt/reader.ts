/** GUID partition tables: the primary copy compared with the backup. Knows nothing of what lies in a partition. */
import type { Budget } from '../../../kernel/limits.ts'
import { part } from '../../../kernel/place.ts'
import { ReadError, malformed } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { hasHeader, readTable, sectorSizes, type GptEntry, type GptTable } from './header.ts'
import { gptTypeNames } from './types.ts'

type Gpt = 'partition' | 'container'

/** The GPT reader. */
export const reader = defineReader({
  id: 'partition/gpt',
  title: 'GUID partition table',
  emits: ['partition', 'container'],
  signatures: [
    { at: 512, hex: '4546492050415254' },
    { at: 4096, hex: '4546492050415254' },
    // A protective MBR, so that a table is found by its backup when the primary copy is damaged.
    { at: 446, hex: `00??????ee${'??'.repeat(59)}55aa` },
  ],
  references: [{ title: 'UEFI specification 2.10, section 5.3, GUID Partition Table', url: 'https://uefi.org/specs/UEFI/2.10/05_GUID_Partition_Table_Format.html' }],
  limitations: [
    'Sectors of 512 and 4096 bytes only.',
    'A backup table is looked for where the primary one says, and in the last sector; not elsewhere.',
    'Hybrid tables: the MBR beside a GUID table is not read.',
    'Bytes between partitions (boot loaders written in the gap) are not searched.',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<Gpt>> {
  const found = await primaryTable(input)
  let table: GptTable
  if (found instanceof ReadError) {
    table = await backupTable(input, found)
    yield { problem: { code: 'malformed', message: `the primary GUID partition table is damaged (${found.message}); its backup was read instead`, offset: found.offset ?? 0 } }
  } else {
    table = found
    yield* compareBackup(input, table)
  }
  const used = table.entries.filter((entry) => entry !== undefined).length
  yield {
    fact: {
      kind: 'container',
      format: 'partition/gpt',
      uuid: table.diskId,
      readOnlyFormat: false,
      details: { sectorBytes: table.sectorBytes, partitions: used },
    },
  }
  for (const [index, entry] of table.entries.entries()) {
    if (entry === undefined) continue
    budget.node()
    if ('bad' in entry) {
      yield { problem: { code: 'malformed', message: `partition ${index + 1}: ${entry.bad.message}`, ...(entry.bad.offset === undefined ? {} : { offset: entry.bad.offset }) } }
      continue
    }
    yield* partition(index + 1, entry, table, input.size)
  }
}

async function primaryTable(input: ReaderInput): Promise<GptTable | ReadError> {
  for (const sectorBytes of sectorSizes) {
    if (!(await hasHeader(input, sectorBytes))) continue
    try {
      return await readTable(input, sectorBytes, 1)
    } catch (error) {
      if (error instanceof ReadError && error.code === 'malformed') return error
      throw error
    }
  }
  return malformed('there is no header in sector 1', sectorSizes[0])
}

/** The backup in the last sector; throws what was wrong with the primary when there is none that holds. */
async function backupTable(input: ReaderInput, primary: ReadError): Promise<GptTable> {
  for (const sectorBytes of sectorSizes) {
    const last = Math.floor(input.size / sectorBytes) - 1
    if (last < 2 || !(await hasHeader(input, last * sectorBytes))) continue
    try {
      return await readTable(input, sectorBytes, last)
    } catch (error) {
      if (!(error instanceof ReadError) || error.code !== 'malformed') throw error
    }
  }
  throw primary
}

async function* compareBackup(input: ReaderInput, table: GptTable): AsyncGenerator<Yield<Gpt>> {
  const offset = table.other * table.sectorBytes
  if (offset + table.sectorBytes > input.size) {
    yield { problem: { code: 'malformed', message: `the backup partition table belongs at byte ${offset}, the image ends at ${input.size}` } }
    return
  }
  try {
    const backup = await readTable(input, table.sectorBytes, table.other)
    if (backup.entriesChecksum !== table.entriesChecksum || backup.diskId !== table.diskId) {
      yield { problem: { code: 'malformed', message: 'the backup partition table differs from the primary one, which was read', offset } }
    }
  } catch (error) {
    if (!(error instanceof ReadError) || error.code !== 'malformed') throw error
    yield { problem: { code: 'malformed', message: `the backup partition table is damaged: ${error.message}`, offset } }
  }
}

function* partition(number: number, entry: GptEntry, table: GptTable, size: number): Generator<Yield<Gpt>> {
  const start = entry.first * table.sectorBytes
  const bytes = (entry.last - entry.first + 1) * table.sectorBytes
  if (bytes <= 0 || !Number.isSafeInteger(start + bytes)) {
    yield { problem: { code: 'malformed', message: `partition ${number} ends in sector ${entry.last}, before its first sector ${entry.first}` } }
    return
  }
  yield {
    fact: {
      kind: 'partition',
      table: 'gpt',
      number,
      type: entry.type,
      typeName: gptTypeNames[entry.type] ?? 'unknown',
      ...(entry.name === '' ? {} : { name: entry.name }),
      uuid: entry.uuid,
      start,
      bytes,
      bootable: entry.legacyBootable,
    },
  }
  const present = Math.min(bytes, size - start)
  if (present < bytes) {
    const left = present <= 0 ? 'none of it is there' : `only its first ${present} bytes are there`
    yield { problem: { code: 'malformed', message: `partition ${number} (${bytes} bytes at ${start}) leaves the image of ${size} bytes: ${left}`, offset: start } }
  }
  if (present > 0) yield { child: { name: String(number), steps: [part(start, present)] } }
}
