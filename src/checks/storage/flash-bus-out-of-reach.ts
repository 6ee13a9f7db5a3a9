/** External memory is read at its bus, without taking anything off, unless what travels there is encrypted. */
import { groupTitles, type SignalGroup } from '../../facts/exposure.ts'
import type { Fact } from '../../facts/fact.ts'
import { basisOf, boardEvidence, boardName, boardSubject, eachBoard, effortOf, evidenceOf, fuseState, isLarger, keyOf, listReached, outOfReach, partName, portsOf, recollected, supplyBoard, unjudged, unknownChips, unseenBuses, type Board, type Port } from '../boards.ts'
import { defineCheck, fail, notApplicable, pass, unknown, type CheckContext, type Outcome } from '../define.ts'
import { dumpEvidence } from '../fuses.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'board' | 'board-signal' | 'board-part' | 'fuses' | 'platform'

const buses: ReadonlySet<SignalGroup> = new Set(['flash', 'emmc'])

export const check = defineCheck({
  id: 'storage/flash-bus-out-of-reach',
  title: 'External memory that is not encrypted cannot be read at its bus',
  property: 'storage',
  rung: 'enabled',
  needs: ['board', 'board-signal', 'board-part', 'fuses', 'platform'],
  severity: fromLevel('physical', 2, 'medium', 'A clip on the memory reads and rewrites it in circuit: code, settings and whatever keys lie there.'),
  references: [
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'CWE-311: Missing Encryption of Sensitive Data', url: 'https://cwe.mitre.org/data/definitions/311.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const name = boardName(board)
  const why = unjudged(board, context.facts('board-part'), 'where its memory buses run')
  if (why !== undefined) return [why]
  const ports = portsOf(board, context.facts('board-signal'), buses)
  const memories = context.facts('board-part').filter((part) => part.board === keyOf(board) && part.fitted && (part.partKind === 'flash' || part.partKind === 'emmc'))
  const unseen = unseenBuses(board, memories, ports)
  if (ports.length + unseen.length === 0) {
    const parts = context.facts('board-part').filter((part) => part.board === keyOf(board))
    // A processor that is known brings its memory buses; one that is not may have its programs anywhere.
    const chips = parts.some(({ partKind }) => partKind === 'processor' || partKind === 'module') ? [] : unknownChips(board, parts).filter(isLarger)
    return chips.length === 0
      ? [notApplicable(`No external memory was recognised on ${name}.`, boardEvidence(board))]
      : [unknown(`No external memory was recognised on ${name}; what its chips (${chips.slice(0, 5).map(({ reference, value }) => `${reference} ${value}`.trim()).join(', ')}) load their programs from, the catalogue of parts does not know.`, supplyBoard, { subject: boardSubject(board), evidence: [boardEvidence(board)] })]
  }
  return [...ports.map((port) => recollected(judgeBus(context, port), basisOf(port.signals))), ...unseen]
}

/** Processors that hang on the bus: what encrypts a flash is in the chip that reads it, and an eMMC nothing there encrypts. */
const readersOf = (context: CheckContext<Kinds>, { board, group, signals }: Port): readonly Fact<'board-part'>[] => {
  const nets = new Set(signals.flatMap((signal) => signal.nets))
  return group !== 'flash' ? [] : context.facts('board-part').filter((part) => part.board === keyOf(board) && part.partKind === 'processor' && part.fitted && board.footprints[part.footprint]?.pads.some(({ net }) => nets.has(net)) === true)
}

function judgeBus(context: CheckContext<Kinds>, port: Port): Outcome {
  const [first] = port.signals
  const subject = `${port.name} ${groupTitles[port.group]}`
  const evidence = evidenceOf(port.signals)
  const of = `The bus of ${partName(first)}`
  const easiest: Fact<'board-signal'>[] = [...port.signals]
  const states = readersOf(context, port).map(({ platforms }) => fuseState(context, platforms, 'flashEncryption'))
  const dump = states[0]?.dump
  if (states.every(({ state }) => state === 'on') && dump !== undefined) return pass(`${of} is within reach (${listReached(easiest, 4)}), and the fuses of a unit say that external flash is encrypted for good. What travels there can still be stopped, replayed or exchanged.`, [dumpEvidence(dump, 'flashEncryption'), ...evidence], subject)
  const far = outOfReach(port, subject)
  if (far !== undefined) return far
  const known = states.some(({ state }) => state === 'off') ? 'The fuses of a unit were read, and flash encryption is not on.' : 'Whether its content is encrypted is not known from the board.'
  return fail(`${of} can be listened to and driven: ${listReached(easiest, 4)}; for the whole bus that takes ${effortOf(port.class)}. ${known}`, evidence, { subject })
}
