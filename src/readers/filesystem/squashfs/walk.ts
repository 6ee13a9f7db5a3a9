/** The walk through the directories of one squashfs image. Each directory is entered once, by its inode's position. */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { part, type Step } from '../../../kernel/place.ts'
import { limitReached, malformed } from '../../../kernel/problem.ts'
import type { Codec } from '../../../kernel/place.ts'
import type { Yield } from '../../define.ts'
import { capabilityText } from '../../shared/capability.ts'
import { deviceText } from '../../shared/ids.ts'
import { childPath } from '../../shared/names.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { EntryLimit, type Trouble, Troubles } from '../../shared/troubles.ts'
import { directoryEntries, emptyBytes } from './directory.ts'
import { readBlocks, readInode, type Inode } from './inode.ts'
import { readInode3 } from './inode-3.ts'
import { Metadata, reference, type MetadataStream } from './metadata.ts'
import type { Superblock } from './layout.ts'
import { Tables } from './tables.ts'

type Item = Yield<'container'>

interface Directory {
  readonly path: string
  readonly at: NonNullable<Inode['directory']>
}

/** Data blocks of all files together: at 128 KiB each, 128 GiB. Directions to them stay in memory. */
const maxBlocks = 1_000_000

export class Walk {
  readonly #sb: Superblock
  readonly #codec: Codec
  readonly #cache: PageCache
  readonly #budget: Budget
  readonly #metadata: Metadata
  readonly #tables: Tables
  readonly #troubles = new Troubles()
  readonly #entered = new Set<string>()
  /** Directions to files with several names, by inode. */
  readonly #shared = new Map<string, readonly Step[]>()
  #blocksLeft = maxBlocks

  constructor(sb: Superblock, codec: Codec, cache: PageCache, budget: Budget) {
    this.#sb = sb
    this.#codec = codec
    this.#cache = cache
    this.#budget = budget
    this.#metadata = new Metadata(sb, cache, codec, budget)
    this.#tables = new Tables(sb, cache, this.#metadata)
  }

  async *all(): AsyncGenerator<Item> {
    const root = reference(this.#sb.root)
    const stream = this.#inodeAt(root.start, root.offset)
    const inode = await this.#read(stream)
    if (inode.directory === undefined) throw malformed('the root inode is not a directory')
    yield* this.#entry('/', inode, stream, '')
    this.#enter(inode.directory)
    const pending: Directory[] = [{ path: '/', at: inode.directory }]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const below: Directory[] = []
      try {
        yield* this.#directory(next, below)
      } catch (error) {
        yield* this.#troubles.caught(error, next.path)
      }
      pending.push(...below.reverse())
    }
    yield* this.#troubles.rest()
  }

