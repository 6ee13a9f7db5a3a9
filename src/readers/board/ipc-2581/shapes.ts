/** Units and sizes of shapes of IPC-2581. */
import { greatest, least } from '../../../kernel/extremes.ts'
import type { Point } from '../../shared/board-geometry.ts'
import type { XmlAttributes } from '../../shared/xml.ts'
import type { Frame } from './types.ts'

/** Millimetres of one unit. */
export const units: ReadonlyMap<string, number> = new Map([['MILLIMETER', 1], ['MICRON', 0.001], ['INCH', 25.4], ['MILS', 0.0254], ['MIL', 0.0254]])

/** Width and height of a shape; undefined for what is no shape of the standard. `unit` is millimetres of one unit. */
export function sizeOf(element: string, attributes: XmlAttributes, unit: number): Point | undefined {
  const number = (of: string): number => (attributes.number(of) ?? 0) * unit
  switch (element) {
    case 'Circle': return [number('diameter'), number('diameter')]
    case 'Donut': case 'Thermal': return [number('outerDiameter'), number('outerDiameter')]
    case 'Hexagon': case 'Octagon': return [number('length'), number('length')]
    case 'RectCenter': case 'RectRound': case 'RectCham': case 'Oval': case 'Ellipse': case 'Diamond': return [number('width'), number('height')]
    case 'RectCorner': return [Math.abs(number('upperRightX') - number('lowerLeftX')), Math.abs(number('upperRightY') - number('lowerLeftY'))]
    default: return undefined
  }
}

/** The middle of the box around points that lie from a place. */
export function middle(points: readonly Point[], { x, y }: { readonly x: number; readonly y: number }): Point {
  const [xs, ys] = [points.map((point) => point[0]), points.map((point) => point[1])]
  return [x + (least(xs) + greatest(xs)) / 2, y + (least(ys) + greatest(ys)) / 2]
}

/** A place among features, laid where the features are. */
export function laid({ x: left, y: top, degrees, mirror }: Frame, [x, y]: Point): Point {
  const turn = (degrees * Math.PI) / 180
  const across = mirror ? -x : x
  return [left + across * Math.cos(turn) + y * Math.sin(turn), top - across * Math.sin(turn) + y * Math.cos(turn)]
}
