/** The shape of a reader: bytes in, facts and children out. One declaration per format, in its own folder. */
import type { EntryDraft } from '../facts/file-tree.ts'
import type { FactDraft, FactKind } from '../facts/fact.ts'
import type { Budget } from '../kernel/limits.ts'
import type { Place, Step } from '../kernel/place.ts'
import type { ProblemCode } from '../kernel/problem.ts'
import type { ByteSource } from '../kernel/source.ts'

/** What a reader looks at to claim an input; all conditions of one signature must hold, one signature is enough. */
export interface Signature {
  /** Bytes in hex (spaces allowed, `??` any byte) at `at` (negative: from the end). */
  readonly hex?: string
  readonly at?: number
  /** Patterns of `pathMatcher` for the path inside the container (or the artefact's file name). */
  readonly paths?: readonly string[]
  /**
   * Largest content that this signature claims, in bytes. Larger content in a place that the signature names (a pattern with a
   * folder), or with a mark of eight bytes or more, is told as a problem: it was meant for this reader.
   */
  readonly maxBytes?: number
}

export interface ReaderInput extends ByteSource {
  /** Directions to these bytes, for facts that must find them again. */
  readonly place: Place
  /** Absolute path of the file inside its container, or the artefact's name with a leading slash. */
  readonly path: string
}

/** Something inside that has bytes of its own and should be read further. */
export interface Child {
  /** `2` for a partition; empty for the only content of a compressed stream. */
  readonly name: string
  readonly steps: readonly Step[]
}

export type Yield<K extends FactKind = FactKind> =
  | { readonly fact: FactDraft<K> }
  | { readonly child: Child }
  /** One more entry of a file tree; one with the path of an earlier entry takes its place. */
  | { readonly entry: EntryDraft }
  | { readonly problem: { readonly code: ProblemCode; readonly message: string; readonly offset?: number; readonly path?: string } }

export interface Reader<K extends FactKind = FactKind> {
  /** `<group>/<format>`, the folder's path. */
  readonly id: string
  readonly title: string
  /** Label in paths: `ext4` makes `2:ext4/etc/shadow`; undefined for formats that add none (text files, tables). */
  readonly label?: string
  readonly emits: readonly K[]
  /** How strong its facts are: read by us from the product unless it reads what somebody says or dumped. */
  readonly basis?: 'declared' | 'dump'
  readonly signatures: readonly Signature[]
  /** Where the format is specified; at least one. */
  readonly references: readonly [Reference, ...Reference[]]
  /** What it does not read; shown to users. */
  readonly limitations: readonly string[]
  /** Yields what it finds. Throws ReadError for bytes that contradict the format; what was yielded before stays. */
  read(input: ReaderInput, budget: Budget): AsyncIterable<Yield<K>>
}

export interface Reference {
  readonly title: string
  readonly url: string
}

/** Checks the types of a declaration; adds nothing. */
export const defineReader = <const K extends FactKind>(reader: Reader<K>): Reader<K> => reader
