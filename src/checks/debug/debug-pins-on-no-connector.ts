/** JTAG, SWD, programming and serial pins that come out where a cable or a needle reaches them. */
import { atHand, groupTitles, type SignalGroup } from '../../facts/exposure.ts'
import type { PartFuses } from '../../facts/fused-part.ts'
import { basisOf, boardEvidence, boardName, boardSubject, eachBoard, effortOf, evidenceOf, fusesOpen, fuseState, isLarger, keyOf, listReached, neverCloses, partName, portsOf, recollected, supplyBoard, unjudged, unknownChips, unresolved, type Board, type Port } from '../boards.ts'
import { defineCheck, fail, notApplicable, pass, unknown, type CheckContext, type Outcome, type Severity } from '../define.ts'
import { dumpEvidence } from '../fuses.ts'
import { bySteps } from '../severity.ts'

type Kinds = 'board' | 'board-signal' | 'board-part' | 'fuses' | 'platform' | 'capability'

const ports: ReadonlySet<SignalGroup> = new Set(['jtag', 'swd', 'programming', 'configuration', 'serial'])

export const check = defineCheck({
  id: 'debug/debug-pins-on-no-connector',
  title: 'Debug, programming and console pins come out on no connector, header or test pad',
  property: 'debug',
  rung: 'enabled',
  needs: ['board', 'board-signal', 'board-part', 'fuses', 'platform', 'capability'],
  severity: bySteps('physical', { from: 1, severity: 'medium', reason: 'Where fuses do not close the port, a debugger that costs a few euros is plugged in or held on, with no work on the board.' }),
  references: [
    { title: 'CWE-1191: On-Chip Debug and Test Interface With Improper Access Control', url: 'https://cwe.mitre.org/data/definitions/1191.html' },
    { title: 'CWE-1299: Missing Protection Mechanism for Alternate Hardware Interface', url: 'https://cwe.mitre.org/data/definitions/1299.html' },
    { title: 'OWASP IoT Security Testing Guide', url: 'https://owasp.org/owasp-istg/' },
    { title: 'MITRE EMB3D', url: 'https://emb3d.mitre.org/' },
  ],
  run: (context) => eachBoard(context, (board) => judge(context, board)),
})

function judge(context: CheckContext<Kinds>, board: Board): readonly Outcome[] {
  const why = unjudged(board, context.facts('board-part'), 'where debug pins come out')
  if (why !== undefined) return [why]
  const found = portsOf(board, context.facts('board-signal'), ports)
  // A serial port says nothing of where the chip is debugged.
  const debug = found.filter(({ group }) => group !== 'serial')
  const blind = unresolved(context, board, debug)
    .map(({ reference, title, value }) => unknown(`Which pins of ${reference} (${value}) are its debug port is not known.`, supplyBoard, { subject: title, evidence: [boardEvidence(board)] }))
  const told = [...found.map((port) => recollected(judgePort(context, port), basisOf(port.signals))), ...blind]
  if (debug.length + blind.length > 0) return told
  const known = context.facts('board-part').filter((part) => part.board === keyOf(board))
  // Beside a part that is known small chips are its helpers; alone, one of them may be the processor.
  const chips = unknownChips(board, known).filter((chip) => known.length === 0 || isLarger(chip))
  if (chips.length === 0 && told.length > 0) return told
  return chips.length === 0
    ? [notApplicable(`None of the parts of ${boardName(board)} that the catalogue knows (${known.map(({ reference, title }) => `${reference} ${title}`).join(', ')}) has a debug port that is wired on this board.`, boardEvidence(board))]
    : [...told, unknown(`No debug port was recognised on ${boardName(board)}; what its chips (${chips.slice(0, 5).map(({ reference, value }) => `${reference} ${value}`.trim()).join(', ')}) need for debugging, the catalogue of parts does not know.`, supplyBoard, { subject: boardSubject(board), evidence: [boardEvidence(board)] })]
}

function judgePort(context: CheckContext<Kinds>, port: Port): Outcome {
  const [first] = port.signals
  const title = groupTitles[port.group]
  const subject = `${port.name} ${title}`
  const evidence = evidenceOf(port.signals)
  const of = `${title} of ${partName(first)}`
  const guess = first.confidence === 'name' ? ' That it is one is guessed from names of nets alone.' : ''
  const near = port.signals.filter((signal) => atHand.has(signal.exposures[0]?.class ?? 'covered'))
  if (near.length === 0) return pass(`${of} comes out on no connector, header or test pad. It is still within reach: ${listReached(port.signals)}; that takes ${effortOf(port.class)}.${guess}`, evidence, subject)
  const fuse = port.group === 'serial' || port.group === 'configuration' ? undefined : fuseState(context, first.of.platforms, 'debugClosed')
  if (fuse?.state === 'on' && fuse.dump !== undefined) return pass(`${of} comes out (${listReached(near)}), and gives no debug access as long as the fuses are as they were read: they close it.`, [dumpEvidence(fuse.dump, 'debugClosed'), ...evidence], subject)
  const { severity, why } = weigh(port, near.length, fuse, neverCloses(context, first.of.platforms))
  return fail(`${of} comes out where no work on the board is needed: ${listReached(near)}; that takes ${effortOf(near[0]?.exposures[0]?.class ?? 'pin')}.${why}${guess}`, evidence, { subject, ...(severity === undefined ? {} : { severity }) })
}

function weigh(port: Port, near: number, fuse: PartFuses | undefined, never: boolean): { readonly severity?: Severity; readonly why: string } {
  if (!atHand.has(port.class)) return { severity: 'low', why: ` Not all of it: ${listReached(port.hard)} (${effortOf(port.class)}).` }
  if (!port.complete) return { severity: 'low', why: ` Only ${near} of its signals were found, so the port may not be whole.` }
  if (port.group === 'serial') return { severity: 'low', why: ' What speaks there is decided by software: boot messages, a console, a loader.' }
  if (port.signals[0].confidence === 'name') return { severity: 'low', why: '' }
  if (fuse?.state === 'off') return { severity: 'high', why: ' The fuses of a unit were read, and they leave the port open.' }
  if (fuse === undefined) return { why: '' }
  if (never) return { severity: 'high', why: ' Nothing in the part closes it.' }
  return { why: port.signals[0].of.platforms.length === 0 ? ' Whether the part can close it, the catalogue does not know.' : fusesOpen([fuse]) }
}
