/** The boot sector of a FAT volume: its geometry, checked. Knows nothing of directories. */
import type { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'

/** Clusters below which a volume is FAT12 or FAT16, as Linux decides it. */
const maxFat12Clusters = 0xff4

export interface Geometry {
  readonly bits: 12 | 16 | 32
  readonly sectorBytes: number
  readonly clusterBytes: number
  /** Data clusters; they are numbered from 2. */
  readonly clusters: number
  /** Bytes from the start of the volume to the table in use. */
  readonly fatOffset: number
  readonly fatBytes: number
  /** Where cluster 2 starts. */
  readonly dataOffset: number
  /** FAT12 and FAT16: the fixed root directory. */
  readonly rootOffset: number
  readonly rootBytes: number
  /** FAT32: first cluster of the root directory. */
  readonly rootCluster: number
  /** Bytes of the whole volume. */
  readonly bytes: number
  readonly label: string
  /** `1234-ABCD`, where stored. */
  readonly serial: string | undefined
}

const isPowerOfTwo = (value: number): boolean => value > 0 && (value & (value - 1)) === 0

/** Parses the first 512 bytes; throws `malformed` when they do not describe a FAT volume. */
export function parseBootSector(sector: Cursor): Geometry {
  const sectorBytes = sector.seek(11).u16()
  const sectorsPerCluster = sector.u8()
  const reserved = sector.u16()
  const tables = sector.u8()
  const rootEntries = sector.u16()
  const sectors16 = sector.u16()
  const fatSectors16 = sector.skip(1).u16()
  const sectors32 = sector.seek(32).u32()
  const fatSectors32 = sector.u32()
  const flags = sector.u16()
  if (!isPowerOfTwo(sectorBytes) || sectorBytes < 512 || sectorBytes > 4096) throw malformed(`a sector of ${sectorBytes} bytes`, 11)
  if (!isPowerOfTwo(sectorsPerCluster)) throw malformed(`${sectorsPerCluster} sectors in a cluster`, 13)
  if (reserved === 0) throw malformed('no reserved sectors', 14)
  if (tables === 0) throw malformed('no allocation table', 16)
  const isFat32 = fatSectors16 === 0
  const fatSectors = isFat32 ? fatSectors32 : fatSectors16
  if (fatSectors === 0) throw malformed('an allocation table of no sectors', 36)
  const sectors = sectors16 === 0 ? sectors32 : sectors16
  const rootSectors = Math.ceil((rootEntries * 32) / sectorBytes)
  const dataSector = reserved + tables * fatSectors + rootSectors
  if (sectors <= dataSector) throw malformed(`${sectors} sectors, fewer than the tables take`, 32)
  const inData = Math.floor((sectors - dataSector) / sectorsPerCluster)
  const bits = isFat32 ? 32 : inData > maxFat12Clusters ? 16 : 12
  const fatBytes = fatSectors * sectorBytes
  const inTable = Math.floor((fatBytes * 8) / bits) - 2
  // Bit 7: only one table is in use, and which.
  const active = isFat32 && (flags & 0x80) !== 0 ? flags & 0x0f : 0
  if (active >= tables) throw malformed(`table ${active} is said to be in use, there are ${tables}`, 40)
  const tail = isFat32 ? 64 : 36
  const hasSerial = [0x28, 0x29].includes(sector.seek(tail + 2).u8())
  const serial = sector.u32().toString(16).toUpperCase().padStart(8, '0')
  return {
    bits,
    sectorBytes,
    clusterBytes: sectorBytes * sectorsPerCluster,
    clusters: Math.max(0, Math.min(inData, inTable)),
    fatOffset: (reserved + active * fatSectors) * sectorBytes,
    fatBytes,
    dataOffset: dataSector * sectorBytes,
    rootOffset: (reserved + tables * fatSectors) * sectorBytes,
    rootBytes: rootEntries * 32,
    rootCluster: isFat32 ? sector.seek(44).u32() : 0,
    bytes: sectors * sectorBytes,
    label: hasSerial ? sector.seek(tail + 7).text(11).trimEnd() : '',
    serial: hasSerial ? `${serial.slice(0, 4)}-${serial.slice(4)}` : undefined,
  }
}
