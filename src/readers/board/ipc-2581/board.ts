/** One step of an IPC-2581 file as a board. */
import type { Board, BoardFootprint, BoardNet, BoardPad, BoardVia } from '../../../facts/board.ts'
import { greatest, least } from '../../../kernel/extremes.ts'
import { limitReached } from '../../../kernel/problem.ts'
import { maxName, partNumber, pinKey, plain } from '../../shared/board-fields.ts'
import { micrometre } from '../../shared/board-geometry.ts'
import { saysOut, type FittingDoubts } from '../../shared/fitted.ts'
import { withPoured, type Poured } from '../../shared/poured-copper.ts'
import type { Component, Document, Hole, Pad, Step } from './types.ts'

const isCopper = (use: string): boolean => /^(?:CONDUCTOR|CONDFILM|CONDFOIL|SIGNAL|PLANE|MIXED)$/u.test(use)
const sideOrder: Readonly<Record<string, number>> = { TOP: 0, BOTTOM: 2 }

/** No board is made with as many. */
const mostCopper = 256

/** Copper layers from front to back: as they are stacked, else by their sides. */
export function copperOf({ layers, stack }: Document): readonly string[] {
  const copper = [...layers.values()].filter(({ use }) => isCopper(use))
  if (copper.length > mostCopper) throw limitReached(`more than ${mostCopper} copper layers`)
  const place = new Map<string, number>()
  for (const { name, sequence } of stack) if (!place.has(name)) place.set(name, sequence)
  const order = (layer: (typeof copper)[number]): number => (sideOrder[layer.side] ?? 1) * 1e6 + (place.get(layer.name) ?? 1e5)
  return copper.toSorted((a, b) => order(a) - order(b)).map(({ name }) => name)
}

const key = (x: number, y: number): string => `${Math.round(x * 100)} ${Math.round(y * 100)}`

interface Spot {
  readonly pad: Pad
  readonly layers: Set<number>
}

/** A step whose lengths are in a unit that nobody knows: what is connected, and nothing of where. */
export const unplaced = (step: Step): Step => ({
  ...step, pads: [], holes: [], tracks: new Map(), poured: new Map(), areas: [], outline: [],
  pins: new Map([...step.pads.flatMap(({ part, pin, net }): [string, number][] => (part === '' || net < 0 ? [] : [[pinKey(part, pin), net]])), ...step.pins]),
})

