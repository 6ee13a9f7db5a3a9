/**
 * zip archives, as the central directory at their end lists them. Every entry is compared with its local header; entries
 * that overlap (a known kind of bomb) are not given content. Reads no content but the targets of symbolic links.
 */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { decompressBlock } from '../../../kernel/native/block.ts'
import { nameText } from '../../../kernel/path.ts'
import { type Codec, part, type Step } from '../../../kernel/place.ts'
import { encrypted, malformed, ReadError, unsupported } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { Archive, thenEnd } from '../../shared/archive.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { typeOfMode } from '../../shared/tree-walk.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { contentStart, type Directory, directoryEntries, type DirectoryEntry, findDirectory, localHeaderBytes } from '../../shared/zip/directory.ts'
import { Spans } from './spans.ts'

export const reader = defineReader({
  id: 'container/zip',
  title: 'zip archive',
  label: 'zip',
  emits: ['container'],
  signatures: [
    { at: 0, hex: '504b0304' },
    { at: 0, hex: '504b0506' },
    { at: 0, hex: '504b0708504b0304' },
    { at: 0, hex: '504b3030504b0304' },
    { at: -22, hex: '504b0506', paths: ['*.zip', '*.apk', '*.jar', '*.exe'] },
  ],
  references: [{ title: 'PKWARE APPNOTE.TXT, .ZIP File Format Specification, version 6.3.10', url: 'https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT' }],
  limitations: [
    'Archives without their directory at the end (cut downloads) are not read.',
    'Encrypted entries are named and not read.',
    'Entries packed with deflate64, LZMA, PPMd and the methods before deflate are named and not read.',
    'The checksums of entries are not compared.',
    'Names in old code pages keep their bytes and are not translated.',
    'Times without a time zone are taken for UTC.',
    'Archives in several parts are not read.',
  ],
  async *read(input, budget) {
    const archive = new Archive(budget)
    yield* thenEnd(archive, new Walk(input, budget, archive).all())
  },
})

/** Methods that stand for a codec; the names of others are told. */
const codecs: Readonly<Record<number, Codec>> = { 8: 'deflate-raw', 12: 'bzip2', 93: 'zstd', 95: 'xz' }
const otherMethods: Readonly<Record<number, string>> = {
  1: 'shrink', 2: 'reduce', 3: 'reduce', 4: 'reduce', 5: 'reduce', 6: 'implode', 9: 'deflate64', 14: 'LZMA', 19: 'LZ77', 97: 'WavPack', 98: 'PPMd', 99: 'AES',
}
const unixHosts = [3, 19]

/** What is packed from a pipe has the mode of the pipe, and content. */
function typeOf(entry: DirectoryEntry, unix: number): EntryDraft['type'] {
  const type = typeOfMode(unix) ?? (entry.name.at(-1) === 0x2f || (entry.attributes & 0x10) !== 0 ? 'directory' : 'file')
  return type === 'directory' || type === 'symlink' || entry.plainBytes === 0 ? type : 'file'
}

class Walk {
  readonly #input: ReaderInput
  readonly #budget: Budget
  readonly #archive: Archive
  readonly #cache: PageCache

  constructor(input: ReaderInput, budget: Budget, archive: Archive) {
    this.#input = input
    this.#budget = budget
    this.#archive = archive
    this.#cache = new PageCache(input, 64 * 1024, 32)
  }

