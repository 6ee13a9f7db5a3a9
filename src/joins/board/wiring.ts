/** How the nets of a board hang together: which carry power, what joins two of them, and what lies behind small resistors. */
import { fittingWords, isFittedSomewhere } from '../../facts/assembly.ts'
import type { Board, BoardFootprint, BoardPad, BoardPart } from '../../facts/board.ts'
import { isBareRailName, isRailName, isWholeRailName } from '../../facts/rails.ts'
import type { Part } from '../../parts/schema.ts'
import { rolesOf } from './parts.ts'
import { placeOf, type Place } from './places.ts'

export interface PadAt {
  readonly footprint: number
  readonly pad: BoardPad
}

export interface Reached {
  readonly net: number
  /** What lies between; empty for the net itself. */
  readonly through: string
}

export interface Wiring {
  readonly board: Board
  readonly parts: ReadonlyMap<number, BoardPart>
  readonly places: readonly Place[]
  /** Pads of each net. */
  readonly pads: readonly (readonly PadAt[])[]
  isPower(net: number): boolean
  /** Nets that a drop of solder in place of a part that is not fitted joins to this one. */
  apart(net: number): readonly Reached[]
  /** The net, and those behind series resistors, beads, closed bridges and diodes, at most two of them. */
  reach(net: number): readonly Reached[]
}

export function wire(board: Board, parts: ReadonlyMap<number, BoardPart>, catalogue: readonly Part[]): Wiring {
  const pads: PadAt[][] = board.nets.map(() => [])
  board.footprints.forEach(({ pads: own }, footprint) => {
    for (const pad of own) pads[pad.net]?.push({ footprint, pad })
  })
  const places = board.footprints.map((footprint, index) => placeOf(footprint, parts.get(index)))
  const signals = netsOfPins(board, parts, catalogue)
  const power = board.nets.map(({ name }, index) => {
    const own = pads[index] ?? []
    if (isBareRailName(name) || own.length > 40 || own.filter(({ pad }) => pad.type === 'power_in').length > 4) return true
    // `DEBUG_1V8` may be a signal, and so may whatever a pin is on that has another use: what hangs on it tells, and where nothing is said of pins, how much does.
    const isFed = own.length > 8 || own.some(({ pad }) => pad.type.startsWith('power_') || isWholeRailName(pad.function))
    return isFed ? isRailName(name) : isWholeRailName(name) && !signals.has(index)
  })
  const isPower = (net: number): boolean => power[net] ?? false
  function reach(net: number): Reached[] {
    const found: Reached[] = [{ net, through: '' }]
    for (let at = 0; at < found.length; at++) {
      const { net: from, through } = found[at] as Reached
      const hops = through === '' ? 0 : through.split(' and ').length
      if (hops >= 2 || isPower(from)) continue
      for (const { footprint } of pads[from] ?? []) {
        const bridge = board.footprints[footprint]
        if (bridge === undefined || !conducts(bridge)) continue
        const far = bridge.pads.map((pad) => pad.net).find((other) => other !== from && other >= 0)
        if (far === undefined || isPower(far) || (pads[far]?.length ?? 0) > 16 || found.some((each) => each.net === far)) continue
        const name = `${bridge.reference} (${[bridge.value, fittingWords(bridge)].filter(Boolean).join(', ')})`
        found.push({ net: far, through: through === '' ? name : `${through} and ${name}` })
      }
    }
    return found
  }
  function apart(net: number): Reached[] {
    return (pads[net] ?? []).flatMap(({ footprint }): Reached[] => {
      const bridge = board.footprints[footprint]
      // Whatever its value would be: solder has none.
      if (bridge === undefined || isFittedSomewhere(bridge) || !/^(?:R|FB|L)\d/u.test(bridge.reference) || !joinsTwo(bridge)) return []
      const far = bridge.pads.map((pad) => pad.net).find((other) => other !== net && other >= 0)
      return far === undefined || isPower(far) || (pads[far]?.length ?? 0) > 16 ? [] : [{ net: far, through: `${bridge.reference} (not fitted; a drop of solder closes it)` }]
    })
  }
  return { board, parts, places, pads, isPower, apart, reach }
}

/** Nets of pins that the catalogue knows, but for those that are there to be fed or tied off. */
function netsOfPins(board: Board, parts: ReadonlyMap<number, BoardPart>, catalogue: readonly Part[]): ReadonlySet<number> {
  return new Set([...parts.values()].flatMap(({ footprint: index, part, partKind, fitted }) => {
    const [footprint, known] = [board.footprints[index], catalogue.find(({ id }) => id === part)]
    if (footprint === undefined || known === undefined || !fitted || partKind === 'debug-connector') return []
    return rolesOf(footprint, known).flatMap(({ pad, role }) => (role === 'core-rail' || role === 'tamper' ? [] : [footprint.pads[pad]?.net ?? -1]))
  }))
}

const joinsTwo = ({ pads }: BoardFootprint): boolean => pads.length <= 6 && new Set(pads.map((pad) => pad.net).filter((net) => net >= 0)).size === 2

/** Whether a signal passes: a fitted part with two nets that is a small resistor, a bead, a closed bridge or a diode. */
function conducts(footprint: BoardFootprint): boolean {
  if (!isFittedSomewhere(footprint) || !joinsTwo(footprint)) return false
  if (/^(?:FB|L)\d/u.test(footprint.reference)) return true
  if (/^D\d/u.test(footprint.reference)) return !/led|tvs|zener|esd/iu.test(`${footprint.library} ${footprint.value}`)
  if (/^(?:JP|SJ|SB)\d|jumper/iu.test(`${footprint.reference} ${footprint.library}`)) return /closed|bridged|_nc\b/iu.test(`${footprint.library} ${footprint.value}`)
  if (!/^R\d/u.test(footprint.reference)) return false
  const ohms = ohmsOf(footprint.value)
  return ohms !== undefined && ohms <= 1000
}

/** `22R`, `4k7`, `0`, `1K`, `22R/R0402`; undefined for what says no value. */
export function ohmsOf(value: string): number | undefined {
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*([RrΩkKM]|ohm)?(\d*)/u.exec(value)
  if (match === null) return undefined
  const [, whole = '', unit = '', rest = ''] = match
  const number = Number(`${whole.replace(',', '.')}${rest === '' || whole.includes('.') ? '' : `.${rest}`}`)
  return number * (/^[kK]$/u.test(unit) ? 1000 : unit === 'M' ? 1_000_000 : 1)
}
