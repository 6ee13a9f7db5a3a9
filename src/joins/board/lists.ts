/** What is told of the parts lists and schematics of a review: where they and a board name different parts, what nobody knows, and which of them was not used. */
import { assemblyOf } from '../../facts/assembly.ts'
import type { BoardFootprint } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'
import { isPartsList, isUnreferenced } from '../../facts/parts-lists.ts'
import { byReference, fileNameOf, isAlike, isChip, isOf, likeness, referencesOn } from '../../facts/same-board.ts'
import { cached } from '../../kernel/cached.ts'
import type { Problem } from '../../kernel/problem.ts'
import { whereText } from '../../kernel/where.ts'
import type { Part } from '../../parts/schema.ts'
import { partsOf } from './parts.ts'

type Board = Fact<'board'>
/** Which parts of the catalogue those of a board are. */
type Known = ReadonlyMap<BoardFootprint | undefined, string>

export function listProblems(boards: readonly Board[], catalogue: readonly Part[]): readonly Problem[] {
  const { unlisted, lists: { of, unused, over }, schematics, strayed, disputed } = assemblyOf(boards)
  const known = cached((board: Board): Known => new Map([...partsOf(board, '', catalogue)].map(([index, { part }]) => [board.footprints[index], part])))
  const drawn = unlisted.filter((board) => !isPartsList(board))
  const named = new Set(drawn.filter((board) => board.footprints.some(({ value, part }) => value !== '' || part !== '')))
  const counted = Map.groupBy([...of].flatMap(([board, lists]) => lists.map((list) => ({ list, board }))), ({ list }) => list)
  const differ = (list: Board): readonly Problem[] | undefined => {
    if (over.has(list)) return []
    const used = (counted.get(list) ?? []).map(({ board }) => board)
    // A board that names nothing is called as its first list calls it.
    const found = used.length === 0 ? [...named].filter((board) => likeness(list, board) !== undefined).slice(0, mostTold) : [...new Set(used.map((board) => (named.has(board) ? board : of.get(board)?.[0] ?? board)))].slice(0, mostTold)
    if (found.length === 0) return undefined
    const judgedAs = used.length === 0 ? found.filter((board) => isOf(list, board)) : used
    return [...(used.length === 0 ? [] : strangers(list, used)), ...found.flatMap((board) => tell(list, board, differences(list, board, known))), ...(judgedAs.length === 0 ? [] : tellLacking(list, lacking(list, judgedAs, known)))]
  }
  return [
    ...unlisted.filter(isPartsList).flatMap((list) => {
      if (isUnreferenced(list) && drawn.length > 0) return [notUsed(list, 'it names no references, so what of it is on the board is not known', false)]
      return [...alternatives(list, known(list)), ...(differ(list) ?? uncatalogued(list, catalogue))]
    }),
    ...[...schematics.of].flatMap(([board, files]) => files.flatMap((file) => tell(file, board, differences(file, board, known)))),
    ...[...strayed].flatMap(([file, board]) => tell(file, board, [...differences(file, board, known), ...lacking(file, [board], known)], disputed.has(file))),
    ...tooMany([...schematics.over, ...over]),
    ...[...unused, ...schematics.unused].map(({ file, why }) => notUsed(file, why, true)),
  ]
}

/** Boards that one list is held against for what is told. */
const mostTold = 100

const tooMany = ([first, ...more]: readonly Board[]): readonly Problem[] => (first === undefined ? [] : [{
  code: 'limit', incomplete: true, reader: 'join/boards', where: first.where,
  message: `more schematics, parts lists and boards than are held against each other: ${fileNameOf(first)}${more.length === 0 ? ' was' : ` and ${more.length} more files were`} judged by ${more.length === 0 ? 'itself' : 'themselves'}`,
}])

const notUsed = ({ where }: Board, why: string, incomplete: boolean): Problem => ({ code: 'unsupported', incomplete, reader: 'join/boards', where, message: `this file counted for no board: ${why}` })

/** Chips that the catalogue of parts lacks. */
function uncatalogued(list: Board, catalogue: readonly Part[]): readonly Problem[] {
  const known = partsOf(list, whereText(list.where), catalogue)
  const chips = list.footprints.flatMap((footprint, index) => (footprint.fitted && isChip(footprint) ? [{ footprint, known: known.has(index) }] : []))
  const unknown = chips.filter((each) => !each.known).map(({ footprint }) => footprint)
  const [first] = unknown
  if (first === undefined) return []
  const names = unknown.slice(0, 8).map((footprint) => `${footprint.reference} (${textOf(footprint) || 'no name'})`).join(', ')
  return [{
    code: 'unsupported', incomplete: false, reader: 'join/boards', where: { ...list.where, line: first.line },
    message: `the catalogue of parts knows ${chips.length - unknown.length} of the ${chips.length} chips that this list names, and not ${names}${unknown.length > 8 ? ` and ${unknown.length - 8} more` : ''}: what they are was not judged`,
  }]
}

