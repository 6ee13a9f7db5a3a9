/**
 * Boards as all that lies beside them tells; every check, picture and join sees them so. What a part is: the layout's own word counts
 * most, then the schematic's, then the parts list's. Whether it is fitted the other way round: the list is what is bought and placed,
 * and a file that leaves nothing out may say nothing of that. Pure.
 */
import { cached } from '../kernel/cached.ts'
import { placementList, type BoardFootprint, type BoardPad } from './board.ts'
import type { Fact } from './fact.ts'
import { judgedOf } from './judged-boards.ts'
import { besideOf, isPartsList, listsOf, type Beside } from './parts-lists.ts'
import { byReference, fileNameOf, isAlike, isCalledSo, isChip, isOf, isPlotOf, likeness, shareMost, stemOf } from './same-board.ts'

type Fitting = Pick<BoardFootprint, 'fitted' | 'variants'>

/** In at least one variant: what somebody reaches on some unit counts. */
export const isFittedSomewhere = ({ fitted, variants }: Fitting): boolean => fitted || variants !== undefined
/** In every variant: a protection that some units lack is none of the product. */
export const isFittedEverywhere = ({ fitted, variants }: Fitting): boolean => fitted && variants === undefined

/** `not fitted in Production`; empty where the layout says all there is. */
export function fittingWords({ fitted, variants, listed }: Pick<BoardFootprint, 'fitted' | 'variants' | 'listed'>): string {
  if (listed !== undefined) return `${fitted ? 'fitted' : 'left out'} by ${listed}${variants === undefined ? '' : ', and not in every variant'}`
  if (variants === undefined) return ''
  const names = `${variants.slice(0, 3).join(', ')}${variants.length > 3 ? ` and ${variants.length - 3} more` : ''}`
  return fitted ? `not fitted in ${names}` : `fitted in ${names} only`
}

interface Assembly {
  /** In the order of the facts; schematics, netlists and lists stay, and what only repeats a layout goes. */
  readonly boards: readonly Fact<'board'>[]
  /** Those to judge. */
  readonly judged: readonly Fact<'board'>[]
  /** Before the lists counted, as `lists` has them. */
  readonly unlisted: readonly Fact<'board'>[]
  readonly schematics: Beside
  readonly lists: Beside
  /** Schematics that are much like a layout and have parts that it names otherwise or lacks: each is judged by itself. */
  readonly strayed: ReadonlyMap<Fact<'board'>, Fact<'board'>>
  /** Of those, the ones that are called as the layout is, and what was held against no board: that their parts are on the product is in doubt. */
  readonly disputed: ReadonlySet<Fact<'board'>>
}

const isPlacement = ({ format }: Fact<'board'>): boolean => format.startsWith(placementList)

/** Asked by every check of boards, about the same ones. */
export const assemblyOf = cached((all: readonly Fact<'board'>[]): Assembly => {
  // A list for placing machines repeats what others say, of one side perhaps, and counts where there is nothing else.
  const others = all.filter((board) => !isPlacement(board))
  const boards = (others.length === 0 ? all : others).filter((board) => !all.some((other) => isPlotOf(board, other)))
  const [netlists, layouts] = [boards.filter(({ copper, connected }) => connected && copper.length === 0), boards.filter(({ copper }) => copper.length > 0)]
  const schematics = besideOf(netlists, layouts)
  const used = new Set([...schematics.of.values()].flat())
  const strayed = new Map(netlists.flatMap((file) => {
    const near = used.has(file) || schematics.over.has(file) ? [] : layouts.filter((board) => likeness(file, board)?.strays === true)
    const board = near.find((each) => stemOf(each) === stemOf(file)) ?? near[0]
    return board === undefined ? [] : [[file, board]]
  }))
  const unlisted = boards.map((board) => withoutParts(withSchematics(board, schematics.of.get(board) ?? []), [...strayed].flatMap(([file, near]) => (near === board && stemOf(file) === stemOf(board) ? [file] : []))))
  const found = listsOf(unlisted)
  const counted = new Set([...found.of.values()].flat())
  const lone = unlisted.filter((board) => isPartsList(board) && !counted.has(board) && !found.over.has(board))
  const held = lone.slice(0, mostLone)
  const variants = new Map(held.map((list) => [list, held.filter((other) => other !== list && (isOf(other, list) || isOf(list, other)))]))
  const lists = { ...found, over: new Set([...found.over, ...lone.slice(mostLone), ...held.filter((list) => (variants.get(list)?.length ?? 0) > mostVariants)]) }
  const complete = unlisted.map((board) => withVariants(withLists(board, lists.of.get(board) ?? []), lists.over.has(board) ? [] : variants.get(board) ?? []))
  const disputed = new Set([...schematics.over, ...lists.over, ...[...strayed].flatMap(([file, board]) => (stemOf(board) === stemOf(file) ? [file] : []))])
  return { boards: complete, judged: judgedOf(complete, schematics, lists), unlisted, schematics, lists, strayed, disputed }
})

export const assembled = (boards: readonly Fact<'board'>[]): readonly Fact<'board'>[] => assemblyOf(boards).boards