  async *all(): AsyncGenerator<Yield<'container'>> {
    const directory = await findDirectory(this.#input)
    const comment = nameText(directory.comment)
    const details = {
      entries: directory.entries, zip64: directory.zip64,
      ...(directory.shift === 0 ? {} : { bytesInFront: directory.shift }),
      ...(comment === '' ? {} : { comment }),
    }
    yield { fact: { kind: 'container', format: 'container/zip', readOnlyFormat: true, details } }
    const overlapping = await this.#overlapping(directory)
    let index = 0
    for await (const entry of directoryEntries(this.#cache, directory)) yield* this.#entry(entry, directory, overlapping.has(index++))
  }

  async *#entry(entry: DirectoryEntry, directory: Directory, overlaps: boolean): AsyncGenerator<Yield<'container'>> {
    const name = entry.extra.unicodeName ?? entry.name
    try {
      const path = this.#archive.path(name)
      const unix = unixHosts.includes(entry.host) ? entry.attributes >>> 16 : 0
      const type = typeOf(entry, unix)
      const common = {
        path,
        ...(unix === 0 ? {} : { mode: unix & 0o7777 }),
        ...(entry.extra.uid === undefined ? {} : { uid: entry.extra.uid }),
        ...(entry.extra.gid === undefined ? {} : { gid: entry.extra.gid }),
        mtime: entry.mtime,
      }
      if (type !== 'file' && type !== 'symlink') {
        yield* this.#archive.add({ ...common, type, size: 0 })
        return
      }
      const bare: EntryDraft = { ...common, type, size: entry.plainBytes }
      let full = bare
      try {
        if (overlaps) throw malformed('an entry that overlaps another one; its content was left out', entry.offset)
        full = await this.#withContent(bare, entry, directory)
      } catch (error) {
        // The name is known even when the content cannot be read.
        yield* this.#archive.caught(error, path)
      }
      yield* this.#archive.add(full)
    } catch (error) {
      yield* this.#archive.caught(error, name)
    }
  }

  async #withContent(bare: EntryDraft, entry: DirectoryEntry, directory: Directory): Promise<EntryDraft> {
    if ((entry.flags & 1) !== 0 || entry.extra.aes === true) throw encrypted('an encrypted entry')
    if (entry.disk !== 0) throw unsupported('an entry in another part of the archive')
    const codec = codecs[entry.method]
    if (entry.method !== 0 && codec === undefined) {
      throw unsupported(`an entry packed with ${otherMethods[entry.method] ?? `method ${entry.method}`}`)
    }
    if (codec === undefined && entry.storedBytes !== entry.plainBytes) throw malformed('an entry that is stored as it is has two sizes')
    const start = entry.offset + directory.shift
    const data = await contentStart(this.#cache, start, entry)
    if (data + entry.storedBytes > directory.offset) throw malformed('an entry lies outside the archive', start)
    const steps: Step[] = [part(data, entry.storedBytes), ...(codec === undefined ? [] : [{ kind: 'decompress', codec, size: entry.plainBytes } as const])]
    if (bare.type !== 'symlink') return { ...bare, steps }
    if (Math.max(entry.plainBytes, entry.storedBytes) > this.#budget.limits.pathBytes) throw new EntryLimit(`a link target of ${entry.plainBytes} bytes`)
    const stored = await this.#cache.read(data, entry.storedBytes)
    const target = codec === undefined ? stored : await decompressBlock(codec, stored, entry.plainBytes)
    return { ...bare, target: nameText(Uint8Array.from(target)) }
  }

  /**
   * Entries that share bytes multiply what comes out: only the first of them, by place, keeps its content. Gives the
   * numbers of the others.
   */
  async #overlapping(directory: Directory): Promise<ReadonlySet<number>> {
    const spans = new Spans()
    try {
      for await (const entry of directoryEntries(this.#cache, directory)) {
        if (spans.count >= this.#budget.limits.nodes) break
        if (spans.count % 1024 === 0) this.#budget.check()
        const bytes = entry.storedBytes === 0 && entry.name.at(-1) === 0x2f ? 0 : localHeaderBytes + entry.name.length + entry.storedBytes
        spans.add(entry.offset, bytes)
      }
    } catch (error) {
      // A damaged directory is told of when its entries are given.
      if (!(error instanceof ReadError) || error.code === 'limit') throw error
    }
    return spans.overlapping()
  }
}
