/** Filled shapes of an IPC-2581 file: contours among the features of a layer, with their cutouts (IPC-2581C, Contour, FillDesc). */
import type { Point } from '../../shared/board-geometry.ts'
import type { Area } from './types.ts'

export interface AreaCollector {
  begin(layer: string): void
  /** The outline, then its cutouts. */
  ring(points: readonly Point[]): void
  /** How it is filled, where the file says so. */
  fill(how: string): void
  end(): Area | undefined
}

export function areaCollector(): AreaCollector {
  let layer = ''
  let fill = ''
  let rings: Float64Array[] = []
  return {
    begin(of) {
      layer = of
      fill = ''
      rings = []
    },
    ring: (points) => void rings.push(Float64Array.from(points.flat())),
    fill: (how) => void (fill = how),
    end: () => (layer === '' || rings.length === 0 || fill === 'HOLLOW' ? undefined : { layer, rings, whole: fill === '' || fill === 'FILL' }),
  }
}
