/**
 * Poured copper over tracks: how much of a track on an inner layer has some on both sides of it, so that whoever wants to get there
 * drills through it. Areas are drawn onto one grid with a bit for each layer: the time grows with their edges, the memory does not.
 */
import type { BoardNet } from '../../facts/board.ts'
import { greatest, least } from '../../kernel/extremes.ts'
import { micrometre } from './board-geometry.ts'

type Ring = readonly number[] | Float64Array

export interface Poured {
  readonly layer: number
  /** Outlines, holes among them: x and y of each corner in turn, in millimetres. */
  readonly rings: readonly Ring[]
}

/** Millimetres; clearances around pins are wider. On large boards a cell grows. */
const finest = 0.2
const mostCells = 1_000_000
/** Edges crossed on all lines of the grid and cells looked at along tracks, together; sixteen cells that are filled are one more, and so is an area. */
const mostSteps = 6_000_000
/** One bit each. */
const mostLayers = 32

interface Grid {
  readonly left: number
  readonly top: number
  readonly cell: number
  readonly columns: number
  readonly rows: number
  readonly layers: Uint32Array
}

/**
 * The nets with `between`; as they came where there is nothing to measure, or more than can be measured. `poured` is gone through once;
 * undefined in it is an area of which nobody can tell the shape or the layer, and then nothing is said of any.
 */
export function withPoured(nets: readonly BoardNet[], poured: Iterable<Poured | undefined>, copperLayers: number): readonly BoardNet[] {
  const grid = copperLayers > mostLayers ? undefined : gridOf(nets, copperLayers - 1)
  if (grid === undefined) return nets
  let left = mostSteps
  for (const area of poured) {
    if (area === undefined) return nets
    left -= 1 + draw(grid, area.layer, area.rings, left)
    if (left <= 0) return nets
  }
  // Areas that nobody filled yet are no sign that there will be none.
  if (!grid.layers.some((layers) => layers !== 0)) return nets
  const measured = nets.map((net) => {
    let between = 0
    let inner = false
    for (let i = 0; i + 5 < net.tracks.length && left > 0; i += 6) {
      const layer = net.tracks[i] ?? -1
      if (layer <= 0 || layer >= copperLayers - 1) continue
      inner = true
      const piece = net.tracks.slice(i + 1, i + 5)
      const steps = Math.max(1, Math.ceil(lengthOf(piece) / grid.cell))
      left -= steps
      if (left > 0) between += lengthBetween(grid, layer, piece, steps)
    }
    return inner ? { ...net, between: micrometre(between) } : net
  })
  return left > 0 ? measured : nets
}

/** A grid over all that lies on inner layers. */
function gridOf(nets: readonly BoardNet[], last: number): Grid | undefined {
  const xs: number[] = []
  const ys: number[] = []
  for (const { tracks } of nets) {
    for (let i = 0; i + 5 < tracks.length; i += 6) {
      const layer = tracks[i] ?? -1
      if (layer <= 0 || layer >= last) continue
      xs.push(tracks[i + 1] ?? 0, tracks[i + 3] ?? 0)
      ys.push(tracks[i + 2] ?? 0, tracks[i + 4] ?? 0)
    }
  }
  if (xs.length === 0) return undefined
  const [left, top, width, height] = [least(xs), least(ys), greatest(xs) - least(xs), greatest(ys) - least(ys)]
  const cell = Math.max(finest, Math.sqrt((width * height) / mostCells), Math.max(width, height) / mostCells * 2)
  const [columns, rows] = [Math.floor(width / cell) + 1, Math.floor(height / cell) + 1]
  if (!Number.isFinite(cell) || columns * rows > 4 * mostCells) return undefined
  return { left, top, cell, columns, rows, layers: new Uint32Array(columns * rows) }
}

/** Sets the bit of the layer in all cells whose middle lies inside, by the even-odd rule. Gives what it took. */
function draw({ left, top, cell, columns, rows, layers }: Grid, layer: number, rings: readonly Ring[], most: number): number {
  const crossings = new Map<number, number[]>()
  let count = 0
  for (const ring of rings) {
    const points = ring.length >> 1
    let x1 = ring[2 * points - 2] ?? 0
    let y1 = ring[2 * points - 1] ?? 0
    for (let point = 0; point < points && count < most; point++) {
      const x2 = ring[2 * point] ?? 0
      const y2 = ring[2 * point + 1] ?? 0
      // Lines go through the middles of cells; an edge has its upper end and not its lower one.
      const from = Math.max(0, Math.ceil((Math.min(y1, y2) - top) / cell - 0.5))
      const to = Math.min(rows, Math.ceil((Math.max(y1, y2) - top) / cell - 0.5))
      for (let row = from; row < to && count < most; row++, count++) {
        const x = x1 + ((top + (row + 0.5) * cell - y1) * (x2 - x1)) / (y2 - y1)
        const here = crossings.get(row)
        if (here === undefined) crossings.set(row, [x])
        else here.push(x)
      }
      x1 = x2
      y1 = y2
    }
  }
  const bit = 1 << layer
  for (const [row, xs] of crossings) {
    xs.sort((a, b) => a - b)
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(((xs[i] ?? 0) - left) / cell - 0.5))
      const to = Math.min(columns, Math.ceil(((xs[i + 1] ?? 0) - left) / cell - 0.5))
      count += Math.max(0, to - from) >> 4
      for (let at = row * columns + from; at < row * columns + to; at++) layers[at] = (layers[at] ?? 0) | bit
    }
  }
  return count
}

const lengthOf = ([x1 = 0, y1 = 0, x2 = 0, y2 = 0]: readonly number[]): number => Math.hypot(x2 - x1, y2 - y1)

function lengthBetween({ left, top, cell, columns, layers }: Grid, layer: number, piece: readonly number[], steps: number): number {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = piece
  const [nearer, farther] = [(1 << layer) - 1, ~((1 << (layer + 1)) - 1)]
  let found = 0
  for (let step = 0; step < steps; step++) {
    const along = (step + 0.5) / steps
    const column = Math.floor((x1 + (x2 - x1) * along - left) / cell)
    const row = Math.floor((y1 + (y2 - y1) * along - top) / cell)
    const here = layers[row * columns + column] ?? 0
    if ((here & nearer) !== 0 && (here & farther) !== 0) found++
  }
  return (lengthOf(piece) * found) / steps
}
