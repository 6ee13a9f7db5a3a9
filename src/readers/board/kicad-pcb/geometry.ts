/** Lines and arcs of a layout as straight pieces. */
import { around, type Point } from '../../shared/board-geometry.ts'
import { numbers, sub, type Sexpr } from '../../shared/sexpr.ts'

export function pointOf(list: Sexpr, name: string): Point | undefined {
  const [x, y] = numbers(sub(list, name), 2)
  return x === undefined || y === undefined ? undefined : [x, y]
}

/** An arc through three points, or from a start around a centre, as points along it. */
export function arcPoints(start: Point, middle: Point, end: Point): Point[] {
  const centre = centreOf(start, middle, end)
  if (centre === undefined) return [start, end]
  const from = Math.atan2(start[1] - centre[1], start[0] - centre[0])
  const via = Math.atan2(middle[1] - centre[1], middle[0] - centre[0])
  const to = Math.atan2(end[1] - centre[1], end[0] - centre[0])
  const forward = turn(from, via) <= turn(from, to)
  return around(centre, start, forward ? turn(from, to) : turn(from, to) - 2 * Math.PI)
}

const turn = (from: number, to: number): number => (to - from + 4 * Math.PI) % (2 * Math.PI)

function centreOf([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Point | undefined {
  const d = 2 * (ax * (by - cy) + bx * (cy - ay) + cx * (ay - by))
  if (Math.abs(d) < 1e-9) return undefined
  const a = ax * ax + ay * ay
  const b = bx * bx + by * by
  const c = cx * cx + cy * cy
  return [(a * (by - cy) + b * (cy - ay) + c * (ay - by)) / d, (a * (cx - bx) + b * (ax - cx) + c * (bx - ax)) / d]
}

/** A drawn shape of the board's edge (line, arc, circle, rectangle, polygon) as points; empty for what is no shape. */
export function shapePoints(list: Sexpr): Point[] {
  const start = pointOf(list, 'start')
  const end = pointOf(list, 'end')
  switch (list.head.replace(/^(?:gr|fp)_/u, '')) {
    case 'line': return start === undefined || end === undefined ? [] : [start, end]
    case 'rect': return start === undefined || end === undefined ? [] : [start, [end[0], start[1]], end, [start[0], end[1]], start]
    case 'arc': {
      const middle = pointOf(list, 'mid')
      if (start === undefined || end === undefined) return []
      if (middle !== undefined) return arcPoints(start, middle, end)
      // Before edition 6 an arc was given by its centre (as start), where it begins (as end), and its angle.
      const [degrees = 0] = numbers(sub(list, 'angle'), 1)
      return around(start, end, (degrees * Math.PI) / 180)
    }
    case 'circle': {
      const centre = pointOf(list, 'center')
      return centre === undefined || end === undefined ? [] : around(centre, end, 2 * Math.PI)
    }
    case 'poly': {
      const points = (sub(list, 'pts')?.items ?? []).flatMap((item): Point[] => {
        if (typeof item === 'string' || item.head !== 'xy') return []
        const [x, y] = numbers(item, 2)
        return x === undefined || y === undefined ? [] : [[x, y]]
      })
      return points.length === 0 ? [] : [...points, points[0] as Point]
    }
    default: return []
  }
}
