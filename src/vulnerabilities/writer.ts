/** Writes what feeds give into the tables, and only what differs from what is there. Knows no feed. */
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { malformed } from '../kernel/problem.ts'
import type { FeedId, FeedItem } from './feeds/define.ts'
import { pack, unpack } from './pack.ts'
import { isCve, type AdvisoryRecord } from './record.ts'

export type Effect = readonly [what: 'new' | 'changed' | 'unchanged' | 'removed' | 'passed' | 'refused', count: number]

/** A CVE id as a number: half a million of them are an index of a few megabytes. */
export function cveNumber(id: string): number | undefined {
  const [, year, number] = /^CVE-(\d{4})-(\d{4,9})$/u.exec(id) ?? []
  return year === undefined ? undefined : Number(year) * 1e9 + Number(number)
}

/** A feed that suddenly holds less than half of what it held was not whole, whatever it looks like. */
const maxRemovedFreely = 50

export class Writer {
  readonly #now: string
  readonly #find: StatementSync
  readonly #insert: StatementSync
  readonly #update: StatementSync
  readonly #touch: StatementSync
  readonly #delete: StatementSync
  readonly #addTarget: StatementSync
  readonly #dropTarget: StatementSync
  readonly #stale: StatementSync
  readonly #tally: StatementSync
  readonly #findScore: StatementSync
  readonly #setScore: StatementSync
  readonly #setFeed: StatementSync
  /** Changes to the feeds' rows since the last flush. */
  readonly #feeds = new Map<FeedId, { newest: string; records: number }>()

  constructor(sql: DatabaseSync, now: string) {
    this.#now = now
    this.#find = sql.prepare('SELECT id, body FROM record WHERE feed = ? AND key = ? AND part = ?')
    this.#insert = sql.prepare('INSERT INTO record(feed, key, part, run, body) VALUES(?, ?, ?, ?, ?)')
    this.#update = sql.prepare('UPDATE record SET run = ?, body = ? WHERE id = ?')
    this.#touch = sql.prepare('UPDATE record SET run = ? WHERE id = ?')
    this.#delete = sql.prepare('DELETE FROM record WHERE id = ?')
    this.#addTarget = sql.prepare('INSERT OR IGNORE INTO target(space, name, record) VALUES(?, ?, ?)')
    this.#dropTarget = sql.prepare('DELETE FROM target WHERE space = ? AND name = ? AND record = ?')
    this.#stale = sql.prepare('SELECT id, body FROM record WHERE feed = ? AND part = ? AND run <> ?')
    this.#tally = sql.prepare('SELECT sum(run <> ?) AS stale, sum(run = ?) AS kept FROM record WHERE feed = ? AND part = ?')
    this.#findScore = sql.prepare('SELECT probability, percentile FROM epss WHERE cve = ?')
    this.#setScore = sql.prepare('INSERT INTO epss(cve, probability, percentile) VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET probability = excluded.probability, percentile = excluded.percentile')
    this.#setFeed = sql.prepare('INSERT INTO feed(id, newest, imported, records) VALUES(?, ?, ?, max(0, ?)) ON CONFLICT DO UPDATE SET newest = max(newest, excluded.newest), imported = excluded.imported, records = max(0, records + ?)')
  }

