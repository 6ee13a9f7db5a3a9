/** What the nets of a circuit board mean, and where each can be reached. */
import { assembled } from '../facts/assembly.ts'
import type { BoardPart, BoardSignal, Exposure } from '../facts/board.ts'
import { exposureOrder } from '../facts/exposure.ts'
import type { Fact } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { whereText } from '../kernel/where.ts'
import { parts as catalogue } from '../parts/bundle.gen.ts'
import { behindBridges } from './board/bridges.ts'
import { entriesOf } from './board/entries.ts'
import { exposer } from './board/exposure.ts'
import { boardsOfGerbers } from './board/gerbers.ts'
import { listProblems } from './board/lists.ts'
import { partsOf } from './board/parts.ts'
import { boardsOfSheets } from './board/sheets.ts'
import { asSignals, findSignals } from './board/signals.ts'
import { wire } from './board/wiring.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'boards',
  title: 'What circuit boards bring out',
  round: 1,
  needs: ['board', 'board-layer', 'board-drill', 'board-sheet'],
  makes: ['board', 'board-part', 'board-signal', 'board-entry'],
  run({ facts }) {
    const gerbers = boardsOfGerbers(facts('board-layer'), facts('board-drill'))
    const schematics = boardsOfSheets(facts('board-sheet'))
    const made = [...gerbers.boards, ...schematics.boards]
    const all = [...facts('board'), ...made]
    return { problems: [...gerbers.problems, ...schematics.problems, ...listProblems(all, catalogue)], facts: [...made, ...assembled(all).flatMap(factsOf)] }
  },
})

function factsOf(board: Fact<'board'>): Fact<'board-part' | 'board-signal' | 'board-entry'>[] {
  const key = whereText(board.where)
  const seen: Seen = { basis: board.basis, where: board.where, container: board.container, file: board.file }
  const at = (line: number): Seen => (line === 0 ? seen : { ...seen, where: { ...board.where, line } })
  const parts = partsOf(board, key, catalogue)
  const wiring = wire(board, parts, catalogue)
  const plain = asSignals(wiring, findSignals(wiring, catalogue), exposer(wiring), key)
  const bridged = behindBridges(wiring, plain, catalogue)
  const signals = plain.map((signal, index): BoardSignal => {
    const more = bridged.get(index)
    return more === undefined ? signal : { ...signal, exposures: [...signal.exposures, ...more].toSorted(easiest) }
  })
  return [
    ...[...parts.values()].map((part): Fact<'board-part'> => ({ ...at(part.line), kind: 'board-part', ...part })),
    ...signals.map((signal): Fact<'board-signal'> => ({ ...at(signal.line), kind: 'board-signal', ...signal })),
    ...[...parts.values()].flatMap((part) => {
      const known = catalogue.find(({ id }) => id === part.part)
      return known === undefined || !part.fitted || isFurtherPiece(part, parts) ? [] : entriesOf(part, known, signals)
    }).map((entry): Fact<'board-entry'> => ({ ...at(entry.line), kind: 'board-entry', ...entry })),
  ]
}

/** One more connector of a module that was seen at an earlier one. */
const isFurtherPiece = (part: BoardPart, parts: ReadonlyMap<number, BoardPart>): boolean =>
  part.partKind === 'module' && [...parts.values()].find((other) => other.part === part.part && other.fitted) !== part

const easiest = (a: Exposure, b: Exposure): number => exposureOrder(a) - exposureOrder(b)
