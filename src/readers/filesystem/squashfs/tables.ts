/** Lookup tables of squashfs: owners, fragments, extended attributes. Each is a list of pointers to metadata blocks. */
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { metadataBytes, reference, type Metadata, type MetadataStream } from './metadata.ts'
import type { Superblock } from './layout.ts'

export interface Fragment {
  readonly offset: number
  readonly stored: number
  readonly plain: boolean
}

export interface Attribute {
  readonly name: string
  /** Undefined when it is too large to matter here. */
  readonly value: Uint8Array | undefined
}

const prefixes: Readonly<Record<number, string>> = { 0: 'user.', 1: 'trusted.', 2: 'security.' }
const valueElsewhere = 0x100
/** Larger values than Linux allows are malformed; values above `keptValueBytes` are passed over. */
const maxValueBytes = 65_536
const keptValueBytes = 4096
const maxAttributes = 64
/** Stored size of a data block: bit 24 marks one that is not compressed. */
const plainBit = 0x1000000

export const storedBlock = (size: number): { readonly stored: number; readonly plain: boolean } => ({ stored: size & (plainBit - 1), plain: (size & plainBit) !== 0 })

export class Tables {
  readonly #sb: Superblock
  readonly #cache: PageCache
  readonly #metadata: Metadata

  constructor(sb: Superblock, cache: PageCache, metadata: Metadata) {
    this.#sb = sb
    this.#cache = cache
    this.#metadata = metadata
  }

  /** The owner or group number at an index of the table of ids. */
  async id(index: number): Promise<number> {
    if (index >= this.#sb.ids) throw malformed(`owner ${index} of ${this.#sb.ids}`)
    // Version 3 has the numbers themselves in place of pointers to blocks of them.
    if (this.#sb.old !== undefined) return (await this.#cache.window(this.#sb.idTable + index * 4, 4)).u32(this.#sb.littleEndian)
    return (await this.#row(this.#sb.idTable, index, 4)).take(4).then((cursor) => cursor.u32())
  }

  async fragment(index: number): Promise<Fragment> {
    const { fragmentTable, fragments } = this.#sb
    if (fragmentTable === undefined || index >= fragments) throw malformed(`fragment ${index} of ${fragments}`)
    const cursor = await (await this.#row(fragmentTable, index, 16)).take(16)
    return { offset: cursor.u64(this.#sb.littleEndian), ...storedBlock(cursor.u32(this.#sb.littleEndian)) }
  }

  /** Attributes at an index of the table, at most 64 of them. */
  async attributes(index: number): Promise<Attribute[]> {
    const { xattrTable } = this.#sb
    if (xattrTable === undefined) return []
    const header = await this.#cache.window(xattrTable, 16)
    const base = header.u64()
    const count = header.u32()
    if (index >= count) throw malformed(`attributes ${index} of ${count}`)
    const row = await (await this.#row(xattrTable + 16, index, 16)).take(16)
    const at = reference(row.u64Exact())
    const names = row.u32()
    if (names > maxAttributes) throw new EntryLimit(`${names} extended attributes`)
    const stream = this.#metadata.stream(base + at.start, at.offset)
    const found: Attribute[] = []
    for (let n = 0; n < names; n++) {
      const head = await stream.take(4)
      const type = head.u16()
      const name = nameText((await stream.take(head.u16())).bytes)
      found.push({ name: `${prefixes[type & 0xff] ?? 'unknown.'}${name}`, value: await this.#value(stream, base, (type & valueElsewhere) !== 0) })
    }
    return found
  }

  /** A value follows its name, or its place does when several files share it. */
  async #value(stream: MetadataStream, base: number, elsewhere: boolean): Promise<Uint8Array | undefined> {
    const length = (await stream.take(4)).u32()
    let from = stream
    let bytes = length
    if (elsewhere) {
      const at = reference((await stream.take(8)).u64Exact())
      from = this.#metadata.stream(base + at.start, at.offset)
      bytes = (await from.take(4)).u32()
    }
    if (bytes > maxValueBytes) throw malformed(`an attribute of ${bytes} bytes`)
    if (bytes <= keptValueBytes) return (await from.take(bytes)).bytes
    for (let left = bytes; left > 0 && !elsewhere; left -= metadataBytes) await from.take(Math.min(left, metadataBytes))
    return undefined
  }

  /** A stream at row `index` of a table whose pointers start at byte `table`. */
  async #row(table: number, index: number, rowBytes: number): Promise<MetadataStream> {
    const perBlock = metadataBytes / rowBytes
    const pointer = (await this.#cache.window(table + Math.floor(index / perBlock) * 8, 8)).u64(this.#sb.littleEndian)
    return this.#metadata.stream(pointer, (index % perBlock) * rowBytes)
  }
}
