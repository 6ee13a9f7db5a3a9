/** Parts lists of a review: which board each is of, where the two name different parts, and what of a list nobody knows. */
import { isPartsList } from '../../facts/assembly.ts'
import type { BoardFootprint, BoardPart } from '../../facts/board.ts'
import type { Fact } from '../../facts/fact.ts'
import type { Problem } from '../../kernel/problem.ts'
import { whereText } from '../../kernel/where.ts'
import type { Part } from '../../parts/schema.ts'
import { partsOf } from './parts.ts'

type Board = Fact<'board'>
/** What a parts list says of parts, by reference. */
export type Values = ReadonlyMap<string, BoardFootprint>

const valuesOf = (list: Board): Values => new Map(list.footprints.map((footprint) => [footprint.reference, footprint]))

export interface PartsLists {
  /** What the list says that is of the board with these references; of none, nothing. */
  of(references: ReadonlySet<string>): Values
}

export function partsLists(boards: readonly Board[]): PartsLists {
  const lists = boards.filter(isPartsList)
  return {
    of: (references) => {
      const best = lists.map((list) => ({ list, common: commonOf(list, references) })).filter(({ common }) => common > 0).toSorted((a, b) => b.common - a.common)[0]
      return best === undefined ? new Map() : valuesOf(best.list)
    },
  }
}

/** How many parts of a list are on a board, where most of them are: a small board has references of a large one's list, too. */
function commonOf({ footprints }: Board, references: ReadonlySet<string>): number {
  const common = footprints.filter(({ reference }) => references.has(reference)).length
  return common * 2 > footprints.length ? common : 0
}

const referencesOf = ({ footprints }: Board): ReadonlySet<string> => new Set(footprints.map(({ reference }) => reference))
const named = ({ where }: Board): string => (where.path || where.artefact).replace(/^.*\//u, '')

/** What is told of lists: parts that they and a board name differently, and chips that nobody knows. `others` are boards of all kinds but lists. */
export function listProblems(boards: readonly Board[], made: readonly Board[], catalogue: readonly Part[]): readonly Problem[] {
  const lists = boards.filter(isPartsList)
  if (lists.length === 0) return []
  const others = [...boards.filter((board) => !isPartsList(board) && board.footprints.some(({ value, part }) => value !== '' || part !== '')), ...made]
  return lists.flatMap((list) => {
    const own = others.filter((board) => commonOf(list, referencesOf(board)) > 0)
    return own.length === 0 ? unknownChips(list, catalogue) : own.flatMap((board) => differences(list, board, catalogue))
  })
}

/** What chips are called; connectors and passive parts have no part numbers that matter here. */
const chip = /^(?:U|IC|MOD|MCU|CPU)\d/iu

function unknownChips(list: Board, catalogue: readonly Part[]): readonly Problem[] {
  const known = partsOf(list, whereText(list.where), catalogue)
  const chips = list.footprints.flatMap((footprint, index) => (footprint.fitted && chip.test(footprint.reference) ? [{ footprint, known: known.has(index) }] : []))
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

interface Difference {
  readonly listed: BoardFootprint
  readonly drawn: BoardFootprint
  /** The catalogue takes them for different parts. */
  readonly matters: boolean
}

function differences(list: Board, board: Board, catalogue: readonly Part[]): readonly Problem[] {
  const [here, there] = [byReference(list, catalogue), byReference(board, catalogue)]
  const drawn = new Map(board.footprints.map((footprint) => [footprint.reference, footprint]))
  const found = list.footprints.flatMap((listed): Difference[] => {
    const other = drawn.get(listed.reference)
    if (other === undefined) return []
    const [one, two] = [here.get(listed.reference), there.get(listed.reference)]
    const same = agree(listed, other)
    if (one !== undefined && two !== undefined && one !== two && !same) return [{ listed, drawn: other, matters: true }]
    if ((one === undefined) !== (two === undefined) && !same && textOf(listed) !== '' && textOf(other) !== '') return [{ listed, drawn: other, matters: true }]
    return !same && listed.part !== '' && other.part !== '' && !/^(?:R|C|L|FB|D)\d/iu.test(listed.reference) ? [{ listed, drawn: other, matters: false }] : []
  })
  const [first] = found
  if (first === undefined) return []
  const names = found.slice(0, 6).map(({ listed, drawn: other }) => `${listed.reference} is ${textOf(listed)} in the list and ${textOf(other)} on the board`).join('; ')
  return [{
    code: 'malformed', incomplete: found.some(({ matters }) => matters), reader: 'join/boards', where: { ...list.where, line: first.listed.line },
    message: `this list and ${named(board)} name different parts: ${names}${found.length > 6 ? `; and ${found.length - 6} more` : ''}. What ${board.format.startsWith('Gerber') ? 'the list' : named(board)} names was judged`,
  }]
}

const byReference = (board: Board, catalogue: readonly Part[]): ReadonlyMap<string, string> =>
  new Map([...partsOf(board, whereText(board.where), catalogue).values()].map(({ reference, part }: BoardPart) => [reference, part]))

/** Some text of the one begins as some text of the other: packages, packings and grades at the end may differ. */
function agree(a: BoardFootprint, b: BoardFootprint): boolean {
  const texts = ({ part, value, symbol = '' }: BoardFootprint): string[] => [part, value, symbol].map((text) => text.toUpperCase().replaceAll(/[^A-Z0-9]/gu, '')).filter((text) => text !== '')
  return texts(a).some((one) => texts(b).some((two) => {
    const least = Math.min(one.length, two.length, 6)
    return least >= 3 && one.slice(0, least) === two.slice(0, least)
  }))
}
