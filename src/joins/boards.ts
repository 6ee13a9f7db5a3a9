/** What the nets of a circuit board mean, and where each can be reached. */
import { assembled } from '../facts/assembly.ts'
import { exposureClasses, type BoardSignal, type Exposure } from '../facts/board.ts'
import type { Fact } from '../facts/fact.ts'
import type { Seen } from '../facts/provenance.ts'
import { whereText } from '../kernel/where.ts'
import { parts as catalogue } from '../parts/bundle.gen.ts'
import { behindBridges } from './board/bridges.ts'
import { entriesOf } from './board/entries.ts'
import { exposer } from './board/exposure.ts'
import { boardsOfGerbers, incompleteSets, type Values } from './board/gerbers.ts'
import { partsOf } from './board/parts.ts'
import { asSignals, findSignals } from './board/signals.ts'
import { wire } from './board/wiring.ts'
import { defineJoin } from './define.ts'

export const join = defineJoin({
  id: 'boards',
  title: 'What circuit boards bring out',
  round: 1,
  needs: ['board', 'board-layer'],
  makes: ['board', 'board-part', 'board-signal', 'board-entry'],
  run({ facts }) {
    const read = assembled(facts('board'))
    const values = listedValues(read)
    const made = boardsOfGerbers(facts('board-layer'), values)
    return { problems: incompleteSets(made), facts: [...made, ...[...read.map((board) => withValues(board, values)), ...made].flatMap(factsOf)] }
  },
})

/** Parts of a netlist that names only references, called as the parts list calls them. */
const withValues = (board: Fact<'board'>, values: Values): Fact<'board'> => (!board.connected || board.footprints.some(({ value }) => value !== '') ? board : { ...board, footprints: board.footprints.map((footprint) => ({ ...footprint, ...pick(values.get(footprint.reference)) })) })
const pick = (said: Fact<'board'>['footprints'][number] | undefined): Partial<Fact<'board'>['footprints'][number]> => (said === undefined ? {} : { value: said.value, part: said.part, library: said.library, description: said.description, fitted: said.fitted })

/** What parts lists say of parts, for sets of layers that name only references. */
const listedValues = (boards: readonly Fact<'board'>[]): Values => new Map(boards.filter((board) => !board.connected).flatMap((board) => board.footprints.map((footprint) => [footprint.reference, footprint] as const)))

function factsOf(board: Fact<'board'>): Fact<'board-part' | 'board-signal' | 'board-entry'>[] {
  const key = whereText(board.where)
  const seen: Seen = { basis: board.basis, where: board.where, container: board.container, file: board.file }
  const at = (line: number): Seen => (line === 0 ? seen : { ...seen, where: { ...board.where, line } })
  const parts = partsOf(board, key, catalogue)
  const wiring = wire(board, parts)
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
      return known === undefined || !part.fitted ? [] : entriesOf(part, known, signals)
    }).map((entry): Fact<'board-entry'> => ({ ...at(entry.line), kind: 'board-entry', ...entry })),
  ]
}

const easiest = (a: Exposure, b: Exposure): number => exposureClasses.indexOf(a.class) - exposureClasses.indexOf(b.class)