  #inodeAt(start: number, offset: number): MetadataStream {
    return this.#metadata.stream(this.#sb.inodeTable + start, offset)
  }

  #read(stream: MetadataStream): Promise<Inode> {
    const { old, littleEndian } = this.#sb
    const { pathBytes } = this.#budget.limits
    return old === undefined ? readInode(stream, pathBytes) : readInode3(stream, old, littleEndian, pathBytes)
  }

  /** False when the directory was entered before. Empty ones have no listing, and the position of another's. */
  #enter(at: NonNullable<Inode['directory']>): boolean {
    if (at.bytes <= emptyBytes) return true
    const key = `${at.start}:${at.offset}`
    if (this.#entered.has(key)) return false
    this.#entered.add(key)
    return true
  }

  async *#directory(directory: Directory, below: Directory[]): AsyncGenerator<Item> {
    const { start, offset, bytes } = directory.at
    const names = new Set<string>()
    for await (const found of directoryEntries(this.#metadata.stream(this.#sb.directoryTable + start, offset), bytes, this.#sb)) {
      this.#budget.node()
      let path = directory.path
      try {
        path = childPath(directory.path, found.name, this.#budget.limits.pathBytes)
        if (names.has(path)) throw malformed('two entries of the same name; the first one counts')
        names.add(path)
        const stream = this.#inodeAt(found.start, found.offset)
        const inode = await this.#read(stream)
        yield* this.#entry(path, inode, stream, `${found.start}:${found.offset}`)
        if (inode.directory === undefined) continue
        if (!this.#enter(inode.directory)) throw malformed('a directory that is also found elsewhere; listed there only')
        below.push({ path, at: inode.directory })
      } catch (error) {
        yield* this.#troubles.caught(error, path)
      }
    }
  }

  async *#entry(path: string, inode: Inode, stream: MetadataStream, key: string): AsyncGenerator<Item> {
    const problems: Trouble[] = []
    const tolerate = <T>(work: () => T | Promise<T>): Promise<T | undefined> => this.#troubles.tolerate(path, problems, work)
    const uid = await tolerate(() => this.#tables.id(inode.uidIndex))
    const gid = await tolerate(() => this.#tables.id(inode.gidIndex))
    const steps = inode.type === 'file' ? await tolerate(() => this.#content(inode, stream, key)) : undefined
    const attributes = await tolerate(() => this.#attributes(inode))
    const entry: EntryDraft = {
      path,
      type: inode.type,
      mode: inode.mode,
      ...(uid === undefined ? {} : { uid }),
      ...(gid === undefined ? {} : { gid }),
      size: inode.size,
      mtime: inode.mtime,
      links: inode.links,
      ...(inode.target === undefined ? {} : { target: inode.target }),
      ...(steps === undefined ? {} : { steps }),
      ...(attributes === undefined ? {} : { attributes }),
    }
    yield { entry }
    yield* problems
  }

  async #content(inode: Inode, stream: MetadataStream, key: string): Promise<readonly Step[]> {
    const known = this.#shared.get(key)
    if (known !== undefined) return known
    const steps = [await this.#step(inode, stream)]
    if (inode.links > 1) this.#shared.set(key, steps)
    return steps
  }

  async #step({ size, file }: Inode, stream: MetadataStream): Promise<Step> {
    const { blockBytes } = this.#sb
    if (size > this.#budget.limits.entryBytes) throw new EntryLimit(`a file of ${size} bytes`)
    if (file === undefined || size === 0) return part(0, 0)
    const tailBytes = file.fragment === undefined ? 0 : size % blockBytes
    const count = file.fragment === undefined ? Math.ceil(size / blockBytes) : Math.floor(size / blockBytes)
    const blocks = await readBlocks(stream, file.start, count, { maxStored: blockBytes, littleEndian: this.#sb.littleEndian }, (spent) => {
      this.#blocksLeft -= spent
      if (this.#blocksLeft < 0) throw limitReached(`files in more than ${maxBlocks} blocks`)
    })
    const last = blocks.at(-1)
    if (last !== undefined && last.offset + last.stored > this.#cache.size) throw malformed('truncated: content behind the end of the image', last.offset)
    const common = { kind: 'blocks', codec: this.#codec, size, blockBytes, blocks } as const
    if (file.fragment === undefined || tailBytes === 0) return common
    const fragment = await this.#tables.fragment(file.fragment)
    if (fragment.stored > blockBytes || file.fragmentOffset + tailBytes > blockBytes) throw malformed(`the end of the file lies outside its fragment`)
    if (fragment.offset + fragment.stored > this.#cache.size) throw malformed('truncated: content behind the end of the image', fragment.offset)
    return { ...common, tail: { ...fragment, start: file.fragmentOffset, length: tailBytes } }
  }

  async #attributes(inode: Inode): Promise<Record<string, string> | undefined> {
    const found = inode.attributes === undefined ? [] : await this.#tables.attributes(inode.attributes)
    const named = found.map(({ name, value }): [string, string] => [name, name === 'security.capability' && value !== undefined ? (capabilityText(value) ?? '') : ''])
    if (inode.device !== undefined) named.push(['device', deviceText(inode.device)])
    return named.length === 0 ? undefined : Object.fromEntries(named)
  }
}
