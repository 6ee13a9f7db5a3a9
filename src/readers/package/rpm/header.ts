/**
 * A package's header as RPM's databases keep it: an index of tags and their data, numbers with the highest byte first
 * (rpm.org, "RPM V4 Package format", section Header; in a database it comes without the magic bytes in front).
 */
import { Cursor } from '../../../kernel/cursor.ts'
import { malformed } from '../../../kernel/problem.ts'

/** Tags that are read (rpmtag.h). */
export const tags = {
  name: 1000, version: 1001, release: 1002, epoch: 1003, vendor: 1011, license: 1014, architecture: 1022, oldFileNames: 1027, fileStates: 1029,
  fileModes: 1030, fileDigests: 1035, fileFlags: 1037, sourceRpm: 1044, verifyFlags: 1045, directoryIndexes: 1116, baseNames: 1117, directoryNames: 1118,
  fileDigestAlgorithm: 5011,
} as const

const wanted: ReadonlySet<number> = new Set(Object.values(tags))
/** HEADER_TAGS_MAX. */
const maxTags = 65_535
const indexEntryBytes = 16
/** Values of one tag: more files than any package has. Bounds what a header of NUL bytes makes of itself. */
const maxValues = 1_000_000
/** Bytes of one number, by type: CHAR, INT8, INT16, INT32. */
const numberBytes: Readonly<Record<number, 1 | 2 | 4>> = { 1: 1, 2: 1, 3: 2, 4: 4 }
const stringTypes: ReadonlySet<number> = new Set([6, 8, 9])
const decoder = new TextDecoder('utf-8')

interface Entry {
  readonly type: number
  readonly offset: number
  readonly count: number
}

export class Header {
  readonly #data: Uint8Array
  readonly #entries: ReadonlyMap<number, Entry>

  constructor(blob: Uint8Array) {
    const cursor = new Cursor(blob)
    const count = cursor.u32(false)
    const dataBytes = cursor.u32(false)
    if (count === 0 || count > maxTags) throw malformed(`a package header of ${count} tags`)
    if (8 + count * indexEntryBytes + dataBytes > blob.byteLength) throw malformed('a package header that is longer than its record')
    const entries = new Map<number, Entry>()
    for (let index = 0; index < count; index++) {
      const tag = cursor.u32(false)
      const entry = { type: cursor.u32(false), offset: cursor.u32(false), count: cursor.u32(false) }
      if (!wanted.has(tag)) continue
      if (entry.offset >= dataBytes) throw malformed(`the data of tag ${tag} lies outside its package header`)
      if (entry.count > maxValues && entry.type !== 7) throw malformed(`tag ${tag} of a package header holds ${entry.count} values`)
      entries.set(tag, entry)
    }
    this.#entries = entries
    this.#data = cursor.take(dataBytes)
  }

  /** The tag's first text, empty where there is none. */
  text(tag: number): string {
    return this.texts(tag, 1)[0] ?? ''
  }

  texts(tag: number, most = Number.POSITIVE_INFINITY): string[] {
    const entry = this.#entries.get(tag)
    if (entry === undefined) return []
    if (!stringTypes.has(entry.type)) throw malformed(`tag ${tag} of a package header is of type ${entry.type}, where text was expected`)
    const found: string[] = []
    let at = entry.offset
    while (found.length < Math.min(entry.count, most)) {
      const end = this.#data.indexOf(0, at)
      if (end < 0) throw malformed(`the text of tag ${tag} leaves its package header`)
      found.push(decoder.decode(this.#data.subarray(at, end)))
      at = end + 1
    }
    return found
  }

  numbers(tag: number): number[] {
    const entry = this.#entries.get(tag)
    if (entry === undefined) return []
    const bytes = numberBytes[entry.type]
    if (bytes === undefined) throw malformed(`tag ${tag} of a package header is of type ${entry.type}, where numbers were expected`)
    if (entry.offset + entry.count * bytes > this.#data.byteLength) throw malformed(`the numbers of tag ${tag} leave their package header`)
    const cursor = new Cursor(this.#data).seek(entry.offset)
    return Array.from({ length: entry.count }, () => (bytes === 1 ? cursor.u8() : bytes === 2 ? cursor.u16(false) : cursor.u32(false)))
  }
}
