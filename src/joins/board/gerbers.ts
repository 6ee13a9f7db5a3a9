/** Layers of a Gerber set as one board: what is flashed on both outer layers goes through, what the mask leaves open can be touched. */
import type { Board, BoardFootprint, BoardNet, BoardPad, BoardVia } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'
import { greatest, least } from '../../kernel/extremes.ts'
import type { Problem } from '../../kernel/problem.ts'
import { compareText } from '../../kernel/where.ts'
import type { PartsLists, Values } from './lists.ts'

type Layer = Fact<'board-layer'>

export function boardsOfGerbers(layers: readonly Layer[], lists: PartsLists): readonly Fact<'board'>[] {
  const folder = (layer: Layer): string => (layer.container === '' ? layer.where.artefact : layer.where.artefact + layer.where.path).replace(/[^/]*$/u, '')
  return [...Map.groupBy(layers, (layer) => layer.project || folder(layer)).values()].flatMap((set) => {
    const copper = set.filter((layer) => layer.function.startsWith('Copper')).toSorted((a, b) => numberOf(a) - numberOf(b) || compareText(a.where.path, b.where.path))
    const [first] = copper
    return first === undefined ? [] : [{ kind: 'board', basis: first.basis, where: first.where, container: first.container, file: first.file, ...assemble(copper, set, lists.of(new Set(set.flatMap(({ pins }) => pins.map(({ reference }) => reference))))) }]
  })
}

const numberOf = (layer: Layer): number => Number(/^Copper,L(\d+)/u.exec(layer.function)?.[1] ?? 50)
/** Layers that others of the set tell of: those between the numbers, and a back behind inner layers. */
function missingOf(copper: readonly Layer[]): readonly string[] {
  const numbers = new Set(copper.map(numberOf).filter((number) => number < 50))
  const back = copper.some((layer) => layer.function.startsWith('Copper') && layer.function.includes(',Bot'))
  const inner = copper.some((layer) => layer.function.includes(',Inr'))
  const between = Array.from({ length: numbers.size === 0 ? 0 : greatest(numbers) }, (_, index) => index + 1).filter((number) => !numbers.has(number))
  return [...between.map((number) => `L${number}`), ...(inner && !back ? ['the back'] : [])]
}

/** What is told of sets that lack layers. */
export const incompleteSets = (boards: readonly Fact<'board'>[]): readonly Problem[] => boards.flatMap(({ missing = [], where, title }) => (missing.length === 0 ? [] : [{
  code: 'malformed', message: `the Gerber set${title === '' ? '' : ` of ${title}`} lacks copper layers (${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ` and ${missing.length - 8} more` : ''}), so how many the board has and what runs there is not judged`, where, reader: 'join/boards', incomplete: true,
}]))

const near = (x: number, y: number): string => `${Math.round(x * 20)} ${Math.round(y * 20)}`

