/** The files of a tree that have bytes to look at, straight from its columns. */
import type { FileColumns } from '../facts/file-tree.ts'
import type { Step } from '../kernel/place.ts'
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
    targets.push({ target: { path: paths[index] ?? '', size, steps }, offset: startOf(steps[0]) })
  }
  return targets.sort((a, b) => a.offset - b.offset).map(({ target }) => target)
}

function startOf(step: Step | undefined): number {
  switch (step?.kind) {
    case 'ranges':
      return step.ranges[0]?.[0] ?? 0
    case 'blocks':
      return step.blocks[0]?.offset ?? 0
    case 'pieces':
      return step.pieces[0]?.offset ?? 0
    default:
      return 0
  }
}
