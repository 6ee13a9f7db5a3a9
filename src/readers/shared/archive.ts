/**
 * The names of one archive while it is read: paths made safe, later entries in place of earlier ones of the same name,
 * hard links, directories that are only implied. Entries are given at once; what is kept for each is its name and where
 * its content lies, so that a million of them fit in memory.
 */
import type { EntryDraft } from '../../facts/file-tree.ts'
import type { Budget } from '../../kernel/limits.ts'
import { dirname, insidePath, nameText } from '../../kernel/path.ts'
import { part, type Step } from '../../kernel/place.ts'
import { ReadError } from '../../kernel/problem.ts'
import type { Yield } from '../define.ts'
import { EntryLimit, type Trouble, Troubles } from './troubles.ts'

/** What another name of the same file shares with it. */
type Content = Pick<EntryDraft, 'type' | 'size' | 'steps' | 'target' | 'attributes'>

/** Rows of directories, whose content is none and which may be named more than once. */
const directory = -1
/** Rows of entries that are more than one contiguous part of the archive. */
const elsewhere = -2

export class Archive {
  readonly troubles = new Troubles()
  readonly #budget: Budget
  readonly #rows = new Map<string, number>()
  #offsets = new Float64Array(256)
  #sizes = new Float64Array(256)
  readonly #others = new Map<number, Content>()
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

  /** The entry, behind the directories that only occur in its path. An earlier entry of the same name gives way. */
  *add(entry: EntryDraft): Generator<Yield<never>> {
    this.#budget.node()
    const known = this.#rows.get(entry.path)
    if (known === undefined) yield* this.#parents(entry.path)
    else if ((this.#offsets[known] !== directory || entry.type !== 'directory') && this.#replaced++ === 0) this.#firstReplaced = entry.path
    this.#keep(entry)
    yield { entry }
  }

  /**
   * Another name for the content of an entry that came before, with rights of its own; undefined when there is no such
   * entry.
   */
  linked(target: string, own: EntryDraft): EntryDraft | undefined {
    const row = this.#rows.get(target)
    if (row === undefined || target === own.path) return undefined
    const offset = this.#offsets[row] ?? directory
    if (offset === directory) return undefined
    const size = this.#sizes[row] ?? 0
    const content: Content = this.#others.get(row) ?? { type: 'file', size, steps: [part(offset, size)] }
    return { ...own, ...content, links: 2 }
  }

  /** Gives an entry anew, with other content, without counting it again. */
  amended(entry: EntryDraft): Yield<never> {
    this.#keep(entry)
    return { entry }
  }

  /** The error as a problem of one entry, for the caller to yield; errors that must end the listing are thrown on. */
  caught(error: unknown, name: Uint8Array | string): Trouble[] {
    const text = typeof name === 'string' ? name : nameText(name.slice(0, 200))
    const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text
    return this.troubles.caught(error, shown.startsWith('/') ? shown : `/${shown}`)
  }

  /** What is to be said at the end of the listing. */
  *end(): Generator<Yield<never>> {
    if (this.#replaced > 0) {
      const message = `${this.#replaced} entries have the name of a later one, ${this.#firstReplaced} first; only the last of each name is read`
      yield { problem: { code: 'unsupported', message } }
    }
    yield* this.troubles.rest()
  }

  *#parents(path: string): Generator<Yield<never>> {
    const missing: string[] = []
    for (let parent = dirname(path); parent !== '/' && !this.#rows.has(parent); parent = dirname(parent)) missing.push(parent)
    for (const parent of missing.toReversed()) {
      this.#budget.node()
      const entry: EntryDraft = { path: parent, type: 'directory', size: 0 }
      this.#keep(entry)
      yield { entry }
    }
  }

  #keep(entry: EntryDraft): void {
    const row = this.#rows.get(entry.path) ?? this.#rows.size
    if (row === this.#rows.size) this.#rows.set(entry.path, row)
    if (row === this.#offsets.length) {
      this.#offsets = doubled(this.#offsets)
      this.#sizes = doubled(this.#sizes)
    }
    const plain = entry.type === 'file' && entry.attributes === undefined
    const offset = entry.type === 'directory' ? directory : plain ? partOffset(entry.steps) : elsewhere
    this.#offsets[row] = offset
    this.#sizes[row] = entry.size
    if (offset === elsewhere) {
      const { type, size, steps, target, attributes } = entry
      const rare = { ...(target === undefined ? {} : { target }), ...(attributes === undefined ? {} : { attributes }) }
      this.#others.set(row, { type, size, ...(steps === undefined ? {} : { steps }), ...rare })
    } else this.#others.delete(row)
  }
}

/** Where the one contiguous part lies that is the whole content. */
function partOffset(steps: readonly Step[] | undefined): number {
  const only = steps?.length === 1 ? steps[0] : undefined
  const range = only?.kind === 'ranges' && only.ranges.length === 1 ? only.ranges[0] : undefined
  return range === undefined || range[0] < 0 || range[1] !== (only?.kind === 'ranges' ? only.size : -1) ? elsewhere : range[0]
}

function doubled(column: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(column.length * 2)
  larger.set(column)
  return larger
}

/** Runs a reader's loop and says what is to be said at the end, whether the loop came there or not. */
export async function* thenEnd<Y extends Yield>(archive: Archive, loop: AsyncIterable<Y>): AsyncGenerator<Y | Yield<never>> {
  let failure: unknown
  try {
    yield* loop
  } catch (error) {
    failure = error
  }
  yield* archive.end()
  if (failure !== undefined) throw failure
}
