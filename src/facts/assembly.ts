/**
 * Which parts of a board are fitted. A layout may have variants of its assembly, and a parts list beside it may say otherwise: it
 * is what is bought and placed, so it counts. Pure.
 */
import type { Board, BoardFootprint } from './board.ts'
import type { Fact } from './fact.ts'

type Fitting = Pick<BoardFootprint, 'fitted' | 'variants'>

/** In at least one variant: what somebody reaches on some unit counts. */
export const isFittedSomewhere = ({ fitted, variants }: Fitting): boolean => fitted || variants !== undefined
/** In every variant: a protection that some units lack is none of the product. */
export const isFittedEverywhere = ({ fitted, variants }: Fitting): boolean => fitted && variants === undefined

/** `not fitted in Production`; empty where the layout says all there is. */
export function fittingWords({ fitted, variants, listed }: Pick<BoardFootprint, 'fitted' | 'variants' | 'listed'>): string {
  if (listed !== undefined) return fitted ? `fitted by ${listed}` : `left out by ${listed}`
  if (variants === undefined) return ''
  const names = `${variants.slice(0, 3).join(', ')}${variants.length > 3 ? ` and ${variants.length - 3} more` : ''}`
  return fitted ? `not fitted in ${names}` : `fitted in ${names} only`
}

/** Asked by every check of boards, about the same ones. */
const known = new WeakMap<readonly Fact<'board'>[], readonly Fact<'board'>[]>()

/** Boards with what parts lists say of them; the lists themselves stay. */
export function assembled(boards: readonly Fact<'board'>[]): readonly Fact<'board'>[] {
  const before = known.get(boards)
  if (before !== undefined) return before
  const made = assemble(boards)
  known.set(boards, made)
  return made
}

function assemble(boards: readonly Fact<'board'>[]): readonly Fact<'board'>[] {
  const layouts = boards.filter(({ copper }) => copper.length > 0)
  const lists = boards.filter((board) => isPartsList(board) && tellsApart(board))
  if (lists.length === 0 || layouts.length === 0) return boards
  const said = new Map<Fact<'board'>, Fact<'board'>>()
  const indexed = layouts.map((layout) => ({ layout, parts: new Map(layout.footprints.map((part) => [part.reference, plain(part.value)])) }))
  for (const list of lists) {
    const layout = layoutOf(list, indexed)
    if (layout !== undefined && !said.has(layout)) said.set(layout, list)
  }
  return boards.map((board) => {
    const list = said.get(board)
    return list === undefined ? board : { ...board, footprints: fitted(board, list) }
  })
}

/** A list of parts, and nothing of a board. */
export const isPartsList = ({ connected, copper, footprints }: Board): boolean => !connected && copper.length === 0 && footprints.length > 0 && footprints.every(({ pads }) => pads.length === 0)
/** A list that leaves nothing out may have no column for it: then being on it says nothing. */
const tellsApart = ({ footprints }: Board): boolean => footprints.some((part) => !part.fitted)

/**
 * The board that a list is of: most of its references are there with values that it has, written as programs write them; of several
 * boards the one with most. Every board has an R1.
 */
function layoutOf(list: Board, layouts: readonly { readonly layout: Fact<'board'>; readonly parts: ReadonlyMap<string, string> }[]): Fact<'board'> | undefined {
  const scored = layouts.flatMap(({ layout, parts }) => {
    const common = list.footprints.filter(({ reference }) => parts.has(reference))
    const agreeing = common.filter(({ reference, value }) => parts.get(reference) === plain(value)).length
    return common.length * 2 > list.footprints.length ? [{ layout, agreeing, share: agreeing / common.length }] : []
  }).toSorted((a, b) => b.agreeing - a.agreeing)
  const [best, next] = scored
  if (best === undefined || best.share < (next === undefined ? 0.3 : 0.5) || best.agreeing === next?.agreeing) return undefined
  return best.layout
}
const plain = (value: string): string => value.toLowerCase().replaceAll(/\s/gu, '')

function fitted(board: Board, list: Fact<'board'>): BoardFootprint[] {
  const rows = new Map(list.footprints.map((part) => [part.reference, part.fitted]))
  const name = (list.where.path || list.where.artefact).replace(/^.*\//u, '')
  return board.footprints.map((part) => {
    const row = rows.get(part.reference)
    if (row === undefined || (row === part.fitted && part.variants === undefined)) return part
    const { variants: _variants, ...rest } = part
    return { ...rest, fitted: row, listed: name }
  })
}
