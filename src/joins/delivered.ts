/** Which files of a file system came with a package. */
import { builtByVendor } from '../facts/distributions.ts'
import type { Fact } from '../facts/fact.ts'
import type { FileTree } from '../facts/file-tree.ts'

/** Several joins ask the same; resolving a hundred thousand paths takes half a second. The lists of one review do not change. */
const known = new WeakMap<FileTree, { readonly lists: number; readonly delivered: ReadonlySet<string> }>()

/** Paths, as they are on the device, of files that came with a package and that nobody is meant to change. */
export function deliveredBy(root: Fact<'file-tree'>, lists: readonly Fact<'package-files'>[]): ReadonlySet<string> {
  const own = lists.filter((list) => list.container === root.container)
  const before = known.get(root.tree)
  if (before !== undefined && before.lists === own.length) return before.delivered
  const delivered = new Set<string>()
  for (const list of own) {
    const configuration = new Set(list.configuration)
    for (const path of list.paths) if (!configuration.has(path)) delivered.add(root.tree.placeOf(path))
  }
  known.set(root.tree, { lists: own.length, delivered })
  return delivered
}

/** Files of packages that are other people's. What the makers built and packed themselves is their own, whatever its package manager says. */
export const othersFiles = (root: Fact<'file-tree'>, releases: readonly Fact<'os-release'>[], lists: readonly Fact<'package-files'>[]): ReadonlySet<string> =>
  builtByVendor(releases.filter(({ container }) => container === root.container)) ? new Set() : deliveredBy(root, lists)