export function boardOf(document: Document, step: Step, copper: readonly string[], doubts: FittingDoubts): Board {
  const last = copper.length - 1
  const layerIndex = new Map(copper.map((name, index) => [name, index]))
  const nets = step.nets.map((name): BoardNet & { readonly tracks: number[]; readonly lengths: number[]; readonly vias: BoardVia[] } => ({ name: plain(name), tracks: [], lengths: copper.map(() => 0), vias: [] }))
  addTracks(step, layerIndex, nets)
  const hasTracks = nets.some(({ tracks }) => tracks.length > 0)
  const masks = { front: maskOf(document, step, 'TOP'), back: maskOf(document, step, 'BOTTOM') }
  const { pins, others } = spotsOf(document, step, layerIndex)

  const plated = step.holes.filter(({ plating }) => plating === 'PLATED')
  const isDrilled = new Set(plated.map(({ x, y }) => key(x, y)))
  const told = new Set<string>()
  const pinPlaces = new Set([...pins.values()].map(({ pad }) => key(pad.x, pad.y)))
  const tented = (x: number, y: number): Pick<BoardVia, 'tented'> => (masks.front === undefined || masks.back === undefined ? {} : { tented: { front: !masks.front.has(key(x, y)), back: !masks.back.has(key(x, y)) } })
  const addVia = (net: number, x: number, y: number, size: number, from: number, to: number, line: number): void => {
    nets[net]?.vias.push({ x: micrometre(x), y: micrometre(y), size: micrometre(size), kind: from === 0 && to === last ? 'through' : from === 0 || to === last ? 'blind' : 'buried', from, to, ...tented(x, y), line })
  }
  for (const hole of step.holes) {
    if (hole.plating === 'NONPLATED' || (hole.plating === 'PLATED' && pinPlaces.has(key(hole.x, hole.y)))) continue
    const [from, to] = spanOf(hole, layerIndex, last)
    const here = (others.get(key(hole.x, hole.y)) ?? []).filter(({ pad }) => hole.net < 0 || pad.net === hole.net)
    const own = from === undefined || to === undefined ? undefined : here.find(({ layers }) => [...layers].some((layer) => layer >= from && layer <= to))
    const spot = own ?? here[0]
    const net = hole.net < 0 ? (spot?.pad.net ?? -1) : hole.net
    told.add(`${net} ${key(hole.x, hole.y)}`)
    addVia(net, hole.x, hole.y, spot?.pad.width || hole.diameter, from ?? (spot === undefined ? 0 : least(spot.layers)), to ?? (spot === undefined ? last : greatest(spot.layers)), hole.line)
  }
  // Where the file has no drill layers, pads on several layers tell of the via.
  for (const spots of others.values()) {
    for (const { pad, layers } of spots) {
      if (pad.via && layers.size > 1 && !told.has(`${pad.net} ${key(pad.x, pad.y)}`)) addVia(pad.net, pad.x, pad.y, pad.width, least(layers), greatest(layers), pad.line)
    }
  }

  const padsOf = new Map<string, BoardPad[]>()
  const placed = new Set<string>()
  for (const { pad, layers } of pins.values()) {
    const both = layers.has(0) && layers.has(last) && last > 0
    // Parts that sit on an inner layer lie bare where a flexible part of the board begins.
    const inner = !layers.has(0) && !layers.has(last)
    const bare = (side: 'front' | 'back'): boolean => (both || layers.has(side === 'front' ? 0 : last)) && (masks[side]?.has(key(pad.x, pad.y)) ?? true)
    const [front, back] = inner ? [least(layers) * 2 <= last, least(layers) * 2 > last] : [bare('front'), bare('back')]
    placed.add(pinKey(pad.part, pad.pin))
    append(padsOf, pad.part, {
      number: plain(pad.pin), function: '', type: '', net: pad.net >= 0 ? pad.net : (step.pins.get(pinKey(pad.part, pad.pin)) ?? -1), x: micrometre(pad.x), y: micrometre(pad.y), width: micrometre(pad.width), height: micrometre(pad.height),
      open: front ? (back ? 'both' : 'front') : back ? 'back' : 'none', hole: isDrilled.has(key(pad.x, pad.y)), edge: false, line: pad.line,
    })
  }
  for (const [pin, net] of step.pins) {
    if (placed.has(pin)) continue
    const [reference = '', number = ''] = pin.split('\0')
    append(padsOf, reference, { number: plain(number), function: '', type: '', net, x: 0, y: 0, width: 0, height: 0, open: 'both', hole: false, edge: false, line: 0 })
  }
  const missing = missingOf(document, step, copper)
  return {
    format: `IPC-2581 revision ${document.revision || 'unknown'}${document.program === '' ? '' : ` (${document.program})`}`, title: plain(step.name), revision: '', date: '',
    copper: hasTracks ? copper.map((name) => name.slice(0, maxName)) : [], ...(missing.length === 0 || !hasTracks ? {} : { missing }),
    outline: step.outline.map(micrometre), nets: withPoured(nets, areasOf(step, layerIndex), copper.length), footprints: footprintsOf(document, step, padsOf, copper, doubts),
    zones: [...step.poured].map(([net, layers]) => ({ net, layers: [...layers].flatMap((name) => layerIndex.get(name) ?? []) })).filter(({ layers }) => layers.length > 0), connected: nets.length > 0,
  }
}

