/** Which files of a file system came with a package. */
import type { Fact } from '../facts/fact.ts'

/** Paths, as they are on the device, of files that came with a package and that nobody is meant to change. */
export function deliveredBy(root: Fact<'file-tree'>, lists: readonly Fact<'package-files'>[]): Set<string> {
  const delivered = new Set<string>()
  for (const list of lists) {
    if (list.container !== root.container) continue
    const configuration = new Set(list.configuration)
    for (const path of list.paths) if (!configuration.has(path)) delivered.add(root.tree.resolve(path)?.path ?? path)
  }
  return delivered
}
