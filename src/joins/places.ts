/** Small helpers of joins that ask about files. */
import type { Target } from '../facts/answer.ts'
import type { Fact } from '../facts/fact.ts'
import type { FileEntry } from '../facts/file-tree.ts'

/** How a file of a tree is named in facts and reports. */
export const targetOf = (root: Fact<'file-tree'>, entry: FileEntry): Target => ({
  container: root.container,
  file: entry.path,
  artefact: root.where.artefact,
  path: `${root.where.path}${entry.path}`,
})
