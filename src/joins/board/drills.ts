/** Holes of the drill files of a Gerber set, laid on its copper: which layers each joins, and whether it is a via or takes a pin. */
import type { Fact } from '../../facts/fact.ts'
import { greatest } from '../../kernel/extremes.ts'
import type { Problem } from '../../kernel/problem.ts'

type Layer = Fact<'board-layer'>
type Drill = Fact<'board-drill'>

export interface Hole {
  readonly x: number
  readonly y: number
  readonly diameter: number
  /** 1 a via, 2 a pin, 0 not said. */
  readonly use: number
  /** Numbers of the layers that it joins; absent where nothing says. */
  readonly from?: number
  readonly to?: number
}

/** Plated holes of a set that lie on its copper. */
export interface Drilled {
  readonly holes: readonly Hole[]
  at(x: number, y: number): readonly Hole[]
  /** The last layer that a drill file names; 0 where none does. */
  readonly deepest: number
  /** Every hole of the set is known: where none is, there is none. */
  readonly whole: boolean
  /** Tells that more lies at one place than is looked at. */
  crowded(): void
}

/** Sides of a square in which two programs put one place, in millimetres: coarser than the coordinates of any drill file. */
const cell = 0.05
const keyOf = (column: number, row: number): string => `${column} ${row}`
const key = (x: number, y: number): string => keyOf(Math.floor(x / cell), Math.floor(y / cell))

/** More than any board has at one place. */
const mostAtPlace = 32

