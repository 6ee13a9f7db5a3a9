/** Circuit boards as a picture shows them: outline, parts, and the nets that matter with the places where they are reached. Pure. */
import { assembled, assemblyOf, isFittedSomewhere } from '../facts/assembly.ts'
import type { Exposure } from '../facts/board.ts'
import { exposureOrder, groupOf, type SignalGroup } from '../facts/exposure.ts'
import type { Fact, FactQuery } from '../facts/fact.ts'
import { partFuses } from '../facts/fused-part.ts'
import { greatest, least } from '../kernel/extremes.ts'
import { whereText } from '../kernel/where.ts'
import type { Assessment } from './schema.ts'

/** What a picture can show and a person can look at. */
const most = { parts: 1500, signals: 120, pieces: 4000, outline: 4000, vias: 200 }

export type BoardPicture = Assessment['boards'][number]

export const picturesOf = (facts: FactQuery): BoardPicture[] => assembled(facts('board')).filter(drawn).map((board) => pictureOf(board, facts))

/** Boards that were judged, and which of the product's platforms were seen on each. */
export function boardFilesOf(facts: FactQuery): NonNullable<Assessment['boardFiles']> {
  const files = new Set(facts('board').map(({ where }) => whereText(where)))
  const seen = facts('platform').filter(({ where: { artefact, path } }) => files.has(whereText({ artefact, path })))
  return assemblyOf(facts('board')).judged.map(({ where, title, revision, format }) => {
    const ids = new Set(facts('board-part').filter((part) => part.board === whereText(where) && part.fitted).flatMap(({ platforms }) => platforms))
    return { artefact: where.artefact, path: where.path, title, revision, format, platforms: seen.filter(({ id, lineage = [] }) => [id, ...lineage].some((each) => ids.has(each))).map(({ id }) => id) }
  })
}

/** A netlist or a parts list has no places. */
const drawn = (board: Fact<'board'>): boolean => board.copper.length > 0 || board.outline.length > 0

function pictureOf(board: Fact<'board'>, facts: FactQuery): BoardPicture {
  const key = whereText(board.where)
  const known = new Map(facts('board-part').filter((part) => part.board === key).map((part) => [part.footprint, part]))
  const signals = facts('board-signal').filter((signal) => signal.board === key)
  let pieces = 0
  let undrawn = over(board.footprints.length, most.parts) + over(board.outline.length / 4, most.outline)
  const drawnSignals = signals.toSorted(byExposure).slice(0, most.signals).map((signal) => {
    const tracks = signal.nets.slice(0, 1).flatMap((net) => board.nets[net]?.tracks ?? [])
    const kept = tracks.slice(0, Math.max(0, most.pieces - pieces) * 6)
    pieces += kept.length / 6
    const all = signal.nets.slice(0, 1).flatMap((net) => board.nets[net]?.vias ?? [])
    undrawn += (tracks.length - kept.length) / 6 + over(all.length, most.vias)
    const vias = all.slice(0, most.vias).flatMap((via) => [via.x, via.y, via.size, via.from, via.to])
    return {
      net: signal.net, role: signal.role, group: groupOf(signal.role), of: signal.of.reference, title: signal.of.title, pin: signal.of.pin, confidence: signal.confidence,
      class: signal.exposures[0]?.class ?? 'covered', ...fusesOf(signal, facts), places: signal.exposures.map(({ class: exposure, place, side, x, y, through }) => ({ class: exposure, place, side, x, y, ...(through === undefined ? {} : { through }) })),
      tracks: kept, vias,
    }
  })
  return {
    artefact: board.where.artefact, path: board.where.path, title: board.title, revision: board.revision, format: board.format, copper: [...board.copper], ...(board.missing === undefined ? {} : { missing: [...board.missing] }),
    box: boxOf(board), outline: board.outline.slice(0, most.outline * 4),
    parts: kept(board.footprints.length, known).flatMap((index) => {
      const footprint = board.footprints[index]
      if (footprint === undefined || footprint.pads.length === 0) return []
      const xs = footprint.pads.flatMap((pad) => [pad.x - pad.width / 2, pad.x + pad.width / 2])
      const ys = footprint.pads.flatMap((pad) => [pad.y - pad.height / 2, pad.y + pad.height / 2])
      const part = known.get(index)
      return [{
        reference: footprint.reference, value: footprint.value, side: footprint.side, fitted: isFittedSomewhere(footprint), ...(part === undefined ? {} : { title: part.title, kind: part.partKind, pinsKnown: part.pinsKnown, ...(part.lacking === undefined ? {} : { lacking: part.lacking }) }),
        x: round(least(xs)), y: round(least(ys)), width: round(greatest(xs) - least(xs)), height: round(greatest(ys) - least(ys)),
      }]
    }),
    signals: drawnSignals,
    left: over(signals.length, most.signals),
    undrawn,
  }
}

/** Ports that a fuse for debugging closes. */
const fused: ReadonlySet<SignalGroup> = new Set(['jtag', 'swd', 'programming'])

function fusesOf({ role, of }: Fact<'board-signal'>, facts: FactQuery): Pick<BoardPicture['signals'][number], 'fuses'> {
  if (!fused.has(groupOf(role))) return {}
  const { state } = partFuses(facts('platform'), facts('fuses'), of.platforms, 'debugClosed')
  return state === 'unknown' ? {} : { fuses: state === 'on' ? 'closed' : 'open' }
}

/** Parts that there is room for, in the order of the file; those that mean something are never among what is left out. */
function kept(count: number, known: ReadonlyMap<number, unknown>): readonly number[] {
  const all = Array.from({ length: count }, (_, index) => index)
  if (count <= most.parts) return all
  const others = all.filter((index) => !known.has(index)).slice(0, Math.max(0, most.parts - known.size))
  return [...known.keys(), ...others].toSorted((a, b) => a - b).slice(0, most.parts)
}

const over = (count: number, limit: number): number => Math.max(0, count - limit)
const round = (value: number): number => Math.round(value * 100) / 100
const byExposure = (a: { readonly exposures: readonly Exposure[] }, b: { readonly exposures: readonly Exposure[] }): number => exposureOrder(a.exposures[0]) - exposureOrder(b.exposures[0])

/** The edge of the board; where the file draws none, what its pads and tracks cover. */
function boxOf(board: Fact<'board'>): BoardPicture['box'] {
  const xs: number[] = []
  const ys: number[] = []
  const add = (x: number, y: number): void => void (xs.push(x), ys.push(y))
  for (let i = 0; i + 1 < board.outline.length; i += 2) add(board.outline[i] ?? 0, board.outline[i + 1] ?? 0)
  if (xs.length === 0) for (const { pads } of board.footprints) for (const pad of pads) add(pad.x, pad.y)
  if (xs.length === 0) return { x: 0, y: 0, width: 1, height: 1 }
  const [x, y] = [least(xs), least(ys)]
  return { x: round(x), y: round(y), width: round(Math.max(1, greatest(xs) - x)), height: round(Math.max(1, greatest(ys) - y)) }
}
