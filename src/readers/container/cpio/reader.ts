/**
 * cpio archives, above all initial RAM file systems: several archives one after another are one file system, and a
 * compressed part may follow (kernel documentation, "initramfs buffer format"). Lists entries with directions to their
 * content; reads no content but the targets of symbolic links.
 */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { nameText } from '../../../kernel/path.ts'
import { part } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import { defineReader, type ReaderInput, type Yield } from '../../define.ts'
import { Archive, thenEnd } from '../../shared/archive.ts'
import { PageCache } from '../../shared/page-cache.ts'
import { typeOfMode } from '../../shared/tree-walk.ts'
import { EntryLimit } from '../../shared/troubles.ts'
import { type Header, largestHeader, parseHeader, variantOf } from './header.ts'

const trailer = 'TRAILER!!!'
/** Zeros between two archives that are passed over; writers pad to 512 bytes. */
const maxPaddingBytes = 1024 * 1024

/** Formats that the kernel decompresses. Legacy LZMA is recognised further on by its ending only. */
const compressed: readonly { readonly magic: readonly number[]; readonly ending: string }[] = [
  { magic: [0x1f, 0x8b], ending: '.gz' },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], ending: '.zst' },
  { magic: [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0], ending: '.xz' },
  { magic: [0x04, 0x22, 0x4d, 0x18], ending: '.lz4' },
  { magic: [0x02, 0x21, 0x4c, 0x18], ending: '.lz4' },
  { magic: [0x42, 0x5a, 0x68], ending: '.bz2' },
  { magic: [0x5d, 0, 0], ending: '.lzma' },
]

export const reader = defineReader({
  id: 'container/cpio',
  title: 'cpio archive or initial RAM file system',
  label: 'cpio',
  emits: ['container'],
  signatures: [
    { at: 0, hex: '303730373031' },
    { at: 0, hex: '303730373032' },
    { at: 0, hex: '303730373037' },
  ],
  references: [
    { title: 'Linux kernel documentation, initramfs buffer format', url: 'https://docs.kernel.org/driver-api/early-userspace/buffer-format.html' },
    { title: 'POSIX.1-2001, pax: cpio interchange format', url: 'https://pubs.opengroup.org/onlinepubs/009695399/utilities/pax.html' },
  ],
  limitations: [
    'The old binary formats are not read.',
    'The checksums of the crc variant are not compared.',
    'Only the first compressed part behind the archives is opened; what follows it is told of when it is decompressed.',
  ],
  async *read(input, budget) {
    const archive = new Archive(budget)
    yield* thenEnd(archive, new Walk(input, budget, archive).all())
  },
})

class Walk {
  readonly #input: ReaderInput
  readonly #archive: Archive
  readonly #budget: Budget
  readonly #cache: PageCache
  /** Files with several links, by inode: the entry that has the content, and those that wait for it. */
  readonly #linked = new Map<string, { full?: EntryDraft; waiting: EntryDraft[] }>()
  #at = 0

  constructor(input: ReaderInput, budget: Budget, archive: Archive) {
    this.#input = input
    this.#budget = budget
    this.#archive = archive
    this.#cache = new PageCache(input, 64 * 1024, 16)
  }

