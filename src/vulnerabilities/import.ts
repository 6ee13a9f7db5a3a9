/**
 * Takes feeds into the database. Records are written in batches, each with the place that was reached, so that a run that is stopped or
 * killed goes on from there. A feed that breaks off leaves what it gave until then, which is right by itself, and takes nothing away: records
 * go only when the whole of their part was read without them.
 */
import type { StatementSync } from 'node:sqlite'
import { ReadError } from '../kernel/problem.ts'
import { explained, guarded, type OpenDatabase } from './database.ts'
import { sourcesOf, withHead, type Source } from './documents.ts'
import type { Feed, FeedDocument, FeedId, FeedItem } from './feeds/define.ts'
import { isBesides, recognise, refusal } from './feeds/feeds.ts'
import { Writer, type Effect } from './writer.ts'

export interface FeedCounts {
  new: number
  changed: number
  unchanged: number
  /** Gone: withdrawn, or no longer in a feed that is published as a whole. */
  removed: number
  /** Hold nothing that is asked for here. */
  passed: number
  /** Not in the form that the feed promises. */
  refused: number
}

export interface ImportTrouble {
  readonly path: string
  readonly message: string
}

export interface Imported {
  readonly feeds: ReadonlyMap<FeedId, FeedCounts>
  /** Sources that were imported before, as they are. */
  readonly known: readonly string[]
  /** Digests of the sources that the database now holds as a whole, by path. */
  readonly whole: ReadonlyMap<string, string>
  /** The first of them. */
  readonly troubles: readonly ImportTrouble[]
  /** How many there were in all. */
  readonly troubled: number
}

export interface ImportProgress {
  readonly path: string
  readonly done: number
  readonly total: number
  readonly records: number
}

export interface ImportOptions {
  readonly paths: readonly string[]
  /** ISO time of this import. */
  readonly now: string
  readonly signal?: AbortSignal
  readonly progress?: (progress: ImportProgress) => void
}

const batchItems = 4000

/** Throws UserError where a path or the database is at fault, AbortError when stopped; what a feed does wrong is a trouble in the result. */
export async function importFeeds(database: OpenDatabase, options: ImportOptions): Promise<Imported> {
  const run = new Run(database, options)
  try {
    for (const path of options.paths) for (const source of sourcesOf(path, options.signal)) await run.take(source)
  } catch (error) {
    throw explained(database.path, error)
  } finally {
    run.close()
  }
  return run.result()
}

/** Whether a source with this digest was imported into this very database, as a whole. */
export const wasImported = (database: OpenDatabase, digest: string): boolean =>
  guarded(database.path, () => database.sql.prepare('SELECT 1 FROM journal WHERE digest = ? AND finished IS NOT NULL').get(digest) !== undefined)

class Run {
  readonly #options: ImportOptions
  readonly #database: OpenDatabase
  readonly #feeds = new Map<FeedId, FeedCounts>()
  readonly #known: string[] = []
  readonly #whole = new Map<string, string>()
  readonly #troubles: ImportTrouble[] = []
  readonly #writer: Writer
  readonly #place: StatementSync
  #pending = 0
  /** The first document of the source that is not whole: the place that is written down never passes it, so that a later run meets it again. */
  #damaged: number | undefined
  #troubled = 0
  #records = 0

  constructor(database: OpenDatabase, options: ImportOptions) {
    this.#database = database
    this.#options = options
    this.#writer = new Writer(database.sql, options.now)
    this.#place = database.sql.prepare('UPDATE journal SET documents = ?, items = ? WHERE digest = ?')
  }

