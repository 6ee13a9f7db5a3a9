/** A glitch needs the supply of the core, and a test pad is the best place there is to put it in. */
import { atHand, type SignalGroup } from '../../facts/exposure.ts'
import { basisOf, boardEvidence, boardName, eachBoard, effortOf, evidenceOf, listReached, partName, portsOf, recollected, unjudged, type Board, type Port } from '../boards.ts'
import { defineCheck, fail, notApplicable, pass, type CheckContext, type Outcome } from '../define.ts'
import { fromLevel } from '../severity.ts'

type Kinds = 'board' | 'board-signal' | 'board-part'

const rails: ReadonlySet<SignalGroup> = new Set(['core'])

export const check = defineCheck({
  id: 'fault/core-rails-on-no-test-pad',
  title: 'The supply of a processor\'s core comes out on no connector or test pad',
  property: 'fault',
  rung: 'enabled',
  needs: ['board', 'board-signal', 'board-part'],
  severity: fromLevel('physical', 3, 'low', 'A pad on the core\'s own rail is where a glitch goes in and where a power trace comes out, with the least work.'),
  references: [
    { title: 'CWE-1247: Improper Protection Against Voltage and Clock Glitches', url: 'https://cwe.mitre.org/data/definitions/1247.html' },
    { title: 'CWE-1300: Improper Protection of Physical Side Channels', url: 'https://cwe.mitre.org/data/definitions/1300.html' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const name = boardName(board)
  const why = unjudged(board, context.facts('board-part'), 'which rail feeds a core')
  if (why !== undefined) return [why]
  const ports = portsOf(board, context.facts('board-signal'), rails)
  if (ports.length === 0) return [notApplicable(`No rail that feeds a core alone was recognised on ${name}.`, boardEvidence(board))]
  return ports.map((port) => recollected(judgeRail(port), basisOf(port.signals)))
}

function judgeRail(port: Port): Outcome {
  const evidence = evidenceOf(port.signals)
  const of = `The core supply of ${partName(port.signals[0])}`
  const near = port.signals.filter((signal) => atHand.has(signal.exposures[0]?.class ?? 'covered'))
  if (near.length > 0) return fail(`${of} comes out: ${listReached(near)}; that takes ${effortOf(near[0]?.exposures[0]?.class ?? 'pin')}. Without it the capacitors of the rail would serve as well, with a little more work.`, evidence, { subject: port.name })
  return pass(`${of} comes out on no connector or test pad. A glitch still goes in at ${listReached(port.signals)}; that takes ${effortOf(port.class)}. Only the chip's own detectors and hardened code withstand it.`, evidence, port.name)
}
