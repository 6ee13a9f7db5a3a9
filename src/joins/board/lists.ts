/** What is told of the parts lists and schematics of a review: where they and a board name different parts, what nobody knows, and which of them was not used. */
import { assemblyOf } from '../../facts/assembly.ts'
import type { BoardFootprint } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'
import { isPartsList, isUnreferenced } from '../../facts/parts-lists.ts'
import { byReference, fileNameOf, isAlike, isChip, likeness } from '../../facts/same-board.ts'
import { cached } from '../../kernel/cached.ts'
import type { Problem } from '../../kernel/problem.ts'
import { whereText } from '../../kernel/where.ts'
import type { Part } from '../../parts/schema.ts'
import { partsOf } from './parts.ts'

type Board = Fact<'board'>
/** Which parts of the catalogue those of a board are. */
type Known = ReadonlyMap<BoardFootprint | undefined, string>

export function listProblems(boards: readonly Board[], catalogue: readonly Part[]): readonly Problem[] {
  const { unlisted, lists: { of, unused }, schematics } = assemblyOf(boards)
  const known = cached((board: Board): Known => new Map([...partsOf(board, '', catalogue)].map(([index, { part }]) => [board.footprints[index], part])))
  const drawn = unlisted.filter((board) => !isPartsList(board))
  const named = drawn.filter((board) => board.footprints.some(({ value, part }) => value !== '' || part !== ''))
  const beside = (list: Board): readonly Board[] => {
    const used = drawn.filter((board) => of.get(board)?.includes(list) === true)
    // A board that names nothing is called as its first list calls it.
    return used.length === 0 ? named.filter((board) => likeness(list, board) !== undefined) : [...new Set(used.map((board) => (named.includes(board) ? board : of.get(board)?.[0] ?? board)))]
  }
  return [
    ...unlisted.filter(isPartsList).flatMap((list) => {
      if (isUnreferenced(list) && drawn.length > 0) return [notUsed(list, 'it names no references, so what of it is on the board is not known', false)]
      const found = beside(list)
      return [...alternatives(list, known(list)), ...(found.length === 0 ? unknownChips(list, catalogue) : found.flatMap((board) => differences(list, board, known)))]
    }),
    ...[...unused, ...schematics.unused].map(({ file, why }) => notUsed(file, why, true)),
  ]
}

const notUsed = ({ where }: Board, why: string, incomplete: boolean): Problem => ({ code: 'unsupported', incomplete, reader: 'join/boards', where, message: `this file counted for no board: ${why}` })

function unknownChips(list: Board, catalogue: readonly Part[]): readonly Problem[] {
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

const textOf = ({ part, value }: BoardFootprint): string => part || value

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
  readonly drawn: BoardFootprint
  /** The catalogue takes them for different parts. */
  readonly matters: boolean
}

function differences(list: Board, board: Board, known: (board: Board) => Known): readonly Problem[] {
  const [here, there, drawn] = [known(list), known(board), byReference(board)]
  const found = [...byReference(list).values()].flatMap((listed): Difference[] => {
    const other = drawn.get(listed.reference)
    if (other === undefined) return []
    const [one, two] = [here.get(listed), there.get(other)]
    // Where the catalogue knows both it tells them apart, whatever they are called.
    const same = one !== undefined && two !== undefined ? one === two : isAlike(listed, other)
    if (one !== undefined && two !== undefined && !same) return [{ listed, drawn: other, matters: true }]
    if ((one === undefined) !== (two === undefined) && !same && textOf(listed) !== '' && textOf(other) !== '') return [{ listed, drawn: other, matters: true }]
    return !same && listed.part !== '' && other.part !== '' && !/^(?:R|C|L|FB|D)\d/iu.test(listed.reference) ? [{ listed, drawn: other, matters: false }] : []
  })
  const [first] = found
  if (first === undefined) return []
  const names = found.slice(0, 6).map(({ listed, drawn: other }) => `${listed.reference} is ${textOf(listed)} in the list and ${textOf(other)} ${isPartsList(board) ? 'in the other' : 'on the board'}`).join('; ')
  return [{
    code: 'malformed', incomplete: found.some(({ matters }) => matters), reader: 'join/boards', where: { ...list.where, line: first.listed.line },
    message: `this list and ${fileNameOf(board)} name different parts: ${names}${found.length > 6 ? `; and ${found.length - 6} more` : ''}. What ${fileNameOf(board)} names was judged`,
  }]
}