function withSchematics(board: Fact<'board'>, schematics: readonly Fact<'board'>[]): Fact<'board'> {
  if (schematics.length === 0) return board
  return { ...board, footprints: board.footprints.map((own) => {
    const by = schematics.find((schematic) => byReference(schematic).has(own.reference))
    const part = by && byReference(by).get(own.reference)
    if (by === undefined || part === undefined || !isOpenTo(own, part)) return own
    // Layouts of older editions have no word for it.
    return completed(part.fitted || !own.fitted ? own : asFitted(own, false, fileNameOf(by)), part)
  }) }
}

/** What a schematic of the same name leaves out is left out of parts that both call alike, whatever else it names otherwise. */
function withoutParts(board: Fact<'board'>, files: readonly Fact<'board'>[]): Fact<'board'> {
  const out = new Map(files.flatMap((file) => file.footprints.flatMap((part) => (part.fitted ? [] : [[part.reference, { part, name: fileNameOf(file) }] as const]))))
  return out.size === 0 ? board : { ...board, footprints: board.footprints.map((own) => {
    const told = out.get(own.reference)
    return told === undefined || !own.fitted || !isAlike(own, told.part) ? own : asFitted(own, false, told.name)
  }) }
}

function withLists(board: Fact<'board'>, lists: readonly Fact<'board'>[]): Fact<'board'> {
  if (lists.length === 0) return board
  const doubted = doubtedIn(lists)
  const rows = lists.map((list) => ({ name: fileNameOf(list), parts: byReference(list), tells: list.footprints.some((part) => !part.fitted) }))
  return { ...board, footprints: board.footprints.map((own) => {
    const said = rows.flatMap(({ name, parts, tells }) => {
      const row = parts.get(own.reference)
      return row === undefined ? [] : [{ name, tells, row }]
    })
    const named = said.reduce((part, { row }) => (isOpenTo(part, row) ? completed(part, row) : part), own)
    // A list that leaves nothing out may have no column for it: then being on it says nothing.
    const [first, ...more] = said.filter(({ tells }) => tells)
    const lackedBy = doubted.get(own.reference)
    if (first === undefined) return doubtful(named, lackedBy)
    const { fitted } = first.row
    const others = more.filter(({ row }) => row.fitted !== fitted).map(({ name }) => name)
    if (others.length > 0) return asFitted({ ...named, variants: others }, fitted)
    return doubtful(fitted === own.fitted ? named : asFitted(named, fitted, first.name), lackedBy)
  }) }
}

/** Lists of no board that are held against each other, for variants of one that nobody supplied, and variants of one of them; what is beyond is told. */
const mostLone = 100
const mostVariants = 20
function withVariants(list: Fact<'board'>, variants: readonly Fact<'board'>[]): Fact<'board'> {
  if (variants.length === 0) return list
  const doubted = doubtedIn([list, ...variants])
  return doubted.size === 0 ? list : { ...list, footprints: list.footprints.map((part) => doubtful(part, doubted.get(part.reference))) }
}

const doubtful = (part: BoardFootprint, lackedBy: string | undefined): BoardFootprint => (lackedBy === undefined || !isFittedEverywhere(part) ? part : { ...part, variants: [lackedBy] })

/** Chips that a list lacks or leaves out and another has that names most of the same parts, and that list: whether both are of one variant nobody says. */
function doubtedIn(lists: readonly Fact<'board'>[]): ReadonlyMap<string, string> {
  return new Map(lists.flatMap((list) => {
    const [alike, others] = [lists.filter((other) => shareMost(list, other)), lists.filter((other) => !shareMost(list, other))]
    // What is on the list of the other side is not lacking.
    const isLacking = ({ reference }: BoardFootprint): boolean => ![list, ...others].some((each) => byReference(each).get(reference)?.fitted === true)
    return alike.flatMap(({ footprints }) => footprints.filter((part) => isChip(part) && part.fitted && isLacking(part)).map(({ reference }) => [reference, fileNameOf(list)] as const))
  }))
}

const isOpenTo = (own: BoardFootprint, from: BoardFootprint): boolean => (own.value === '' && own.part === '') || isCalledSo(own, from)

/** What one file leaves open of a part, told by another. */
function completed(own: BoardFootprint, from: BoardFootprint): BoardFootprint {
  const symbol = own.symbol ?? from.symbol
  return {
    ...own, value: own.value || from.value, part: own.part || from.part, library: own.library || from.library, description: own.description || from.description,
    ...(symbol === undefined ? {} : { symbol }), pads: from.pads.length === 0 ? own.pads : withPins(own.pads, from.pads),
  }
}

function withPins(pads: readonly BoardPad[], from: readonly BoardPad[]): readonly BoardPad[] {
  const pins = new Map(from.map((pin) => [pin.number, pin]))
  return pads.map((pad) => {
    const pin = pins.get(pad.number)
    return pin === undefined || pad.function !== '' ? pad : { ...pad, function: pin.function, type: pad.type || pin.type }
  })
}

/** A list is of one variant: what the layout says of others stays. */
const asFitted = ({ listed: _listed, ...part }: BoardFootprint, fitted: boolean, listed?: string): BoardFootprint => ({ ...part, fitted, ...(listed === undefined ? {} : { listed }) })
