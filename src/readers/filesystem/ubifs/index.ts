/** Reads the index of the last commit and then the journal that was written since (fs/ubifs/{tnc,replay}.c). */
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached, malformed, ReadError } from '../../../kernel/problem.ts'
import type { PageCache } from '../../shared/page-cache.ts'
import type { Trouble, Troubles } from '../../shared/troubles.ts'
import { kinds, nodeAt, position, type Node } from './nodes.ts'
import { Store } from './store.ts'
import { logBlocks, nodesOf, type Master, type Superblock } from './superblock.ts'

const branchesAt = 28
const maxLevels = 64
/** Linux commits long before: at most a few MiB. */
const maxJournalBytes = 64 * 1024 * 1024

interface Branch {
  readonly block: number
  readonly offset: number
  /** Level of the index node; -1 for what the index leads to. */
  readonly level: number
}

export class Index {
  readonly store = new Store()
  /** Nodes taken from the journal. */
  replayed = 0
  readonly #sb: Superblock
  readonly #cache: PageCache
  readonly #budget: Budget
  readonly #troubles: Troubles

  constructor(sb: Superblock, cache: PageCache, budget: Budget, troubles: Troubles) {
    this.#sb = sb
    this.#cache = cache
    this.#budget = budget
    this.#troubles = troubles
  }

  async *all(master: Master): AsyncGenerator<Trouble> {
    const root = await this.#node(master.root.block, master.root.offset)
    if (root?.kind !== kinds.index) throw malformed('the root of the index is damaged')
    const levels = root.cursor.seek(26).u16()
    if (levels > maxLevels) throw malformed(`an index of ${levels} levels`, root.at)
    const seen = new Set<number>([root.at])
    const pending: Branch[] = this.#branches(root, levels)
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      this.#budget.node()
      this.#budget.check()
      try {
        const node = await this.#node(next.block, next.offset)
        if (node === undefined) throw malformed('a damaged node; what it says is left out', position(this.#sb, next.block, next.offset))
        if (next.level < 0) this.store.apply(node)
        else {
          if (node.kind !== kinds.index || seen.has(node.at)) throw malformed('a part of the index that is found twice, or is none', node.at)
          seen.add(node.at)
          pending.push(...this.#branches(node, next.level))
        }
      } catch (error) {
        yield* this.#caught(error)
      }
    }
    try {
      yield* this.#journal(master)
    } catch (error) {
      yield* this.#caught(error)
    }
  }

  #node(block: number, offset: number): Promise<Node | undefined> {
    const at = position(this.#sb, block, offset)
    return nodeAt(this.#cache, at, Math.min((block + 1) * this.#sb.blockBytes, this.#cache.size))
  }

  #branches({ cursor, at }: Node, level: number): Branch[] {
    const count = cursor.seek(24).u16()
    if (cursor.u16() !== level) throw malformed('a part of the index at another level than its place', at)
    // A branch is a place, a key of eight bytes and, in authenticated file systems, a hash.
    const bytes = count === 0 ? 0 : Math.floor((cursor.size - branchesAt) / count)
    if (count > 0 && bytes < 20) throw malformed(`an index node with ${count} branches in ${cursor.size} bytes`, at)
    return Array.from({ length: count }, (_, index) => ({ block: cursor.seek(branchesAt + index * bytes).u32(), offset: cursor.u32(), level: level - 1 }))
  }

  async *#journal(master: Master): AsyncGenerator<Trouble> {
    const nodes: Node[] = []
    let started: number | undefined
    let bytes = 0
    for (const block of logBlocks(this.#sb, master.log)) {
      let any = false
      for await (const node of nodesOf(this.#cache, block * this.#sb.blockBytes, (block + 1) * this.#sb.blockBytes)) {
        if (node.kind === kinds.commit) {
          if (Number(node.cursor.seek(24).u64Exact()) !== master.commit) break
          started = node.sequence
          any = true
        } else if (node.kind === kinds.reference && started !== undefined) {
          // What is older is left from the last time round.
          if (node.sequence < started) break
          any = true
          for await (const found of this.#bud(node)) {
            bytes += found.cursor.size
            if (bytes > maxJournalBytes) throw limitReached(`a journal of more than ${maxJournalBytes} bytes`)
            nodes.push(found)
          }
        }
      }
      if (!any) break
    }
    if (started === undefined) yield* this.#troubles.note('malformed', 'the start of the log is not found; what was written since the last commit is missing')
    for (const node of nodes.sort((a, b) => a.sequence - b.sequence)) {
      this.#budget.check()
      try {
        this.store.apply(node)
        this.replayed++
      } catch (error) {
        yield* this.#caught(error)
      }
    }
  }

  /** Nodes of one block of the journal. */
  async *#bud({ cursor }: Node): AsyncGenerator<Node> {
    const block = cursor.seek(24).u32()
    const offset = cursor.u32()
    if (block >= this.#sb.blocks || offset >= this.#sb.blockBytes) return
    for await (const node of nodesOf(this.#cache, position(this.#sb, block, offset), (block + 1) * this.#sb.blockBytes)) {
      this.#budget.node()
      if (node.kind <= kinds.truncation) yield node
    }
  }

  #caught(error: unknown): Trouble[] {
    if (!(error instanceof ReadError) || error.code === 'limit') throw error
    return this.#troubles.note(error.code, error.message, undefined, error.offset)
  }
}
