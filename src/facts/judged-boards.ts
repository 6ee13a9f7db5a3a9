/** Which boards are judged: a netlist or parts list of a board whose layout is there, too, says nothing more. Pure. */
import type { Fact } from './fact.ts'
import { isPartsList, isUnreferenced, type Beside } from './parts-lists.ts'
import { isOf, isWiredAlike, partsToldBy } from './same-board.ts'

type Facts = readonly Fact<'board'>[]

/** Files that one is held against. Of more it is judged by itself, and the same may be said twice. */
const mostHeld = 100

export function judgedOf(all: Facts, schematics: Beside, lists: Beside): Facts {
  const used = new Set([...lists.of.values()].flat())
  const layouts = all.filter(({ copper }) => copper.length > 0)
  const netlists = all.filter(({ copper, connected }) => copper.length === 0 && connected)
  const drawn = [...layouts, ...netlists]
  const covered = (board: Fact<'board'>): boolean =>
    used.has(board) || (!board.connected && isUnreferenced(board) && drawn.some((other) => other !== board)) || (!schematics.over.has(board) && !lists.over.has(board) && (board.connected ? layouts : drawn).some((other) => other !== board && isOf(board, other)))
  const repeated = new Set([...toldAgain(netlists), ...listedAgain(all.filter(isPartsList))])
  return all.filter((board) => board.copper.length > 0 || (!repeated.has(board) && !covered(board)))
}

/** A schematic and the netlist that was made of it are one board; of two variants each is judged. */
const toldAgain = (netlists: Facts): Facts => [...Map.groupBy(netlists, (board) => [...partsToldBy(board)].toSorted().join('\n')).values()].flatMap((same) => {
  const distinct: Fact<'board'>[] = []
  return same.filter((board) => {
    const again = board.footprints.length > 0 && distinct.slice(0, mostHeld).some((earlier) => isWiredAlike(board, earlier))
    if (!again) distinct.push(board)
    return again
  })
})

/** Lists that another one says again, part for part: exports of several kinds lie side by side. Of two that say the same the first counts. */
function listedAgain(lists: Facts): Facts {
  const byPart = new Map<string, Fact<'board'>[]>()
  // The longer first, in the order of the facts.
  return lists.toSorted((a, b) => b.footprints.length - a.footprints.length).filter((list) => {
    const parts = partsToldBy(list)
    const holders = [...parts].map((part) => byPart.get(part) ?? [])
    const fewest = holders.reduce<Facts | undefined>((few, some) => (few === undefined || some.length < few.length ? some : few), undefined) ?? []
    if (fewest.slice(0, mostHeld).some((other) => parts.isSubsetOf(partsToldBy(other)))) return true
    for (const part of parts) {
      const some = byPart.get(part)
      if (some === undefined) byPart.set(part, [list])
      else some.push(list)
    }
    return false
  })
}
