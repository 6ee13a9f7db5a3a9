/** The shape of a feed: one declaration, which knows one publisher's format and nothing of the database. */
import type { AdvisoryRecord, ExploitedRecord, LifeCycleRecord } from '../record.ts'

export type FeedId = 'osv' | 'nvd' | 'debian' | 'alpine' | 'kev' | 'epss' | 'endoflife' | 'github' | 'cve'

/** One document of what is imported: a file, an unpacked `.gz`, an entry of an archive, a file of a folder. */
export interface FeedDocument {
  /** Path with `/`, as it is shown. */
  readonly name: string
  /** Bytes, where known. */
  readonly size: number | undefined
  /** ISO time of the file: when it was fetched, as far as anybody knows. */
  readonly fetched: string
  /** The first bytes of its content. */
  readonly head: string
  chunks(): AsyncIterable<Uint8Array>
}

/** What a feed yields. `part` names a stretch of the feed that is published as a whole: what it no longer holds is gone. */
export type FeedItem =
  | { readonly type: 'advisory'; readonly key: string; readonly part?: string; readonly record: AdvisoryRecord }
  | { readonly type: 'exploited'; readonly record: ExploitedRecord }
  | { readonly type: 'life-cycle'; readonly record: LifeCycleRecord }
  | { readonly type: 'epss'; readonly id: string; readonly probability: number; readonly percentile: number }
  /** A record that says of itself that it is withdrawn or rejected. */
  | { readonly type: 'withdrawn'; readonly key: string }
  /** A record that holds nothing that is asked for here. */
  | { readonly type: 'passed' }
  /** A record that is not in the form that the feed promises; the rest of the feed is read on. */
  | { readonly type: 'refused'; readonly what: string }
  /** The feed's own date, ISO. */
  | { readonly type: 'dated'; readonly date: string }
  /** The document is whole: what `part` held before and does not now may go. */
  | { readonly type: 'complete'; readonly part: string }

export interface Feed {
  readonly id: FeedId
  readonly title: string
  /** Where it is published. */
  readonly url: string
  /** After this many days the knowledge is stale. */
  readonly staleDays: number
  recognises(document: Pick<FeedDocument, 'name' | 'head'>): boolean
  /** Throws ReadError when the document is truncated or of another version: what it gave until then is right by itself. */
  read(document: FeedDocument): AsyncIterable<FeedItem>
}

export const defineFeed = (feed: Feed): Feed => feed
