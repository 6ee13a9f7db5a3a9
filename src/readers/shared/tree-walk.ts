/**
 * The walk through the directories of a file system that knows its files by inodes: each directory is entered once, each
 * name of a directory is listed once, and what is wrong with one entry is told of that entry. Knows nothing of any format.
 */
import type { EntryDraft, FileType } from '../../facts/file-tree.ts'
import type { Budget } from '../../kernel/limits.ts'
import type { Step } from '../../kernel/place.ts'
import { malformed } from '../../kernel/problem.ts'
import type { Yield } from '../define.ts'
import { capabilityText } from './capability.ts'
import { childPath } from './names.ts'
import { EntryLimit, type Trouble, Troubles } from './troubles.ts'

const types: Readonly<Record<number, FileType>> = { 0o01: 'fifo', 0o02: 'character', 0o04: 'directory', 0o06: 'block', 0o10: 'file', 0o12: 'symlink', 0o14: 'socket' }

/** Type of an inode by the upper four of the 16 bits of its mode (S_IFMT), as all Linux file systems and archives store them. */
export const typeOfMode = (mode: number): FileType | undefined => types[(mode & 0o170000) >>> 12]

/** What an entry has from its inode; a format that does not store one of them leaves it out. */
export type InodeFields = Pick<EntryDraft, 'type' | 'mode' | 'uid' | 'gid' | 'size' | 'mtime' | 'links'>

/** What the walk needs of an inode; a format's own has more. */
export interface TreeInode extends InodeFields {
  /** The same for all names of one inode, and for no other. */
  readonly key: number | string
}

export interface TreeName<Id> {
  readonly id: Id
  readonly name: Uint8Array
}

export interface TreeAttribute {
  readonly name: string
  /** Undefined where it lies elsewhere (large ones only). */
  readonly value: Uint8Array | undefined
}

/** One format's side of the walk. Whatever throws a ReadError is told of the entry that was being read. */
export interface Tree<Id, Inode extends TreeInode> {
  readonly root: Id
  inode(id: Id): Inode | Promise<Inode>
  /** Names in a directory, `.` and `..` left out. */
  listing(directory: Inode): AsyncIterable<TreeName<Id>> | Iterable<TreeName<Id>>
  /** Directions to a file's content. */
  content(file: Inode): readonly Step[] | Promise<readonly Step[]>
  target(link: Inode): string | Promise<string>
  /** Extended attributes; of a device also its number, as the attribute `device`. */
  attributes(inode: Inode): readonly TreeAttribute[] | Promise<readonly TreeAttribute[]>
  /** `major:minor` of a device. */
  device(inode: Inode): string | Promise<string>
}

/** Attributes that one file may have; real files have a handful. */
const maxAttributes = 64

/** All entries of a tree, parents before what is in them. Throws where the root itself cannot be read. */
export async function* walkTree<Id, Inode extends TreeInode>(tree: Tree<Id, Inode>, budget: Budget, troubles = new Troubles()): AsyncGenerator<Yield<never>> {
  const root = await tree.inode(tree.root)
  if (root.type !== 'directory') throw malformed('the root inode is not a directory')
  const walk = new Walk(tree, budget, troubles)
  yield* walk.below('/', root)
  yield* troubles.rest()
}

class Walk<Id, Inode extends TreeInode> {
  readonly #tree: Tree<Id, Inode>
  readonly #budget: Budget
  readonly #troubles: Troubles
  readonly #entered = new Set<number | string>()
  /** Directions to files with several names. */
  readonly #shared = new Map<number | string, readonly Step[]>()

  constructor(tree: Tree<Id, Inode>, budget: Budget, troubles: Troubles) {
    this.#tree = tree
    this.#budget = budget
    this.#troubles = troubles
  }

  /** A directory and everything below it. */
  async *below(path: string, inode: Inode): AsyncGenerator<Yield<never>> {
    yield* this.#entry(path, inode)
    this.#entered.add(inode.key)
    const pending = [{ path, inode }]
    for (let at = pending.pop(); at !== undefined; at = pending.pop()) {
      const found: typeof pending = []
      try {
        yield* this.#directory(at, found)
      } catch (error) {
        yield* this.#troubles.caught(error, at.path)
      }
      // The last one pushed is taken first: reversed, directories come in the order in which they were listed.
      pending.push(...found.reverse())
    }
  }

  async *#directory(at: { readonly path: string; readonly inode: Inode }, below: { path: string; inode: Inode }[]): AsyncGenerator<Yield<never>> {
    const names = new Set<string>()
    for await (const { id, name } of this.#tree.listing(at.inode)) {
      this.#budget.node()
      let path = at.path
      try {
        path = childPath(at.path, name, this.#budget.limits.pathBytes)
        if (names.has(path)) throw malformed('two entries of the same name; the first one counts')
        names.add(path)
        const inode = await this.#tree.inode(id)
        yield* this.#entry(path, inode)
        if (inode.type !== 'directory') continue
        if (this.#entered.has(inode.key)) throw malformed('a directory that is also found elsewhere; listed there only')
        this.#entered.add(inode.key)
        below.push({ path, inode })
      } catch (error) {
        yield* this.#troubles.caught(error, path)
      }
    }
  }

  async *#entry(path: string, inode: Inode): AsyncGenerator<Yield<never>> {
    const { type } = inode
    const problems: Trouble[] = []
    const tolerate = <T>(work: () => T | Promise<T>): Promise<T | undefined> => this.#troubles.tolerate(path, problems, work)
    const attributes = await tolerate(() => this.#attributes(inode))
    const steps = type === 'file' ? await tolerate(() => this.#content(inode)) : undefined
    const target = type === 'symlink' ? await tolerate(() => this.#tree.target(inode)) : undefined
    const entry: EntryDraft = {
      path,
      ...fieldsOf(inode),
      ...(target === undefined ? {} : { target }),
      ...(steps === undefined ? {} : { steps }),
      ...(attributes === undefined ? {} : { attributes }),
    }
    yield { entry }
    yield* problems
  }

  async #content(inode: Inode): Promise<readonly Step[]> {
    const known = this.#shared.get(inode.key)
    if (known !== undefined) return known
    if (inode.size > this.#budget.limits.entryBytes) throw new EntryLimit(`a file of ${inode.size} bytes`)
    const steps = await this.#tree.content(inode)
    if ((inode.links ?? 1) > 1) this.#shared.set(inode.key, steps)
    return steps
  }

  async #attributes(inode: Inode): Promise<Record<string, string> | undefined> {
    const found = await this.#tree.attributes(inode)
    if (found.length > maxAttributes) throw new EntryLimit(`${found.length} extended attributes`)
    const named = found.map(({ name, value }): [string, string] => [name, name === 'security.capability' && value !== undefined ? (capabilityText(value) ?? '') : ''])
    if (inode.type === 'character' || inode.type === 'block') named.push(['device', await this.#tree.device(inode)])
    return named.length === 0 ? undefined : Object.fromEntries(named)
  }
}

/** Nothing of what else a format keeps in its inodes. */
const fieldsOf = ({ type, mode, uid, gid, size, mtime, links }: TreeInode): InodeFields => ({
  type, size,
  ...(mode === undefined ? {} : { mode }),
  ...(uid === undefined ? {} : { uid }),
  ...(gid === undefined ? {} : { gid }),
  ...(mtime === undefined ? {} : { mtime }),
  ...(links === undefined ? {} : { links }),
})
