/**
 * Notices that bytes are about to be opened again as something of their own: a partition that holds the table that lists it,
 * or partitions laid over each other. Each level would multiply the work. Knows plain parts of artefacts only.
 */
import type { Problem } from '../kernel/problem.ts'
import type { Target } from './protocol.ts'

export interface OpenedBytes {
  /** A problem when the target's bytes were opened before, under another name. Remembers them otherwise. */
  again(target: Target): Problem | undefined
}

export function openedBytes(artefacts: readonly { readonly name: string; readonly bytes: number }[]): OpenedBytes {
  const known = new Map<string, string>()
  return {
    again(target) {
      const artefact = artefacts[target.place.artefact]
      const range = rangeOf(target, artefact?.bytes ?? 0)
      if (range === undefined || artefact === undefined) return undefined
      const key = `${target.place.artefact} ${range[0]} ${range[1]}`
      const before = known.get(key)
      if (before === undefined) {
        known.set(key, target.shown)
        return undefined
      }
      const other = before === '' ? 'the whole artefact' : before
      return { code: 'malformed', message: `the same bytes as ${other}, where they are read`, where: { artefact: artefact.name, path: target.shown, offset: range[0] }, incomplete: true }
    },
  }
}

/** Offset and length in the artefact, when the target is one part of it as it is stored. */
function rangeOf({ place }: Target, artefactBytes: number): readonly [offset: number, length: number] | undefined {
  let offset = 0
  let length = artefactBytes
  for (const step of place.steps) {
    const only = step.kind === 'ranges' && step.ranges.length === 1 ? step.ranges[0] : undefined
    if (only === undefined || only[0] < 0) return undefined
    offset += only[0]
    length = only[1]
  }
  return [offset, length]
}
