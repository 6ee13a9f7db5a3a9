/**
 * A ZIP file of some parts (APPNOTE.TXT 6.3.10), deflated. No names but ours, no dates, no more than 4 GiB: what an Office Open XML
 * package needs, and nothing else.
 */
import { crc32, deflateRaw } from '../../kernel/native/deflate.ts'

export interface Part {
  /** ASCII. */
  readonly name: string
  readonly text: Iterable<string>
}

/** Deflate without a wrapper. */
const method = 8
/** 2.0: deflate. */
const version = 20
/** 1 January 1980, the first day that the format knows: the same content is the same file. */
const day = 0x21
/** Names and content are UTF-8. */
const flags = 0x0800

export async function* zip(parts: Iterable<Part>): AsyncGenerator<Uint8Array> {
  for (const piece of pieces(parts)) yield piece
}

function* pieces(parts: Iterable<Part>): Generator<Uint8Array> {
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, text } of parts) {
    const plain = utf8(text)
    const packed = deflateRaw(plain)
    const named = new TextEncoder().encode(name)
    // Version, flags, method, time, day, CRC-32, sizes, length of the name, no extra field: the same in both headers.
    const common = [...le16(version), ...le16(flags), ...le16(method), ...le16(0), ...le16(day), ...le32(crc32(plain)), ...le32(packed.length), ...le32(plain.length), ...le16(named.length), ...le16(0)]
    const local = Uint8Array.from([...le32(0x0403_4b50), ...common, ...named])
    // Made by version 2.0 on nothing in particular; no comment, first disk, no attributes.
    directory.push(Uint8Array.from([...le32(0x0201_4b50), ...le16(version), ...common, ...le16(0), ...le16(0), ...le16(0), ...le32(0), ...le32(offset), ...named]))
    yield local
    yield packed
    offset += local.length + packed.length
  }
  const size = directory.reduce((sum, entry) => sum + entry.length, 0)
  yield* directory
  yield Uint8Array.from([...le32(0x0605_4b50), ...le16(0), ...le16(0), ...le16(directory.length), ...le16(directory.length), ...le32(size), ...le32(offset), ...le16(0)])
}

const le16 = (value: number): number[] => [value & 0xff, (value >>> 8) & 0xff]
const le32 = (value: number): number[] => [...le16(value & 0xffff), ...le16(value >>> 16)]

function utf8(text: Iterable<string>): Uint8Array {
  let whole = ''
  for (const piece of text) whole += piece
  return new TextEncoder().encode(whole)
}