function assemble(copper: readonly Layer[], set: readonly Layer[], values: Values): Board {
  const [first] = copper as [Layer, ...Layer[]]
  const last = copper.length - 1
  const names = [...new Set(copper.flatMap((layer) => layer.nets))]
  const nets = names.map((name): BoardNet & { readonly tracks: number[]; readonly lengths: number[]; readonly vias: BoardVia[] } => ({ name, tracks: [], lengths: copper.map(() => 0), vias: [] }))
  const index = new Map(names.map((name, at) => [name, at]))
  const pads = new Map<string, Map<string, { pad: BoardPad; readonly layers: Set<number> }>>()
  const vias = new Map<string, { readonly net: number; readonly x: number; readonly y: number; readonly size: number; readonly layers: Set<number> }>()
  copper.forEach((layer, at) => {
    const netOf = (own: number): number => index.get(layer.nets[own] ?? '') ?? -1
    for (let i = 0; i + 5 < layer.lines.length; i += 6) {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0, own = -1] = layer.lines.slice(i, i + 6)
      const net = nets[netOf(own)]
      net?.tracks.push(at, x1, y1, x2, y2, width)
      if (net !== undefined) net.lengths[at] = (net.lengths[at] ?? 0) + Math.hypot(x2 - x1, y2 - y1)
    }
    for (let i = 0; i + 6 < layer.flashes.length; i += 7) {
      const [x = 0, y = 0, width = 0, height = 0, own = -1, pinIndex = -1, via = 0] = layer.flashes.slice(i, i + 7)
      const pin = layer.pins[pinIndex]
      if (via === 1 || pin === undefined) {
        if (via !== 1) continue
        const known = vias.get(near(x, y))
        if (known === undefined) vias.set(near(x, y), { net: netOf(own), x, y, size: width, layers: new Set([at]) })
        else known.layers.add(at)
        continue
      }
      const part = pads.get(pin.reference) ?? new Map<string, { pad: BoardPad; layers: Set<number> }>()
      pads.set(pin.reference, part)
      const key = `${pin.number} ${near(x, y)}`
      const known = part.get(key)
      if (known === undefined) part.set(key, { pad: { number: pin.number, function: pin.function, type: '', net: netOf(own), x, y, width, height, open: at === 0 ? 'front' : 'back', hole: false, edge: false, line: 0 }, layers: new Set([at]) })
      else known.layers.add(at)
    }
  })
  for (const { net, x, y, size, layers } of vias.values()) {
    const [from, to] = [least(layers), greatest(layers)]
    nets[net]?.vias.push({ x, y, size, kind: from === 0 && to === last ? 'through' : from === 0 || to === last ? 'blind' : 'buried', from, to, line: 0 })
  }
  const missing = missingOf(copper)
  const masks = { front: maskOf(set, 'Top'), back: maskOf(set, 'Bot') }
  const told = new Map(set.flatMap((layer) => layer.parts.map((part) => [part.reference, part] as const)))
  const footprints = [...pads].map(([reference, own]): BoardFootprint => {
    const list = [...own.values()].map(({ pad, layers }): BoardPad => {
      const both = layers.size > 1 && layers.has(last)
      const open = (side: 'front' | 'back'): boolean => (both || (layers.has(0) ? 'front' : 'back') === side) && (masks[side]?.has(near(pad.x, pad.y)) ?? true)
      return { ...pad, hole: both, open: open('front') ? (open('back') ? 'both' : 'front') : open('back') ? 'back' : 'none' }
    })
    const [one] = list
    const part = told.get(reference)
    const said = values.get(reference)
    return {
      reference, value: said?.value || part?.value || '', library: said?.library || part?.library || '', part: said?.part || part?.part || '', description: said?.description ?? '', fitted: said?.fitted ?? true, ...(said?.symbol === undefined ? {} : { symbol: said.symbol }),
      side: one !== undefined && !one.hole && one.open === 'back' ? 'back' : 'front', x: one?.x ?? 0, y: one?.y ?? 0, pads: list, line: 0,
    }
  })
  return {
    format: `Gerber set of ${set.length} layers${first.program === '' ? '' : ` (${first.program})`}`, title: first.project, revision: first.revision, date: '', copper: copper.map((layer, at) => layerName(layer, at, last)),
    outline: set.filter((layer) => layer.function.startsWith('Profile')).flatMap(({ lines }) => lines.flatMap((value, at) => (at % 6 < 4 ? [value] : []))),
    nets, footprints, zones: [], connected: names.length > 0, ...(missing.length === 0 ? {} : { missing }),
  }
}

const layerName = (layer: Layer, at: number, last: number): string => (at === 0 ? 'Top' : at === last ? 'Bottom' : `Inner ${at}${layer.function.includes('Plane') ? ' (plane)' : ''}`)

/** Where a mask leaves copper open; undefined where the set has no such layer, or one whose openings are drawn and not all flashed. */
function maskOf(set: readonly Layer[], side: string): ReadonlySet<string> | undefined {
  const layer = set.find((each) => each.function.startsWith(`Soldermask,${side}`))
  if (layer === undefined || layer.regions > 0 || layer.lines.length > 0) return undefined
  const open = new Set<string>()
  for (let i = 0; i + 6 < layer.flashes.length; i += 7) open.add(near(layer.flashes[i] ?? 0, layer.flashes[i + 1] ?? 0))
  return open
}
