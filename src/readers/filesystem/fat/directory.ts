/** Entries of one FAT directory: short names, and long names with their checksum. Knows nothing of clusters. */
import { Cursor } from '../../../kernel/cursor.ts'

/** Upper half of code page 437, the one that Linux takes unless told otherwise. */
const codePage437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

const entryBytes = 32
const attributeLongName = 0x0f
const attributeVolume = 0x08
const attributeDirectory = 0x10
const maxLongParts = 20
const charactersPerPart = 13

export interface FatEntry {
  readonly name: string
  readonly kind: 'file' | 'directory' | 'label'
  readonly cluster: number
  readonly size: number
  /** Seconds since 1970, taking the stored local time as UTC. */
  readonly mtime: number | undefined
}

/** Reads entries out of successive pieces of a directory; long names may run over the edge of a piece. */
export class DirectoryParser {
  readonly #highClusters: boolean
  #parts: string[] = []
  #expected = 0
  #checksum = 0
  /** The end mark was met: nothing after it counts. */
  ended = false

  /** `highClusters`: FAT32, whose cluster numbers have an upper half. */
  constructor(highClusters: boolean) {
    this.#highClusters = highClusters
  }

  *entries(bytes: Uint8Array): Generator<FatEntry> {
    const cursor = new Cursor(bytes)
    for (let offset = 0; offset + entryBytes <= bytes.length; offset += entryBytes) {
      const first = bytes[offset] ?? 0
      if (first === 0) {
        this.ended = true
        return
      }
      const attributes = bytes[offset + 11] ?? 0
      if (first === 0xe5) this.#forget()
      else if ((attributes & 0x3f) === attributeLongName) this.#longPart(cursor.seek(offset))
      else {
        const longName = this.#takeLongName(bytes.subarray(offset, offset + 11))
        const name = longName ?? shortName(bytes.subarray(offset, offset + entryBytes))
        const kind = (attributes & attributeVolume) !== 0 ? 'label' : (attributes & attributeDirectory) !== 0 ? 'directory' : 'file'
        const isDots = first === 0x2e && kind === 'directory' && longName === undefined && (name === '.' || name === '..')
        if (!isDots) yield { name, kind, ...this.#numbers(cursor.seek(offset + 20)) }
      }
    }
  }

  #numbers(cursor: Cursor): { cluster: number; size: number; mtime: number | undefined } {
    const high = cursor.u16()
    const time = cursor.u16()
    const date = cursor.u16()
    const low = cursor.u16()
    return { cluster: this.#highClusters ? high * 0x10000 + low : low, size: cursor.u32(), mtime: dosTime(date, time) }
  }

  /** Parts come last first; each carries the checksum of the short name that they belong to. */
  #longPart(cursor: Cursor): void {
    const order = cursor.u8()
    const units = charactersOf(cursor, [5, 6, 2])
    const checksum = cursor.bytes[cursor.position - entryBytes + 13] ?? 0
    const index = order & 0x3f
    if ((order & 0x40) !== 0) {
      this.#forget()
      if (index === 0 || index > maxLongParts) return
      this.#expected = index
      this.#checksum = checksum
    }
    if (index === 0 || index !== this.#expected || checksum !== this.#checksum) {
      this.#forget()
      return
    }
    this.#parts.unshift(units)
    this.#expected--
  }

  /** The collected long name when it is whole and belongs to this short name. */
  #takeLongName(short: Uint8Array): string | undefined {
    const whole = this.#parts.length > 0 && this.#expected === 0 && this.#checksum === shortNameChecksum(short)
    const name = this.#parts.join('')
    this.#forget()
    if (!whole) return undefined
    const end = name.indexOf('\0')
    return end < 0 ? name : name.slice(0, end)
  }

  #forget(): void {
    this.#parts = []
    this.#expected = 0
  }
}

/** UTF-16 units of one part: three fields at 1, 14 and 28. */
function charactersOf(cursor: Cursor, counts: readonly [number, number, number]): string {
  let text = ''
  const gaps = [0, 3, 2]
  for (const [field, count] of counts.entries()) {
    cursor.skip(gaps[field] ?? 0)
    for (let unit = 0; unit < count; unit++) text += String.fromCharCode(cursor.u16())
  }
  return text.length === charactersPerPart ? text : ''
}

function shortNameChecksum(name: Uint8Array): number {
  let sum = 0
  for (const byte of name) sum = (((sum & 1) << 7) + (sum >> 1) + byte) & 0xff
  return sum
}

/** `NAME.EXT`; byte 12 tells which half Windows shows in lower case. */
function shortName(entry: Uint8Array): string {
  const bytes = new Uint8Array(entry.subarray(0, 11))
  // A first byte of E5 would mean "deleted", so it is stored as 05.
  if (bytes[0] === 0x05) bytes[0] = 0xe5
  const flags = entry[12] ?? 0
  const half = (from: number, to: number, lower: boolean): string => {
    const text = Array.from(bytes.subarray(from, to), (byte) => (byte < 0x80 ? String.fromCharCode(byte) : (codePage437[byte - 0x80] ?? ''))).join('')
    const trimmed = text.replace(/ +$/u, '')
    return lower ? trimmed.toLowerCase() : trimmed
  }
  const base = half(0, 8, (flags & 0x08) !== 0)
  const extension = half(8, 11, (flags & 0x10) !== 0)
  return extension === '' ? base : `${base}.${extension}`
}

function dosTime(date: number, time: number): number | undefined {
  const month = (date >> 5) & 15
  const day = date & 31
  if (month < 1 || month > 12 || day < 1) return undefined
  const millis = Date.UTC(1980 + (date >> 9), month - 1, day, time >> 11, (time >> 5) & 63, (time & 31) * 2)
  return millis / 1000
}
