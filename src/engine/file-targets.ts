/** The files of a tree that have bytes to look at, straight from its columns. */
import type { FileColumns } from '../facts/file-tree.ts'
import type { FileTarget } from './protocol.ts'

/** In the order of their place in the container, so that reading goes forward. */
export function fileTargets(columns: FileColumns): FileTarget[] {
  const paths = columns.count === 0 ? [] : columns.paths.split('\0')
  const targets: { target: FileTarget; offset: number }[] = []
  for (let index = 0; index < columns.count; index++) {
    const size = columns.sizes[index] ?? 0
    if (columns.types[index] !== 0 || size === 0) continue
    const offset = columns.offsets[index] ?? -2
    const steps = offset >= 0 ? [{ kind: 'ranges', size, ranges: [[offset, size]] } as const] : columns.steps.get(index)
    if (steps === undefined) continue
    const first = steps[0]
    const start = first?.kind === 'ranges' ? (first.ranges[0]?.[0] ?? 0) : first?.kind === 'blocks' ? (first.blocks[0]?.offset ?? 0) : 0
    targets.push({ target: { path: paths[index] ?? '', size, steps }, offset: start })
  }
  return targets.sort((a, b) => a.offset - b.offset).map(({ target }) => target)
}
