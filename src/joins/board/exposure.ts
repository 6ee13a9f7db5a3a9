/** Where a net can be reached, easiest first. Pure geometry and classes; what the net means is not asked here. */
import { fittingWords, isFittedEverywhere, isFittedSomewhere } from '../../facts/assembly.ts'
import type { BoardFootprint, BoardPad, Exposure } from '../../facts/board.ts'
import { atHand, exposureOrder } from '../../facts/exposure.ts'
import { greatest, least } from '../../kernel/extremes.ts'
import { classAt, isBallGrid, isShield, numbersOf } from './places.ts'
import type { Reached, Wiring } from './wiring.ts'

/** Places of each class that are kept; the rest says nothing more. */
const keptOfClass: Readonly<Record<Exposure['class'], number>> = { connector: 4, unpopulated: 4, 'test-pad': 4, jumper: 2, pin: 1, via: 1, 'outer-track': 1, 'inner-only': 1, covered: 1 }

interface Box {
  readonly reference: string
  readonly side: 'front' | 'back'
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

function boxOf({ reference, side, pads }: BoardFootprint): Box {
  const [xs, ys] = [pads.map(({ x }) => x), pads.map(({ y }) => y)]
  return { reference, side, left: least(xs), right: greatest(xs), top: least(ys), bottom: greatest(ys) }
}

export interface Exposer {
  exposuresOf(nets: readonly Reached[]): readonly Exposure[]
  /** Millimetres of track on outer and inner layers of a net. */
  lengths(net: number): { readonly outer: number; readonly inner: number }
}

export function exposer(wiring: Wiring): Exposer {
  const { board, places, pads } = wiring
  const shields = board.footprints.filter((footprint) => footprint.pads.length > 1 && isFittedEverywhere(footprint) && isShield(footprint)).map(boxOf)
  // A ball grid covers what lies between it and the board: its own balls, vias that come out there, tracks that end under it.
  const covers = [...shields, ...board.footprints.filter((footprint, index) => places[index] === 'part' && footprint.pads.length > 3 && isFittedEverywhere(footprint) && isBallGrid(footprint)).map(boxOf)]
  const coverOf = (x: number, y: number, side: 'front' | 'back'): Box | undefined => covers.find((box) => box.side === side && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom)
  const last = board.copper.length - 1
  const shielded = (pad: BoardPad, side: 'front' | 'back'): boolean =>
    !pad.hole && shields.some((box) => box.side === side && pad.x > box.left && pad.x < box.right && pad.y > box.top && pad.y < box.bottom)
  const lengths = (net: number): { outer: number; inner: number } => {
    const all = board.nets[net]?.lengths ?? []
    const outer = (all[0] ?? 0) + (last > 0 ? (all[last] ?? 0) : 0)
    return { outer, inner: all.reduce((sum, each) => sum + each, 0) - outer }
  }

  /** Outer layers first, one of each side; the shape of what is poured is not known, only its layer. */
  function poured(net: number): readonly { readonly side: 'front' | 'back' | 'inside'; readonly layer: number }[] {
    const layers = new Set(board.zones.flatMap((zone) => (zone.net === net ? zone.layers : [])))
    const inside = [...layers].find((layer) => layer > 0 && layer < last)
    return [
      ...(layers.has(0) ? [{ side: 'front' as const, layer: 0 }] : []), ...(last > 0 && layers.has(last) ? [{ side: 'back' as const, layer: last }] : []),
      ...(inside === undefined ? [] : [{ side: 'inside' as const, layer: inside }]),
    ]
  }

  function ofPads({ net, through }: Reached): Exposure[] {
    return (pads[net] ?? []).flatMap(({ footprint: index, pad }): Exposure[] => {
      const footprint = board.footprints[index]
      const place = places[index] ?? 'part'
      if (footprint === undefined || place === 'none') return []
      const ball = place === 'part' && isFittedEverywhere(footprint) && isBallGrid(footprint)
      const covered = ball || shielded(pad, footprint.side)
      if (pad.open === 'none' && !pad.hole && place === 'part' && !covered) return []
      const name = `${place === 'button' ? 'button ' : ''}${footprint.reference}`
      const fitting = fittingWords(footprint)
      return [{
        class: covered ? 'covered' : classAt(place, isFittedSomewhere(footprint)),
        place: `${(place === 'test-pad' && numbersOf(footprint).size <= 1) || place === 'button' ? name : `${name} pin ${pad.number}`}${fitting === '' ? '' : ` (${fitting})`}`,
        reference: footprint.reference, side: pad.hole ? 'both' : pad.open === 'none' ? footprint.side : pad.open === 'both' ? 'both' : pad.open,
        x: pad.x, y: pad.y, line: pad.line, ...(through === '' ? {} : { through }),
      }]
    })
  }

  function ofCopper({ net, through }: Reached): Exposure[] {
    const found: Exposure[] = []
    const { vias = [], tracks = [] } = board.nets[net] ?? {}
    const behind = through === '' ? {} : { through }
    const out = vias.filter(({ from, to }) => from === 0 || to === last).map((via) => {
      const under = { front: via.from === 0 ? coverOf(via.x, via.y, 'front') : undefined, back: via.to === last ? coverOf(via.x, via.y, 'back') : undefined }
      return { via, under, front: via.from === 0 && under.front === undefined, back: via.to === last && under.back === undefined }
    })
    const open = out.find(({ front, back }) => front || back)
    const [hidden] = out
    if (open !== undefined) {
      const { via, front, back } = open
      const masked = via.tented === undefined ? board.viasOpen === false : (!front || via.tented.front) && (!back || via.tented.back)
      found.push({ class: 'via', place: masked ? 'a via under solder mask' : 'a via', reference: '', side: front && back ? 'both' : front ? 'front' : 'back', x: via.x, y: via.y, line: via.line, ...behind })
    } else if (hidden !== undefined) {
      const { via, under } = hidden
      found.push({ class: 'covered', place: `a via under ${(under.front ?? under.back)?.reference ?? 'a part'}`, reference: '', side: under.front === undefined ? 'back' : 'front', x: via.x, y: via.y, line: via.line, ...behind })
    }
    for (const [layer, side] of [[0, 'front'], [last, 'back']] as const) {
      if (layer < 0 || (layer === 0 && side === 'back') || (board.nets[net]?.lengths[layer] ?? 0) === 0) continue
      const open = piecesOn(tracks, layer).filter(({ x1, y1, x2, y2 }) => {
        const cover = coverOf(x1, y1, side)
        return cover === undefined || cover !== coverOf(x2, y2, side)
      })
      if (open.length === 0) continue
      const length = open.reduce((sum, piece) => sum + piece.length, 0)
      found.push({ class: 'outer-track', place: `${length.toFixed(1)} mm of track on ${board.copper[layer] ?? side}`, reference: '', side, ...middle(open), line: 0, ...behind })
    }
    for (const { side, layer } of poured(net)) {
      const at = pads[net]?.[0]?.pad ?? vias[0] ?? { x: 0, y: 0, line: 0 }
      found.push({ class: side === 'inside' ? 'inner-only' : 'outer-track', place: `poured copper on ${board.copper[layer] ?? side}`, reference: '', side, x: at.x, y: at.y, line: 0, ...behind })
    }
    const { inner } = lengths(net)
    if (inner > 0) {
      const layer = board.nets[net]?.lengths.findIndex((length, index) => index > 0 && index < last && length > 0) ?? -1
      found.push({ class: 'inner-only', place: `${inner.toFixed(1)} mm of track on inner layers`, reference: '', side: 'inside', ...middle(piecesOn(tracks, layer)), line: 0, ...behind })
    }
    return found
  }

  return {
    lengths,
    exposuresOf(nets) {
      const solder = nets.flatMap(({ net }) => wiring.apart(net).filter((far) => !nets.some((own) => own.net === far.net)))
      const behind = solder.flatMap((far) => ofPads(far).filter(({ class: own }) => atHand.has(own)).map((exposure): Exposure => ({ ...exposure, class: 'jumper' })))
      const all = [...nets.flatMap((each) => [...ofPads(each), ...ofCopper(each)]), ...behind]
      const order = (exposure: Exposure): number => exposureOrder(exposure) * 10 + (exposure.through === undefined ? 0 : 1)
      const taken = new Map<string, number>()
      const seen = new Set<string>()
      return all.toSorted((a, b) => order(a) - order(b)).filter((exposure) => {
        const count = taken.get(exposure.class) ?? 0
        if (count >= keptOfClass[exposure.class] || seen.has(exposure.place)) return false
        taken.set(exposure.class, count + 1)
        seen.add(exposure.place)
        return true
      })
    },
  }
}

interface Piece { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number; readonly length: number }

function piecesOn(tracks: readonly number[], layer: number): Piece[] {
  const found: Piece[] = []
  for (let i = 0; i + 5 < tracks.length; i += 6) {
    if (tracks[i] !== layer) continue
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = tracks.slice(i + 1, i + 5)
    found.push({ x1, y1, x2, y2, length: Math.hypot(x2 - x1, y2 - y1) })
  }
  return found
}

/** The middle of the longest piece: the place to scrape. */
function middle(pieces: readonly Piece[]): { readonly x: number; readonly y: number } {
  const best = pieces.reduce<Piece | undefined>((most, piece) => (most === undefined || piece.length > most.length ? piece : most), undefined)
  return best === undefined ? { x: 0, y: 0 } : { x: Math.round((best.x1 + best.x2) * 500) / 1000, y: Math.round((best.y1 + best.y2) * 500) / 1000 }
}
