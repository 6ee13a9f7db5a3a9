/** The tree of a UBIFS volume. */
import type { EntryDraft, FileType } from '../../../facts/file-tree.ts'
import { Cursor } from '../../../kernel/cursor.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { nameText } from '../../../kernel/path.ts'
import type { Step } from '../../../kernel/place.ts'
import { encrypted, malformed } from '../../../kernel/problem.ts'
import type { Yield } from '../../define.ts'
import { capabilityText } from '../../shared/capability.ts'
import { deviceText } from '../../shared/ids.ts'
import { childPath } from '../../shared/names.ts'
import { stepsOf } from '../../shared/pieces.ts'
import { EntryLimit, type Troubles } from '../../shared/troubles.ts'
import type { Inode, Name, Store } from './store.ts'

type Item = Yield<'container'>

const rootInode = 1
/** The content, and the names in it, are encrypted with a key that is not in the image (fscrypt). */
const encryptedFlag = 0x40
const types: Readonly<Record<number, FileType>> = { 0o01: 'fifo', 0o02: 'character', 0o04: 'directory', 0o06: 'block', 0o10: 'file', 0o12: 'symlink', 0o14: 'socket' }

export class Walk {
  readonly #store: Store
  readonly #budget: Budget
  readonly #troubles: Troubles
  /** Directions to files with several names. */
  readonly #shared = new Map<number, readonly Step[]>()

  constructor(store: Store, budget: Budget, troubles: Troubles) {
    this.#store = store
    this.#budget = budget
    this.#troubles = troubles
  }

  async *all(): AsyncGenerator<Item> {
    const root = this.#store.inodes.get(rootInode)
    if (root === undefined) throw malformed('the root directory is missing')
    yield* this.#entry('/', rootInode, root)
    const entered = new Set([rootInode])
    const pending: { path: string; inode: number }[] = [{ path: '/', inode: rootInode }]
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const below: typeof pending = []
      for (const name of this.#store.names.get(next.inode)?.values() ?? []) {
        this.#budget.node()
        let path = next.path
        try {
          path = childPath(next.path, name.bytes, this.#budget.limits.pathBytes)
          const inode = this.#store.inodes.get(name.inode)
          if (inode === undefined) throw malformed(`nothing but the name of inode ${name.inode} is there`)
          if ((yield* this.#entry(path, name.inode, inode)) !== 'directory') continue
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

  *#entry(path: string, number: number, inode: Inode): Generator<Item, FileType> {
    const type = types[inode.mode >>> 12]
    if (type === undefined) throw malformed(`an inode of mode ${inode.mode.toString(8)}`, inode.at)
    const problems: Item[] = []
    let special: Pick<EntryDraft, 'target' | 'steps'> & { device?: string } = {}
    try {
      special = this.#content(type, number, inode)
    } catch (error) {
      problems.push(...this.#troubles.caught(error, path))
    }
    const { device, ...rest } = special
    const attributes = this.#attributes(number, device)
    const entry: EntryDraft = {
      path,
      type,
      mode: inode.mode & 0o7777,
      uid: inode.uid,
      gid: inode.gid,
      size: type === 'symlink' || type === 'file' ? inode.size : 0,
      mtime: inode.mtime,
      ...(type === 'directory' ? {} : { links: inode.links }),
      ...rest,
      ...(attributes === undefined ? {} : { attributes }),
    }
    yield { entry }
    yield* problems
    return type
  }

  #content(type: FileType, number: number, inode: Inode): Pick<EntryDraft, 'target' | 'steps'> & { device?: string } {
    if ((inode.flags & encryptedFlag) !== 0 && type !== 'character' && type !== 'block') throw encrypted(`encrypted with a key that is not in the image`, inode.at)
    if (type === 'file') return { steps: this.#steps(number, inode) }
    if (type === 'symlink') return { target: nameText(inode.inline) }
    if (type === 'character' || type === 'block') return { device: deviceText(new Cursor(inode.inline, inode.at).u32()) }
    return {}
  }

  #steps(number: number, { size, links }: Inode): readonly Step[] {
    if (size > this.#budget.limits.entryBytes) throw new EntryLimit(`a file of ${size} bytes`)
    const known = this.#shared.get(number)
    if (known !== undefined) return known
    const steps = stepsOf([...(this.#store.data.get(number)?.values() ?? [])], size)
    if (links > 1) this.#shared.set(number, steps)
    return steps
  }

  #attributes(inode: number, device: string | undefined): Record<string, string> | undefined {
    const named = [...(this.#store.attributes.get(inode)?.values() ?? [])].map((name: Name): [string, string] => {
      const full = nameText(name.bytes)
      const value = full === 'security.capability' ? this.#store.inodes.get(name.inode)?.inline : undefined
      return [full, value === undefined ? '' : (capabilityText(value) ?? '')]
    })
    if (device !== undefined) named.push(['device', device])
    return named.length === 0 ? undefined : Object.fromEntries(named)
  }
}
