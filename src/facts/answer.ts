/** What workers answer to the questions of joins, and the questions themselves. */
import type { Place } from '../kernel/place.ts'
import type { SignatureToCheck } from './boot.ts'
import type { VerityNumbers } from './verity.ts'

/** A question to the bytes. `id` is chosen by the join and comes back with the answer. */
export type ByteQuestion =
  | { readonly kind: 'digest'; readonly id: string; readonly place: Place; readonly at: Target; readonly algorithm: 'md5' | 'sha1' | 'sha256'; readonly expected?: string }
  | { readonly kind: 'search'; readonly id: string; readonly place: Place; readonly at: Target; readonly rules: RuleSet; /** Ids of rules that do not count here. */ readonly except?: readonly string[]; /** The write-ahead log beside a database. */ readonly log?: Place }
  | { readonly kind: 'try'; readonly id: string; readonly place: Place; readonly at: Target; readonly line: number; readonly account: string; readonly hints: readonly string[]; readonly tries: number }
  /** The applets that were compiled into a multi-call program. */
  | { readonly kind: 'applets'; readonly id: string; readonly place: Place; readonly at: Target }
  /** Which of the names stand in a list of keys, one a line. */
  | { readonly kind: 'listed'; readonly id: string; readonly place: Place; readonly at: Target; readonly names: readonly string[] }
  /** `spki`: the key, DER in hex. */
  | { readonly kind: 'verify'; readonly id: string; readonly place: Place; readonly at: Target; readonly check: SignatureToCheck; readonly spki: string }
  /** `place` is that of the tree. With `data`: blocks `from` to `to` of it against the tree; without: the tree's own levels. */
  | { readonly kind: 'verity'; readonly id: string; readonly place: Place; readonly at: Target; readonly tree: VerityNumbers; readonly data?: VerityPart }
  /** A detached signature over `content`, in hex. */
  | { readonly kind: 'cms'; readonly id: string; readonly place: Place; readonly at: Target; readonly content: string }
  /** Which pairs of files differ. `place` is that of the first. */
  | { readonly kind: 'compare'; readonly id: string; readonly place: Place; readonly at: Target; readonly comparison: string; readonly pairs: readonly PairOfFiles[] }
  /** What a script does, by its syntax. */
  | { readonly kind: 'code'; readonly id: string; readonly place: Place; readonly at: Target }
  /** Tables of ciphers and command lines in a compiled program. */
  | { readonly kind: 'binary'; readonly id: string; readonly place: Place; readonly at: Target; readonly look: readonly ('cipher-tables' | 'command-formats' | 'token-formats')[] }

/** Two files of one path, here and in the system that it is held against. */
export interface PairOfFiles {
  readonly path: string
  readonly place: Place
  readonly other: Place
}

/** A part of the data under a hash tree; block 0 stands at its start. */
export interface VerityPart {
  readonly place: Place
  readonly from: number
  readonly to: number
  /** Of the last part: whether anything stands behind the data, up to this offset or the end of the content. */
  readonly until?: number
}

/** The file that a question is about: answers come back as facts seen there. */
export interface Target {
  readonly container: string
  readonly file: string
  readonly artefact: string
  readonly path: string
}

/** Groups of rules that a search runs: `secrets`, `patterns`, `banners`. */
export type RuleSet = readonly ('secrets' | 'patterns' | 'banners' | 'personal-data')[]

/** Outcome of a digest question. */
export interface Digest {
  readonly question: string
  readonly algorithm: string
  readonly value: string
  readonly expected?: string
  readonly matches?: boolean
}

/** Outcome of trying product-default passwords against one stored hash. The password itself is not told. */
export interface PasswordTry {
  readonly account: string
  /** Why the guess was on the list: `product-default`, `account-name`, `product-name`, `common`; absent when none fitted. */
  readonly matched?: string
  readonly tried: number
  readonly skipped?: string
}
