/**
 * The files of one container, in columns: a million entries fit in a few hundred megabytes and cross processes as a few
 * typed arrays. Build with `FileTreeBuilder` in a worker; read through `FileTree`.
 */
import { basename, dirname, linkTarget, pathMatcher } from '../kernel/path.ts'
import type { Step } from '../kernel/place.ts'
import { compareText } from '../kernel/where.ts'

export type FileType = 'file' | 'directory' | 'symlink' | 'character' | 'block' | 'fifo' | 'socket'
const fileTypes: readonly FileType[] = ['file', 'directory', 'symlink', 'character', 'block', 'fifo', 'socket']

/** What a container's reader tells of one entry. */
export interface EntryDraft {
  /** Absolute path inside the container (`insidePath` made it). */
  readonly path: string
  readonly type: FileType
  /** Permission bits, set-id and sticky bits included (07777); undefined where the format stores none. */
  readonly mode?: number
  readonly uid?: number
  readonly gid?: number
  readonly size: number
  /** Seconds since 1970. */
  readonly mtime?: number
  /** Target text of a symbolic link. */
  readonly target?: string
  /** Where a file's bytes are, from the container's own bytes inwards; absent when they cannot be read. */
  readonly steps?: readonly Step[]
  /** Extended attributes that matter: names, and `security.capability` decoded by the reader (`cap_net_raw+ep`). */
  readonly attributes?: Readonly<Record<string, string>>
  /** Number of names of the same inode; 1 where unknown. */
  readonly links?: number
}

/** One entry as checks and joins see it. */
export interface FileEntry extends EntryDraft {
  readonly index: number
}

/** Serialisable columns of a tree. */
export interface FileColumns {
  readonly count: number
  /** Paths joined by NUL. */
  readonly paths: string
  readonly types: Uint8Array
  readonly modes: Uint16Array
  readonly uids: Uint32Array
  readonly gids: Uint32Array
  readonly sizes: Float64Array
  readonly mtimes: Float64Array
  readonly targets: ReadonlyMap<number, string>
  readonly attributes: ReadonlyMap<number, Readonly<Record<string, string>>>
  /** Contiguous contents: offset and length inside the container, offset -1 when `steps` holds the directions instead. */
  readonly offsets: Float64Array
  readonly steps: ReadonlyMap<number, readonly Step[]>
}

const symlink = fileTypes.indexOf('symlink')
/** In the column of modes: the container does not keep any. */
export const noMode = 0xffff
const noId = 0xffffffff
/** No directions: the bytes cannot be read. */
const nowhere = -2

/** Collects entries into columns that grow; an entry takes little more room than its path. */
export class FileTreeBuilder {
  readonly #paths: string[] = []
  readonly #byPath = new Map<string, number>()
  readonly #targets = new Map<number, string>()
  readonly #attributes = new Map<number, Readonly<Record<string, string>>>()
  readonly #steps = new Map<number, readonly Step[]>()
  #numbers = numberColumns(256)

  get count(): number {
    return this.#paths.length
  }

  /** Adds an entry; one with the path of an earlier entry takes its place. */
  add(entry: EntryDraft): void {
    const index = this.#place(entry.path)
    const first = entry.steps?.[0]
    const only = entry.steps?.length === 1 && first?.kind === 'ranges' && first.ranges.length === 1 ? first.ranges[0] : undefined
    const contiguous = only !== undefined && only[0] >= 0 && only[1] >= entry.size
    const n = this.#numbers
    n.types[index] = fileTypes.indexOf(entry.type)
    n.modes[index] = entry.mode ?? noMode
    n.uids[index] = entry.uid ?? noId
    n.gids[index] = entry.gid ?? noId
    n.sizes[index] = entry.size
    n.mtimes[index] = entry.mtime ?? Number.NaN
    n.offsets[index] = entry.steps === undefined ? nowhere : contiguous ? only[0] : -1
    if (entry.target !== undefined) this.#targets.set(index, entry.target)
    if (entry.attributes !== undefined) this.#attributes.set(index, entry.attributes)
    if (entry.steps !== undefined && !contiguous) this.#steps.set(index, entry.steps)
  }

