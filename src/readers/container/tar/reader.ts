/**
 * tar archives: v7, ustar, GNU and pax, with long names, extended attributes, hard links and sparse files. Lists entries
 * with directions to their content; reads no content.
 */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { nameText } from '../../../kernel/path.ts'
import { part, type Step } from '../../../kernel/place.ts'
import { malformed, unsupported } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { Archive, thenEnd } from '../../shared/archive.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { RangePurse } from '../../shared/ranges.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { blockBytes, checksumFits, type Header, parseHeader } from './header.ts'
import { maxRecordsBytes, parseRecords, record, recordAttributes, recordNumber, type Records, recordSize } from './pax.ts'
import { gnuSparse, paxSparse, sparseStep } from './sparse.ts'

/** Bytes behind the end of the archive that are looked at for content. */
const tailBytes = 64 * 1024
const maxGlobalRecords = 64

export const reader = defineReader({
  id: 'container/tar',
  title: 'tar archive',
  label: 'tar',
  emits: ['container'],
  signatures: [{ at: 257, hex: '7573746172' }, { paths: ['*.tar'] }],
  references: [
    { title: 'POSIX.1-2024, pax: ustar and pax interchange formats', url: 'https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html' },
    { title: 'GNU tar manual, Basic Tar Format and Storing Sparse Files', url: 'https://www.gnu.org/software/tar/manual/html_node/Standard.html' },
  ],
  limitations: [
    'Archives without the ustar mark are recognised by the name .tar only.',
    'Of several entries with one name the last is read, as an extraction would leave it.',
    'Reading stops at a damaged header.',
    'What stands behind the end mark (a second archive) is told of and not read.',
    'Parts of multi-volume archives are not put together.',
  ],
  async *read(input, budget) {
    const archive = new Archive(budget)
    yield* thenEnd(archive, new Walk(input, budget, archive).all())
  },
})

/** What extended headers say of the entry that follows them. */
interface Pending {
  name?: Uint8Array
  link?: Uint8Array
  records: Records
  broken?: boolean
}

class Walk {
  readonly #input: ReaderInput
  readonly #archive: Archive
  readonly #budget: Budget
  readonly #cache: PageCache
  readonly #purse = new RangePurse()
  #global: Records = []
  #pending: Pending = { records: [] }
  #at = 0

  constructor(input: ReaderInput, budget: Budget, archive: Archive) {
    this.#input = input
    this.#budget = budget
    this.#archive = archive
    this.#cache = new PageCache(input, 64 * 1024, 16)
  }

  async *all(): AsyncGenerator<Yield<'container'>> {
    for (let first = true; ; first = false) {
      if (this.#at === this.#input.size && !first) return
      const offset = this.#at
      const block = await this.#cache.read(offset, blockBytes)
      const header = parseHeader(block, offset)
      if (first) {
        const variant = header?.variant ?? 'empty'
        const label = header?.type === 'V' ? nameText(header.name) : ''
        const fact = { kind: 'container', format: 'container/tar', readOnlyFormat: true, details: { variant } } as const
        yield { fact: label === '' ? fact : { ...fact, label } }
      }
      if (header === undefined) {
        yield* this.#tail()
        return
      }
      this.#at += blockBytes
      yield* this.#member(header, block, offset)
    }
  }

  /** Handles one header and moves behind its data. */
  async *#member(header: Header, block: Uint8Array, offset: number): AsyncGenerator<Yield<'container'>> {
    if ('xgLK'.includes(header.type)) {
      try {
        await this.#extend(header, offset)
      } catch (error) {
        this.#pending.broken = true
        yield* this.#archive.caught(error, header.name)
      }
      return
    }
    const { records: own, name: longName, link: longLink, broken } = this.#pending
    this.#pending = { records: [] }
    const records = this.#global.length === 0 ? own : [...this.#global, ...own]
    const name = record(records, 'GNU.sparse.name') ?? record(records, 'path') ?? longName ?? header.name
    const link = record(records, 'linkpath') ?? longLink ?? header.link
    const stored = recordSize(records, 'size', offset) ?? header.size
    try {
      const sparse = header.type === 'S' ? await gnuSparse(this.#cache, block, offset) : undefined
      if (sparse !== undefined) this.#at = sparse.dataOffset
      const dataOffset = this.#at
      this.#at += padded(await this.#hasData(header, stored) ? stored : 0)
      // Without its extended header an entry's name would be a wrong one.
      if (header.type === 'V' || broken === true) return
      const path = this.#archive.path(name)
      const common = this.#common(path, header, records)
      if (header.type === '1') {
        const bare: EntryDraft = { ...common, type: 'file', size: 0 }
        const linked = this.#archive.linked(this.#archive.path(link), bare)
        yield* this.#archive.add(linked ?? bare)
        if (linked === undefined) throw malformed('a hard link to a file that did not come before it', offset)
      } else {
        yield* this.#archive.add(await this.#entry(common, header, { name, link, records, dataOffset, stored, sparse }))
      }
    } catch (error) {
      yield* this.#archive.caught(error, name)
    }
    if (this.#at > this.#input.size) throw malformed(`truncated: the archive ends inside ${nameText(name)}`, this.#input.size)
  }

  /** Takes in an extended header. */
  async #extend(header: Header, offset: number): Promise<void> {
    const long = header.type === 'L' || header.type === 'K'
    const bytes = await this.#meta(header, long ? this.#budget.limits.pathBytes + 1 : maxRecordsBytes)
    if (header.type === 'L') this.#pending.name = cut(bytes)
    else if (header.type === 'K') this.#pending.link = cut(bytes)
    else if (header.type === 'x') this.#pending.records = parseRecords(bytes, offset + blockBytes)
    else this.#global = [...this.#global, ...parseRecords(bytes, offset + blockBytes)].slice(-maxGlobalRecords)
  }

  #common(path: string, header: Header, records: Records): Pick<EntryDraft, 'path' | 'mode' | 'uid' | 'gid' | 'mtime' | 'attributes'> {
    const attributes = recordAttributes(records)
    return {
      path,
      mode: header.mode,
      uid: (recordNumber(records, 'uid') ?? header.uid) >>> 0,
      gid: (recordNumber(records, 'gid') ?? header.gid) >>> 0,
      mtime: Math.floor(recordNumber(records, 'mtime') ?? header.mtime),
      ...(attributes === undefined ? {} : { attributes }),
    }
  }

