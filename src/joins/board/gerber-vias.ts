/** Vias of a Gerber set: by its drill files where those say which layers a hole joins, else by the pads that are flashed for them. */
import type { BoardVia } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'
import { greatest, least } from '../../kernel/extremes.ts'
import { Spots, type Drilled, type Hole } from './drills.ts'

/** What is flashed at one place, as a via of one net. */
export interface ViaPads {
  readonly net: number
  readonly x: number
  readonly y: number
  readonly size: number
  /** Indexes of copper layers. */
  readonly layers: ReadonlySet<number>
}
interface LineEnd {
  readonly net: number
  readonly layer: number
  readonly x: number
  readonly y: number
}
export type ViaOfNet = BoardVia & { readonly net: number }

/** The number by which a layer of a set goes; 50 for one that has none. */
export const numberOf = (layer: Fact<'board-layer'>): number => Number(/^Copper,L(\d+)/u.exec(layer.function)?.[1] ?? 50)

export interface Laid {
  readonly copper: readonly Fact<'board-layer'>[]
  readonly flashed: readonly ViaPads[]
  readonly drilled: Drilled
  /** Net of the board by net of a layer. */
  netOf(layer: Fact<'board-layer'>, own: number): number
  /** Whether a pin goes into the hole. */
  isPin(hole: Hole): boolean
}

export function viasOf({ copper, flashed, drilled, netOf, isPin }: Laid): readonly ViaOfNet[] {
  const last = copper.length - 1
  const pads = new Spots<ViaPads>((one, other) => one === other)
  for (const each of flashed) pads.add(each)
  const told = new Set<ViaPads>()
  const found: ViaOfNet[] = []
  let ends: Spots<LineEnd> | undefined
  for (const hole of drilled.holes) {
    const [from, to] = [indexOf(copper, hole.from, drilled.deepest), indexOf(copper, hole.to, drilled.deepest)]
    if (from === undefined || to === undefined || from >= to || isPin(hole)) continue
    const joins = (layer: number): boolean => layer >= from && layer <= to
    const here = pads.at(hole.x, hole.y).filter(({ layers }) => [...layers].some(joins))
    const pad = here.find(({ net }) => net >= 0) ?? here[0]
    for (const each of here) told.add(each)
    ends ??= pad === undefined ? endsOf(copper, netOf) : undefined
    const net = pad?.net ?? ends?.at(hole.x, hole.y).find((end) => joins(end.layer))?.net ?? -1
    found.push({ net, x: pad?.x ?? hole.x, y: pad?.y ?? hole.y, size: pad?.size ?? hole.diameter, kind: kindOf(from, to, last), from, to, line: 0 })
  }
  if (pads.isCrowded || ends?.isCrowded === true) drilled.crowded()
  for (const each of flashed) {
    if (told.has(each)) continue
    const [from, to] = [least(each.layers), greatest(each.layers)]
    found.push({ net: each.net, x: each.x, y: each.y, size: each.size, kind: kindOf(from, to, last), from, to, line: 0 })
  }
  return found
}

const kindOf = (from: number, to: number, last: number): BoardVia['kind'] => (from === 0 && to === last ? 'through' : from === 0 || to === last ? 'blind' : 'buried')

/** The layer with a number; the back goes by the last number, too. */
function indexOf(copper: readonly Fact<'board-layer'>[], number: number | undefined, deepest: number): number | undefined {
  if (number === undefined) return undefined
  const exact = copper.findIndex((layer) => numberOf(layer) === number)
  const last = copper.length - 1
  if (exact >= 0) return exact
  return (number === 99 || number === deepest) && copper[last]?.function.includes(',Bot') === true ? last : undefined
}

function endsOf(copper: readonly Fact<'board-layer'>[], netOf: Laid['netOf']): Spots<LineEnd> {
  const ends = new Spots<LineEnd>((one, other) => one.net === other.net && one.layer === other.layer)
  copper.forEach((layer, at) => {
    for (let i = 0; i + 5 < layer.lines.length; i += 6) {
      const net = netOf(layer, layer.lines[i + 5] ?? -1)
      if (net >= 0) for (const from of [i, i + 2]) ends.add({ net, layer: at, x: layer.lines[from] ?? 0, y: layer.lines[from + 1] ?? 0 })
    }
  })
  return ends
}
