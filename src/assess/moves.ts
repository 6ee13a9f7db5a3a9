/**
 * What it takes to move a product from one platform to another, by how far apart they are. Person-days and weeks at 10, 50
 * and 90 percent; our own defaults, which a product file may override. Data only.
 */
import type { ResolvedPlatform } from '../platforms/resolve.ts'
import type { Estimate } from '../remedies/schema.ts'

export interface Move {
  readonly id: 'other-revision' | 'same-chip' | 'same-family' | 'same-system' | 'other-system' | 'new'
  readonly says: string
  /** Person-days. */
  readonly effort: Estimate
  /** Calendar weeks until boards with it are there. */
  readonly weeks: Estimate
}

/** The same part of another silicon revision: order it, and test again. */
export const otherRevision: Move = { id: 'other-revision', says: 'the same part, another revision: order it by revision and test again', effort: { p10: 1, p50: 3, p90: 8 }, weeks: { p10: 2, p50: 6, p90: 16 } }

const moves: Readonly<Record<Exclude<Move['id'], 'other-revision'>, Move>> = {
  'same-chip': { id: 'same-chip', says: 'the same chip on another board: the software stays', effort: { p10: 3, p50: 8, p90: 20 }, weeks: { p10: 3, p50: 6, p90: 12 } },
  'same-family': { id: 'same-family', says: 'the same family: most of the software stays', effort: { p10: 8, p50: 20, p90: 50 }, weeks: { p10: 4, p50: 10, p90: 20 } },
  'same-system': { id: 'same-system', says: 'a new board and a new board support package', effort: { p10: 30, p50: 70, p90: 160 }, weeks: { p10: 12, p50: 24, p90: 48 } },
  'other-system': { id: 'other-system', says: 'another kind of system: the software is written anew', effort: { p10: 100, p50: 250, p90: 600 }, weeks: { p10: 20, p50: 40, p90: 80 } },
  new: { id: 'new', says: 'there is nothing yet to move from', effort: { p10: 0, p50: 0, p90: 0 }, weeks: { p10: 0, p50: 0, p90: 0 } },
}

/** From the product's present main processor, if it has one that is known. */
export function moveBetween(from: ResolvedPlatform | undefined, to: ResolvedPlatform): Move {
  if (from === undefined) return moves.new
  if (from.soc !== undefined && from.soc === to.soc) return moves['same-chip']
  if (from.family === to.family) return moves['same-family']
  const { os } = from.functions ?? {}
  return os !== undefined && to.functions?.os !== undefined && os !== to.functions.os ? moves['other-system'] : moves['same-system']
}
