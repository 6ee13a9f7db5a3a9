/**
 * The entries of one archive while it is read: paths made safe, later entries in place of earlier ones of the same name,
 * hard links, directories that are only implied. Everything is given at the end, also when the archive is damaged.
 */
import type { EntryDraft } from '../../facts/file-tree.ts'
import type { Budget } from '../../kernel/limits.ts'
import { dirname, insidePath, nameText } from '../../kernel/path.ts'
import { ReadError } from '../../kernel/problem.ts'
import type { Yield } from '../define.ts'
import { EntryLimit, type Trouble, Troubles } from './troubles.ts'

export class Archive {
  readonly troubles = new Troubles()
  readonly #budget: Budget
  readonly #entries = new Map<string, EntryDraft>()
  #replaced = 0
  #firstReplaced = ''

  constructor(budget: Budget) {
    this.#budget = budget
  }

  /** A stored name as an absolute path inside the archive; one that leaves it, or is too long, throws. */
  path(name: Uint8Array | string): string {
    const limit = this.#budget.limits.pathBytes
    if (name.length > limit) throw new EntryLimit(`a path of ${name.length} characters`)
    const text = typeof name === 'string' ? name : nameText(name)
    if (text === '') throw new ReadError('malformed', 'an entry without a name')
    return insidePath(text, limit)
  }

  /** Counts against the budget and keeps the entry; an earlier one of the same name gives way. */
  add(entry: EntryDraft): void {
    this.#budget.node()
    const earlier = this.#entries.get(entry.path)
    if (earlier !== undefined) {
      if (earlier.type !== 'directory' || entry.type !== 'directory') {
        if (this.#replaced++ === 0) this.#firstReplaced = entry.path
      }
      this.#entries.delete(entry.path)
    }
    this.#entries.set(entry.path, entry)
  }

  /**
   * Another name for an entry that came before: same content, same rights. Gives false when there is no such file; the
   * name is then kept without content.
   */
  link(path: string, target: string, own: EntryDraft): boolean {
    const found = this.#entries.get(target)
    const sound = found !== undefined && found.type !== 'directory' && target !== path
    this.add(sound ? { ...found, path, links: 2 } : own)
    return sound
  }

  get(path: string): EntryDraft | undefined {
    return this.#entries.get(path)
  }
  /** Puts something else in an entry's place without counting it again. */
  amend(entry: EntryDraft): void {
    this.#entries.set(entry.path, entry)
  }

  /** The error as a problem of one entry, for the caller to yield; errors that must end the listing are thrown on. */
  caught(error: unknown, name: Uint8Array | string): Trouble[] {
    const text = typeof name === 'string' ? name : nameText(name.slice(0, 200))
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
    return this.troubles.caught(error, shown.startsWith('/') ? shown : `/${shown}`)
  }

  /** Every entry in the order of the archive, the directories that only occur in paths, and the problems that were counted. */
  *all(): Generator<Yield<never>> {
    const implied = new Set<string>()
    for (const entry of this.#entries.values()) {
      const missing: string[] = []
      for (let parent = dirname(entry.path); parent !== '/' && !implied.has(parent) && !this.#entries.has(parent); parent = dirname(parent)) {
        missing.push(parent)
        implied.add(parent)
      }
      for (const path of missing.reverse()) {
        this.#budget.node()
        yield { entry: { path, type: 'directory', size: 0 } }
      }
      yield { entry }
    }
    if (this.#replaced > 0) {
      const message = `${this.#replaced} entries have the name of a later one, ${this.#firstReplaced} first; only the last of each name is read`
      yield { problem: { code: 'unsupported', message } }
    }
    yield* this.troubles.rest()
  }
}

/**
 * Runs a reader's loop and gives the archive's entries afterwards, whether the loop came to its end or not; what it threw
 * is thrown on behind them.
 */
export async function* thenEntries<Y extends Yield>(archive: Archive, loop: AsyncIterable<Y>): AsyncGenerator<Y | Yield<never>> {
  let failure: unknown
  try {
    yield* loop
  } catch (error) {
    failure = error
  }
  yield* archive.all()
  if (failure !== undefined) throw failure
}

/** Type of an inode by the bits of its mode (POSIX sys/stat.h). */
export function typeOfMode(mode: number): EntryDraft['type'] | undefined {
  switch (mode & 0o170000) {
    case 0o100000:
      return 'file'
    case 0o040000:
      return 'directory'
    case 0o120000:
      return 'symlink'
    case 0o020000:
      return 'character'
    case 0o060000:
      return 'block'
    case 0o010000:
      return 'fifo'
    case 0o140000:
      return 'socket'
    default:
      return undefined
  }
}
