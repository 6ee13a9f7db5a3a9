/** A secure element keeps its keys; what it says to the processor it says aloud. */
import type { SignalGroup } from '../../facts/exposure.ts'
import { basisOf, boardEvidence, boardName, eachBoard, effortOf, evidenceOf, keyOf, lackingWords, listReached, outOfReach, partName, portsOf, recollected, unjudged, unseenBuses, type Board } from '../boards.ts'
import { defineCheck, fail, notApplicable, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'board' | 'board-signal' | 'board-part'

const bus: ReadonlySet<SignalGroup> = new Set(['keys'])

export const check = defineCheck({
  id: 'keys/key-chip-bus-out-of-reach',
  title: 'The bus to a secure element or TPM cannot be tapped without opening the board',
  property: 'keys',
  rung: 'correct',
  needs: ['board', 'board-signal', 'board-part'],
  severity: fromLevel('physical', 3, 'medium', 'A probe on the bus hears what the key chip releases and speaks to it in the processor\'s place.'),
  references: [
    { title: 'CWE-319: Cleartext Transmission of Sensitive Information', url: 'https://cwe.mitre.org/data/definitions/319.html' },
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'TCG, TPM 2.0 Library specification', url: 'https://trustedcomputinggroup.org/resource/tpm-library-specification/' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const name = boardName(board)
  const why = unjudged(board, context.facts('board-part'), 'where buses to key chips run')
  if (why !== undefined) return [why]
  const chips = context.facts('board-part').filter((part) => part.board === keyOf(board) && part.fitted && (part.partKind === 'secure-element' || part.partKind === 'tpm'))
  if (chips.length === 0) return [notApplicable(`No secure element or TPM was recognised on ${name}.`, boardEvidence(board))]
  const ports = portsOf(board, context.facts('board-signal'), bus)
  return [
    ...ports.map((port) => recollected(outOfReach(port, port.name) ?? fail(`The bus of ${partName(port.signals[0])} can be tapped: ${listReached(port.signals)}; that takes ${effortOf(port.class)}. The board does not show whether commands travel in an authenticated and encrypted session; where they do, a tap hears nothing of use.${chips.filter(({ reference }) => reference === port.reference).map(lackingWords).join('')}`, evidenceOf(port.signals), { subject: port.name }), basisOf(port.signals))),
    ...unseenBuses(board, chips, ports),
  ]
}
