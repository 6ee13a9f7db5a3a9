/** Which file is of which board: the schematic of a layout, and parts lists, of which variants and the two sides of a board have several. Pure. */
import { isRowReference, type Board } from './board.ts'
import { compareText, whereText } from '../kernel/where.ts'
import type { Fact } from './fact.ts'
import { contradict, fileNameOf, isOf, likeness, referencesOn, type Likeness } from './same-board.ts'

type Facts = readonly Fact<'board'>[]

/** A list of parts, and nothing of a board. */
export const isPartsList = ({ connected, copper, footprints }: Board): boolean => !connected && copper.length === 0 && footprints.length > 0 && footprints.every(({ pads }) => pads.length === 0)

/** A list without references calls its parts by their rows: nobody can tell what of it is on the board. */
export const isUnreferenced = ({ connected, footprints }: Board): boolean => !connected && footprints.every(({ reference }) => isRowReference(reference))

export interface Beside {
  /** Files of each board that has some, the one with most of its parts first. */
  readonly of: ReadonlyMap<Fact<'board'>, Facts>
  /** Files that are of one of these boards and count for none. */
  readonly unused: readonly { readonly file: Fact<'board'>; readonly why: string }[]
  /** Files that were held against no board: there are too many of both. */
  readonly over: ReadonlySet<Fact<'board'>>
}

interface Match {
  readonly file: Fact<'board'>
  readonly board: Fact<'board'>
  readonly likeness: Likeness
}

export const listsOf = (boards: Facts): Beside => besideOf(boards.filter(isPartsList), boards.filter((board) => !isPartsList(board)))

/** Pairs of a file and a board, or of two files, that are held against each other; a hundred parts of a file count as much. */
const mostPairs = 100_000
/** Boards of one product. */
const mostBoards = 50

export function besideOf(all: Facts, boards: Facts): Beside {
  let pairs = 0
  const over = new Set(boards.length === 0 ? [] : all.filter(({ footprints }, index) => {
    pairs += (boards.length + index) * (1 + footprints.length / 100)
    return pairs > mostPairs
  }))
  const files = all.filter((file) => !over.has(file))
  const matches = files.map((file) => boards.flatMap((board): Match[] => {
    const found = likeness(file, board)
    return found?.agrees === true && !found.strays ? [{ file, board, likeness: found }] : []
  }))
  const outdone = new Map<Fact<'board'>, Fact<'board'>>()
  const of = new Map([...Map.groupBy(matches.flatMap((some, index) => {
    const best = bestOf(some)
    return [...best, ...furtherOf(files[index], boards, new Set(best.map(({ board }) => board)))]
  }), ({ board }) => board)].flatMap(([board, some]): [Fact<'board'>, Facts][] => {
    const taken: Match[] = []
    for (const match of some.toSorted(better)) {
      const by = taken.find(({ file }) => contradict(match.file, file))
      if (by === undefined) taken.push(match)
      else outdone.set(match.file, by.file)
    }
    const own = taken.map(({ file }) => file)
    return taken.some((match) => match.likeness.proven) || cover(own, board) ? [[board, own]] : []
  }))
  const used = new Set([...of.values()].flat())
  const unused = matches.filter((all) => all.some((match) => match.likeness.proven && !used.has(match.file))).flatMap((all) => {
    const [{ file }] = all as [Match, ...Match[]]
    const by = outdone.get(file)
    return [{ file, why: by === undefined ? `which board it is of is not known: its parts are on ${all.slice(0, 4).map(({ board }) => fileNameOf(board)).join(', ')}` : `it and ${fileNameOf(by)} are of one board and name different parts, and that one has more of it` }]
  })
  return { of, unused, over }
}

/** In an order that does not depend on that of the facts. */
const better = (a: Match, b: Match): number => b.likeness.alike - a.likeness.alike || b.likeness.common - a.likeness.common || compareText(fileNameOf(a.file), fileNameOf(b.file)) || compareText(whereText(a.file.where), whereText(b.file.where))

/** The board that a file fits best, and that board in files of other kinds; none where it fits two boards as well. */
function bestOf(all: readonly Match[]): readonly Match[] {
  const sorted = all.toSorted((a, b) => fit(b, a))
  const [first] = sorted
  if (first === undefined) return []
  const shown = new Set(sorted.filter((match) => isOne(match.board, first.board)))
  if (sorted.some((match) => fit(match, first) === 0 && !shown.has(match))) return []
  return [...Map.groupBy(shown, ({ board }) => kindOf(board)).values()].flatMap((some) => some.filter((match) => fit(match, some[0] ?? match) === 0))
}
/** Further boards of a list of the whole product: most of what each has is there, and under numbers that none of the others has. */
function furtherOf(file: Fact<'board'> | undefined, boards: Facts, best: ReadonlySet<Fact<'board'>>): readonly Match[] {
  if (file === undefined || !isPartsList(file)) return []
  const wanted = referencesOn(file)
  const here = boards.flatMap((board) => {
    const found = likeness(board, file)
    return found?.proven === true ? [{ file, board, likeness: found, references: referencesOn(board).intersection(wanted) }] : []
  }).toSorted((a, b) => b.references.size - a.references.size)
  const taken: (typeof here)[number][] = []
  const named = new Set<string>()
  for (const match of here) {
    if (taken.length === mostBoards) break
    // Another kind of file of a board, or another revision, has the same numbers.
    if (match.references.intersection(named).size * 10 > match.references.size && !taken.some(({ board }) => isOne(match.board, board) && kindOf(match.board) !== kindOf(board))) continue
    taken.push(match)
    for (const reference of match.references) named.add(reference)
  }
  return taken.length < 2 || named.size * 2 <= wanted.size ? [] : taken.filter(({ board }) => !best.has(board))
}

/** Proven, more parts alike; of as many, the smaller board. */
const fit = (a: Match, b: Match): number => Number(a.likeness.proven) - Number(b.likeness.proven) || a.likeness.alike - b.likeness.alike || a.likeness.common / referencesOn(a.board).size - b.likeness.common / referencesOn(b.board).size
const kindOf = ({ copper, format }: Board): string => (copper.length > 0 ? format.replace(/ .*$/u, '') : format)
const isOne = (one: Board, other: Board): boolean => isOf(one, other) && isOf(other, one)

/** Several files together name the greater part of a board. */
function cover(files: Facts, board: Board): boolean {
  const named = new Set(files.flatMap(({ footprints }) => footprints.map(({ reference }) => reference)))
  const parts = referencesOn(board)
  return parts.intersection(named).size * 2 >= parts.size
}