/** What lies at places, to be found again within a twentieth of a millimetre. */
export class Spots<T extends { readonly x: number; readonly y: number }> {
  readonly #cells = new Map<string, T[]>()
  readonly #same: (one: T, other: T) => boolean
  #isCrowded = false
  /** What is the same as another thing within a hundredth of a millimetre says nothing more. */
  constructor(same: (one: T, other: T) => boolean = () => true) {
    this.#same = same
  }
  /** Some of what was added is not found again. */
  get isCrowded(): boolean {
    return this.#isCrowded
  }
  add(value: T): void {
    const own = this.#cells.get(key(value.x, value.y))
    if (own === undefined) this.#cells.set(key(value.x, value.y), [value])
    else if (own.some((each) => Math.hypot(each.x - value.x, each.y - value.y) < cell / 5 && this.#same(each, value))) return
    else if (own.length < mostAtPlace) own.push(value)
    else this.#isCrowded = true
  }
  at(x: number, y: number): T[] {
    const found: T[] = []
    const [column, row] = [Math.floor(x / cell), Math.floor(y / cell)]
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) for (const value of this.#cells.get(keyOf(column + i, row + j)) ?? []) if (Math.hypot(value.x - x, value.y - y) <= cell) found.push(value)
    }
    return found
  }
}

/** The set of layers that a drill file belongs to: by the name of the design, by its folder, by the beginning of its name; undefined where several could be. */
export function setOfDrill(drill: Drill, sets: readonly (readonly Layer[])[]): readonly Layer[] | undefined {
  const named = sets.filter((set) => drill.project !== '' && set.some(({ project }) => project === drill.project))
  if (named.length === 1) return named[0]
  const beside = sets.filter((set) => set.some((layer) => folderOf(layer) === folderOf(drill)))
  if (beside.length === 1) return beside[0]
  const called = beside.map((set) => ({ set, start: set[0]?.project || sharedStart(set.map(nameOf)) })).filter(({ start }) => start !== '' && nameOf(drill).startsWith(start))
  const closest = greatest([0, ...called.map(({ start }) => start.length)])
  const own = called.filter(({ start }) => start.length === closest)
  if (own.length === 1) return own[0]?.set
  const together = sets.filter((set) => set.some(({ where }) => where.artefact === drill.where.artefact))
  return beside.length === 0 && together.length === 1 ? together[0] : undefined
}

const pathOf = (fact: Layer | Drill): string => (fact.container === '' ? fact.where.artefact : fact.where.artefact + fact.where.path)
export const folderOf = (fact: Layer | Drill): string => pathOf(fact).replace(/[^/]*$/u, '')
const nameOf = (fact: Layer | Drill): string => pathOf(fact).replace(/^.*\//u, '')
function sharedStart([first = '', ...names]: readonly string[]): string {
  let length = first.length
  for (const name of names) while (!name.startsWith(first.slice(0, length))) length--
  return first.slice(0, length).replace(/[-_.][^-_.]*$/u, '')
}

export function drilledOf(set: readonly Layer[], drills: readonly Drill[]): { readonly drilled: Drilled; readonly problems: readonly Problem[] } {
  const copper = set.filter((layer) => layer.function.startsWith('Copper'))
  const onCopper = new Spots<{ readonly x: number; readonly y: number }>()
  const outer = [new Spots<{ readonly x: number; readonly y: number }>(), new Spots<{ readonly x: number; readonly y: number }>()] as const
  for (const layer of copper) {
    const side = layer.function.includes(',Top') ? outer[0] : layer.function.includes(',Bot') ? outer[1] : undefined
    for (let i = 0; i + 6 < layer.flashes.length; i += 7) {
      const spot = { x: layer.flashes[i] ?? 0, y: layer.flashes[i + 1] ?? 0 }
      onCopper.add(spot)
      side?.add(spot)
    }
    for (let i = 0; i + 5 < layer.lines.length; i += 6) for (const at of [i, i + 2]) onCopper.add({ x: layer.lines[at] ?? 0, y: layer.lines[at + 1] ?? 0 })
  }
  const problems: Problem[] = []
  const spots = new Spots<Hole>((one, other) => one.from === other.from && one.to === other.to)
  const holes: Hole[] = []
  const plated = drills.map((drill) => ({ drill, holes: platedHoles(drill) })).filter((each) => each.holes.length > 0)
  const elsewhere = new Set<Drill>()
  for (const { drill, holes: own } of plated) {
    const fits = own.filter(({ x, y }) => onCopper.at(x, y).length > 0).length
    if (fits * 2 < own.length) {
      problems.push({ code: 'malformed', message: 'the holes of this drill file do not lie on the copper of the Gerber set (another origin, another unit, or another board), so they are not used: export both with the same origin', where: drill.where, reader: 'join/boards', incomplete: false })
      elsewhere.add(drill)
      continue
    }
    // A file that says nothing of layers goes through where it is the only one and one of its holes has pads on both outer layers.
    const through = plated.length === 1 && drill.from === undefined && own.some(({ x, y }) => outer.every((side) => side.at(x, y).length > 0))
    for (const hole of own) {
      const placed = through ? { ...hole, from: 1, to: 99 } : hole
      if (spots.at(hole.x, hole.y).some(({ from, to }) => from === placed.from && to === placed.to)) continue
      spots.add(placed)
      holes.push(placed)
    }
  }
  const deepest = greatest([0, ...drills.map((drill) => (elsewhere.has(drill) || drill.to === undefined || drill.to >= 99 ? 0 : drill.to))])
  // Where only blind or buried holes are told of, the file of those that go through is not there.
  const whole = elsewhere.size === 0 && drills.every(({ unread }) => !unread) && plated.some(({ drill: { from, to } }) => from === undefined || to === undefined || (from <= 1 && to >= copper.length))
  const crowded = (): void => {
    if (!problems.some(({ code }) => code === 'limit') && copper[0] !== undefined) problems.push({ code: 'limit', message: `this Gerber set has more than ${mostAtPlace} nets or holes at one place: which of them a hole joins there is not judged`, where: copper[0].where, reader: 'join/boards', incomplete: true })
  }
  if (spots.isCrowded) crowded()
  return { drilled: { holes, at: (x, y) => spots.at(x, y), deepest, whole, crowded }, problems }
}

function platedHoles({ holes, from, to }: Drill): Hole[] {
  const found: Hole[] = []
  for (let i = 0; i + 6 < holes.length; i += 7) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, diameter = 0, plating = -1, use = 0] = holes.slice(i, i + 7)
    if (plating !== 0) found.push({ x: (x1 + x2) / 2, y: (y1 + y2) / 2, diameter, use, ...(from === undefined || to === undefined ? {} : { from, to }) })
  }
  return found
}
