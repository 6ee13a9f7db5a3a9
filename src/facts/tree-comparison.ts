/** Two systems held against each other, file by file: the image against a reference, or one slot against the other. */
import type { FileEntry, FileTree } from './file-tree.ts'
import type { Place } from '../kernel/place.ts'

/**
 * A system of the reference image. It has a kind of its own, so that nothing which judges the product sees it: only the comparison asks for it.
 */
export interface ReferenceTree {
  readonly tree: FileTree
  readonly partial: boolean
  readonly place: Place
  readonly release: Release
  /** SHA-256 of the artefact that holds it. */
  readonly sha256: string
}

/** What a system says it is. */
export interface Release {
  /** Fields of os-release that tell releases apart; empty where there are none. */
  readonly fields: Readonly<Record<string, string>>
  /** Version by name of package; empty without a package database. */
  readonly packages: ReadonlyMap<string, string>
}

export type Change = 'content' | 'type' | 'mode' | 'owner' | 'capabilities' | 'link target'

export interface TreeDifference {
  readonly path: string
  /** Seen from the other side: what this system has more, less, or otherwise. */
  readonly what: 'added' | 'removed' | 'changed'
  readonly changes: readonly Change[]
  /** Before and after, where words say it: `0755 -> 4755`. */
  readonly detail: string
  /** It is a program, a library or a module by its name or its permissions. */
  readonly runs: boolean
}

/** What sizes, permissions, owners and links tell; contents are told by `content-comparison`. */
export interface TreeComparison {
  readonly id: string
  readonly against: 'reference' | 'slot'
  /** Where the other system lies, as shown. */
  readonly other: string
  readonly otherSha256?: string
  /** Names that both have. */
  readonly common: number
  /** Pairs of files of one size, whose contents are compared. */
  readonly asked: number
  readonly differences: readonly TreeDifference[]
  /** Differences beyond those that are kept. */
  readonly more: number
  readonly sameRelease: boolean
  readonly release: string
  readonly otherRelease: string
  /** Packages of another version over there, by name; the version there, and here. Empty: not installed. */
  readonly packages: ReadonlyMap<string, readonly [there: string, here: string]>
  /** The list of files of one of them ended early. */
  readonly partial: boolean
}

/** Pairs of files whose bytes were compared: only those that differ are told. */
export interface ContentComparison {
  readonly comparison: string
  readonly equal: number
  readonly differing: readonly { readonly path: string; readonly sha256: string; readonly otherSha256: string }[]
  readonly unreadable: readonly string[]
}

/** A program, a library or a module, by its permissions or its name; what Python compiled is run instead of its source. */
export const runs = ({ path, type, mode = 0 }: Pick<FileEntry, 'path' | 'type' | 'mode'>): boolean =>
  type === 'file' && ((mode & 0o111) !== 0 || /\.(?:so(?:\.[\d.]+)?|ko(?:\.\w+)?|py[co]?|pl|sh|js|lua|php)$/u.test(path))
