/** The tree of a JFFS2 image: names from the newest name nodes, everything else from the newest inode nodes. */
import type { EntryDraft, FileType } from '../../../facts/file-tree.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { nameText } from '../../../kernel/path.ts'
import type { Step } from '../../../kernel/place.ts'
import { malformed } from '../../../kernel/problem.ts'
import type { Yield } from '../../define.ts'
import { capabilityText } from '../../shared/capability.ts'
import { deviceText } from '../../shared/ids.ts'
import { childPath } from '../../shared/names.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { stepsOf } from '../../shared/pieces.ts'
import { EntryLimit, type Troubles } from '../../shared/troubles.ts'
import { compressions } from './nodes.ts'
import type { Inode, Name, Store } from './store.ts'

type Item = Yield<'container'>

const rootInode = 1
const types: Readonly<Record<number, FileType>> = { 0o01: 'fifo', 0o02: 'character', 0o04: 'directory', 0o06: 'block', 0o10: 'file', 0o12: 'symlink', 0o14: 'socket' }
/** Prefixes of attribute names (JFFS2_XPREFIX_*); those of access lists are the whole name. */
const prefixes: Readonly<Record<number, string>> = { 1: 'user.', 2: 'security.', 3: 'system.posix_acl_access', 4: 'system.posix_acl_default', 5: 'trusted.' }

export class Walk {
  readonly #store: Store
  readonly #cache: PageCache
  readonly #little: boolean
  readonly #budget: Budget
  readonly #troubles: Troubles
  readonly #links = new Map<number, number>()
  /** Directions to files with several names. */
  readonly #shared = new Map<number, readonly Step[]>()

  constructor(store: Store, cache: PageCache, little: boolean, budget: Budget, troubles: Troubles) {
    this.#store = store
    this.#cache = cache
    this.#little = little
    this.#budget = budget
    this.#troubles = troubles
  }

  async *all(): AsyncGenerator<Item> {
    for (const names of this.#store.names.values()) {
      for (const { inode } of names.values()) if (inode !== 0) this.#links.set(inode, (this.#links.get(inode) ?? 0) + 1)
    }
    const root = this.#store.inodes.get(rootInode)
    // As the kernel does, where the root was never written itself.
    if (root === undefined) yield { entry: { path: '/', type: 'directory', mode: 0o755, uid: 0, gid: 0, size: 0 } }
    else yield* this.#entry('/', rootInode, root)
    const entered = new Set([rootInode])
    const pending: { path: string; inode: number }[] = [{ path: '/', inode: rootInode }]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const below: typeof pending = []
      for (const name of this.#store.names.get(next.inode)?.values() ?? []) {
        if (name.inode === 0) continue
        this.#budget.node()
        let path = next.path
        try {
          path = childPath(next.path, name.bytes, this.#budget.limits.pathBytes)
          if ((yield* this.#named(path, name)) !== 'directory') continue
          if (entered.has(name.inode)) throw malformed('a directory that is also found elsewhere; listed there only')
          entered.add(name.inode)
          below.push({ path, inode: name.inode })
        } catch (error) {
          yield* this.#troubles.caught(error, path)
        }
      }
      pending.push(...below.reverse())
    }
  }

  async *#named(path: string, name: Name): AsyncGenerator<Item, FileType | undefined> {
    const inode = this.#store.inodes.get(name.inode)
    if (inode !== undefined) return yield* this.#entry(path, name.inode, inode)
    const type = types[name.type]
    if (type !== undefined) yield { entry: { path, type, size: 0 } }
    yield* this.#troubles.note('malformed', `nothing but the name of inode ${name.inode} is there`, path)
    return type
  }

  async *#entry(path: string, number: number, inode: Inode): AsyncGenerator<Item, FileType> {
    const { latest } = inode
    const type = types[latest.mode >>> 12]
    if (type === undefined) throw malformed(`an inode of mode ${latest.mode.toString(8)}`, inode.at)
    const problems: Item[] = []
    let special: Pick<EntryDraft, 'target' | 'steps'> & { device?: string } = {}
    try {
      special = await this.#content(type, number, inode)
    } catch (error) {
      problems.push(...this.#troubles.caught(error, path))
    }
    const { device, ...rest } = special
    const attributes = this.#attributes(number, device)
    const entry: EntryDraft = {
      path,
      type,
      mode: latest.mode & 0o7777,
      uid: latest.uid,
      gid: latest.gid,
      size: type === 'symlink' ? latest.stored : type === 'file' ? latest.size : 0,
      mtime: this.#time(type, number, inode),
      ...(type === 'directory' ? {} : { links: this.#links.get(number) ?? 1 }),
      ...rest,
      ...(attributes === undefined ? {} : { attributes }),
    }
    yield { entry }
    yield* problems
    return type
  }

  /** Names change a directory without a new node of its own (fs/jffs2/readinode.c). */
  #time(type: FileType, number: number, { latest }: Inode): number {
    const change = type === 'directory' ? this.#store.changed.get(number) : undefined
    return change !== undefined && change.version > latest.version ? change.mtime : latest.mtime
  }

  async #content(type: FileType, number: number, inode: Inode): Promise<Pick<EntryDraft, 'target' | 'steps'> & { device?: string }> {
    if (type === 'file') return { steps: this.#steps(number, inode) }
    if (type === 'symlink') return { target: nameText(await this.#small(inode, this.#budget.limits.pathBytes)) }
    if (type === 'character' || type === 'block') return { device: await this.#device(inode) }
    return {}
  }

  #steps(number: number, { latest, pieces }: Inode): readonly Step[] {
    if (latest.size > this.#budget.limits.entryBytes) throw new EntryLimit(`a file of ${latest.size} bytes`)
    const known = this.#shared.get(number)
    if (known !== undefined) return known
    const steps = stepsOf(pieces, latest.size)
    if ((this.#links.get(number) ?? 1) > 1) this.#shared.set(number, steps)
    return steps
  }

  /** Content that lies in the newest node, plain: the target of a link, the number of a device. */
  async #small({ latest, at }: Inode, limit: number): Promise<Uint8Array> {
    if (latest.compression !== compressions.none) throw malformed('compressed bytes where plain ones belong', at)
    if (latest.stored > limit) throw new EntryLimit(`a link target of ${latest.stored} bytes`)
    return Uint8Array.from(await this.#cache.read(at, latest.stored))
  }

  /** Two bytes in the old form of Linux, four in the new one. */
  async #device(inode: Inode): Promise<string> {
    const bytes = await this.#small(inode, 8)
    const view = new DataView(bytes.buffer)
    if (bytes.length === 2) {
      const old = view.getUint16(0, this.#little)
      return `${old >>> 8}:${old & 0xff}`
    }
    if (bytes.length !== 4) throw malformed(`a device number of ${bytes.length} bytes`, inode.at)
    return deviceText(view.getUint32(0, this.#little))
  }

  #attributes(inode: number, device: string | undefined): Record<string, string> | undefined {
    const named = this.#store.attributesOf(inode).map(({ prefix, name, value }): [string, string] => {
      const full = `${prefixes[prefix] ?? `${prefix}.`}${prefix === 3 || prefix === 4 ? '' : nameText(name)}`
      return [full, full === 'security.capability' ? (capabilityText(value) ?? '') : '']
    })
    if (device !== undefined) named.push(['device', device])
    return named.length === 0 ? undefined : Object.fromEntries(named)
  }
}