function* areasOf(step: Step, layerIndex: ReadonlyMap<string, number>): Generator<Poured | undefined> {
  for (const { layer: name, rings, whole } of step.areas) {
    const layer = layerIndex.get(name)
    if (layer !== undefined) yield whole && !step.negative.has(name) ? { layer, rings } : undefined
  }
}

function append(map: Map<string, BoardPad[]>, reference: string, pad: BoardPad): void {
  const list = map.get(reference)
  if (list === undefined) map.set(reference, [pad])
  else list.push(pad)
}

function addTracks(step: Step, layerIndex: ReadonlyMap<string, number>, nets: readonly { readonly tracks: number[]; readonly lengths: number[] }[]): void {
  for (const [name, pieces] of step.tracks) {
    const layer = layerIndex.get(name)
    if (layer === undefined) continue
    for (let i = 0; i + 5 < pieces.length; i += 6) {
      const [net = -1, x1 = 0, y1 = 0, x2 = 0, y2 = 0, width = 0] = pieces.slice(i, i + 6)
      const at = nets[net]
      if (at === undefined) continue
      at.tracks.push(layer, micrometre(x1), micrometre(y1), micrometre(x2), micrometre(y2), micrometre(width))
      at.lengths[layer] = (at.lengths[layer] ?? 0) + Math.hypot(x2 - x1, y2 - y1)
    }
  }
}

/** Nets that meet in one place: on a board that works, one on each layer. */
const mostSpots = 32

/** Pads of pins, and what else is flashed on copper, each at its place with all its layers. */
function spotsOf({ left }: Document, step: Step, layerIndex: ReadonlyMap<string, number>): { readonly pins: ReadonlyMap<string, Spot>; readonly others: ReadonlyMap<string, readonly Spot[]> } {
  const pins = new Map<string, Spot>()
  const others = new Map<string, Spot[]>()
  for (const pad of step.pads) {
    const layer = layerIndex.get(pad.layer)
    if (layer === undefined) continue
    const place = key(pad.x, pad.y)
    if (pad.part !== '') {
      const pin = pinKey(pad.part, `${pad.pin} ${place}`)
      const known = pins.get(pin)
      if (known === undefined) pins.set(pin, { pad, layers: new Set([layer]) })
      else known.layers.add(layer)
      continue
    }
    const here = others.get(place) ?? []
    others.set(place, here)
    const known = here.find((spot) => spot.pad.net === pad.net)
    if (known !== undefined) known.layers.add(layer)
    else if (here.length < mostSpots) here.push({ pad, layers: new Set([layer]) })
    else left.add(`nets of one place beyond the first ${mostSpots}`)
  }
  return { pins, others }
}

function spanOf({ from, to }: Hole, layerIndex: ReadonlyMap<string, number>, last: number): readonly [from: number | undefined, to: number | undefined] {
  const [first, second] = [layerIndex.get(from), layerIndex.get(to)]
  // A span between layers that are no copper, as that of a drill through everything, goes through.
  if (from !== '' && to !== '' && first === undefined && second === undefined) return [0, Math.max(0, last)]
  return first === undefined || second === undefined ? [undefined, undefined] : [Math.min(first, second), Math.max(first, second)]
}

/** Where the mask of a side leaves copper open; undefined where the file has none, or one that is drawn and not all flashed. */
function maskOf(document: Document, step: Step, side: string): ReadonlySet<string> | undefined {
  const masks = new Set([...document.layers.values()].filter((layer) => layer.use === 'SOLDERMASK' && layer.side === side).map(({ name }) => name))
  const open = step.pads.filter(({ layer }) => masks.has(layer))
  if (open.length === 0 || [...masks].some((name) => step.shaped.has(name))) return undefined
  return new Set(open.map(({ x, y }) => key(x, y)))
}

/** Copper that the file names, or must have, and does not bring: files for assembly and for testers have the outer layers only. */
function missingOf({ mode, stack }: Document, step: Step, copper: readonly string[]): readonly string[] {
  const absent = copper.filter((name) => !step.drawn.has(name)).map((name) => name.slice(0, maxName))
  return absent.length === 0 && stack.length === 0 && /^(?:ASSEMBLY|TEST)$/u.test(mode) && copper.length < 3 ? ['inner layers'] : absent
}