  async #entry(
    common: Omit<EntryDraft, 'type' | 'size'>,
    header: Header,
    data: { name: Uint8Array; link: Uint8Array; records: Records; dataOffset: number; stored: number; sparse: Awaited<ReturnType<typeof gnuSparse>> | undefined },
  ): Promise<EntryDraft> {
    switch (header.type) {
      case '0':
      case '7':
      case 'S': {
        if (data.name.at(-1) === 0x2f) return { ...common, type: 'directory', size: 0 }
        const sparse = data.sparse ?? (await paxSparse(this.#cache, data.records, data.dataOffset, data.stored))
        const step: Step = sparse === undefined ? part(data.dataOffset, data.stored) : sparseStep(sparse, data.dataOffset + data.stored, this.#purse)
        return { ...common, type: 'file', size: sparse?.realBytes ?? data.stored, steps: [step] }
      }
      case '2':
        return { ...common, type: 'symlink', size: data.link.length, target: nameText(data.link) }
      case '3':
        return { ...common, type: 'character', size: 0 }
      case '4':
        return { ...common, type: 'block', size: 0 }
      case '5':
      case 'D':
        return { ...common, type: 'directory', size: 0 }
      case '6':
        return { ...common, type: 'fifo', size: 0 }
      default:
        throw unsupported(`a tar entry of type ${JSON.stringify(header.type)}`, data.dataOffset - blockBytes)
    }
  }

  /** Whether the entry's size tells of data behind its header: links and devices of some writers carry the size alone. */
  async #hasData(header: Header, stored: number): Promise<boolean> {
    if (stored === 0 || '23456'.includes(header.type)) return false
    if (header.type !== '1') return true
    if (this.#at + blockBytes > this.#input.size) return false
    const next = await this.#cache.read(this.#at, blockBytes)
    return !checksumFits(next) && next.some((byte) => byte !== 0)
  }

  async #meta(header: Header, limit: number): Promise<Uint8Array> {
    this.#budget.node()
    const offset = this.#at
    this.#at += padded(header.size)
    if (header.size > limit) throw new EntryLimit(`an extended header of ${header.size} bytes`)
    return Uint8Array.from(await this.#cache.read(offset, header.size))
  }

  /** Tells of content behind the end mark. */
  async *#tail(): AsyncGenerator<Yield<'container'>> {
    const length = Math.min(tailBytes, this.#input.size - this.#at)
    const bytes = await this.#input.read(this.#at, length)
    const first = bytes.findIndex((byte) => byte !== 0)
    if (first >= 0) yield { problem: { code: 'unsupported', message: 'other data stands behind the end of the archive and was not read', offset: this.#at + first } }
  }
}

const padded = (bytes: number): number => Math.ceil(bytes / blockBytes) * blockBytes

function cut(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0)
  return end < 0 ? bytes : bytes.subarray(0, end)
}
