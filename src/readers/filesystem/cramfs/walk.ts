/** The walk through the directories of one cramfs image. Each directory is entered once, by its listing's position. */
import type { EntryDraft } from '../../../facts/file-tree.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { nameText } from '../../../kernel/path.ts'
import { malformed, ReadError } from '../../../kernel/problem.ts'
import type { Yield } from '../../define.ts'
import { deviceText } from '../../shared/ids.ts'
import { childPath } from '../../shared/names.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import { Troubles } from '../../shared/troubles.ts'
import { Contents } from './content.ts'
import { inodeBytes, parseInode, type Inode, type Superblock } from './superblock.ts'

type Item = Yield<'container'>

interface Directory {
  readonly path: string
  readonly inode: Inode
}

export class Walk {
  readonly #sb: Superblock
  readonly #cache: PageCache
  readonly #budget: Budget
  readonly #contents: Contents
  readonly #troubles = new Troubles()
  readonly #entered = new Set<number>()

  constructor(sb: Superblock, cache: PageCache, budget: Budget) {
    this.#sb = sb
    this.#cache = cache
    this.#budget = budget
    this.#contents = new Contents(cache, sb.littleEndian, budget)
  }

  async *all(): AsyncGenerator<Item> {
    yield* this.#entry('/', this.#sb.root)
    const pending: Directory[] = [{ path: '/', inode: this.#sb.root }]
    this.#entered.add(this.#sb.root.offset)
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

  async *#directory({ path: parent, inode: { offset, size } }: Directory, below: Directory[]): AsyncGenerator<Item> {
    if (size > 0 && offset === 0) throw malformed(`a listing of ${size} bytes without a place`)
    const names = new Set<string>()
    for (let at = offset; at < offset + size;) {
      this.#budget.node()
      let path = parent
      const head = await this.#cache.window(at, inodeBytes)
      const nameBytes = lengthOfName(head.bytes, this.#sb.littleEndian)
      if (nameBytes === 0) throw malformed('an entry without a name', at)
      if (at + inodeBytes + nameBytes > offset + size) throw malformed('a directory is shorter than its entries', at)
      const name = withoutPadding(await this.#cache.read(at + inodeBytes, nameBytes))
      at += inodeBytes + nameBytes
      try {
        path = childPath(parent, name, this.#budget.limits.pathBytes)
        if (names.has(path)) throw malformed('two entries of the same name; the first one counts')
        names.add(path)
        const inode = parseInode(head, this.#sb.littleEndian)
        yield* this.#entry(path, inode)
        if (inode.type !== 'directory' || inode.size === 0) continue
        if (this.#entered.has(inode.offset)) throw malformed('a directory that is also found elsewhere; listed there only')
        this.#entered.add(inode.offset)
        below.push({ path, inode })
      } catch (error) {
        yield* this.#troubles.caught(error, path)
      }
    }
  }

  async *#entry(path: string, inode: Inode): AsyncGenerator<Item> {
    const { type, mode, uid, gid, size } = inode
    const device = type === 'character' || type === 'block'
    const common: EntryDraft = { path, type, mode, uid, gid, size: type === 'file' || type === 'directory' || type === 'symlink' ? size : 0 }
    try {
      if (type === 'file') yield { entry: { ...common, steps: [await this.#contents.step(inode)] } }
      else if (type === 'symlink') yield { entry: { ...common, target: nameText(await this.#contents.target(inode, this.#budget.limits.pathBytes)) } }
      // Sixteen bits of the device's number count, as in old kernels.
      else yield { entry: { ...common, ...(device ? { attributes: { device: deviceText(size & 0xffff) } } : {}) } }
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      const told = this.#troubles.caught(error, path)
      yield { entry: common }
      yield* told
    }
  }
}

/** Of an inode that may be nonsense otherwise, so that the entries behind it are found. */
const lengthOfName = (inode: Uint8Array, littleEndian: boolean): number => (littleEndian ? (inode[8] ?? 0) & 63 : (inode[8] ?? 0) >>> 2) * 4

function withoutPadding(name: Uint8Array): Uint8Array {
  let end = name.length
  while (end > 0 && name[end - 1] === 0) end--
  return name.subarray(0, end)
}
