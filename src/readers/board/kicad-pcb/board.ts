/** Gathers the parts of a layout, in the order of the file, into one board. Knows the dialects; knows no security. */
import type { Board, BoardFootprint, BoardVia, BoardZone } from '../../../facts/board.ts'
import { greatest, least } from '../../../kernel/extremes.ts'
import type { Budget } from '../../../kernel/limits.ts'
import { maxName, plain } from '../../shared/board-fields.ts'
import { micrometre, mostOutline, type Point } from '../../shared/board-geometry.ts'
import type { FittingDoubts } from '../../shared/fitted.ts'
import { withPoured, type Poured } from '../../shared/poured-copper.ts'
import { numbers, sub, subs, word, words, type Sexpr } from '../../shared/sexpr.ts'
import { footprintOf } from './footprint.ts'
import { arcPoints, pointOf, shapePoints } from './geometry.ts'

interface OpenNet {
  readonly name: string
  readonly tracks: number[]
  readonly lengths: number[]
  readonly vias: BoardVia[]
}

/** Pieces of track and vias that are kept of one board; no real board comes near. */
const maxPieces = 500_000

export interface BoardBuilder {
  add(list: Sexpr): void
  /** What there is so far; undefined where nothing of a board was met. */
  board(): Board | undefined
  /** What there is more of than was kept, in words. */
  left(): readonly string[]
}

export function boardBuilder(budget: Budget, doubts: FittingDoubts): BoardBuilder {
  let version = ''
  const about = { title: '', revision: '', date: '' }
  let copper: string[] = []
  let viasOpen: boolean | undefined
  let pieces = 0
  const outline: number[] = []
  const footprints: BoardFootprint[] = []
  const zones: BoardZone[] = []
  /** Poured copper as the file has it, and the layer of the zone, which older editions give once for all of it. */
  const poured: { readonly text: string; readonly zone: string }[] = []
  const nets: OpenNet[] = []
  const byNumber = new Map<string, number>()
  const byName = new Map<string, number>()

  function net(name: string): number {
    const known = byName.get(name)
    if (known !== undefined) return known
    budget.node()
    nets.push({ name, tracks: [], lengths: [], vias: [] })
    byName.set(name, nets.length - 1)
    return nets.length - 1
  }
  /** `(net 3 "GND")`, `(net 3)`, and from edition 10 on `(net "GND")`. */
  function netOf(list: Sexpr | undefined): number {
    const [first, second] = words(list)
    if (first === undefined) return -1
    if (second !== undefined) return second === '' ? -1 : net(plain(second))
    return byNumber.get(first) ?? (byNumber.size > 0 || first === '' ? -1 : net(plain(first)))
  }
  const layerOf = (name: string): number => copper.indexOf(name.slice(0, maxName))

  function track(at: OpenNet | undefined, layer: number, points: readonly Point[], width: number): void {
    if (at === undefined) return
    for (let i = 1; i < points.length && pieces < maxPieces; i++, pieces++) {
      const [x1, y1] = points[i - 1] as Point
      const [x2, y2] = points[i] as Point
      at.tracks.push(layer, micrometre(x1), micrometre(y1), micrometre(x2), micrometre(y2), width)
      if (layer >= 0) at.lengths[layer] = (at.lengths[layer] ?? 0) + Math.hypot(x2 - x1, y2 - y1)
    }
  }
  function shape(list: Sexpr): void {
    if (word(sub(list, 'layer')) !== 'Edge.Cuts') return
    const points = shapePoints(list)
    for (let i = 1; i < points.length && outline.length < mostOutline; i++) {
      outline.push(...[points[i - 1] as Point, points[i] as Point].flat().map(micrometre))
    }
  }
  function segment(list: Sexpr): void {
    const start = pointOf(list, 'start')
    const end = pointOf(list, 'end')
    const middle = pointOf(list, 'mid')
    if (start === undefined || end === undefined) return
    const [width = 0] = numbers(sub(list, 'width'), 1)
    track(nets[netOf(sub(list, 'net'))], layerOf(word(sub(list, 'layer'))), middle === undefined ? [start, end] : arcPoints(start, middle, end), width)
  }
  function via(list: Sexpr): void {
    const at = nets[netOf(sub(list, 'net'))]
    const [x, y] = numbers(sub(list, 'at'), 2)
    if (at === undefined || x === undefined || y === undefined || pieces++ >= maxPieces) return
    const joined = words(sub(list, 'layers')).map(layerOf).filter((layer) => layer >= 0)
    const last = Math.max(0, copper.length - 1)
    const from = Math.min(least(joined), last)
    const to = Math.max(greatest(joined), 0)
    const through = joined.length < 2 || (from === 0 && to === last)
    const kind = words(list).includes('micro') ? 'micro' : through ? 'through' : from === 0 || to === last ? 'blind' : 'buried'
    const tented = sub(list, 'tenting')
    const [size = 0] = numbers(sub(list, 'size'), 1)
    at.vias.push({
      x: micrometre(x), y: micrometre(y), size, kind, from: through ? 0 : from, to: through ? last : to, line: list.line,
      ...(tented === undefined ? {} : { tented: { front: covers(tented, 'front'), back: covers(tented, 'back') } }),
    })
  }
  function add(list: Sexpr): void {
    switch (list.head) {
      case 'version': version = word(list); break
      case 'title_block':
        about.title = plain(word(sub(list, 'title')))
        about.revision = plain(word(sub(list, 'rev')))
        about.date = plain(word(sub(list, 'date')))
        break
      case 'layers': copper = copperOf(list); break
      case 'setup': {
        const set = sub(list, 'pcbplotparams')
        const open = word(sub(set ?? list, 'viasonmask'))
        if (open !== '') viasOpen = open === 'true' || open === 'yes'
        const tenting = sub(list, 'tenting')
        if (tenting !== undefined) viasOpen = !covers(tenting, 'front') && !covers(tenting, 'back')
        break
      }
      case 'net': {
        const [number, name] = words(list)
        if (number !== undefined && name !== undefined) byNumber.set(number, name === '' ? -1 : net(plain(name)))
        break
      }
      case 'module':
      case 'footprint': {
        const footprint = footprintOf(list, netOf, doubts)
        // The list itself was counted where it was read.
        budget.node(footprint.pads.length)
        footprints.push(footprint)
        break
      }
      case 'segment':
      case 'arc': segment(list); break
      case 'via': via(list); break
      case 'zone':
        zones.push(zoneOf(list))
        for (const polygon of subs(list, filled)) poured.push({ text: word(polygon), zone: word(sub(list, 'layer')) })
        break
      default: if (list.head.startsWith('gr_')) shape(list)
    }
  }
  /** Before edition 6 a zone's net is given by number and its name apart. */
  function zoneOf(list: Sexpr): BoardZone {
    const layers = [...words(sub(list, 'layers')), ...words(sub(list, 'layer'))].flatMap((name) => (name === '*.Cu' ? copper.map((_, index) => index) : name === 'F&B.Cu' ? [0, copper.length - 1] : [layerOf(name)]))
    return { net: netOf(sub(list, 'net')), layers: [...new Set(layers)].filter((layer) => layer >= 0) }
  }
  function* shapes(): Generator<Poured | undefined> {
    for (const { text, zone } of poured) {
      const layer = layerOf(/\(layer "?([^"\s)]+)/u.exec(text.slice(0, 200))?.[1] ?? zone)
      const ring = corners(text)
      yield layer < 0 || ring === undefined ? undefined : { layer, rings: [ring] }
    }
  }
  return {
    add,
    left: () => [...(pieces >= maxPieces ? ['tracks and vias'] : []), ...(outline.length >= mostOutline ? ['pieces of the outline'] : [])],
    board: () => (version === '' && footprints.length === 0 && nets.length === 0 ? undefined : {
      format: `KiCad ${editionOf(version)}`, ...about, copper, outline,
      nets: withPoured(nets.map(({ name, tracks, lengths, vias }) => ({ name, tracks, vias, lengths: copper.map((_, layer) => micrometre(lengths[layer] ?? 0)) })), shapes(), copper.length),
      footprints, zones, ...(viasOpen === undefined ? {} : { viasOpen }),
      connected: footprints.length === 0 || nets.length > 0,
    }),
  }
}