  /** The row of a path: the one that it has, or a new one. */
  #place(path: string): number {
    const known = this.#byPath.get(path)
    if (known !== undefined) {
      for (const rare of [this.#targets, this.#attributes, this.#steps]) rare.delete(known)
      return known
    }
    const index = this.#paths.push(path) - 1
    this.#byPath.set(path, index)
    if (index === this.#numbers.types.length) {
      const larger = numberColumns(index * 2)
      for (const name of columnNames) larger[name].set(this.#numbers[name])
      this.#numbers = larger
    }
    return index
  }

  columns(): FileColumns {
    const count = this.#paths.length
    const { types, modes, uids, gids, sizes, mtimes, offsets } = this.#numbers
    return {
      count,
      paths: this.#paths.join('\0'),
      types: types.slice(0, count),
      modes: modes.slice(0, count),
      uids: uids.slice(0, count),
      gids: gids.slice(0, count),
      sizes: sizes.slice(0, count),
      mtimes: mtimes.slice(0, count),
      offsets: offsets.slice(0, count),
      targets: this.#targets,
      attributes: this.#attributes,
      steps: this.#steps,
    }
  }
}

const columnNames = ['types', 'modes', 'uids', 'gids', 'sizes', 'mtimes', 'offsets'] as const

const numberColumns = (rows: number): Pick<FileColumns, (typeof columnNames)[number]> => ({
  types: new Uint8Array(rows),
  modes: new Uint16Array(rows),
  uids: new Uint32Array(rows),
  gids: new Uint32Array(rows),
  sizes: new Float64Array(rows),
  mtimes: new Float64Array(rows),
  offsets: new Float64Array(rows),
})

/** Read access to the files of one container. */
export class FileTree {
  readonly columns: FileColumns
  readonly paths: readonly string[]
  readonly #byPath = new Map<string, number>()
  #children: Map<string, number[]> | undefined
  readonly #meanings = new Map<string, string | undefined>()

  constructor(columns: FileColumns) {
    this.columns = columns
    this.paths = columns.count === 0 ? [] : columns.paths.split('\0')
    for (let index = 0; index < this.paths.length; index++) this.#byPath.set(this.paths[index] ?? '', index)
  }

  /** From plain entries, for tests and small archives. */
  static of(entries: readonly EntryDraft[]): FileTree {
    const builder = new FileTreeBuilder()
    for (const entry of entries) builder.add(entry)
    return new FileTree(builder.columns())
  }

  get size(): number {
    return this.columns.count
  }

  at(index: number): FileEntry {
    const c = this.columns
    const size = c.sizes[index] ?? 0
    const mode = c.modes[index] ?? noMode
    const uid = c.uids[index] ?? noId
    const gid = c.gids[index] ?? noId
    const mtime = c.mtimes[index] ?? Number.NaN
    const target = c.targets.get(index)
    const attributes = c.attributes.get(index)
    const offset = c.offsets[index] ?? nowhere
    const steps = offset >= 0 ? [{ kind: 'ranges', size, ranges: [[offset, size]] } as const] : c.steps.get(index)
    return {
      index,
      path: this.paths[index] ?? '',
      type: fileTypes[c.types[index] ?? 0] ?? 'file',
      size,
      ...(mode === noMode ? {} : { mode }),
      ...(uid === noId ? {} : { uid }),
      ...(gid === noId ? {} : { gid }),
      ...(Number.isNaN(mtime) ? {} : { mtime }),
      ...(target === undefined ? {} : { target }),
      ...(attributes === undefined ? {} : { attributes }),
      ...(steps === undefined ? {} : { steps }),
    }
  }

  /** The entry with exactly this path; links are not followed. */
  get(path: string): FileEntry | undefined {
    const index = this.#byPath.get(path)
    return index === undefined ? undefined : this.at(index)
  }

  /**
   * What a path means on the device: symbolic links of every part are followed inside this tree, at most 40 of them (as
   * Linux does). Undefined when it leads nowhere.
   */
  resolve(path: string): FileEntry | undefined {
    // Tens of thousands of paths in few folders are asked for: what a folder means is found once.
    const slash = path.lastIndexOf('/')
    const folder = this.#meaningOf(path.slice(0, Math.max(slash, 0)))
    if (folder === undefined) return undefined
    const name = path.slice(slash + 1)
    const index = this.#byPath.get(`${folder}/${name}`)
    if (index === undefined && name !== '') return undefined
    if (index !== undefined && this.columns.types[index] !== symlink) return this.at(index)
    const at = this.#follow(path)
    return at === undefined || at === '' ? undefined : this.get(at)
  }

  /** Where a path lies, its folders resolved: /bin/ls in a merged /usr/bin. A link at its end stays: what it leads to may be anybody's. */
  placeOf(path: string): string {
    const slash = path.lastIndexOf('/')
    const folder = this.#meaningOf(path.slice(0, Math.max(slash, 0)))
    return folder === undefined ? path : `${folder}${path.slice(slash)}`
  }

  #meaningOf(folder: string): string | undefined {
    if (!this.#meanings.has(folder)) this.#meanings.set(folder, this.#follow(folder))
    return this.#meanings.get(folder)
  }

  /** The path without links in it; empty for the root. */
  #follow(path: string): string | undefined {
    let pending = path.split('/').filter(Boolean)
    let at = ''
    let hops = 0
    while (pending.length > 0) {
      const next = `${at}/${pending[0]}`
      pending = pending.slice(1)
      const index = this.#byPath.get(next)
      if (index === undefined) return undefined
      if (this.columns.types[index] !== symlink) {
        at = next
        continue
      }
      if (++hops > 40) return undefined
      pending = [...linkTarget(next, this.columns.targets.get(index) ?? '').split('/').filter(Boolean), ...pending]
      at = ''
    }
    return at
  }

  has(path: string): boolean {
    return this.#byPath.has(path)
  }

  /** Entries whose path matches one of the patterns of `pathMatcher`, in path order. */
  match(...patterns: readonly string[]): FileEntry[] {
    const matches = pathMatcher(patterns)
    const found: number[] = []
    for (let index = 0; index < this.paths.length; index++) if (matches(this.paths[index] ?? '')) found.push(index)
    return this.#entries(found)
  }

  /** Direct children of a directory, in path order. */
  list(directory: string): FileEntry[] {
    if (this.#children === undefined) {
      this.#children = new Map()
      for (let index = 0; index < this.paths.length; index++) {
        const path = this.paths[index] ?? ''
        if (path === '/' || basename(path) === '') continue
        const parent = dirname(path)
        const siblings = this.#children.get(parent)
        if (siblings === undefined) this.#children.set(parent, [index])
        else siblings.push(index)
      }
    }
    return this.#entries(this.#children.get(directory) ?? [])
  }

  /** Every entry for which the test holds; the cheap columns come first, the entry is built only when they pass. */
  where(test: (column: { type: FileType; mode: number; uid: number; size: number; path: string }) => boolean): FileEntry[] {
    const c = this.columns
    const found: number[] = []
    for (let index = 0; index < c.count; index++) {
      const column = {
        type: fileTypes[c.types[index] ?? 0] ?? 'file',
        mode: c.modes[index] ?? noMode,
        uid: c.uids[index] ?? noId,
        size: c.sizes[index] ?? 0,
        path: this.paths[index] ?? '',
      }
      if (test(column)) found.push(index)
    }
    return this.#entries(found)
  }

  #entries(indexes: readonly number[]): FileEntry[] {
    return indexes.map((index) => this.at(index)).sort((a, b) => compareText(a.path, b.path))
  }
}
