/** Layers of a Gerber set as one board: what is flashed on both outer layers goes through, what the mask leaves open can be touched. */
import type { Board, BoardFootprint, BoardNet, BoardPad, BoardVia } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'
import { greatest } from '../../kernel/extremes.ts'
import type { Problem } from '../../kernel/problem.ts'
import { compareText } from '../../kernel/where.ts'
import { drilledOf, folderOf, setOfDrill, Spots, type Drilled } from './drills.ts'
import { numberOf, viasOf, type Laid, type ViaPads } from './gerber-vias.ts'

type Layer = Fact<'board-layer'>

export interface GerberBoards {
  readonly boards: readonly Fact<'board'>[]
  readonly problems: readonly Problem[]
}

export function boardsOfGerbers(layers: readonly Layer[], drills: readonly Fact<'board-drill'>[]): GerberBoards {
  const sets = [...Map.groupBy(layers, (layer) => layer.project || folderOf(layer)).values()]
  const drillsBySet = Map.groupBy(drills, (drill) => setOfDrill(drill, sets))
  const made = sets.flatMap((set) => {
    const copper = set.filter((layer) => layer.function.startsWith('Copper')).toSorted((a, b) => numberOf(a) - numberOf(b) || compareText(a.where.path, b.where.path))
    const [first] = copper
    if (first === undefined) return []
    const { drilled, problems } = drilledOf(set, drillsBySet.get(set) ?? [])
    const board: Fact<'board'> = { kind: 'board', basis: first.basis, where: first.where, container: first.container, file: first.file, ...assemble(copper, set, drilled) }
    return [{ board, problems }]
  })
  const boards = made.map(({ board }) => board)
  return { boards, problems: [...incompleteSets(boards), ...made.flatMap(({ problems }) => problems), ...strayDrills(sets.length, drillsBySet.get(undefined) ?? []), ...nameless(layers)] }
}

const nameless = (layers: readonly Layer[]): readonly Problem[] => layers.filter((layer) => layer.function === '').map(({ where }) => ({
  code: 'unsupported', message: 'what this Gerber layer shows neither it nor its name says; if it is copper, more runs on the board than is judged: export the set with X2 attributes', where, reader: 'join/boards', incomplete: true,
}))

/** Drill files beside several sets of layers, of which nobody can tell whose they are; without any layers there is nothing to drill. */
const strayDrills = (sets: number, drills: readonly Fact<'board-drill'>[]): readonly Problem[] => (sets === 0 ? [] : drills.map(({ where }) => ({
  code: 'unsupported', message: 'whose board this drill file belongs to is not known: it lies beside several Gerber sets, or beside none', where, reader: 'join/boards', incomplete: false,
})))

/** Layers that others of the set, or its drill files, tell of: those between the numbers, and a back behind inner layers. */
function missingOf(copper: readonly Layer[], deepest: number): readonly string[] {
  const numbers = new Set(copper.map(numberOf).filter((number) => number < 50))
  const back = copper.some((layer) => layer.function.startsWith('Copper') && layer.function.includes(',Bot'))
  const inner = copper.some((layer) => layer.function.includes(',Inr'))
  const last = greatest([0, deepest, ...numbers])
  const between = Array.from({ length: last }, (_, index) => index + 1).filter((number) => !numbers.has(number) && !(back && number === last))
  return [...between.map((number) => `L${number}`), ...(inner && !back && deepest <= greatest([0, ...numbers]) ? ['the back'] : [])]
}

/** What is told of sets that lack layers. */
const incompleteSets = (boards: readonly Fact<'board'>[]): readonly Problem[] => boards.flatMap(({ missing = [], where, title }) => (missing.length === 0 ? [] : [{
  code: 'malformed', message: `the Gerber set${title === '' ? '' : ` of ${title}`} lacks copper layers (${missing.slice(0, 8).join(', ')}${missing.length > 8 ? ` and ${missing.length - 8} more` : ''}), so how many the board has and what runs there is not judged`, where, reader: 'join/boards', incomplete: true,
}]))

const near = (x: number, y: number): string => `${Math.round(x * 20)} ${Math.round(y * 20)}`

function assemble(copper: readonly Layer[], set: readonly Layer[], drilled: Drilled): Board {
  const [first] = copper as [Layer, ...Layer[]]
  const last = copper.length - 1
  const names = [...new Set(copper.flatMap((layer) => layer.nets))]
  const nets = names.map((name): BoardNet & { readonly tracks: number[]; readonly lengths: number[]; readonly vias: BoardVia[] } => ({ name, tracks: [], lengths: copper.map(() => 0), vias: [] }))
  const index = new Map(names.map((name, at) => [name, at]))
  const pads = new Map<string, Map<string, { pad: BoardPad; readonly layers: Set<number> }>>()
  const vias = new Map<string, ViaPads & { readonly layers: Set<number> }>()
  const netIn = (layer: Layer, own: number): number => index.get(layer.nets[own] ?? '') ?? -1
  copper.forEach((layer, at) => {
    const netOf = (own: number): number => netIn(layer, own)
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
        // Blind vias of different nets may lie behind one another.
        const key = `${netOf(own)} ${near(x, y)}`
        const known = vias.get(key)
        if (known === undefined) vias.set(key, { net: netOf(own), x, y, size: width, layers: new Set([at]) })
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
  const pinned = new Spots<{ readonly x: number; readonly y: number }>()
  for (const own of pads.values()) for (const { pad, layers } of own.values()) if (layers.has(0) && layers.has(last)) pinned.add(pad)
  const isPin: Laid['isPin'] = (hole) => hole.use === 2 || (hole.use === 0 && pinned.at(hole.x, hole.y).length > 0)
  const masks = { front: maskOf(set, 'Top'), back: maskOf(set, 'Bot') }
  const covered = (via: BoardVia): Pick<BoardVia, 'tented'> => (masks.front === undefined || masks.back === undefined ? {} : { tented: { front: !masks.front.has(near(via.x, via.y)), back: !masks.back.has(near(via.x, via.y)) } })
  for (const { net, ...via } of viasOf({ copper, flashed: [...vias.values()], drilled, isPin, netOf: netIn })) nets[net]?.vias.push({ ...via, ...covered(via) })
  const missing = missingOf(copper, drilled.deepest)
  const told = new Map(set.flatMap((layer) => layer.parts.map((part) => [part.reference, part] as const)))
  const footprints = [...pads].map(([reference, own]): BoardFootprint => {
    const list = [...own.values()].map(({ pad, layers }): BoardPad => {
      const both = layers.size > 1 && layers.has(last)
      const hole = both && (!drilled.whole || drilled.at(pad.x, pad.y).length > 0)
      const open = (side: 'front' | 'back'): boolean => (both || (layers.has(0) ? 'front' : 'back') === side) && (masks[side]?.has(near(pad.x, pad.y)) ?? true)
      return { ...pad, hole, open: open('front') ? (open('back') ? 'both' : 'front') : open('back') ? 'back' : 'none' }
    })
    const [one] = list
    const part = told.get(reference)
    return {
      reference, value: part?.value ?? '', library: part?.library ?? '', part: part?.part ?? '', description: '', fitted: true,
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
