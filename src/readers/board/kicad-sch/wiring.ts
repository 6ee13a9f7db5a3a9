/**
 * What is wired together on one sheet. Wires join where their ends meet, and where a junction lies on them; pins and pins of sheets join at the
 * ends of wires and at each other; labels lie anywhere on a wire. Buses are wires of their own.
 */
import type { SheetName, SheetNet } from '../../../facts/board-sheet.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { limitReached } from '../../../kernel/problem.ts'
import { Union } from '../../../kernel/union.ts'
import type { PlacedSymbol } from './symbols.ts'

/** Places are in the unit of the format, so that they can be compared. */
export interface Wire {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}
export interface Label extends SheetName {
  readonly x: number
  readonly y: number
}
export interface Drawn {
  readonly wires: readonly Wire[]
  readonly buses: readonly Wire[]
  readonly junctions: readonly { readonly x: number; readonly y: number }[]
  /** Labels and the pins of sheets. */
  readonly labels: readonly Label[]
  readonly symbols: readonly PlacedSymbol[]
}

/** Looks at one wire or another for a place on it, in all of a sheet. */
const mostLooks = 5_000_000

export const isBusName = (name: string): boolean => /\[\d+\.\.\d+\]$/u.test(name) || /(?:^|[^~_^$])\{.*\}$/u.test(name)

interface Laid {
  readonly wire: Wire
  readonly node: number
}

class Graph {
  readonly #union = new Union()
  readonly #places = new Map<string, number>()
  readonly #rows = new Map<string, Laid[]>()
  readonly #slanted: Laid[] = []
  readonly #budget: Budget
  #looks = 0
  constructor(wires: readonly Wire[], budget: Budget) {
    this.#budget = budget
    for (const wire of wires) {
      const node = this.at(wire.x1, wire.y1)
      this.#union.join(node, this.at(wire.x2, wire.y2))
      if (wire.x1 !== wire.x2 && wire.y1 !== wire.y2) this.#slanted.push({ wire, node })
      else {
        const row = wire.y1 === wire.y2 ? `y${wire.y1}` : `x${wire.x1}`
        const list = this.#rows.get(row)
        if (list === undefined) this.#rows.set(row, [{ wire, node }])
        else list.push({ wire, node })
      }
    }
  }
  /** The node of a place. */
  at(x: number, y: number): number {
    const key = `${x} ${y}`
    const known = this.#places.get(key)
    if (known !== undefined) return known
    const node = this.#union.add()
    this.#places.set(key, node)
    return node
  }
  /** Joins a place to what runs through it. */
  touch(x: number, y: number): number {
    const node = this.at(x, y)
    for (const wires of [this.#rows.get(`x${x}`), this.#rows.get(`y${y}`), this.#slanted]) {
      this.#looks += wires?.length ?? 0
      if (this.#looks > mostLooks) throw limitReached('too many wires and labels in one row of a sheet')
      this.#budget.check()
      for (const each of wires ?? []) if (passes(each.wire, x, y)) this.#union.join(node, each.node)
    }
    return node
  }
  setOf(node: number): number {
    return this.#union.find(node)
  }
}

function passes({ x1, y1, x2, y2 }: Wire, x: number, y: number): boolean {
  if (x < Math.min(x1, x2) || x > Math.max(x1, x2) || y < Math.min(y1, y2) || y > Math.max(y1, y2)) return false
  return (x2 - x1) * (y - y1) === (y2 - y1) * (x - x1)
}

interface OpenNet {
  readonly pins: number[]
  readonly names: SheetName[]
}

export function wireSheet(drawn: Drawn, budget: Budget): { readonly nets: readonly SheetNet[]; readonly buses: readonly { readonly names: readonly SheetName[] }[] } {
  const wires = new Graph(drawn.wires, budget)
  const buses = new Graph(drawn.buses, budget)
  for (const { x, y } of drawn.junctions) {
    wires.touch(x, y)
    buses.touch(x, y)
  }
  // Everything is joined before any of it is asked for.
  const labels = drawn.labels.map((label) => ({ label, bus: isBusName(label.name), node: (isBusName(label.name) ? buses : wires).touch(label.x, label.y) }))
  let index = 0
  const pins = drawn.symbols.flatMap(({ part, pins: placed, power }) => {
    const own = power === 'no' ? index++ : -1
    return placed.map((pin, at) => ({ part: own, at, name: pin.called, power, node: wires.at(pin.x, pin.y), id: part.id }))
  })
  const nets = new Map<number, OpenNet>()
  const named = new Map<number, SheetName[]>()
  const netAt = (node: number): OpenNet => {
    const set = wires.setOf(node)
    const known = nets.get(set)
    if (known !== undefined) return known
    const made: OpenNet = { pins: [], names: [] }
    nets.set(set, made)
    return made
  }
  for (const { label: { kind, name, sheet }, bus, node } of labels) {
    if (!bus) netAt(node).names.push({ kind, name, sheet })
    else {
      const set = buses.setOf(node)
      const names = named.get(set) ?? []
      named.set(set, names)
      names.push({ kind, name, sheet })
    }
  }
  for (const { part, at, name, power, node } of pins) {
    const net = netAt(node)
    if (part >= 0) net.pins.push(part, at)
    if (name !== '') net.names.push({ kind: power === 'local' ? 'local' : 'global', name, sheet: -1 })
  }
  return { nets: [...nets.values()].map((net) => ({ pins: net.pins, names: distinct(net.names) })), buses: [...named.values()].map((names) => ({ names: distinct(names) })) }
}

function distinct(names: readonly SheetName[]): SheetName[] {
  const seen = new Set<string>()
  return names.filter(({ kind, name, sheet }) => !seen.has(`${kind} ${sheet} ${name}`) && seen.add(`${kind} ${sheet} ${name}`) !== undefined)
}