/** What a file with nothing but a parts list tells. */
export function partsListOf(document: Document, doubts: FittingDoubts): Board {
  return {
    format: `parts list (IPC-2581 revision ${document.revision || 'unknown'})`, title: '', revision: '', date: '', copper: [], outline: [], nets: [], zones: [], connected: false,
    footprints: [...document.listed].map(([reference, { item, fitted, package: library }]): BoardFootprint => {
      const value = valueOf(item.fields)
      return { reference: plain(reference), value: plain(value || item.number), library: plain(library), part: plain(partNumber(item.fields) || (document.makers.get(item.number) ?? '')), description: plain(item.description), side: 'front', x: 0, y: 0, fitted: fitted && doubts.fitted(reference, [['Value', value], ...item.fields]), pads: [], line: 0 }
    }),
  }
}

function footprintsOf(document: Document, step: Step, padsOf: ReadonlyMap<string, BoardPad[]>, copper: readonly string[], doubts: FittingDoubts): BoardFootprint[] {
  const known = new Set(step.components.map(({ reference }) => reference))
  const loose: Component[] = [...padsOf.keys()].filter((reference) => !known.has(reference)).map((reference) => ({ reference, package: '', part: '', layer: '', x: padsOf.get(reference)?.[0]?.x ?? 0, y: padsOf.get(reference)?.[0]?.y ?? 0, line: padsOf.get(reference)?.[0]?.line ?? 0, fields: new Map() }))
  return [...step.components, ...loose].map((component): BoardFootprint => {
    const listed = document.listed.get(component.reference)
    const item = listed?.item ?? document.byNumber.get(component.part)
    const fields = new Map([...(item?.fields ?? []), ...component.fields])
    const number = component.part || item?.number || ''
    const pins = (padsOf.get(component.reference) ?? []).map((pad) => ({ ...pad, function: plain(document.pinNames.get(pinKey(component.package, pad.number)) ?? '') }))
    const value = valueOf(fields) || (document.program.startsWith('KiCad') ? valueInNumber(number, component.package) : '')
    const layer = document.layers.get(component.layer)
    return {
      reference: plain(component.reference), value: plain(value || number), library: plain(component.package || listed?.package || ''), part: plain(partNumber(fields) || (document.makers.get(number) ?? '')), description: plain(item?.description ?? ''),
      side: component.layer === '' ? (pins.length > 0 && pins.every(({ open }) => open === 'back') ? 'back' : 'front') : layer?.side === 'BOTTOM' || (layer?.side !== 'TOP' && component.layer === copper.at(-1) && copper.length > 1) ? 'back' : 'front', x: micrometre(component.x), y: micrometre(component.y),
      fitted: (listed?.fitted ?? true) && !saysOut(number.slice(number.lastIndexOf('_') + 1)) && doubts.fitted(component.reference, [['Value', value], ...fields]), pads: pins, line: component.line,
    }
  })
}

/** KiCad calls a part by library, footprint and value, and lists few of them; revision B has no brackets in names. */
function valueInNumber(number: string, called: string): string {
  for (const name of [called, called.replace(/_\d+$/u, '')]) {
    const at = name === '' ? -1 : number.indexOf(`_${name}_`)
    if (at > 0) return number.slice(at + name.length + 2).replace(/^(NS|NA|NP|NF|NM)_/u, '$1(')
  }
  // Parts with the same pads share one package: then what is behind the last stroke.
  return number.slice(number.lastIndexOf('_') + 1)
}

/** The value among the fields, by the names that programs give it. */
function valueOf(fields: ReadonlyMap<string, string>): string {
  for (const [name, value] of fields) if (/^value$/iu.test(name) && value !== '') return value
  return fields.get('DEVICE_TYPE') ?? fields.get('Comment') ?? ''
}
