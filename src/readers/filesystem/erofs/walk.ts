/** The walk through the directories of one EROFS image. Each directory is entered once, by its inode. */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import type { Step } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { Yield } from '../../define.ts'
import { capabilityText } from '../../shared/capability.ts'
import { deviceText } from '../../shared/ids.ts'
import { childPath } from '../../shared/names.ts'
import { EntryLimit, type Trouble, Troubles } from '../../shared/troubles.ts'
import { readAttributes, readLongPrefixes } from './attributes.ts'
import { Contents } from './content.ts'
import { directoryEntries, type DirectoryEntry } from './directory.ts'
import { readInode, type Inode } from './inode.ts'
import type { Volume } from './volume.ts'

type Item = Yield<'container'>

interface Directory {
  readonly path: string
  readonly inode: Inode
}

/** Attributes that one file may have; real files have a handful. */
const maxAttributes = 64

export class Walk {
  readonly #volume: Volume
  readonly #contents: Contents
  readonly #troubles = new Troubles()
  readonly #entered = new Set<number>()
  /** Directions to files with several names, by inode. */
  readonly #shared = new Map<number, readonly Step[]>()
  #prefixes: readonly string[] = []

  constructor(volume: Volume) {
    this.#volume = volume
    this.#contents = new Contents(volume)
  }

  async *all(): AsyncGenerator<Item> {
    const root = await this.#inode(this.#volume.sb.root)
    if (root.type !== 'directory') throw malformed('the root inode is not a directory')
    try {
      this.#prefixes = await this.#longPrefixes()
    } catch (error) {
      yield* this.#troubles.caught(error, '/')
    }
    yield* this.#entry('/', root)
    this.#entered.add(root.nid)
    const pending: Directory[] = [{ path: '/', inode: root }]
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const below: Directory[] = []
      try {
        yield* this.#directory(at, below)
      } catch (error) {
        yield* this.#troubles.caught(error, at.path)
      }
      // The last one pushed is taken first: reversed, directories come in the order in which they were listed.
      pending.push(...below.reverse())
    }
    yield* this.#troubles.rest()
  }

  #inode(nid: number): Promise<Inode> {
    return readInode(nid, this.#volume.sb, this.#volume.cache)
  }

  async #longPrefixes(): Promise<readonly string[]> {
    const { sb: { prefixes }, input } = this.#volume
    if (prefixes.count === 0) return []
    return readLongPrefixes(prefixes.packed ? await this.#contents.packedSource() : input, prefixes)
  }

  async *#directory(at: Directory, below: Directory[]): AsyncGenerator<Item> {
    const names = new Set<string>()
    for await (const found of this.#listing(at.inode)) {
      this.#volume.budget.node()
      let path = at.path
      try {
        path = childPath(at.path, found.name, this.#volume.budget.limits.pathBytes)
        if (names.has(path)) throw malformed('two entries of the same name; the first one counts')
        names.add(path)
        const inode = await this.#inode(found.nid)
        yield* this.#entry(path, inode)
        if (inode.type !== 'directory') continue
        if (this.#entered.has(inode.nid)) throw malformed('a directory that is also found elsewhere; listed there only')
        this.#entered.add(inode.nid)
        below.push({ path, inode })
      } catch (error) {
        yield* this.#troubles.caught(error, path)
      }
    }
  }

  async *#listing(inode: Inode): AsyncGenerator<DirectoryEntry> {
    const { blockBytes } = this.#volume.sb
    const content = await this.#contents.source(inode)
    for (let at = 0; at < content.size; at += blockBytes) {
      const block = await content.read(at, Math.min(blockBytes, content.size - at))
      // The bytes are the source's until its next read, and other inodes are read in between.
      yield* directoryEntries(Uint8Array.from(block), at)
    }
  }

  async *#entry(path: string, inode: Inode): AsyncGenerator<Item> {
    const problems: Trouble[] = []
    const tolerate = <T>(work: () => T | Promise<T>): Promise<T | undefined> => this.#troubles.tolerate(path, problems, work)
    const attributes = await tolerate(() => this.#attributes(inode))
    const steps = inode.type === 'file' ? await tolerate(() => this.#content(inode)) : undefined
    const target = inode.type === 'symlink' ? await tolerate(() => this.#target(inode)) : undefined
    const entry: EntryDraft = {
      path,
      type: inode.type,
      mode: inode.mode,
      uid: inode.uid,
      gid: inode.gid,
      size: inode.size,
      mtime: inode.mtime,
      links: inode.links,
      ...(target === undefined ? {} : { target }),
      ...(steps === undefined ? {} : { steps }),
      ...(attributes === undefined ? {} : { attributes }),
    }
    yield { entry }
    yield* problems
  }

  async #content(inode: Inode): Promise<readonly Step[]> {
    const known = this.#shared.get(inode.nid)
    if (known !== undefined) return known
    const steps = [await this.#contents.step(inode)]
    if (inode.links > 1) this.#shared.set(inode.nid, steps)
    return steps
  }

  async #target(inode: Inode): Promise<string> {
    if (inode.size === 0 || inode.size > this.#volume.budget.limits.pathBytes) throw malformed(`a link target of ${inode.size} bytes`)
    return nameText(await (await this.#contents.source(inode)).read(0, inode.size))
  }

  async #attributes(inode: Inode): Promise<Record<string, string> | undefined> {
    const { sb, cache } = this.#volume
    const found = await readAttributes(inode, sb, cache, this.#prefixes)
    if (found.length > maxAttributes) throw new EntryLimit(`${found.length} extended attributes`)
    const named = found.map(({ name, value }): [string, string] => [name, name === 'security.capability' ? (capabilityText(value) ?? '') : ''])
    if (inode.type === 'character' || inode.type === 'block') named.push(['device', deviceText(inode.word)])
    return named.length === 0 ? undefined : Object.fromEntries(named)
  }
}
