/** What two readings of one board differ in, as sentences: nets, pins, lengths of track by layer, vias with what they join, holes, sides. */
import type { Board, BoardFootprint } from '../../src/facts/board.ts'

export interface Compared {
  /** Millimetres that lengths of a net on a layer may differ by. */
  readonly length?: number
  /** What one of the formats does not say. */
  readonly ignore?: readonly ('vias' | 'lengths' | 'holes' | 'sides' | 'fitted' | 'values' | 'functions' | 'layers')[]
  /** Nets that the other one may leave out. */
  readonly withoutNets?: (name: string) => boolean
  /** What one of the formats makes of names. */
  readonly called?: (name: string) => string
}

/** Editions differ in how they mark overlined names. */
const nameOf = (name = ''): string => name.replaceAll('~', '')

const pinsOf = (board: Board, functions: boolean, called: (name: string) => string): Map<string, string> => {
  const pins = new Map<string, string>()
  for (const { reference, pads } of board.footprints) {
    for (const pad of pads) if (pad.net >= 0 && reference !== '' && pad.number !== '') pins.set(`${reference} ${pad.number}${functions ? ` ${pad.function}` : ''}`, called(nameOf(board.nets[pad.net]?.name)))
  }
  return pins
}

export function boardDifferences(one: Board, other: Board, { length = 0.05, ignore = [], withoutNets = () => false, called = (name) => name }: Compared = {}): string[] {
  const differences: string[] = []
  const looked = (what: NonNullable<Compared['ignore']>[number]): boolean => !ignore.includes(what)
  const differ = (what: string, a: unknown, b: unknown): void => {
    if (JSON.stringify(a) !== JSON.stringify(b)) differences.push(`${what}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`.slice(0, 400))
  }
  if (looked('layers')) differ('copper layers', one.copper.length, other.copper.length)
  const [pins, others] = [pinsOf(one, looked('functions'), called), pinsOf(other, looked('functions'), called)]
  for (const pin of new Set([...pins.keys(), ...others.keys()])) if (!withoutNets(pins.get(pin) ?? others.get(pin) ?? '')) differ(`net of ${pin}`, pins.get(pin), others.get(pin))
  const wired = ({ nets }: Board): string[] => nets.filter(({ name, tracks, vias }) => !withoutNets(name) && tracks.length + vias.length > 0).map(({ name }) => called(nameOf(name))).toSorted()
  if (looked('lengths') && looked('vias')) differ('nets with tracks', [...new Set(wired(one)).symmetricDifference(new Set(wired(other)))], [])
  const partsOf = ({ footprints }: Board): Set<string> => new Set(footprints.filter(({ reference, pads }) => reference !== '' && pads.some(({ net }) => net >= 0)).map(({ reference }) => reference))
  differ('parts', [...partsOf(one).symmetricDifference(partsOf(other))], [])
  const byName = new Map(other.nets.map((net) => [called(nameOf(net.name)), net]))
  for (const net of one.nets) {
    const twin = byName.get(called(nameOf(net.name)))
    if (withoutNets(net.name) || (net.tracks.length === 0 && net.vias.length === 0)) continue
    const vias = (of: typeof net | undefined): string[] => (of?.vias ?? []).map(({ x, y, kind, from, to }) => `${x.toFixed(2)} ${y.toFixed(2)} ${kind.replace('micro', 'blind')} ${from} ${to}`).toSorted()
    if (looked('vias')) differ(`vias of ${net.name}`, vias(net), vias(twin))
    if (looked('lengths') && net.between !== undefined && twin?.between !== undefined && Math.abs(net.between - twin.between) > 1 + net.between * 0.03) differ(`poured copper around ${net.name}`, net.between, twin.between)
    if (looked('lengths')) one.copper.forEach((layer, at) => {
      if (Math.abs((net.lengths[at] ?? 0) - (twin?.lengths[at] ?? 0)) > length) differ(`length of ${net.name} on ${layer}`, net.lengths[at], twin?.lengths[at])
    })
  }
  const parts = new Map(other.footprints.map((part) => [part.reference, part]))
  for (const part of one.footprints) {
    const twin = parts.get(part.reference)
    if (twin === undefined || part.pads.length === 0) continue
    const holes = ({ pads }: BoardFootprint): string[] => pads.filter(({ hole, net }) => hole && net >= 0).map(({ number }) => number).toSorted()
    if (looked('holes')) differ(`holes of ${part.reference}`, holes(part), holes(twin))
    if (looked('sides')) differ(`side of ${part.reference}`, part.side, twin.side)
    if (looked('fitted')) differ(`${part.reference} fitted`, part.fitted, twin.fitted)
    if (looked('values')) differ(`value of ${part.reference}`, part.value, twin.value)
  }
  return differences
}
