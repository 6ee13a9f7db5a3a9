/** The walk through the directories of one ext volume. Each directory is entered once, by its inode. */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import { hole, type Step } from '../../../kernel/place.ts'
import { encrypted, malformed } from '../../../kernel/problem.ts'
import { nameText } from '../../../kernel/path.ts'
import type { Yield } from '../../define.ts'
import { capabilityText } from '../../shared/capability.ts'
import { deviceText } from '../../shared/ids.ts'
import { childPath } from '../../shared/names.ts'
import { EntryLimit, type Trouble, Troubles } from '../../shared/troubles.ts'
import { blockAttributes, inodeAttributes, type Attribute } from './attributes.ts'
import { contentRanges, type Volume } from './blocks.ts'
import { directoryEntries, type DirectoryEntry } from './directory.ts'
import { Groups } from './groups.ts'
import { mapBytes, readInode, rootInode, type Inode } from './inode.ts'

type Item = Yield<'container'>

interface Directory {
  readonly path: string
  readonly inode: Inode
}

/** Attributes that are the file system's own means of storing content. */
const internalAttributes: ReadonlySet<string> = new Set(['system.data', 'encryption.c'])

/** Attributes that one file may have; real files have a handful. */
const maxAttributes = 64

export class Walk {
  readonly #volume: Volume
  readonly #groups: Groups
  readonly #troubles = new Troubles()
  readonly #entered = new Set<number>([rootInode])

  constructor(volume: Volume) {
    this.#volume = volume
    this.#groups = new Groups(volume.sb, volume.cache)
  }

  async *all(): AsyncGenerator<Item> {
    const root = await this.#inode(rootInode)
    if (root.type !== 'directory') throw malformed('the root inode is not a directory')
    yield* this.#entry('/', root)
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
    if (this.#groups.damaged.size > 0) {
      yield { problem: { code: 'malformed', message: `the descriptors of ${this.#groups.damaged.size} block groups do not match their checksums (first: group ${Math.min(...this.#groups.damaged)})` } }
    }
  }

  #inode(number: number): Promise<Inode> {
    return readInode(number, this.#volume.sb, this.#groups, this.#volume.cache)
  }

  async *#directory(at: Directory, below: Directory[]): AsyncGenerator<Item> {
    if (at.inode.encrypted) throw encrypted('an encrypted directory (fscrypt): names and contents below it cannot be read without its key')
    const names = new Set<string>()
    for await (const found of this.#listing(at.inode)) {
      this.#volume.budget.node()
      let path = at.path
      try {
        path = childPath(at.path, found.name, this.#volume.budget.limits.pathBytes)
        if (names.has(path)) throw malformed('two entries of the same name; the first one counts')
        names.add(path)
        const inode = await this.#inode(found.inode)
        yield* this.#entry(path, inode)
        if (inode.type !== 'directory') continue
        if (this.#entered.has(inode.number)) throw malformed('a directory that is also found elsewhere; listed there only')
        this.#entered.add(inode.number)
        below.push({ path, inode })
      } catch (error) {
        yield* this.#troubles.caught(error, path)
      }
    }
  }

  async *#listing(inode: Inode): AsyncGenerator<DirectoryEntry> {
    const { sb, cache } = this.#volume
    const longNames = !sb.features.has('filetype')
    if (inode.inline) {
      // The first four bytes are the parent; entries do not cross from the inode into its attribute.
      yield* directoryEntries(inode.map.subarray(4), 0, longNames)
      const rest = inodeAttributes(inode).find((attribute) => attribute.name === 'system.data')?.value
      if (rest !== undefined) yield* directoryEntries(rest, 0, longNames)
      return
    }
    const ranges = await contentRanges(inode, this.#volume)
    for (const [offset, length] of ranges.ranges) {
      if (offset === hole) continue
      for (let done = 0; done < length; done += sb.blockBytes) {
        const block = cache.peek(offset + done, sb.blockBytes) ?? (await cache.read(offset + done, sb.blockBytes))
        yield* directoryEntries(block, offset + done, longNames)
      }
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
    if (inode.encrypted) throw encrypted('an encrypted file (fscrypt)')
    if (inode.size > this.#volume.budget.limits.entryBytes) throw new EntryLimit(`a file of ${inode.size} bytes`)
    if (inode.inline) return inlineSteps(inode)
    return [(await contentRanges(inode, this.#volume)).step(inode.size)]
  }

  async #target(inode: Inode): Promise<string> {
    const { sb, cache, budget } = this.#volume
    if (inode.encrypted) throw encrypted('an encrypted symbolic link (fscrypt)')
    if (inode.size > Math.min(sb.blockBytes, budget.limits.pathBytes)) throw malformed(`a link target of ${inode.size} bytes`)
    if (inode.inline) return nameText(inlineBytes(inode))
    const attributeBytes = inode.attributeBlock === 0 ? 0 : sb.clusterBytes
    if (!inode.extents && inode.size < mapBytes && inode.storedBytes <= attributeBytes) return nameText(inode.map.subarray(0, inode.size))
    const first = (await contentRanges(inode, this.#volume)).ranges[0]
    if (first === undefined || first[0] === hole) throw malformed('a link without target')
    return nameText(await cache.read(first[0], inode.size))
  }

  async #attributes(inode: Inode): Promise<Record<string, string> | undefined> {
    const found: Attribute[] = inodeAttributes(inode).concat(await blockAttributes(inode, this.#volume.sb, this.#volume.cache))
    if (found.length > maxAttributes) throw new EntryLimit(`${found.length} extended attributes`)
    const named: [string, string][] = found.filter(({ name }) => !internalAttributes.has(name)).map((attribute) => [attribute.name, shown(attribute)])
    if (inode.type === 'character' || inode.type === 'block') named.push(['device', device(inode.map)])
    if (inode.verity) named.push(['verity', ''])
    return named.length === 0 ? undefined : Object.fromEntries(named)
  }
}

const shown = ({ name, value }: Attribute): string => (name === 'security.capability' && value !== undefined ? (capabilityText(value) ?? '') : '')

/** Content in the block map, continued in the attribute `system.data`; at most the inode's size. */
function inlineBytes(inode: Inode): Uint8Array {
  const rest = inodeAttributes(inode).find((attribute) => attribute.name === 'system.data')?.value ?? new Uint8Array(0)
  const bytes = new Uint8Array(mapBytes + rest.length)
  bytes.set(inode.map)
  bytes.set(rest, mapBytes)
  return bytes.slice(0, inode.size)
}

/** Linux reads zeros behind inline content that is shorter than its file; mke2fs makes such files out of holes. */
function inlineSteps(inode: Inode): readonly Step[] {
  const bytes = inlineBytes(inode)
  const stored: Step = { kind: 'bytes', bytes }
  if (bytes.length === inode.size) return [stored]
  return [stored, { kind: 'ranges', size: inode.size, ranges: [[0, bytes.length], [hole, inode.size - bytes.length]] }]
}

/** Device numbers: the old 16-bit form in the first word, else the 32-bit form in the second. */
function device(map: Uint8Array): string {
  const view = new DataView(map.buffer, map.byteOffset, map.byteLength)
  const old = view.getUint32(0, true)
  return old === 0 ? deviceText(view.getUint32(4, true)) : `${(old >>> 8) & 0xff}:${old & 0xff}`
}
