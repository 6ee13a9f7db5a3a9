/** Partition tables of Espressif's chips: alone, or in the content of a whole flash chip with the images around them. */
import type { Budget } from '../../../kernel/limits.ts'
import { part } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import { window, type ByteSource } from '../../../kernel/source.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { flashTable, tableAt, tableOffsets, type FlashPartition, type FlashTable } from '../../shared/espressif-flash.ts'

type Emits = 'partition' | 'container'

/** Types that begin a table: an application or data first. */
const marks = ['aa5000', 'aa5001', 'aa5002', 'aa5003']
const imageMagic = 0xe9
/** Where the ROM of one chip or another looks for the boot loader. */
const loaderOffsets = [0x0, 0x1000, 0x2000]
/** IV and digest of secure boot version 1, in front of the boot loader (ESP_BOOTLOADER_DIGEST_OFFSET). */
const loaderDigestBytes = 192

/** Names by type and subtype (ESP-IDF, gen_esp32part.py). */
const names: Readonly<Record<number, readonly [type: string, subtypes: Readonly<Record<number, string>>]>> = {
  0: ['app', { 0x00: 'factory', 0x20: 'test', 0x30: 'TEE 0', 0x31: 'TEE 1' }],
  1: ['data', { 0x00: 'OTA selection', 0x01: 'PHY', 0x02: 'NVS', 0x03: 'core dump', 0x04: 'NVS keys', 0x05: 'emulated eFuses', 0x06: 'undefined', 0x80: 'ESPHTTPD', 0x81: 'FAT', 0x82: 'SPIFFS', 0x83: 'LittleFS', 0x90: 'TEE OTA' }],
  2: ['boot loader', { 0x00: 'primary', 0x01: 'OTA', 0x02: 'recovery' }],
  3: ['partition table', { 0x00: 'primary', 0x01: 'OTA' }],
}

export const reader = defineReader({
  id: 'partition/espressif',
  title: 'Partition table or flash of an Espressif chip',
  emits: ['partition', 'container'],
  signatures: [0, ...tableOffsets].flatMap((at) => marks.map((hex) => ({ at, hex }))),
  references: [
    { title: 'ESP-IDF, partition tables', url: 'https://docs.espressif.com/projects/esp-idf/en/stable/esp32/api-guides/partition-tables.html' },
    { title: 'ESP-IDF, esp_flash_partitions.h', url: 'https://github.com/espressif/esp-idf/blob/master/components/bootloader_support/include/esp_flash_partitions.h' },
  ],
  limitations: [
    'The content of an encrypted flash has no mark to know it by',
    'Of a flash, tables are looked for from 0x8000 to 0x12000',
    'The digest of secure boot version 1 in front of a boot loader is told and cannot be checked: its key is in fuses',
  ],
  read,
})

async function* read(input: ReaderInput, budget: Budget): AsyncGenerator<Yield<Emits>> {
  const alone = await tableAt(input, 0, budget)
  const table = alone ?? await flashTable(input, budget)
  if (table === undefined) throw malformed('not a partition table of an Espressif chip: its first entry makes no sense')
  const whole = alone === undefined
  const loader = whole ? await loaderIn(input, table) : undefined
  const sealed = whole && loader === 0x1000 && !isErased(await firstBytes(input, 0, loaderDigestBytes))
  yield {
    fact: {
      kind: 'container', format: 'partition/espressif', readOnlyFormat: false,
      details: { tableAt: table.at, partitions: table.partitions.length, md5: table.digest, ...(sealed ? { bootLoaderDigest: 'secure boot version 1' } : {}) },
    },
  }
  if (table.digest === 'wrong') yield { problem: { code: 'malformed', message: 'the partition table does not match its MD5: the boot loader refuses it', offset: table.at } }
  if (!table.ended) yield { problem: { code: 'malformed', message: 'the partition table has no entry that ends it: the boot loader refuses it', offset: table.at } }
  if (whole) yield* loaderChild(input, loader, table)
  yield* partitions(input, table, whole, budget)
}

async function* loaderChild(input: ReaderInput, loader: number | undefined, table: FlashTable): AsyncGenerator<Yield<Emits>> {
  if (loader !== undefined) {
    yield { child: { name: 'boot-loader', steps: [part(loader, table.at - loader)] } }
    return
  }
  if (!isErased(await firstBytes(input, 0x1000, 0x1000))) yield { problem: { code: 'encrypted', message: 'no boot loader at 0x0, 0x1000 or 0x2000 that can be read: it is encrypted, or stands elsewhere', offset: 0x1000 } }
}

async function* partitions(input: ReaderInput, table: FlashTable, whole: boolean, budget: Budget): AsyncGenerator<Yield<Emits>> {
  for (const [index, entry] of table.partitions.entries()) {
    budget.node()
    const number = index + 1
    const [typeName = 'custom', subtypes = {}] = names[entry.type] ?? []
    const ota = entry.type === 0 && entry.subtype >= 0x10 && entry.subtype < 0x20 ? `OTA ${entry.subtype - 0x10}` : undefined
    yield {
      fact: {
        kind: 'partition', table: 'espressif', number, type: [entry.type, entry.subtype].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
        typeName: `${typeName}, ${ota ?? subtypes[entry.subtype] ?? `subtype 0x${entry.subtype.toString(16)}`}${entry.encrypted ? ', encrypted' : ''}${entry.readOnly ? ', read-only' : ''}`,
        name: entry.name, start: entry.start, bytes: entry.bytes, bootable: entry.type === 0,
      },
    }
    const before = table.partitions.slice(0, index).find((each) => overlap(each, entry))
    if (before !== undefined) yield { problem: { code: 'malformed', message: `partition ${number} (${entry.name}) overlaps with ${before.name}`, offset: entry.at } }
    if (whole) yield* content(input, number, entry)
  }
}

async function* content(input: ReaderInput, number: number, entry: FlashPartition): AsyncGenerator<Yield<Emits>> {
  const available = Math.max(0, Math.min(entry.bytes, input.size - entry.start))
  if (available < entry.bytes) yield { problem: { code: 'malformed', message: `partition ${number} (${entry.name}) leaves the image, which ends at ${input.size}`, offset: entry.at } }
  if (available === 0) return
  const isProgram = entry.type === 0 || entry.type === 2
  const head = await firstBytes(input, entry.start, Math.min(available, 0x1000))
  if (isErased(head) && isProgram) return
  if (isProgram && head[0] !== imageMagic) yield { problem: { code: 'encrypted', message: `partition ${number} (${entry.name}) begins with no image that can be read: it is encrypted, or holds something else`, offset: entry.start } }
  else yield { child: { name: String(number), steps: [part(entry.start, available)] } }
}

const overlap = (a: FlashPartition, b: FlashPartition): boolean => a.start < b.start + b.bytes && b.start < a.start + a.bytes
const isErased = (bytes: Uint8Array): boolean => bytes.every((byte) => byte === 0xff)

/** Copied: the source's next read may spoil what it gave. */
async function firstBytes(source: ByteSource, at: number, length: number): Promise<Uint8Array> {
  const end = Math.min(source.size, at + length)
  return end <= at ? new Uint8Array() : Uint8Array.from((await window(source, at, end - at)).bytes)
}

/** The first place with the head of an image: magic, and as many segments as one can have. */
async function loaderIn(source: ByteSource, table: FlashTable): Promise<number | undefined> {
  for (const at of loaderOffsets) {
    if (at >= table.at) continue
    const [magic, segments = 0] = await firstBytes(source, at, 2)
    if (magic === imageMagic && segments > 0 && segments <= 16) return at
  }
  return undefined
}