  result(): Imported {
    return { feeds: this.#feeds, known: this.#known, whole: this.#whole, troubles: this.#troubles, troubled: this.#troubled }
  }

  close(): void {
    if (this.#database.sql.isTransaction) this.#database.sql.exec('ROLLBACK')
  }

  async take(source: Source): Promise<void> {
    const { sql } = this.#database
    const row = sql.prepare('SELECT run, documents, items, finished FROM journal WHERE digest = ?').get(source.digest) as { run: number; documents: number; items: number; finished: string | null } | undefined
    if (row !== undefined && row.finished !== null) {
      this.#known.push(source.path)
      this.#whole.set(source.path, source.digest)
      return
    }
    const { latest } = sql.prepare('SELECT coalesce(max(run), 0) AS latest FROM journal').get() as { latest: number }
    // Going on is only right while nothing else was imported in between: what is gone is told by the run's number.
    const goesOn = row !== undefined && row.run === latest
    const run = goesOn ? row.run : latest + 1
    if (!goesOn) sql.prepare('INSERT INTO journal(digest, run, path, documents, items) VALUES(?, ?, ?, 0, 0) ON CONFLICT DO UPDATE SET run = excluded.run, documents = 0, items = 0').run(source.digest, run, source.path)
    const [from, skip] = goesOn ? [row.documents, row.items] : [0, 0]
    this.#damaged = undefined
    let documents = from
    try {
      for await (const { document, number, passed } of source.documents(from)) {
        const before = number === from ? skip : 0
        const tell = (): void => this.#options.progress?.({ path: source.path, done: passed(), total: source.size, records: this.#records })
        const headed = await this.#headed(source, document)
        const feed = headed === undefined ? undefined : recognise(headed)
        let isWhole = headed !== undefined
        if (headed !== undefined && feed !== undefined) isWhole = await this.#read(feed, headed, source, { number, before, run, tell })
        else if (headed !== undefined && !isBesides(document.name)) {
          isWhole = false
          this.#trouble(source, document.name, refusal(headed.head))
        }
        if (!isWhole) this.#damaged ??= number
        documents = number + 1
        if (this.#pending >= batchItems) this.#commit(source, documents, 0)
        if (number % 64 === 0) {
          tell()
          this.#options.signal?.throwIfAborted()
        }
      }
    } catch (error) {
      if (!(error instanceof ReadError)) {
        if (isAbort(error)) this.#commit(source, documents, 0)
        throw error
      }
      this.#damaged ??= documents
      this.#trouble(source, source.path, error.message)
    }
    this.#commit(source, documents, 0)
    // A source with troubles is read again from its beginning when it is named again: what is known already costs little.
    if (this.#damaged === undefined) {
      sql.prepare('UPDATE journal SET finished = ? WHERE digest = ?').run(this.#options.now, source.digest)
      this.#whole.set(source.path, source.digest)
    } else {
      this.#place.run(0, 0, source.digest)
    }
  }

  /** Undefined when not even its beginning can be read; the documents beside it can. */
  async #headed(source: Source, document: FeedDocument): Promise<FeedDocument | undefined> {
    try {
      return await withHead(document)
    } catch (error) {
      if (!(error instanceof ReadError)) throw error
      this.#trouble(source, document.name, error.message)
      return undefined
    }
  }

  /** False when the document is not whole. */
  async #read(feed: Feed, document: FeedDocument, source: Source, at: { number: number; before: number; run: number; tell: () => void }): Promise<boolean> {
    const counts = this.#countsOf(feed.id)
    let items = 0
    let refused = 0
    try {
      for await (const item of feed.read(document)) {
        items++
        if (item.type === 'refused') refused++
        // What could not be read may be what is missed.
        if (item.type === 'complete' && refused > 0) continue
        // What a stopped run had written already; dates and ends of parts count at any time.
        if (items <= at.before && item.type !== 'dated' && item.type !== 'complete') continue
        this.#write(feed.id, counts, item, at.run)
        if (item.type === 'refused') this.#trouble(source, document.name, `a record is not in the feed's form: ${item.what.slice(0, 80)}`)
        if (this.#pending < batchItems) continue
        this.#commit(source, at.number, items)
        at.tell()
        await new Promise((resolve) => setImmediate(resolve))
        this.#options.signal?.throwIfAborted()
      }
      return true
    } catch (error) {
      if (isAbort(error)) this.#commit(source, at.number, items)
      if (!(error instanceof ReadError)) throw error
      this.#trouble(source, document.name, error.message)
      return false
    }
  }

  #write(feed: FeedId, counts: FeedCounts, item: FeedItem, run: number): void {
    if (!this.#database.sql.isTransaction) this.#database.sql.exec('BEGIN IMMEDIATE')
    this.#pending++
    this.#records++
    const effects: readonly Effect[] = this.#writer.write(feed, item, run)
    for (const [what, count] of effects) counts[what] += count
  }

  #commit(source: Source, documents: number, items: number): void {
    if (!this.#database.sql.isTransaction) this.#database.sql.exec('BEGIN IMMEDIATE')
    const damaged = this.#damaged
    if (damaged === undefined) this.#place.run(documents, items, source.digest)
    else this.#place.run(damaged, 0, source.digest)
    this.#writer.flush()
    this.#database.sql.exec('COMMIT')
    this.#pending = 0
  }

  #countsOf(id: FeedId): FeedCounts {
    const known = this.#feeds.get(id)
    if (known !== undefined) return known
    const counts = { new: 0, changed: 0, unchanged: 0, removed: 0, passed: 0, refused: 0 }
    this.#feeds.set(id, counts)
    return counts
  }

  /** The first of many: a thousand of the same say no more. */
  #trouble(source: Source, name: string, message: string): void {
    this.#troubled++
    if (this.#troubles.length < 50) this.#troubles.push({ path: name === source.path ? name : `${source.path}: ${name}`, message })
  }
}

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === 'AbortError'
