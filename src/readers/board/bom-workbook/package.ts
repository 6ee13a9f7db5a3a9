/** The parts of an Office Open XML or OpenDocument package (ECMA-376 part 2; ODF 1.3 part 2): their names in a zip archive, and their content as a stream of XML. */
import type { Budget } from '../../../kernel/limits.ts'
import { decompressStream } from '../../../kernel/native/stream.ts'
import { encrypted, limitReached, malformed, unsupported } from '../../../kernel/problem.ts'
import { pieces, sliceSource, type ByteSource } from '../../../kernel/source.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { attribute, encodingOf, XmlScanner, type XmlEvent } from '../../shared/xml-stream.ts'
import { contentStart, directoryEntries, findDirectory, type DirectoryEntry } from '../../shared/zip/directory.ts'

/** Parts of one package that are looked at; a workbook has a few dozen. */
const maxParts = 5000
/** Plain bytes of one part: sheets of a million rows are larger, parts lists are not. */
const maxPartBytes = 256 * 1024 * 1024
const pieceBytes = 64 * 1024

export class Package {
  readonly #source: ByteSource
  readonly #cache: PageCache
  readonly #budget: Budget
  readonly #parts = new Map<string, DirectoryEntry>()
  #shift = 0

  private constructor(source: ByteSource, budget: Budget) {
    this.#source = source
    this.#budget = budget
    this.#cache = new PageCache(source, pieceBytes, 16)
  }

  static async open(source: ByteSource, budget: Budget): Promise<Package> {
    const opened = new Package(source, budget)
    const directory = await findDirectory(source)
    opened.#shift = directory.shift
    for await (const entry of directoryEntries(opened.#cache, directory)) {
      if (opened.#parts.size >= maxParts) throw limitReached(`a package of more than ${maxParts} parts`)
      budget.node()
      const key = keyOf(new TextDecoder().decode(entry.name))
      // Of two parts with one name programs take either: neither counts as the first one.
      if (!opened.#parts.has(key)) opened.#parts.set(key, entry)
    }
    return opened
  }

  has(name: string): boolean {
    return this.#parts.has(keyOf(name))
  }

  /** The XML of a part, piece by piece; of one that is not there, nothing. */
  async *pieces(name: string): AsyncGenerator<Iterable<XmlEvent>> {
    const entry = this.#parts.get(keyOf(name))
    if (entry === undefined) return
    const scanner = new XmlScanner()
    let decoder: InstanceType<typeof TextDecoder> | undefined
    for await (const piece of this.#bytes(entry, name)) {
      decoder ??= new TextDecoder(encodingOf(piece.subarray(0, 200)))
      for (let at = 0; at < piece.length; at += pieceBytes) yield scanner.push(decoder.decode(piece.subarray(at, at + pieceBytes), { stream: true }))
      this.#budget.check()
    }
    scanner.end()
  }

  async *#bytes(entry: DirectoryEntry, name: string): AsyncGenerator<Uint8Array> {
    if ((entry.flags & 1) !== 0 || entry.extra.aes === true) throw encrypted(`${name} is encrypted`)
    if (entry.method !== 0 && entry.method !== 8) throw unsupported(`${name} is packed with method ${entry.method}`)
    const start = await contentStart(this.#cache, entry.offset + this.#shift, entry)
    if (start + entry.storedBytes > this.#source.size) throw malformed(`${name} lies outside the file`)
    const stored = sliceSource(this.#source, start, entry.storedBytes)
    let given = 0
    for await (const piece of entry.method === 0 ? pieces(stored, pieceBytes) : decompressStream('deflate-raw', stored, this.#budget)) {
      given += piece.length
      if (given > maxPartBytes) throw limitReached(`${name} is larger than ${maxPartBytes} bytes`)
      if (given > entry.plainBytes) throw malformed(`${name} is larger than the directory of the file says`)
      yield piece
    }
    if (given < entry.plainBytes) throw malformed(`${name} is shorter than the directory of the file says`)
  }

  /** What a part points at, by id: names of parts inside the package. */
  async relations(of: string): Promise<ReadonlyMap<string, { readonly target: string; readonly type: string }>> {
    const found = new Map<string, { target: string; type: string }>()
    const slash = of.lastIndexOf('/') + 1
    for await (const events of this.pieces(`${of.slice(0, slash)}_rels/${of.slice(slash)}.rels`)) for (const event of events) {
      if (event.kind !== 'open' || event.name !== 'Relationship' || attribute(event.raw, 'TargetMode') === 'External') continue
      const [id, target = ''] = [attribute(event.raw, 'Id'), attribute(event.raw, 'Target')]
      if (found.size >= maxParts) throw limitReached(`${of} points at more than ${maxParts} parts`)
      if (id !== undefined) found.set(id, { target: resolve(of.slice(0, slash), target), type: (attribute(event.raw, 'Type') ?? '').replace(/^.*\//u, '') })
    }
    return found
  }
}

/** Names of parts are equal whatever their case, and may or may not begin with a slash. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase()

function resolve(folder: string, target: string): string {
  const parts: string[] = []
  for (const part of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