/**
 * Poured copper, one outline for each piece of it: holes are cut in from the edge. Half of a board's file, so its text is read only where it
 * matters. Undefined where it is written in another way than any program writes it.
 */
export const filled = 'filled_polygon'
function corners(text: string): Float64Array | undefined {
  let count = 0
  for (let at = text.indexOf(corner); at >= 0; at = text.indexOf(corner, at + corner.length)) count++
  const found = new Float64Array(2 * count)
  let at = text.indexOf(corner)
  for (let index = 0; index < count; index++, at = text.indexOf(corner, at)) {
    at += corner.length
    found[2 * index] = coordinate()
    found[2 * index + 1] = coordinate()
    blanks()
    if (text.charCodeAt(at) !== 41 || Number.isNaN(found[2 * index + 1])) return undefined
  }
  return text.includes('(arc') || count < 3 ? undefined : found

  function blanks(): void {
    while (text.charCodeAt(at) <= 32) at++
  }

  /** `-12.345`, read sign by sign: a text for each number would be more than all else of the board. */
  function coordinate(): number {
    blanks()
    const negative = text.charCodeAt(at) === 45
    if (negative) at++
    const from = at
    let value = 0
    let scale = 0
    for (;; at++) {
      const code = text.charCodeAt(at)
      if (code >= 48 && code <= 57) {
        value = value * 10 + code - 48
        scale *= 10
      } else if (code === 46 && scale === 0) scale = 1
      else break
    }
    return at === from ? Number.NaN : (negative ? -value : value) / (scale || 1)
  }
}
const corner = '(xy'

/** `(tenting front back)` up to edition 9, `(tenting (front yes) (back no))` after it. */
const covers = (list: Sexpr, side: string): boolean => words(list).includes(side) || word(sub(list, side)) === 'yes'

/** Copper layers in the order of the file, which is front to back in every edition. */
const copperOf = (list: Sexpr): string[] => list.items.flatMap((item) => {
  if (typeof item === 'string' || !/^\d+$/u.test(item.head)) return []
  const [name = '', kind = ''] = words(item)
  return ['signal', 'power', 'mixed', 'jumper'].includes(kind) ? [name.slice(0, maxName)] : []
}).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))
/** From edition 9 on the back may come before the inner layers. */
const ends: Readonly<Record<string, number>> = { 'F.Cu': -1, 'B.Cu': 1 }

/** The release of the program that first wrote an edition of the format. */
function editionOf(version: string): string {
  const day = Number(version)
  if (!Number.isFinite(day) || version === '') return 'of unknown edition'
  if (day < 1000) return `4 or older (edition ${version})`
  const releases: readonly (readonly [number, string])[] = [[20171130, '5'], [20211014, '6'], [20221018, '7'], [20240108, '8'], [20241229, '9'], [20260206, '10']]
  return `${releases.find(([last]) => day <= last)?.[1] ?? '11 or newer'} (${version})`
}