  /** Within a transaction of the caller. */
  write(feed: FeedId, item: FeedItem, run: number): readonly Effect[] {
    switch (item.type) {
      case 'advisory':
        this.#dated(feed, item.record.modified)
        return [this.#put(feed, item.key, item.part ?? '', run, item.record)]
      case 'exploited':
        return [this.#put(feed, item.record.id, '', run, item.record)]
      case 'life-cycle':
        return [this.#put(feed, item.record.product, '', run, item.record)]
      case 'epss':
        return [this.#score(feed, item)]
      case 'withdrawn': {
        const known = this.#find.get(feed, item.key, '') as { id: number; body: Uint8Array } | undefined
        if (known === undefined) return [['passed', 1]]
        this.#remove(feed, known)
        return [['removed', 1]]
      }
      case 'dated':
        this.#dated(feed, item.date)
        return []
      case 'complete':
        return [['removed', this.#sweep(feed, item.part, run)]]
      case 'passed':
      case 'refused':
        return [[item.type, 1]]
    }
  }

  /** Brings the feeds' rows up to date, in the same transaction. */
  flush(): void {
    for (const [id, { newest, records }] of this.#feeds) this.#setFeed.run(id, newest, this.#now, records, records)
    this.#feeds.clear()
  }

  #put(feed: FeedId, key: string, part: string, run: number, value: object): Effect {
    const body = pack(value)
    const known = this.#find.get(feed, key, part) as { id: number; body: Uint8Array } | undefined
    if (known === undefined) {
      const { lastInsertRowid } = this.#insert.run(feed, key, part, run, body)
      for (const [space, name] of targetsOf(value)) this.#addTarget.run(space, name, lastInsertRowid)
      this.#counted(feed, 1)
      return ['new', 1]
    }
    this.#counted(feed, 0)
    const before = Buffer.compare(body, known.body) === 0 ? undefined : unpack(known.body)
    if (before === undefined || modifiedOf(before) > modifiedOf(value)) {
      // Only of a part that is published as a whole anybody asks whether it was there.
      if (part !== '' || modifiedOf(value) === '') this.#touch.run(run, known.id)
      return ['unchanged', 1]
    }
    for (const [space, name] of targetsOf(before)) this.#dropTarget.run(space, name, known.id)
    this.#update.run(run, body, known.id)
    for (const [space, name] of targetsOf(value)) this.#addTarget.run(space, name, known.id)
    return ['changed', 1]
  }

  #score(feed: FeedId, { id, probability, percentile }: Extract<FeedItem, { type: 'epss' }>): Effect {
    const cve = isCve(id) ? cveNumber(id) : undefined
    if (cve === undefined) return ['refused', 1]
    const known = this.#findScore.get(cve) as { probability: number; percentile: number } | undefined
    this.#counted(feed, known === undefined ? 1 : 0)
    if (known?.probability === probability && known.percentile === percentile) return ['unchanged', 1]
    this.#setScore.run(cve, probability, percentile)
    return [known === undefined ? 'new' : 'changed', 1]
  }

  /** Takes away what the part no longer holds. */
  #sweep(feed: FeedId, part: string, run: number): number {
    const { stale, kept } = this.#tally.get(run, run, feed, part) as { stale: number | null; kept: number | null }
    if ((stale ?? 0) > maxRemovedFreely && (stale ?? 0) > (kept ?? 0)) throw malformed(`it holds ${kept ?? 0} records where ${(stale ?? 0) + (kept ?? 0)} were known: nothing was taken away`)
    const gone = this.#stale.all(feed, part, run) as unknown as { id: number; body: Uint8Array }[]
    for (const record of gone) this.#remove(feed, record)
    return gone.length
  }

  #remove(feed: FeedId, { id, body }: { id: number; body: Uint8Array }): void {
    for (const [space, name] of targetsOf(unpack(body))) this.#dropTarget.run(space, name, id)
    this.#delete.run(id)
    this.#counted(feed, -1)
  }

  #dated(feed: FeedId, date: string): void {
    const known = this.#feeds.get(feed)
    if (known === undefined) this.#feeds.set(feed, { newest: date, records: 0 })
    else if (date > known.newest) known.newest = date
  }

  #counted(feed: FeedId, records: number): void {
    const known = this.#feeds.get(feed)
    if (known === undefined) this.#feeds.set(feed, { newest: '', records })
    else known.records += records
  }
}

/** An older file that is imported after a newer one takes nothing back. */
const modifiedOf = (value: object): string => ('modified' in value ? String(value.modified) : '')

/** Under which names a record is found. */
function targetsOf(value: object): readonly (readonly [space: string, name: string])[] {
  if (!('affected' in value)) return []
  const { affected } = value as AdvisoryRecord
  return [...new Map(affected.map(({ space, name }) => [`${space}\0${name}`, [space, name] as const])).values()]
}
