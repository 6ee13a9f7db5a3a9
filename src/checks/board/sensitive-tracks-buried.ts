/** Where there are inner layers, what must not be probed belongs there. */
import type { SignalGroup } from '../../facts/exposure.ts'
import { groupOf, groupTitles } from '../../facts/exposure.ts'
import { basisOf, boardEvidence, boardName, boardSubject, eachBoard, evidenceOf, keyOf, recollected, supplyBoard, unjudged, type Board, type Signal } from '../boards.ts'
import { defineCheck, fail, notApplicable, pass, unknown, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'board' | 'board-signal' | 'board-part'

/** Nets that are worth hiding; connectors and cards are in the open anyway, and a mesh that hears drills belongs outside. */
const hidden: ReadonlySet<SignalGroup> = new Set(['jtag', 'swd', 'programming', 'configuration', 'serial', 'boot', 'flash', 'emmc', 'keys'])
/** Millimetres on outer layers that a fan-out under the part's edge needs. */
const fanOut = 3

export const check = defineCheck({
  id: 'board/sensitive-tracks-buried',
  title: 'Tracks of sensitive nets run on inner layers',
  property: 'board',
  rung: 'available',
  needs: ['board', 'board-signal', 'board-part'],
  severity: fromLevel('physical', 3, 'low', 'A track on an outer layer is tapped with a scalpel and a wire; one inside costs hours and units.'),
  references: [
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
    { title: 'OWASP IoT Security Verification Standard', url: 'https://owasp.org/www-project-iot-security-verification-standard/' },
  ],
  run: (context) => eachBoard(context, (board) => [judge(context, board)]),
})

function judge(context: CheckContext<Kinds>, board: Board): Outcome {
  const name = boardName(board)
  const subject = boardSubject(board)
  const why = unjudged(board, context.facts('board-part'), 'on which layers its nets run')
  if (why !== undefined) return why
  if (board.copper.length === 0) return unknown(`${name} does not say which nets run on which layers.`, supplyBoard, { subject, evidence: [boardEvidence(board)] })
  if (board.missing !== undefined) return unknown(`${name} was supplied without all of its copper layers (${board.missing.slice(0, 8).join(', ')}).`, 'Supply every copper layer: all Gerbers of the set, or IPC-2581 exported in full.', { subject, evidence: [boardEvidence(board)] })
  if (board.nets.every(({ tracks }) => tracks.length === 0)) return unknown(`${name} has no tracks yet.`, 'Supply the layout once it is routed.', { subject, evidence: [boardEvidence(board)] })
  const signals = distinct(context.facts('board-signal').filter((signal) => signal.board === keyOf(board) && signal.confidence !== 'name' && hidden.has(groupOf(signal.role))))
  if (signals.length === 0) return notApplicable(`No sensitive net was recognised on ${name}.`, boardEvidence(board))
  const long = signals.filter(({ outer }) => outer > fanOut).toSorted((a, b) => b.outer - a.outer)
  if (long.length === 0) return recollected(pass(`None of the ${signals.length} sensitive nets of ${name} has more than ${fanOut} mm of track on an outer layer. Pins and vias may still be within reach.`, evidenceOf(signals), subject), basisOf(signals))
  const list = long.slice(0, 6).map(({ net, role, outer }) => `${net.replace(/^\//u, '')} (${groupTitles[groupOf(role)]}, ${outer} mm)`).join(', ')
  const more = long.length > 6 ? ` and ${long.length - 6} more` : ''
  const total = Math.round(long.reduce((sum, { outer }) => sum + outer, 0))
  if (board.copper.length <= 2) return recollected(fail(`${name} has ${board.copper.length === 1 ? 'one copper layer' : 'two copper layers'}, so every track can be seen and tapped: ${list}${more}; ${total} mm in all.`, evidenceOf(long), { subject }), basisOf(long))
  return recollected(fail(`${long.length} of ${signals.length} sensitive nets of ${name} run on outer layers although it has ${board.copper.length - 2} inner ones: ${list}${more}; ${total} mm in all. Burying them does not keep anybody out who can reach their pins; it takes the easy taps away.`, evidenceOf(long), { subject }), basisOf(long))
}

/** One signal of each net. */
function distinct(signals: readonly Signal[]): readonly Signal[] {
  const nets = new Set<string>()
  return signals.filter(({ net }) => !nets.has(net) && nets.add(net) !== undefined)
}