const textOf = ({ part, value }: BoardFootprint): string => (part || value).replaceAll(/\s+/gu, ' ')

/** Rows that call one reference different things, or one thing fitted and not fitted. */
function alternatives(list: Board, known: Known): readonly Problem[] {
  const parts = byReference(list)
  const found = list.footprints.flatMap((row) => {
    const counted = parts.get(row.reference)
    if (counted === undefined || counted === row) return []
    const named = textOf(row) !== '' && textOf(counted) !== '' && !isAlike(row, counted)
    return named || row.fitted !== counted.fitted ? [{ row, counted, matters: named ? row.fitted && known.get(row) !== known.get(counted) : true }] : []
  })
  const [first] = found
  if (first === undefined) return []
  const names = found.slice(0, 6).map(({ row, counted }) => `${row.reference} is ${textOf(counted)} and ${textOf(row)}${row.fitted ? '' : ', which is not fitted'}`).join('; ')
  return [{
    code: 'malformed', incomplete: found.some(({ matters }) => matters), reader: 'join/boards', where: { ...list.where, line: first.row.line },
    message: `rows of this list disagree: ${names}${found.length > 6 ? `; and ${found.length - 6} more` : ''}. Of each the first that is fitted counted`,
  }]
}

interface Difference {
  readonly listed: BoardFootprint
  /** Absent where the board has none. */
  readonly drawn?: BoardFootprint
  /** The catalogue takes them for different parts. */
  readonly matters: boolean
}

function differences(list: Board, board: Board, known: (board: Board) => Known): readonly Difference[] {
  const [here, there, drawn] = [known(list), known(board), byReference(board)]
  return [...byReference(list).values()].flatMap((listed): Difference[] => {
    const other = drawn.get(listed.reference)
    if (other === undefined) return []
    const [one, two] = [here.get(listed), there.get(other)]
    // Where the catalogue knows both it tells them apart, whatever they are called.
    const same = one !== undefined && two !== undefined ? one === two : isAlike(listed, other)
    if (one !== undefined && two !== undefined && !same) return [{ listed, drawn: other, matters: true }]
    if ((one === undefined) !== (two === undefined) && !same && textOf(listed) !== '' && textOf(other) !== '') return [{ listed, drawn: other, matters: true }]
    return !same && listed.part !== '' && other.part !== '' && !/^(?:R|C|L|FB|D)\d/iu.test(listed.reference) ? [{ listed, drawn: other, matters: false }] : []
  })
}

/** Fitted parts that the catalogue knows and that none of the boards has: nobody judges them. */
const lacking = (list: Board, boards: readonly Board[], known: (board: Board) => Known): readonly Difference[] =>
  [...byReference(list).values()].flatMap((listed) => (listed.fitted && known(list).has(listed) && !boards.some((board) => byReference(board).has(listed.reference)) ? [{ listed, matters: true }] : []))

/** More than a slip: perhaps a board of which nobody supplied the layout, and its parts were not judged. */
function strangers(list: Board, boards: readonly Board[]): readonly Problem[] {
  const [all, there] = [referencesOn(list), boards.map(referencesOn)]
  const found = [...byReference(list).values()].filter(({ reference, fitted }) => fitted && all.has(reference) && !there.some((references) => references.has(reference)))
  if (found.length < 3 || found.length * 5 <= all.size) return []
  return odd(list, found.map((listed) => ({ listed, matters: true })), true, `${found.length} of the ${all.size} parts of this list are on no board that was supplied: ${found.slice(0, 5).map(({ reference }) => reference).join(', ')}${found.length > 5 ? ` and ${found.length - 5} more` : ''}`)
}

const inWords = (kind: string, found: readonly Difference[], there: string): string =>
  `${found.slice(0, 6).map(({ listed, drawn }) => `${listed.reference} is ${textOf(listed)} in the ${kind} and ${drawn === undefined ? 'not on the board' : `${textOf(drawn)} ${there}`}`).join('; ')}${found.length > 6 ? `; and ${found.length - 6} more` : ''}`

const odd = ({ where }: Board, [first]: readonly Difference[], incomplete: boolean, message: string): readonly Problem[] =>
  first === undefined ? [] : [{ code: 'malformed', incomplete, reader: 'join/boards', where: { ...where, line: first.listed.line }, message }]

/** @param own Of a file that was judged by itself: whether it is surely of this board. */
function tell(file: Board, board: Board, found: readonly Difference[], own?: boolean): readonly Problem[] {
  const kind = isPartsList(file) ? 'list' : 'schematic'
  return odd(file, found, (own ?? true) && found.some(({ matters }) => matters), `this ${kind} and ${fileNameOf(board)} name different parts: ${inWords(kind, found, isPartsList(board) ? 'in the other' : 'on the board')}. ${own === undefined ? `What ${fileNameOf(board)} names was judged` : 'Each was judged by itself'}`)
}
const tellLacking = (list: Board, found: readonly Difference[]): readonly Problem[] => odd(list, found, true, `this list names parts that the board lacks: ${inWords('list', found, '')}. They were not judged`)
