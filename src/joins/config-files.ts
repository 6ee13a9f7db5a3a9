/** Helps joins that put the files of one program's configuration together: settings by file, includes, derived facts. */
import type { Fact } from '../facts/fact.ts'
import type { FileTree } from '../facts/file-tree.ts'
import type { Seen } from '../facts/provenance.ts'
import { basename, dirname, pathMatcher } from '../kernel/path.ts'

/** Settings of some programs in one container, by the file they stand in, in file order. */
export function byFile(settings: readonly Fact<'setting'>[], container: string, programs: readonly string[]): Map<string, Fact<'setting'>[]> {
  const files = new Map<string, Fact<'setting'>[]>()
  for (const fact of settings) {
    if (fact.container !== container || !programs.includes(fact.program)) continue
    const known = files.get(fact.file)
    if (known === undefined) files.set(fact.file, [fact])
    else known.push(fact)
  }
  // Readers tell settings in file order, but facts may have been sorted since.
  for (const list of files.values()) list.sort((a, b) => (a.where.line ?? 0) - (b.where.line ?? 0))
  return files
}

/** Files that an include names, links followed; `*` may stand in the last part of the path. Relative ones start in `folder`. */
export function included(tree: FileTree, pattern: string, folder: string): string[] {
  const absolute = pattern.startsWith('/') ? pattern : `${folder}/${pattern}`
  if (!/[*?]/u.test(absolute)) {
    const file = tree.resolve(absolute)
    return file?.type === 'file' ? [file.path] : []
  }
  const at = tree.resolve(dirname(absolute))
  if (at === undefined) return []
  const matches = pathMatcher([`/${basename(absolute)}`])
  return tree.list(at.path).filter((entry) => matches(`/${basename(entry.path)}`)).flatMap((entry) => {
    const file = tree.resolve(entry.path)
    return file?.type === 'file' ? [file.path] : []
  })
}

/** Where a fact was seen, for one that is derived from it. */
export const seenLike = (fact: Seen): Seen => ({
  basis: fact.basis, where: fact.where, container: fact.container, file: fact.file, ...(fact.source === undefined ? {} : { source: fact.source }),
})
