/** Places on boards, in millimetres, and arcs as straight pieces. */

/** Millimetres to the nearest micrometre, finer than any board is made; without a zero that has a sign. */
export const micrometre = (millimetres: number): number => Math.round(millimetres * 1000) / 1000 || 0

/** Numbers of the outline of one board that are kept, four for each piece. */
export const mostOutline = 40_000

export type Point = readonly [x: number, y: number]
/** Largest turn of one straight piece of an arc, in radians. */
const step = Math.PI / 12

/** Points from `start` around `centre` by an angle in radians, in the sense of growing angles. */
export function around(centre: Point, start: Point, angle: number): Point[] {
  const radius = Math.hypot(start[0] - centre[0], start[1] - centre[1])
  const from = Math.atan2(start[1] - centre[1], start[0] - centre[0])
  const count = Math.min(200, Math.max(1, Math.ceil(Math.abs(angle) / step)))
  return Array.from({ length: count + 1 }, (_, index): Point => {
    const at = from + (angle * index) / count
    return [centre[0] + radius * Math.cos(at), centre[1] + radius * Math.sin(at)]
  })
}