  async *all(): AsyncGenerator<Yield<'container'>> {
    const first = variantOf(await this.#cache.read(0, 6))
    if (first === undefined) throw malformed('no cpio header here', 0)
    yield { fact: { kind: 'container', format: 'container/cpio', readOnlyFormat: true, details: { variant: first } } }
    for (;;) {
      const header = parseHeader(await this.#upTo(this.#at, largestHeader), this.#at)
      if (yield* this.#member(header)) continue
      // The end of one archive: links do not reach into the next (usr/gen_init_cpio, init/initramfs.c).
      this.#linked.clear()
      await this.#skipPadding()
      if (this.#at === this.#input.size) return
      const next = await this.#upTo(this.#at, 6)
      if (variantOf(next) !== undefined) continue
      yield this.#rest(next)
      return
    }
  }

  /** Handles one entry and moves behind it; false at the trailer. */
  async *#member(header: Header): AsyncGenerator<Yield<'container'>, boolean> {
    const offset = this.#at
    const nameOffset = offset + header.headerBytes
    const dataOffset = aligned(nameOffset + header.nameBytes, header.alignment)
    this.#at = aligned(dataOffset + header.size, header.alignment)
    if (dataOffset + header.size > this.#input.size) throw malformed('truncated: the archive ends inside an entry', this.#input.size)
    // The last entry of a sloppy writer lacks its padding.
    this.#at = Math.min(this.#at, this.#input.size)
    const tooLong = header.nameBytes > this.#budget.limits.pathBytes + 1
    const name = await this.#cache.read(nameOffset, tooLong ? 200 : header.nameBytes)
    const end = name.indexOf(0)
    const text = nameText(name.slice(0, end < 0 ? name.length : end))
    if (text === trailer) return false
    try {
      if (tooLong) throw new EntryLimit(`a path of ${header.nameBytes} bytes`)
      const path = this.#archive.path(text)
      const type = typeOfMode(header.mode)
      if (type === undefined) throw malformed(`an entry of unknown type ${header.mode.toString(8)}`, offset)
      const common = { path, mode: header.mode & 0o7777, uid: header.uid, gid: header.gid, mtime: header.mtime }
      if (type === 'symlink') {
        if (header.size > this.#budget.limits.pathBytes) throw new EntryLimit(`a link target of ${header.size} bytes`)
        const target = nameText(Uint8Array.from(await this.#cache.read(dataOffset, header.size)))
        yield* this.#archive.add({ ...common, type, size: header.size, target })
      } else if (type === 'file') {
        yield* this.#file(header, { ...common, type, size: header.size, links: header.links, steps: [part(dataOffset, header.size)] })
      } else yield* this.#archive.add({ ...common, type, size: 0 })
    } catch (error) {
      yield* this.#archive.caught(error, text)
    }
    return true
  }

  /** Of several names of one file only one carries the content, in the new formats the last. */
  *#file(header: Header, entry: EntryDraft): Generator<Yield<never>> {
    const shared = header.links < 2 ? undefined : (this.#linked.get(header.inode) ?? { waiting: [] })
    const { size, steps } = shared?.full ?? entry
    const whole = entry.size > 0 || steps === undefined ? entry : { ...entry, size, steps }
    yield* this.#archive.add(whole)
    if (shared === undefined) return
    this.#linked.set(header.inode, shared)
    if (whole.size === 0) shared.waiting.push(entry)
    else {
      shared.full ??= whole
      for (const earlier of shared.waiting.splice(0)) yield this.#archive.amended({ ...earlier, size: whole.size, ...(whole.steps === undefined ? {} : { steps: whole.steps }) })
    }
  }

  /** What stands behind the archives: a compressed part, or something that is said aloud. */
  #rest(bytes: Uint8Array): Yield<'container'> {
    const ending = compressed.find(({ magic }) => magic.every((byte, at) => byte === bytes[at]))?.ending
    if (ending === undefined) {
      const message = `${this.#input.size - this.#at} bytes of an unknown format stand behind the archive and were not read`
      return { problem: { code: 'unsupported', message, offset: this.#at } }
    }
    return { child: { name: `part-at-${this.#at}${ending}`, steps: [part(this.#at, this.#input.size - this.#at)] } }
  }

  async #skipPadding(): Promise<void> {
    const limit = Math.min(this.#at + maxPaddingBytes, this.#input.size)
    while (this.#at < limit) {
      const bytes = await this.#upTo(this.#at, 4096)
      const used = bytes.findIndex((byte) => byte !== 0)
      this.#at += used < 0 ? bytes.length : used
      if (used >= 0) return
    }
  }

  async #upTo(offset: number, length: number): Promise<Uint8Array> {
    return this.#cache.read(offset, Math.min(length, Math.max(this.#input.size - offset, 0)))
  }
}

const aligned = (offset: number, to: number): number => Math.ceil(offset / to) * to
